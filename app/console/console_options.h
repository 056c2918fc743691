// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <string>

namespace spillway
{

/// What `spillway` was told on its command line.
struct ConsoleOptions {
    std::string profile;
    std::string page;
    std::string snapshotDirectory; ///< empty: show the window
    int credentialsDescriptor = -1;
    bool wall = false;
    int wallSeconds = 0; ///< each screen of the wall; 0: only the first
    std::string language; ///< "de"; empty: as remembered, or the system's
    bool finished = false; ///< --help or --version was asked for: `text` answers it
    std::string text;
};

[[nodiscard]] Result<ConsoleOptions> parseConsoleOptions(int argc, char** argv);

/// Exit codes of DESIGN.md §6.
enum ExitCode : int { Done = 0, Failed = 1, Usage = 2, CannotConnect = 3 };

} // namespace spillway
