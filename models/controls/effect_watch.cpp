// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/effect_watch.h"

#include <algorithm>

namespace spillway::controls
{

namespace
{

/// So many requests must have been due for their absence to say something.
constexpr double kTellingRequests = 20;
constexpr std::chrono::seconds kShortestSpan{ 10 };
constexpr std::chrono::seconds kLongestSpan{ 60 };

double minutesOf(Duration duration)
{
    return std::chrono::duration<double, std::ratio<60>>(duration).count();
}

} // namespace

std::string_view lightName(LightKind kind)
{
    switch (kind) {
    case LightKind::Accepted:
        return "accepted";
    case LightKind::Stored:
        return "stored";
    case LightKind::Enforced:
        return "enforced";
    case LightKind::TrafficFell:
        return "traffic_fell";
    }
    return "";
}

std::string_view lightStateName(LightState state)
{
    switch (state) {
    case LightState::NotStarted:
        return "not_started";
    case LightState::Working:
        return "working";
    case LightState::Late:
        return "late";
    case LightState::Done:
        return "done";
    case LightState::Failed:
        return "failed";
    case LightState::NotExpected:
        return "not_expected";
    }
    return "";
}

EffectWatch::EffectWatch(EffectPlan plan, Instant sentAt) : m_plan(std::move(plan)), m_sentAt(sentAt)
{
    of(LightKind::Accepted).state = LightState::Working;
    if (!m_plan.scope) {
        of(LightKind::TrafficFell).state = LightState::NotExpected;
    }
}

void EffectWatch::set(LightKind kind, LightState state, Instant at)
{
    EffectLight& light = of(kind);
    if (light.state != state) {
        light = { state, at };
    }
}

void EffectWatch::finish(LightKind kind, Instant at)
{
    set(kind, LightState::Done, at);
}

void EffectWatch::accepted(Instant at, std::int64_t version)
{
    if (m_version) {
        return;
    }
    m_version = version;
    m_acceptedAt = at;
    m_waiting = false;
    finish(LightKind::Accepted, at);
    for (const LightKind kind : { LightKind::Stored, LightKind::Enforced }) {
        if (of(kind).state == LightState::NotStarted) {
            of(kind).state = LightState::Working;
        }
    }
}

void EffectWatch::waiting()
{
    m_waiting = !m_version;
}

void EffectWatch::refused(Instant at)
{
    m_waiting = false;
    set(LightKind::Accepted, LightState::Failed, at);
}

void EffectWatch::stored(Instant at, std::int64_t version)
{
    if (m_version && version >= *m_version) {
        finish(LightKind::Stored, at);
    }
}

void EffectWatch::probed(Instant at, const std::vector<ProbeAnswer>& answers, const LiveFigures& live)
{
    m_answers = answers;
    if (!m_version) {
        return;
    }
    const bool all = std::ranges::all_of(m_plan.canaries, [&](const Canary& canary) {
        const auto found = std::ranges::find(answers, canary, &ProbeAnswer::canary);
        return found != answers.end() && shows(*found, m_plan.command, live, *m_version);
    });
    if (all && !m_enforcedAt) {
        m_enforcedAt = at;
        finish(LightKind::Enforced, at);
        if (light(LightKind::TrafficFell).state == LightState::NotStarted) {
            of(LightKind::TrafficFell).state = LightState::Working;
        }
    }
}

Duration EffectWatch::span() const
{
    if (std::holds_alternative<commands::RateLimitParameters>(m_plan.command.parameters)) {
        return kLongestSpan; // a limit lets a minute's worth through at once
    }
    const double seconds = 60 * kTellingRequests / std::max(m_plan.requestsPerMinuteBefore, 1.0);
    const auto span = std::chrono::ceil<std::chrono::seconds>(std::chrono::duration<double>(seconds));
    return std::clamp(span, kShortestSpan, kLongestSpan);
}

bool EffectWatch::fell(const TrafficCounts& during, double minutes) const
{
    const double allowed = m_plan.requestsPerMinuteAllowed * minutes;
    const bool limited = std::holds_alternative<commands::RateLimitParameters>(m_plan.command.parameters);
    // One more than allowed: the clocks of minutes and samples do not meet exactly.
    const auto few
        = [&](std::int64_t count) { return static_cast<double>(count) <= allowed + (limited ? 1 : 0); };
    if (!few(during.admitted)) {
        return false;
    }
    // A backend may record the requests that were refused too; those cost nothing.
    const double costAllowed = kTrafficThatMayRemain * m_plan.costPerMinuteBefore * minutes;
    const bool cheap = m_plan.costPerMinuteBefore > 0 && !limited && during.cost.toDouble() <= costAllowed;
    return few(during.requests) || cheap;
}

void EffectWatch::counted(Instant at, const TrafficCounts& counts)
{
    m_samples.push_back({ at, counts });
    const Duration wanted = span();
    while (m_samples.size() > 2 && at - m_samples[1].at >= wanted) {
        m_samples.pop_front();
    }
    const Sample& first = m_samples.front();
    const Duration covered = at - first.at;
    if (covered < wanted) {
        return;
    }
    const TrafficCounts during{ counts.admitted - first.counts.admitted,
        counts.requests - first.counts.requests, counts.cost - first.counts.cost };
    const double minutes = minutesOf(covered);
    m_requestsPerMinute = static_cast<double>(std::max(during.admitted, during.requests)) / minutes;
    const LightState state = light(LightKind::TrafficFell).state;
    const bool watched
        = state == LightState::Working || state == LightState::Late || state == LightState::Failed;
    if (watched && m_enforcedAt && first.at >= *m_enforcedAt && fell(during, minutes)) {
        finish(LightKind::TrafficFell, at);
    }
}

void EffectWatch::tick(Instant now)
{
    if (!m_acceptedAt) {
        if (light(LightKind::Accepted).state == LightState::Working && !m_waiting
            && now - m_sentAt >= kLateAfter) {
            set(LightKind::Accepted, LightState::Late, now);
        }
        return;
    }
    for (const LightKind kind : { LightKind::Stored, LightKind::Enforced }) {
        if (light(kind).state == LightState::Working && now - *m_acceptedAt >= kLateAfter) {
            set(kind, LightState::Late, now);
        }
    }
    const LightState traffic = light(LightKind::TrafficFell).state;
    const bool isOpen
        = traffic == LightState::Working || traffic == LightState::NotStarted || traffic == LightState::Late;
    if (isOpen && now - *m_acceptedAt >= kTrafficFailsAfter) {
        // What nobody counts can be called late, but not going on.
        const bool isCounted = !m_samples.empty() && now - m_samples.back().at < kLongestSpan / 4;
        set(LightKind::TrafficFell, isCounted ? LightState::Failed : LightState::Late, now);
    }
}

bool EffectWatch::isSettled() const
{
    if (light(LightKind::Accepted).state == LightState::Failed) {
        return true;
    }
    return std::ranges::all_of(m_lights, [](const EffectLight& light) {
        return light.state == LightState::Done || light.state == LightState::Failed
            || light.state == LightState::NotExpected;
    });
}

bool EffectWatch::isProven() const
{
    return std::ranges::all_of(m_lights, [](const EffectLight& light) {
        return light.state == LightState::Done || light.state == LightState::NotExpected;
    });
}

} // namespace spillway::controls
