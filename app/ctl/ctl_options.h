// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <span>
#include <string>

namespace spillway::ctl
{

/// Exit codes of DESIGN.md §6.
enum ExitCode : int { Done = 0, Failed = 1, Usage = 2, CannotConnect = 3, Refused = 4, NotSeen = 5 };

enum class Command : std::uint8_t { None, Status, Doctor };

/// What spillwayctl was told on its command line.
struct CtlOptions {
    std::string profile;
    bool json = false;
    int credentialsDescriptor = -1;
    Command command = Command::None;
    std::string help; ///< not empty: --help or --version was asked for, this answers it
};

/// InvalidArgument with what to do instead.
[[nodiscard]] Result<CtlOptions> parseCtlOptions(int argc, const char* const* argv);

} // namespace spillway::ctl
