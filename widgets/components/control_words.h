// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/overview/overview_values.h"
#include "widgets/theme/tone.h"

#include <QString>

#include <map>

/// How orders and levers read on screen: the only place that puts them into words.
namespace spillway
{

/// What the product calls its tiers and providers; an id that is not known stands for itself.
class ControlNames
{
public:
    ControlNames() = default;
    explicit ControlNames(const OverviewValues& values);

    [[nodiscard]] QString tier(const std::string& id) const; ///< "Free"
    [[nodiscard]] QString tierId(const std::string& id) const; ///< "free": as a person types it
    [[nodiscard]] QString tiers(const std::vector<std::string>& ids) const; ///< "Free, Premium"
    /// `key` is a provider, or "provider/model".
    [[nodiscard]] QString provider(const std::string& key) const;
    [[nodiscard]] QString providers(const std::vector<std::string>& keys) const;

private:
    std::map<std::string, QString> m_tiers, m_providers;
};

[[nodiscard]] QString periodWord(Period period); ///< "day"
[[nodiscard]] QString loadWord(LoadLevel level); ///< "elevated"
[[nodiscard]] QString rateWord(double perMinute); ///< "17.4", "177", "12.4k"
[[nodiscard]] QString durationWord(std::chrono::seconds duration); ///< "45 min", "2 h", "90 s"

[[nodiscard]] QString commandName(commands::CommandType type); ///< "Pause tier"
[[nodiscard]] std::string_view commandIcon(commands::CommandType type); ///< a literal
/// "Pause the free tier", "Stop everything"
[[nodiscard]] QString commandTitle(const commands::Command& command, const ControlNames& names);
/// What it is about, without the verb: "free", "week $1,000", "free 20 req/min".
[[nodiscard]] QString commandScope(const commands::Command& command, const ControlNames& names);
/// The verb as a button says it, with the duration where there is one: "Pause free for 60 min".
[[nodiscard]] QString commandVerb(const commands::Command& command, const ControlNames& names);

} // namespace spillway
