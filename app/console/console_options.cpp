// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_options.h"

#include "app/configuration/descriptor_argument.h"

#include <CLI/CLI.hpp>

namespace spillway
{

Result<ConsoleOptions> parseConsoleOptions(int argc, char** argv)
{
    ConsoleOptions options;
    CLI::App app("Spillway: what your product spends on LLM providers, live", "spillway");
    app.add_option("--profile", options.profile, "connection profile: a name, or the path of a file");
    app.add_option("--page", options.page, "page to open on, such as overview");
    app.add_option("--snapshot", options.snapshotDirectory,
        "write every page as PNG files to this directory and exit; needs no display");
    app.add_option(
           "--credentials-fd", options.credentialsDescriptor, "read passwords from this open file descriptor")
        ->check(descriptorFault);
    app.add_flag("--wall", options.wall, "open as one full screen to be read from afar");
    app.add_option("--wall-rotate", options.wallSeconds, "show each screen of the wall for so many seconds")
        ->check(CLI::Range(5, 3600));
    app.add_option("--language", options.language, "speak en, de, fr, es or ja for this run");
    app.set_version_flag("--version", std::string("spillway " SPILLWAY_VERSION));
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        options.finished = true;
        options.text = app.help();
    } catch (const CLI::CallForVersion&) {
        options.finished = true;
        options.text = "spillway " SPILLWAY_VERSION "\n";
    } catch (const CLI::ParseError& error) {
        return failure(ErrorCode::InvalidArgument, error.what());
    }
    return options;
}

} // namespace spillway
