// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/zone.h"

#include <map>
#include <string>
#include <vector>

class QJsonObject;
class QJsonValue;

namespace spillway
{

enum class SafeguardAction : std::uint8_t { PauseTiers, EnterFallback, Stop };
/// As the command is named that does the same: "pause_tier", "enter_fallback", "emergency_stop".
[[nodiscard]] std::string_view safeguardActionName(SafeguardAction action);
[[nodiscard]] Result<SafeguardAction> parseSafeguardAction(std::string_view name);

/// What happens once spend in a period reaches this share of its limit.
struct SafeguardStep {
    int percent = 100; ///< 1 … 100
    SafeguardAction action = SafeguardAction::Stop;
    std::vector<std::string> tiers; ///< of PauseTiers alone
    bool operator==(const SafeguardStep&) const = default;
};

/// The ladder the gateway climbs by itself when nobody watches.
struct Safeguards {
    std::map<Period, Money> limits;
    std::vector<SafeguardStep> steps; ///< ascending by percent
    bool operator==(const Safeguards&) const = default;
};

/// Pause free / fallback / stop at 90 / 95 / 100 % of $200 a day and $1,000 a week.
[[nodiscard]] inline Safeguards defaultSafeguards()
{
    return { .limits
        = { { Period::Day, Money::fromDollars(200) }, { Period::Week, Money::fromDollars(1000) } },
        .steps = { { 90, SafeguardAction::PauseTiers, { "free" } },
            { 95, SafeguardAction::EnterFallback, {} }, { 100, SafeguardAction::Stop, {} } } };
}

/// How the control document holds them; Malformed for what the first could not have written.
[[nodiscard]] QJsonObject safeguardsToJson(const Safeguards& safeguards);
[[nodiscard]] Result<Safeguards> safeguardsFromJson(const QJsonValue& value);

} // namespace spillway
