// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl_options.h"

#include "app/configuration/descriptor_argument.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace spillway::ctl
{

namespace
{

void addOrders(CLI::App& app, CtlOptions& options)
{
    addOrderCommands(app, options.order, [&options] { options.command = Command::Order; });
    addCommandCommands(app, options.about, [&options](CommandChoice choice) {
        options.command = choice == CommandChoice::Show ? Command::ShowCommand : Command::ApproveCommand;
    });
    addAuditCommands(app, options.audit, [&options] { options.command = Command::VerifyAudit; });
    addKeysCommands(app, options.keys, [&options](KeysChoice choice) {
        options.command = choice == KeysChoice::New ? Command::NewKey : Command::ListKeys;
    });
}

/// The command that was said so far, with a space before each of its words; empty before the first.
std::string chosenIn(const CLI::App& app)
{
    std::string words;
    const CLI::App* chosen = &app;
    while (!chosen->get_subcommands().empty()) {
        chosen = chosen->get_subcommands().front();
        words += ' ' + chosen->get_name();
    }
    return words;
}

/// The last word of that command.
const CLI::App& lastOf(const CLI::App& app)
{
    const CLI::App* chosen = &app;
    while (!chosen->get_subcommands().empty()) {
        chosen = chosen->get_subcommands().front();
    }
    return *chosen;
}

/// The words that may follow the command that was said so far; nothing where it is whole.
std::optional<std::string> choicesAfter(const CLI::App& app)
{
    const CLI::App& command = lastOf(app);
    const auto words = command.get_subcommands([](const CLI::App*) { return true; });
    if (words.empty()) {
        return std::nullopt;
    }
    std::string text = command.get_name() + " is followed by ";
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i]->get_name();
    }
    const std::string footer = command.get_footer(); // the program's where it has none
    return text + (footer == app.get_footer() ? "" : ". " + footer);
}

/// What is wrong, and where to read how it is said.
std::string mistakeText(const CLI::App& app, const CLI::ParseError& error)
{
    const std::string chosen = chosenIn(app);
    std::string what = error.what();
    if (chosen.empty() && error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
        const std::vector<std::string> unknown = app.remaining();
        what = unknown.empty() ? "say what to do, such as status"
                               : std::string("there is no ")
                + (unknown.front().starts_with('-') ? "option" : "command") + " \"" + unknown.front() + '"';
    }
    if (!chosen.empty() && error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
        what = choicesAfter(app).value_or(what);
    }
    return what + "; see spillwayctl" + chosen + " --help";
}

} // namespace

Result<CtlOptions> parseCtlOptions(int argc, const char* const* argv)
{
    CtlOptions options;
    CLI::App app("Spillway without a window: what your product spends on LLM providers", "spillwayctl");
    app.add_option("--profile", options.profile, "connection profile: a name, or the path of a file");
    app.add_flag("--json", options.json, "answer in JSON");
    app.add_option(
           "--credentials-fd", options.credentialsDescriptor, "read passwords from this open file descriptor")
        ->check(descriptorFault);
    app.set_version_flag("--version", std::string("spillwayctl " SPILLWAY_VERSION));
    app.require_subcommand(1);
    app.fallthrough(); // options may follow the command
    app.footer(
        "Exit status: 0 done, 1 failed, 2 usage, 3 cannot connect, 4 refused, 5 not seen to take effect.");
    app.add_subcommand("status", "control state, live figures, alerts, freshness")->callback([&options] {
        options.command = Command::Status;
    });
    app.add_subcommand("doctor", "every connection, privilege, version, clock, function library")
        ->callback([&options] { options.command = Command::Doctor; });
    CLI::App* const forecast = app.add_subcommand("forecast", "what a series of figures will come to");
    forecast->require_subcommand(1);
    forecast->footer("What this product will spend: spillwayctl export forecast --horizon 90d");
    bool forecastsSeries = false;
    addForecastSeries(*forecast, options.forecastSeries, forecastsSeries);
    addOrders(app, options);
    addExportCommand(app, options.exports, [&options] { options.command = Command::Export; });
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        options.help = app.help();
    } catch (const CLI::CallForVersion&) {
        options.help = "spillwayctl " SPILLWAY_VERSION "\n";
    } catch (const CLI::ParseError& error) {
        return failure(ErrorCode::InvalidArgument, mistakeText(app, error));
    }
    if (forecastsSeries) {
        options.command = Command::ForecastSeries;
        options.forecastSeries.format = options.json ? "json" : options.forecastSeries.format;
    }
    return options;
}

} // namespace spillway::ctl
