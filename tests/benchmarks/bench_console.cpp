// SPDX-License-Identifier: GPL-3.0-or-later
// What the open console costs: time to a complete live overview, page switch, a tick, idle CPU, memory. On
// private servers with an empty ledger; prints figures, judges none.
//
//   bench_console            offscreen; QT_QPA_PLATFORM=xcb for a real X window
#include "app/console/console_root.h"
#include "app/console/frugal_memory.h"
#include "console_scene.h"
#include "tests/support/process_memory.h"
#include "widgets/shell/console_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>

using namespace spillway;
using namespace spillway::benchmarks;

namespace
{

ConsoleWindow* shownWindow()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<ConsoleWindow*>(widget); window != nullptr && window->isVisible()) {
            return window;
        }
    }
    return nullptr;
}

/// From nothing to every figure on the screen.
double coldStart(const Profile& profile, std::unique_ptr<ConsoleRoot>& console)
{
    bool complete = false;
    QElapsedTimer timer;
    timer.start();
    console = std::make_unique<ConsoleRoot>(profile, ConsoleOptions());
    QObject::connect(console.get(), &ConsoleRoot::valuesTaken, console.get(),
        [&](const std::shared_ptr<const OverviewValues>& values) {
            complete = complete
                || (values->live.freshness == Freshness::Fresh
                    && values->postgres.state == ConnectionState::Connected);
        });
    console->start();
    while (!complete && timer.elapsed() < 30'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QCoreApplication::processEvents();
    QObject::disconnect(console.get(), &ConsoleRoot::valuesTaken, console.get(), nullptr);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void pageSwitches(ConsoleWindow& window)
{
    for (int round = 0; round < 2; ++round) { // the second is warm
        for (const QString& page : window.pages()) {
            std::vector<double> times;
            for (int i = 0; i < 9; ++i) {
                (void)window.showPage(
                    window.pages().front() == page ? window.pages().back() : window.pages().front());
                QCoreApplication::processEvents();
                QElapsedTimer timer;
                timer.start();
                (void)window.showPage(page);
                window.repaint();
                QCoreApplication::processEvents();
                times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
            if (round == 1) {
                std::printf("page %-12s %7.2f ms\n", qPrintable(page), percentile(times, 0.5));
            }
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    useMemoryFrugally();
    const double beforeApplication = cpuMs();
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    std::printf("application object  %7.1f ms CPU\n", cpuMs() - beforeApplication);
    ConsoleScene scene;
    if (const auto started = scene.start(0); !started) {
        std::fprintf(stderr, "%s\n", started.error().message.c_str());
        return 1;
    }
    const Profile profile = scene.profile();
    std::unique_ptr<ConsoleRoot> console;
    std::printf("to complete overview, first  %7.1f ms\n", coldStart(profile, console));
    console.reset();
    std::printf("to complete overview, again  %7.1f ms\n", coldStart(profile, console));
    ConsoleWindow* window = shownWindow();
    pageSwitches(*window);
    (void)window->showPage(window->pages().front());
    QTest::qWait(3000);
    const double before = cpuMs();
    constexpr int kSeconds = 15;
    QTest::qWait(kSeconds * 1000);
    const double used = cpuMs() - before;
    std::printf("live, all visible            %7.2f ms CPU a second (%.2f %% of a core)\n", used / kSeconds,
        used / kSeconds / 10);
    std::printf("PSS                          %7.1f MB\n",
        static_cast<double>(tests::proportionalMemoryKib()) / 1024);
    return 0;
}
