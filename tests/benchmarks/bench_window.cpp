// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for: a console that starts, and an event that becomes pixels. On private servers with
// 30 days of history; prints figures, judges none.
//
//   bench_window [SECONDS]      offscreen; QT_QPA_PLATFORM=xcb for a real X window
//
// Start: from just before the process is made to the end of the first painted frame of a whole overview, both
// servers having answered; beside it the same of a process with one bare widget of the same size. They take
// turns. The window is what `spillway` shows, without its command line, profile file and keyring.
//
// Event to pixel: Redis is polled once a second, while a product records ten requests a second. "Received" is
// just before the last bytes of the tick's reply are written to the console's socket, so that waking up its
// thread counts; "in the widgets" is when every widget of the page was given its values; "painted" is when
// the first frame after that is painted and flushed to the window system. What a compositor, an X server and
// a screen then do is not in it. "Recorded" is when Redis answered the product.
#include "app/console/console_root.h"
#include "app/redis/product_calls.h"
#include "console_scene.h"
#include "timed_wire.h"
#include "widgets/shell/console_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <mutex>

using namespace spillway;
using namespace spillway::benchmarks;
using namespace std::chrono_literals;

namespace
{

using Clock = std::chrono::steady_clock;

constexpr int kStarts = 40;
constexpr int kSeconds = 180;
constexpr Money kCost = Money::fromNanoDollars(10'000'000);

double ms(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

void print(const char* what, const std::vector<double>& times)
{
    std::printf("%-44s %8.2f median %8.2f 95th %8.2f 99th %8.2f most ms, of %zu\n", what,
        percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99), percentile(times, 1),
        times.size());
    std::fflush(stdout);
}

/// Calls `painted` at the end of each event in which something was painted: painting and flushing are part of
/// one event, whether a widget asked for it or the window system did.
class PaintClock : public QApplication
{
public:
    using QApplication::QApplication;
    std::function<void()> painted = [] { };

    bool notify(QObject* receiver, QEvent* event) override
    {
        m_hasPainted = m_hasPainted || event->type() == QEvent::Paint;
        ++m_depth;
        const bool taken = QApplication::notify(receiver, event);
        if (--m_depth == 0 && std::exchange(m_hasPainted, false)) {
            painted();
        }
        return taken;
    }

private:
    int m_depth = 0;
    bool m_hasPainted = false;
};

/// The end of a process whose start is measured: what was asked is known, the rest would only take time.
[[noreturn]] void tellAndEnd()
{
    std::printf("%lld %.3f\n", static_cast<long long>(Clock::now().time_since_epoch().count()), cpuMs());
    std::fflush(stdout);
    std::_Exit(0);
}

class BareWidget : public QWidget
{
protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Qt::darkGray); }
};

int startBare(PaintClock& application)
{
    BareWidget widget;
    widget.resize(1440, 900);
    application.painted = [] { tellAndEnd(); };
    widget.show();
    return PaintClock::exec();
}

bool isWhole(const OverviewValues& values)
{
    const auto read = values.history.freshness;
    return values.live.freshness == Freshness::Fresh
        && (read == Freshness::Fresh || read == Freshness::Partial)
        && values.postgres.state == ConnectionState::Connected;
}

Profile profileOf(const QStringList& servers)
{
    Profile profile;
    profile.name = "bench";
    profile.environment = "bench";
    profile.postgres.host = servers.value(0).toStdString();
    profile.postgres.user = "spillway_console";
    profile.redis.socketPath = servers.value(1).toStdString();
    return profile;
}

int startConsole(PaintClock& application, const Profile& profile)
{
    ConsoleRoot console(profile, ConsoleOptions());
    QObject::connect(&console, &ConsoleRoot::valuesTaken, &console,
        [&](const std::shared_ptr<const OverviewValues>& values) {
            if (isWhole(*values)) {
                application.painted = [] { tellAndEnd(); };
            }
        });
    console.start();
    return PaintClock::exec();
}

struct Starts {
    std::vector<double> times;
    std::vector<double> cpu;

    void add(const QStringList& arguments)
    {
        QProcess process;
        const auto began = Clock::now();
        process.start(QCoreApplication::applicationFilePath(), arguments);
        process.waitForFinished();
        const QList<QByteArray> told = process.readAllStandardOutput().simplified().split(' ');
        if (told.size() == 2) {
            times.push_back(ms(Clock::time_point(Clock::duration(told[0].toLongLong())) - began));
            cpu.push_back(told[1].toDouble());
        }
    }
};

void measureStarts(const Profile& profile)
{
    const QStringList servers{ QString::fromStdString(profile.postgres.host),
        QString::fromStdString(profile.redis.socketPath) };
    Starts console;
    Starts bare;
    for (int i = 0; i < kStarts; ++i) {
        console.add(QStringList{ QStringLiteral("--start") } + servers);
        bare.add({ QStringLiteral("--bare") });
    }
    print("start to whole overview", console.times);
    print("start of a bare window", bare.times);
    std::printf("%-44s %8.2f times, %.2f ms more; CPU %.1f ms, %.1f ms bare\n", "  medians compared",
        percentile(console.times, 0.5) / percentile(bare.times, 0.5),
        percentile(console.times, 0.5) - percentile(bare.times, 0.5), percentile(console.cpu, 0.5),
        percentile(bare.cpu, 0.5));
}

/// A product that records ten requests a second, and when each was.
class Product
{
public:
    explicit Product(redis::Endpoint endpoint) : m_thread([this, endpoint] { run(endpoint); }) { }
    ~Product()
    {
        m_isStopped = true;
        m_thread.join();
    }
    /// When the request with this number was recorded, from 0.
    Clock::time_point at(std::size_t number)
    {
        const std::scoped_lock lock(m_mutex);
        return m_recorded.at(number);
    }
    std::size_t count()
    {
        const std::scoped_lock lock(m_mutex);
        return m_recorded.size();
    }

private:
    void run(const redis::Endpoint& endpoint)
    {
        redis::RedisClient client(endpoint);
        redis::ProductCalls calls(client, "bench");
        if (!client.connect(2s)) {
            return;
        }
        for (int number = 0; !m_isStopped; ++number) {
            UsageEvent event;
            event.requestId = "r" + std::to_string(number);
            event.occurredAt = std::chrono::floor<Duration>(std::chrono::system_clock::now());
            event.userId = "u" + std::to_string(number % 40);
            event.tier = number % 3 == 0 ? "free" : "premium";
            event.provider = "openai";
            event.model = "m";
            event.cost = kCost;
            if (!calls.record({ &event, 1 }, 1s)) {
                return;
            }
            {
                const std::scoped_lock lock(m_mutex);
                m_recorded.push_back(Clock::now());
            }
            std::this_thread::sleep_for(97ms); // in no step with the ticks
        }
    }

    std::mutex m_mutex;
    std::vector<Clock::time_point> m_recorded; ///< guarded
    std::atomic<bool> m_isStopped = false;
    std::thread m_thread;
};

struct Tick {
    Clock::time_point received;
    Clock::time_point inWidgets;
    std::size_t events = 0; ///< that are in what is shown
};

void measureTicks(PaintClock& application, const Profile& direct, int seconds)
{
    TimedWire wire(direct.redis.socketPath + ".wire", direct.redis.socketPath);
    Profile profile = direct;
    profile.redis.socketPath += ".wire";
    Product product(direct.redis);
    ConsoleRoot console(profile, ConsoleOptions());
    std::optional<Tick> tick;
    std::size_t shown = 0;
    std::vector<double> toWidgets;
    std::vector<double> toPixel;
    std::vector<double> fromRecorded;
    QObject::connect(&console, &ConsoleRoot::valuesTaken, &console,
        [&](const std::shared_ptr<const OverviewValues>& values) {
            const auto events = static_cast<std::size_t>(
                values->spentToday.value_or(Money()).nanoDollars() / kCost.nanoDollars());
            if (isWhole(*values) && events > shown) { // something new is in it
                tick = Tick{ wire.handedOn(), Clock::now(), events };
            }
        });
    application.painted = [&] {
        if (!tick) {
            return;
        }
        const auto now = Clock::now();
        if (shown > 0) { // the first comes with the window
            toWidgets.push_back(ms(tick->inWidgets - tick->received));
            toPixel.push_back(ms(now - tick->received));
            for (std::size_t i = shown; i < std::min(tick->events, product.count()); ++i) {
                fromRecorded.push_back(ms(now - product.at(i)));
            }
        }
        shown = tick->events;
        tick.reset();
    };
    console.start();
    QEventLoop loop;
    QTimer::singleShot(std::chrono::seconds(seconds), &loop, &QEventLoop::quit);
    loop.exec();
    application.painted = [] { };
    print("tick received to in the widgets", toWidgets);
    print("tick received to painted", toPixel);
    print("recorded to painted, polled once a second", fromRecorded);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    PaintClock application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = PaintClock::arguments();
    if (arguments.value(1) == QStringLiteral("--bare")) {
        return startBare(application);
    }
    if (arguments.value(1) == QStringLiteral("--start")) {
        return startConsole(application, profileOf(arguments.mid(2)));
    }
    ConsoleScene scene;
    if (const auto started = scene.start(30); !started) {
        std::fprintf(stderr, "%s\n", started.error().message.c_str());
        return 1;
    }
    std::printf("platform %s\n", qPrintable(PaintClock::platformName()));
    measureStarts(scene.profile());
    const int seconds = arguments.value(1).toInt();
    measureTicks(application, scene.profile(), seconds > 0 ? seconds : kSeconds);
    return 0;
}
