// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_product.h"
#include "app/demo/week_shape.h"
#include "models/domain/zone.h"

namespace spillway::demo
{

struct HistoryOptions {
    Instant anchor; ///< when the demo was first made; growth and incidents are told from here
    int days = 120;
    double requestsPerMinute = 40; ///< the mean at the anchor
    Zone zone;
};

/// The past of the made-up product. Pure: the same options give the same events, hour by hour, in any order
/// and from any thread, so that a later start adds only the hours that passed.
class History
{
public:
    History(HistoryOptions options, WeekShape shape);

    /// From the first hour of the history up to the anchor.
    [[nodiscard]] TimeRange range() const;
    /// The hour's events in the order of time. `hour` is the start of a UTC hour.
    [[nodiscard]] std::vector<UsageEvent> hour(Instant hour) const;
    /// Requests a minute to expect of a tier at `at`, incidents aside; live traffic follows the same curve.
    [[nodiscard]] double rate(int tier, Instant at) const;

    [[nodiscard]] TimeRange spike() const { return m_spike; } ///< free tier loops
    [[nodiscard]] TimeRange pause() const { return m_pause; } ///< the pause that ended it
    [[nodiscard]] TimeRange outage() const { return m_outage; } ///< anthropic did not answer
    [[nodiscard]] std::vector<Mark> marks() const;
    /// What a day may cost, near what the last days did.
    [[nodiscard]] Money dailyBudget() const;

private:
    /// False when the request never reached a provider.
    bool applyIncidents(UsageEvent& event, int tier, Random& random) const;

    HistoryOptions m_options;
    WeekShape m_shape;
    TimeRange m_spike;
    TimeRange m_pause;
    TimeRange m_outage;
};

} // namespace spillway::demo
