// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/commands/roles.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI
{
class App;
}

namespace spillway::ctl
{

/// `pause-tier free --for 45m --reason TEXT` and the like: an order, and how it is to be given.
struct OrderOptions {
    commands::Command command; ///< environment, version and confirmation are filled in when it is sent
    bool yes = false; ///< a script's: nobody is asked
    bool watch = false; ///< follow the four lights
};

struct CommandOptions { ///< command show | approve
    std::string id;
    bool turnDown = false;
    bool yes = false;
};

struct AuditOptions { ///< audit verify
    std::string keys; ///< directory of public key files, beside those known here
    bool forget = false; ///< what was seen before, as after the database was made anew
};

struct KeysOptions { ///< keys new
    std::string person;
    std::vector<std::string> roles;
    std::string id; ///< empty: PERSON-YEAR-MONTH
    int days = 90;
    std::string file; ///< where the private half goes; empty: the keyring where there is one
};

/// Adds the orders of DESIGN.md §6, each with its help; `chosen` is called for the one that was given, once
/// `options.command` is filled in.
void addOrderCommands(CLI::App& app, OrderOptions& options, const std::function<void()>& chosen);

enum class CommandChoice : std::uint8_t { Show, Approve };
void addCommandCommands(
    CLI::App& app, CommandOptions& options, const std::function<void(CommandChoice)>& chosen);
void addAuditCommands(CLI::App& app, AuditOptions& options, const std::function<void()>& chosen);
enum class KeysChoice : std::uint8_t { New, List };
void addKeysCommands(CLI::App& app, KeysOptions& options, const std::function<void(KeysChoice)>& chosen);

/// "45m", "90s", "2h", "1d", "1h30m".
[[nodiscard]] Result<std::chrono::seconds> parseSpan(std::string_view text);
/// "45 min", "1 h 30 min"
[[nodiscard]] std::string spanText(std::chrono::seconds span);

} // namespace spillway::ctl
