// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace spillway::ctl
{

/// One thing looked at.
struct Finding {
    enum class State : std::uint8_t { Good, Warning, Bad };
    State state = State::Bad;
    std::string id; ///< stable, for scripts: "redis.connection"
    std::string text; ///< what was found, and what to do where something is wrong
};

struct Diagnosis {
    std::vector<Finding> findings;
    bool connected = false; ///< both servers answered
    [[nodiscard]] bool healthy() const; ///< nothing is bad
};

/// Looks at every connection, version, clock and function library a profile names. Changes nothing.
[[nodiscard]] Diagnosis examine(const Profile& profile);

[[nodiscard]] QJsonObject doctorJson(const Diagnosis& diagnosis);
[[nodiscard]] QString doctorText(const Diagnosis& diagnosis);

} // namespace spillway::ctl
