// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/domain/live_figures.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Proof of effect: what a command should change in the world, and what was seen of it.
namespace spillway::controls
{

/// What `spillway_probe` is asked: what would a request of this tier for this provider be answered now?
struct Canary {
    std::string tier;
    std::string provider;
    bool operator==(const Canary&) const = default;
};

/// What it answered.
struct ProbeAnswer {
    enum class Decision : std::uint8_t { Allow, Fallback, Deny };
    Canary canary;
    Decision decision = Decision::Deny;
    std::string reason; ///< "ok", "tier_paused", "stopped" …
    std::string provider; ///< that a request would go to
    std::int64_t controlVersion = 0; ///< of the state Redis decides by; 0: it has none
    bool operator==(const ProbeAnswer&) const = default;
};

/// What went through, summed over tiers, providers and minutes; from MinuteFigures.
struct TrafficCounts {
    std::int64_t admitted = 0; ///< admission let them through
    std::int64_t requests = 0; ///< recorded as answered, refused ones too where a backend records those
    Money cost;
    bool operator==(const TrafficCounts&) const = default;
};

/// Which requests a command is meant to stop. Empty lists mean all.
struct TrafficScope {
    std::vector<std::string> tiers;
    std::vector<std::string> providers;
    std::string exceptProvider; ///< that requests may still go to, as fallback mode has it
    bool operator==(const TrafficScope&) const = default;
};
[[nodiscard]] TrafficCounts countTraffic(
    const TrafficScope& scope, const std::vector<MinuteFigures>& minutes, TimeRange range);

/// What is expected of a command, decided before it is sent.
struct EffectPlan {
    commands::Command command;
    std::vector<Canary> canaries; ///< all of these must show the command at work
    std::vector<Canary> companions; ///< what it must leave alone; shown beside, not judged
    /// Nothing: no fall is expected, since the command loosens, or does not act on traffic that is there.
    std::optional<TrafficScope> scope;
    double requestsPerMinuteBefore = 0; ///< of `scope`
    double costPerMinuteBefore = 0; ///< dollars
    double requestsPerMinuteAllowed = 0; ///< what may go on: a rate limit, else 5 % of before
};

inline constexpr double kTrafficThatMayRemain = 0.05;
inline constexpr std::chrono::minutes kBaseline{ 5 }; ///< full minutes that "before" is taken from

/// `live` is the last answer of spillway_live, with the minutes of the baseline; `tiers` and `providers` are
/// those there are (ReferenceReader), for canaries where the control state names none.
[[nodiscard]] EffectPlan planEffect(const commands::Command& command, const LiveFigures& live,
    const std::vector<std::string>& tiers, const std::vector<std::string>& providers);

/// Whether an answer shows the command at work. `version` is the state's that the command made: an answer by
/// an older state shows nothing. `live` was read from Redis with it: that a provider is paused is read from
/// its levers, since what a request is answered may be an older lever's doing.
[[nodiscard]] bool shows(const ProbeAnswer& answer, const commands::Command& command, const LiveFigures& live,
    std::int64_t version);

} // namespace spillway::controls
