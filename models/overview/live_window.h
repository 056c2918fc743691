// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/live_figures.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// Sums over some minutes, one tier or provider or all of them.
struct MinuteSums {
    std::int64_t admitted = 0, refused = 0, requests = 0, errors = 0, cacheHits = 0, unpriced = 0;
    Money cost;
    bool operator==(const MinuteSums&) const = default;
};

/// The last hours of live figures, minute by minute. Redis is asked for a few minutes at a time; a minute
/// that was asked for and had no traffic is zero, one that was never asked for is unknown.
class LiveWindow
{
public:
    static constexpr int kKeptMinutes = 6 * 60;

    /// Takes an answer to `minutesAsked` minutes up to the server's time; what it says of a minute replaces
    /// what was known.
    void merge(const LiveFigures& figures, int minutesAsked);
    /// How many minutes the next question must ask for, so that none is left out: 2 when nothing was missed.
    [[nodiscard]] int minutesToAsk(Instant now) const;

    [[nodiscard]] const std::optional<LiveFigures>& latest() const { return m_latest; }
    /// Every minute of the range was asked for when it was over (or is the running one).
    [[nodiscard]] bool covers(TimeRange range) const;

    [[nodiscard]] MinuteSums sums(TimeRange range) const;
    [[nodiscard]] MinuteSums tierSums(TimeRange range, const std::string& tier) const;
    [[nodiscard]] MinuteSums providerSums(TimeRange range, const std::string& provider) const;
    /// `count` full minutes before the running one; not known when any of them was not asked for.
    [[nodiscard]] std::optional<TimeRange> lastFullMinutes(int count) const;
    /// Every row of the range that is known, ascending by minute.
    [[nodiscard]] std::vector<MinuteFigures> rows(TimeRange range) const;
    /// Requests of up to `count` last full minutes, oldest first.
    [[nodiscard]] std::vector<double> requestsByMinute(int count) const;

private:
    template <typename Matches> [[nodiscard]] MinuteSums sumsWhere(TimeRange range, Matches&& matches) const;
    struct Minute {
        bool complete = false; ///< read after it had ended
        std::vector<MinuteFigures> rows;
    };
    std::map<Instant, Minute> m_minutes;
    std::optional<LiveFigures> m_latest;
};

} // namespace spillway
