// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/day_projection.h"
#include "models/overview/history_figures.h"
#include "models/overview/live_window.h"
#include "models/overview/overview_values.h"

#include <optional>

namespace spillway
{

/// Everything known at one time; the pointers may be null and are not kept.
struct OverviewInputs {
    Instant now;
    Zone zone; ///< where the days, weeks and months of budgets begin
    std::optional<Zone> shownZone; ///< of the clocks that are shown; nothing: `zone`
    std::string environment;
    Playbooks playbooks;
    const LiveWindow* live = nullptr;
    std::optional<Instant> liveReceivedAt; ///< by our own clock
    const HistoryFigures* history = nullptr;
    std::optional<Instant> historyReceivedAt;
    const forecast::WeekModel* model = nullptr; ///< learned from `history`, null when that is too short
    std::optional<Money>
        countersAtHistory; ///< Redis's spend of the day when the ledger was read, nothing waiting
    /// The control state as the gateway records it; null where it was not asked, or did not answer.
    const ControlState* recorded = nullptr;
    TimeRange shown; ///< what the spend chart shows
    ConnectionHealth postgres, redis, gateway;
};

/// A live figure older than this is stale: three missed ticks.
inline constexpr std::chrono::seconds kLiveStaleAfter{ 3 };
/// Three missed rounds of the history feed.
inline constexpr std::chrono::seconds kHistoryStaleAfter{ 30 };
/// Spend over this share of what is normal for the hour of the week is a spike; REQUIREMENTS L3.
inline constexpr double kSpikeShare = 2.0;
inline constexpr double kHeavyUseShare = 0.8;

/// Judges the traffic of the last five minutes: open when half of at least four answers failed, half open
/// from a tenth on, closed below, unknown without traffic.
[[nodiscard]] CircuitState circuitOf(const MinuteSums& lastFiveMinutes);

/// Puts one consistent picture together. What is not known is left empty: a gap is never a zero.
///
/// What Redis says is in force. While it does not answer, the recorded control state stands in where it is
/// newer, not proven: orders are upon it.
///
/// Live counters (Redis) win for today, the week and everything per minute; the ledger (PostgreSQL) gives the
/// past. Quarter hours that the ledger is not complete for are taken from the live minutes where those cover
/// them. Burn rate: cost of the last five full minutes times twelve. Week forecast and day projection:
/// models/forecast/day_projection.h.
[[nodiscard]] OverviewValues assembleOverview(const OverviewInputs& inputs);

/// Five weeks and more of quarter hours, summed over the tiers, up to the last complete one: what WeekModel
/// learns from.
[[nodiscard]] std::vector<forecast::QuarterSpend> completeQuarters(const HistoryFigures& history);

} // namespace spillway
