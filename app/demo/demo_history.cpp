// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_history.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace spillway::demo
{

namespace
{

using std::chrono::hours;
using std::chrono::minutes;

constexpr double kTierShare[kTierCount] = { 0.62, 0.30, 0.08 };
constexpr double kDoublingDays = 30; ///< how fast the product grew
constexpr double kSpikeFactor = 14;

Instant floorToHour(Instant instant)
{
    return Instant(std::chrono::floor<hours>(instant.time_since_epoch()));
}

/// The local midnight `days` days before the anchor's day, plus a time of day.
Instant dayBefore(const HistoryOptions& options, int days, minutes timeOfDay)
{
    return options.zone.periodAt(Period::Day, options.anchor - hours(24) * days).from + timeOfDay;
}

double dayNoise(Instant at, int tier)
{
    const auto day = std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
    Random random(static_cast<std::uint64_t>(day) * 3 + static_cast<std::uint64_t>(tier));
    return std::clamp(1.0 + 0.05 * random.normal(), 0.8, 1.2);
}

std::string requestId(Instant hour, std::size_t number)
{
    return "h" + std::to_string(toUnixSeconds(hour) / 3'600) + "-" + std::to_string(number);
}

} // namespace

History::History(HistoryOptions options, WeekShape shape) : m_options(std::move(options)), m_shape(shape)
{
    const int spikeDay = std::clamp(m_options.days / 5, 1, 23);
    const int outageDay = std::clamp(m_options.days / 12, 1, 9);
    m_spike.from = dayBefore(m_options, spikeDay, hours(14) + minutes(10));
    m_spike.to = m_spike.from + minutes(100);
    m_pause = { m_spike.to, m_spike.to + minutes(45) };
    m_outage.from = dayBefore(m_options, outageDay, hours(9) + minutes(5));
    m_outage.to = m_outage.from + minutes(80);
}

TimeRange History::range() const
{
    return { floorToHour(dayBefore(m_options, m_options.days, minutes(0))), m_options.anchor };
}

double History::rate(int tier, Instant at) const
{
    const double days = std::chrono::duration<double, std::ratio<86'400>>(at - m_options.anchor).count();
    const double growth = std::exp2(std::clamp(days, -2'000.0, 14.0) / kDoublingDays);
    const auto hour = static_cast<std::size_t>(m_options.zone.hourOfWeek(at));
    const auto column = static_cast<std::size_t>(tier);
    return m_options.requestsPerMinute * kTierShare[tier] * growth * m_shape.hours[hour][column]
        * dayNoise(at, tier);
}

std::vector<UsageEvent> History::hour(Instant hour) const
{
    Random random(static_cast<std::uint64_t>(toUnixSeconds(hour)) * 0x9E3779B1ULL);
    std::vector<UsageEvent> events;
    const std::int64_t lengthMs = 3'600'000;
    for (int tier = 0; tier < kTierCount; ++tier) {
        const double perHour = rate(tier, hour) * 60.0;
        const auto draw = [&](double expected, TimeRange within) {
            const double drawn = expected + std::sqrt(expected) * random.normal();
            for (std::int64_t left = std::llround(std::max(0.0, drawn)); left > 0; --left) {
                const Instant at = hour + std::chrono::milliseconds(random.below(lengthMs));
                if (!within.contains(at)) {
                    continue;
                }
                UsageEvent event = drawRequest(tier, at, range(), random);
                if (applyIncidents(event, tier, random)) {
                    events.push_back(std::move(event));
                }
            }
        };
        draw(perHour, { hour, hour + hours(1) });
        if (tier == 0 && m_spike.from < hour + hours(1) && m_spike.to > hour) {
            draw(perHour * kSpikeFactor, m_spike);
        }
    }
    std::ranges::stable_sort(events, {}, &UsageEvent::occurredAt);
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].requestId = requestId(hour, i);
    }
    return events;
}

bool History::applyIncidents(UsageEvent& event, int tier, Random& random) const
{
    if (tier == 0 && m_pause.contains(event.occurredAt)) {
        return false;
    }
    if (event.provider == "anthropic" && m_outage.contains(event.occurredAt)) {
        if (random.chance(0.35)) {
            failRequest(event, random.chance(0.5) ? RequestStatus::Error : RequestStatus::Timeout,
                static_cast<std::int32_t>(random.around(9'000, 0.4)));
        } else {
            moveToProvider(event, tier, kFallbackProvider, random);
        }
    }
    return true;
}

std::vector<Mark> History::marks() const
{
    return {
        { m_spike.from + minutes(35), std::nullopt, MarkKind::Warning,
            "Free tier costs more than ten times its usual hour", "auto", std::nullopt },
        { m_pause.from, m_pause.to, MarkKind::Command, "Free tier paused for 45 min", "m.ortiz",
            std::nullopt },
        { m_outage.from, m_outage.to, MarkKind::Outage, "Anthropic does not answer", "auto", std::nullopt },
    };
}

Money History::dailyBudget() const
{
    const double scale = m_options.requestsPerMinute / 40.0;
    return Money::fromDollars(std::max<std::int64_t>(1, std::llround(200.0 * scale)));
}

} // namespace spillway::demo
