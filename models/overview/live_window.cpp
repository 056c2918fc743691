// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/live_window.h"

#include <algorithm>

namespace spillway
{
namespace
{

using Minutes = std::chrono::minutes;

Instant floorToMinute(Instant instant)
{
    return std::chrono::floor<Minutes>(instant);
}

/// A record may still count towards a minute just after it ended.
constexpr std::chrono::seconds kSettle{ 2 };

} // namespace

void LiveWindow::merge(const LiveFigures& figures, int minutesAsked)
{
    const Instant running = floorToMinute(figures.serverTime);
    if (m_latest && figures.serverTime + Minutes(2) < m_latest->serverTime) {
        m_minutes.clear(); // another server, or its clock was set back: what was kept is of another time
    }
    for (int i = 0; i < std::max(1, minutesAsked); ++i) {
        const Instant start = running - Minutes(i);
        m_minutes[start] = { figures.serverTime >= start + Minutes(1) + kSettle, {} };
    }
    const Instant first = running - Minutes(std::max(1, minutesAsked) - 1);
    for (const MinuteFigures& row : figures.minutes) {
        if (row.minute >= first && row.minute <= running) {
            m_minutes[row.minute].rows.push_back(row);
        }
    }
    m_minutes.erase(m_minutes.begin(), m_minutes.lower_bound(running - Minutes(kKeptMinutes - 1)));
    m_latest = figures;
    m_latest->minutes.clear();
}

int LiveWindow::minutesToAsk(Instant now) const
{
    if (!m_latest) {
        return kKeptMinutes;
    }
    const Instant running = floorToMinute(std::max(now, m_latest->serverTime));
    auto newest = m_minutes.rbegin();
    while (newest != m_minutes.rend() && !newest->second.complete) {
        ++newest;
    }
    const Instant known = newest == m_minutes.rend() ? m_minutes.begin()->first : newest->first + Minutes(1);
    return static_cast<int>(
        std::clamp<std::int64_t>((running - known) / Minutes(1) + 1, 2, std::int64_t{ kKeptMinutes }));
}

bool LiveWindow::covers(TimeRange range) const
{
    if (!m_latest) {
        return false;
    }
    const Instant running = floorToMinute(m_latest->serverTime);
    for (Instant at = floorToMinute(range.from); at < range.to && at <= running; at += Minutes(1)) {
        if (!m_minutes.contains(at)) {
            return false;
        }
    }
    return true;
}

template <typename Matches> MinuteSums LiveWindow::sumsWhere(TimeRange range, Matches&& matches) const
{
    MinuteSums sums;
    for (auto it = m_minutes.lower_bound(range.from); it != m_minutes.end() && it->first < range.to; ++it) {
        for (const MinuteFigures& row : it->second.rows) {
            if (!matches(row)) {
                continue;
            }
            sums.admitted += row.admitted;
            sums.refused += row.refused;
            sums.requests += row.requests;
            sums.errors += row.errors;
            sums.cacheHits += row.cacheHits;
            sums.unpriced += row.unpriced;
            sums.cost += row.cost;
        }
    }
    return sums;
}

MinuteSums LiveWindow::sums(TimeRange range) const
{
    return sumsWhere(range, [](const MinuteFigures&) { return true; });
}

MinuteSums LiveWindow::tierSums(TimeRange range, const std::string& tier) const
{
    return sumsWhere(range, [&](const MinuteFigures& row) { return row.tier == tier; });
}

MinuteSums LiveWindow::providerSums(TimeRange range, const std::string& provider) const
{
    return sumsWhere(range, [&](const MinuteFigures& row) { return row.provider == provider; });
}

std::optional<TimeRange> LiveWindow::lastFullMinutes(int count) const
{
    if (!m_latest) {
        return std::nullopt;
    }
    const Instant running = floorToMinute(m_latest->serverTime);
    const TimeRange range{ running - Minutes(count), running };
    return covers(range) ? std::optional(range) : std::nullopt;
}

std::vector<MinuteFigures> LiveWindow::rows(TimeRange range) const
{
    std::vector<MinuteFigures> rows;
    for (auto it = m_minutes.lower_bound(range.from); it != m_minutes.end() && it->first < range.to; ++it) {
        rows.insert(rows.end(), it->second.rows.begin(), it->second.rows.end());
    }
    return rows;
}

std::vector<double> LiveWindow::requestsByMinute(int count) const
{
    std::vector<double> requests;
    if (!m_latest) {
        return requests;
    }
    const Instant running = floorToMinute(m_latest->serverTime);
    for (int i = count; i >= 1; --i) {
        const TimeRange minute{ running - Minutes(i), running - Minutes(i - 1) };
        if (covers(minute)) {
            requests.push_back(static_cast<double>(sums(minute).requests));
        }
    }
    return requests;
}

} // namespace spillway
