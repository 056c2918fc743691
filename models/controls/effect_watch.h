// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/effect_plan.h"

#include <array>
#include <deque>

namespace spillway::controls
{

enum class LightKind : std::uint8_t {
    Accepted, ///< the gateway's signed receipt was verified
    Stored, ///< PostgreSQL holds the state the command made
    Enforced, ///< spillway_probe answers by it
    TrafficFell, ///< below 5 % of before, or to the limit that was set
};
inline constexpr LightKind kLights[]
    = { LightKind::Accepted, LightKind::Stored, LightKind::Enforced, LightKind::TrafficFell };
[[nodiscard]] std::string_view lightName(
    LightKind kind); ///< "accepted", "stored", "enforced", "traffic_fell"

enum class LightState : std::uint8_t {
    NotStarted, ///< an earlier light is not lit yet
    Working,
    Late, ///< amber: not seen after 5 s (of traffic: 2 minutes), still being watched
    Done,
    Failed, ///< red: refused, or traffic was seen to go on after 2 minutes; it may still become Done
    NotExpected, ///< a dash
};
[[nodiscard]] std::string_view lightStateName(LightState state); ///< "not_started", "working", …

struct EffectLight {
    LightState state = LightState::NotStarted;
    std::optional<Instant> at; ///< when it became Done, Late or Failed
    bool operator==(const EffectLight&) const = default;
};

inline constexpr std::chrono::seconds kLateAfter{ 5 };
inline constexpr std::chrono::minutes kTrafficFailsAfter{ 2 };

/// The four lights of one command as a state machine: observations with their times go in, light states come
/// out. It has no clock; all times are the observer's own, so that two machines' clocks are never compared.
/// An observation that cannot be had is not reported: silence turns a light late, never green.
class EffectWatch
{
public:
    EffectWatch(EffectPlan plan, Instant sentAt);

    /// The receipt: the command was applied, as this version of the control state.
    void accepted(Instant at, std::int64_t version);
    /// It waits for a second person; nothing further is expected until accepted().
    void waiting();
    void refused(Instant at);
    /// The version PostgreSQL holds.
    void stored(Instant at, std::int64_t version);
    /// Answers to the plan's canaries and companions, as many as could be had.
    void probed(Instant at, const std::vector<ProbeAnswer>& answers, const LiveFigures& live);
    /// Counts of the plan's scope since a fixed instant before the command, so that they only grow.
    void counted(Instant at, const TrafficCounts& counts);
    /// Time passes: what is late becomes late.
    void tick(Instant now);

    [[nodiscard]] const EffectLight& light(LightKind kind) const
    {
        return m_lights[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] const EffectPlan& plan() const { return m_plan; }
    [[nodiscard]] std::optional<std::int64_t> version() const { return m_version; }
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    /// Every light is Done, Failed or NotExpected: nothing is left to wait for.
    [[nodiscard]] bool isSettled() const;
    /// All that was expected was seen.
    [[nodiscard]] bool isProven() const;
    /// Of the scope, over the last seconds; nothing until enough was counted.
    [[nodiscard]] std::optional<double> requestsPerMinute() const { return m_requestsPerMinute; }
    [[nodiscard]] const std::vector<ProbeAnswer>& lastAnswers() const { return m_answers; }

private:
    struct Sample {
        Instant at;
        TrafficCounts counts;
    };
    EffectLight& of(LightKind kind) { return m_lights[static_cast<std::size_t>(kind)]; }
    void set(LightKind kind, LightState state, Instant at);
    void finish(LightKind kind, Instant at);
    [[nodiscard]] Duration span() const;
    [[nodiscard]] bool fell(const TrafficCounts& during, double minutes) const;

    EffectPlan m_plan;
    std::array<EffectLight, std::size(kLights)> m_lights;
    Instant m_sentAt;
    std::optional<std::int64_t> m_version;
    std::optional<Instant> m_acceptedAt;
    std::optional<Instant> m_enforcedAt;
    bool m_waiting = false;
    std::deque<Sample> m_samples;
    std::optional<double> m_requestsPerMinute;
    std::vector<ProbeAnswer> m_answers;
};

} // namespace spillway::controls
