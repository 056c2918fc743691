// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/command_line.h"

#include <CLI/CLI.hpp>

namespace spillway::gateway
{

std::variant<CommandLine, int> parseCommandLine(int argc, char** argv)
{
    CLI::App app(
        "The daemon beside the product: collects usage events, keeps roll-ups, carries out signed commands."
        " It holds the control state.",
        "spillway-gateway");
    CommandLine line{ .configurationPath = "/etc/spillway/gateway.toml" };
    app.add_option("-c,--config", line.configurationPath, "Configuration file (TOML)")->capture_default_str();
    app.set_version_flag("--version", std::string("spillway-gateway " SPILLWAY_VERSION));
    app.require_subcommand(1);
    app.fallthrough();
    const auto* migrate = app.add_subcommand("migrate", "Prepare or upgrade the database, then exit");
    const auto* check = app.add_subcommand("check", "Test every connection and say what to do, then exit");
    const auto* newKey = app.add_subcommand(
        "new-key", "Make the signing key that the configuration names and print its public half, then exit");
    app.add_subcommand("run", "Collect, and carry out commands, until SIGTERM");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    line.action = migrate->parsed() ? Action::Migrate
        : check->parsed()           ? Action::Check
        : newKey->parsed()          ? Action::NewKey
                                    : Action::Run;
    return line;
}

} // namespace spillway::gateway
