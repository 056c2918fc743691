// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/levers.h"

#include <array>
#include <map>
#include <set>

namespace spillway::controls
{

/// A lever that will soon end by itself.
struct LapseNotice {
    commands::Lever lever;
    std::chrono::minutes left{ 0 }; ///< 5 or 1
    bool wanted = false; ///< a person asked to be reminded of it
    bool operator==(const LapseNotice&) const = default;
};

/// Tells of each order 5 minutes and 1 minute before what it set ends, each once, however often it is asked.
class LapseNotices
{
public:
    static constexpr std::array<std::chrono::minutes, 2> kBefore{ std::chrono::minutes(1),
        std::chrono::minutes(5) };

    /// Those that are due at `now`. Of an order set for no longer than a notice's time that notice is left
    /// out; of one first seen late only the later notice comes. An extended one is told of anew.
    [[nodiscard]] std::vector<LapseNotice> take(const ControlState& state, Instant now);
    /// The order's notices are `wanted` from here on.
    void remind(const std::string& commandId) { m_wanted.insert(commandId); }

private:
    struct Told {
        Instant end;
        std::chrono::minutes left{ 0 };
    };
    std::map<std::string, Told> m_told; ///< by order
    std::set<std::string> m_wanted;
};

} // namespace spillway::controls
