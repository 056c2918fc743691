// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/apply_command.h"
#include "models/controls/spend_path.h"
#include "models/domain/live_figures.h"
#include "models/domain/reference.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway::controls
{

/// Who uses a tier, from the product's accounts and the ledger.
struct TierAccounts {
    std::string tier;
    std::int64_t accounts = 0; ///< that have not left
    std::int64_t paying = 0; ///< of these, with a monthly price
    std::int64_t activeLastHour = 0; ///< distinct users with a recorded request
    std::optional<Money> costPerRequest; ///< last seven days; nothing without priced requests
    bool operator==(const TierAccounts&) const = default;
};

/// All that the effect of a command can be told from before it is sent.
struct BlastInputs {
    Instant now;
    commands::Command command;
    ControlState control; ///< that the command would meet
    std::vector<MinuteFigures> minutes; ///< every row of `measured`; others are left out
    TimeRange measured; ///< the last 15 full minutes
    std::vector<std::string> tiers; ///< every tier, in order of display
    std::optional<std::vector<TierAccounts>> accounts; ///< nothing: the ledger does not answer
    std::map<std::string, Money> providerCost; ///< of one request, by provider, last seven days
    Money spentToday;
    std::optional<Money> dailyBudget;
    Instant dayEnd;
    std::vector<AmountAt> expected; ///< cumulative mean path to `dayEnd`, for the shape of the day; or empty
};

/// What a command would do, measured on the last 15 minutes. For a command that loosens, "refused" reads
/// "let in again" and "avoided" reads "returns".
///
/// Requests of a minute are those that were asked for: served (admitted, or recorded where that is more) and
/// refused. Dollars of an hour are four
/// times the 15 minutes' cost; what returns is counted as refused requests times what one of that tier cost
/// before. The day's paths: `without` goes on at the measured rate, in the shape of the rest of the day where
/// that is known; `with` leaves out the avoided share while the control lasts.
struct BlastRadius {
    TimeRange measured;
    commands::Effect effect = commands::Effect::Tightens;
    std::vector<std::string> tiersTouched, tiersUntouched; ///< in order of display
    std::optional<std::int64_t> users; ///< accounts refused or let in again
    std::optional<std::int64_t> activeUsers; ///< of these, active in the last hour
    std::optional<std::int64_t> payingUsers; ///< of these, paying
    std::vector<std::string> payingTiers; ///< tiers touched that have paying users
    double requestsPerMinute = 0; ///< refused, or let in again
    double requestsPerMinuteMoved = 0; ///< served by another provider instead
    double allRequestsPerMinute = 0; ///< asked for, all tiers
    std::optional<Money> avoidedPerHour; ///< or returning; nothing where no cost is known
    Money burnPerHour; ///< all tiers
    std::vector<AmountAt> without, with; ///< cumulative from now to the end of the day
    std::optional<Instant> capWithout, capWith; ///< where a path meets the day's budget
    std::optional<Duration> runwayBought; ///< how much later the budget is reached, at most to the day's end
    bool operator==(const BlastRadius&) const = default;
};

[[nodiscard]] BlastRadius blastRadius(const BlastInputs& inputs);

/// A preview older than this is not confirmed on.
inline constexpr std::chrono::seconds kPreviewStaleAfter{ 15 };

} // namespace spillway::controls
