// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_options.h"

#include <QDir>

#include <CLI/CLI.hpp>

#include <unistd.h>

namespace spillway::demo
{

namespace
{

/// Root's home is closed to the user that PostgreSQL has to run as, so root's demo lives beside it.
QString defaultDirectory()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!state.isEmpty()) {
        return state + QStringLiteral("/spillway-demo");
    }
    return geteuid() == 0 ? QStringLiteral("/var/lib/spillway-demo")
                          : QDir::homePath() + QStringLiteral("/.local/state/spillway-demo");
}

std::string absolute(const std::string& path)
{
    return QDir::cleanPath(QDir().absoluteFilePath(QString::fromStdString(path))).toStdString();
}

} // namespace

ParsedOptions parseOptions(int argc, const char* const* argv)
{
    Options options;
    options.directory = defaultDirectory().toStdString();
    CLI::App app{
        "Runs Spillway on servers of its own: PostgreSQL, Redis and a gateway on Unix sockets in one "
        "directory, months of history and live traffic. Ctrl-C stops all of it."
    };
    app.name("spillway-demo");
    app.add_option("--directory", options.directory, "Where the demo lives; kept between starts")
        ->capture_default_str();
    app.add_option("--days", options.days, "Days of history to make")
        ->check(CLI::Range(1, 1'000))
        ->capture_default_str();
    app.add_option("--requests-per-minute", options.requestsPerMinute, "Mean of the live traffic")
        ->check(CLI::Range(0.1, 60'000.0))
        ->capture_default_str();
    app.add_option(
        "--headless", options.headless, "Write pictures of the live console to this directory, then stop");
    app.add_flag("--keep", options.keep, "Leave everything running after the console closes, until Ctrl-C");
    app.add_flag("--reset", options.reset, "Throw away what an earlier start left and make it anew");
    app.add_flag("--two-person", options.twoPersons,
        "What loosens waits for a second person: approve it as priya, with her profile in profiles/");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool helped = app.exit(error) == 0;
        return { std::nullopt, helped ? 0 : 2 };
    }
    options.directory = absolute(options.directory);
    if (!options.headless.empty()) {
        options.headless = absolute(options.headless);
    }
    return { options, 0 };
}

} // namespace spillway::demo
