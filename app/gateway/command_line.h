// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace spillway::gateway
{

enum class Action : std::uint8_t { Migrate, Run, Check, NewKey };

struct CommandLine {
    Action action = Action::Run;
    std::string configurationPath;
};

/// What to do, or the exit code when the answer was already printed: 0 for --help and --version, 2 for a
/// command line that makes no sense.
[[nodiscard]] std::variant<CommandLine, int> parseCommandLine(int argc, char** argv);

} // namespace spillway::gateway
