// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace spillway::demo
{

struct Options {
    std::string directory; ///< absolute
    int days = 120;
    double requestsPerMinute = 40;
    std::string headless; ///< where pictures go; empty: open the console
    bool keep = false;
    bool reset = false;
    bool twoPersons = false; ///< what loosens waits for a second person
};

/// Reads the command line. Without options to go on with, the answer is the exit status to leave with:
/// 0 after --help, 2 after a mistake that was explained on standard error.
struct ParsedOptions {
    std::optional<Options> options;
    int exitStatus = 0;
};
[[nodiscard]] ParsedOptions parseOptions(int argc, const char* const* argv);

} // namespace spillway::demo
