// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/secret_store.h"
#include "app/console/console_session.h"
#include "app/console/frugal_memory.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace spillway;
    forbidCoreDumps();
    useMemoryFrugally();
    const auto options = parseConsoleOptions(argc, argv);
    if (!options) {
        std::fprintf(stderr, "spillway: %s\n", options.error().message.c_str());
        return Usage;
    }
    if (options->finished) {
        std::fputs(options->text.c_str(), stdout);
        return Done;
    }
    ConsoleSession::prepare(*options);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("spillway"));
    QApplication::setApplicationDisplayName(QStringLiteral("Spillway"));
    QApplication::setApplicationVersion(QStringLiteral(SPILLWAY_VERSION));
    ConsoleSession session(*options);
    if (const auto started = session.start(); !started) {
        std::fprintf(stderr, "spillway: %s\n", started.error().message.c_str());
        return Usage;
    }
    return QApplication::exec();
}
