// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/secret_store.h"
#include "app/console/console_root.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace spillway;
    forbidCoreDumps();
    const auto options = parseConsoleOptions(argc, argv);
    if (!options) {
        std::fprintf(stderr, "spillway: %s\n", options.error().message.c_str());
        return Usage;
    }
    if (options->finished) {
        std::fputs(options->text.c_str(), stdout);
        return Done;
    }
    if (!options->snapshotDirectory.empty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv); // before the profile: a keyring is asked through its event loop
    const auto profile = loadProfile(options->profile, options->credentialsDescriptor);
    if (!profile) {
        std::fprintf(stderr, "spillway: %s\n", profile.error().message.c_str());
        return Usage;
    }
    QApplication::setApplicationName(QStringLiteral("spillway"));
    QApplication::setApplicationDisplayName(QStringLiteral("Spillway"));
    QApplication::setApplicationVersion(QStringLiteral(SPILLWAY_VERSION));
    ConsoleRoot console(*profile, *options);
    console.start();
    return QApplication::exec();
}
