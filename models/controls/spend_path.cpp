// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/spend_path.h"

#include <algorithm>
#include <iterator>

namespace spillway::controls
{

namespace
{

double hoursBetween(Instant from, Instant to)
{
    return std::chrono::duration<double, std::ratio<3600>>(to - from).count();
}

} // namespace

std::vector<AmountAt> pathAtRate(
    const SpentSoFar& start, const std::vector<AmountAt>& expected, Money perHour)
{
    constexpr std::chrono::minutes kStep{ 10 };
    std::vector<AmountAt> path{ { start.now, start.spent } };
    std::vector<AmountAt> shape;
    std::ranges::copy_if(expected, std::back_inserter(shape),
        [&](const AmountAt& p) { return p.at > start.now && p.at <= start.until; });
    const auto hourOn = std::ranges::find_if(
        shape, [&](const AmountAt& p) { return p.at >= start.now + std::chrono::hours(1); });
    const AmountAt reference = hourOn != shape.end() ? *hourOn : shape.empty() ? path.front() : shape.back();
    const double known = (reference.amount - start.spent).toDouble();
    if (known <= 0) {
        for (Instant at = start.now; at < start.until;) {
            const Instant next = std::min<Instant>(at + kStep, start.until);
            path.push_back({ next,
                start.spent + Money::fromEstimate(perHour.toDouble() * hoursBetween(start.now, next)) });
            at = next;
        }
        return path;
    }
    const double scale = perHour.toDouble() * hoursBetween(start.now, reference.at) / known;
    for (const AmountAt& p : shape) {
        const double more = (p.amount - start.spent).toDouble() * scale;
        path.push_back({ p.at, std::max(path.back().amount, start.spent + Money::fromEstimate(more)) });
    }
    return path;
}

std::vector<AmountAt> reducedUntil(
    const std::vector<AmountAt>& path, double share, Money addedPerHour, std::optional<Instant> end)
{
    std::vector<AmountAt> out{ path.front() };
    for (std::size_t i = 1; i < path.size(); ++i) {
        const double step = (path[i].amount - path[i - 1].amount).toDouble();
        const double whole = hoursBetween(path[i - 1].at, path[i].at);
        const double under = !end ? whole : std::clamp(hoursBetween(path[i - 1].at, *end), 0.0, whole);
        const double part = whole > 0 ? under / whole : 0;
        const double amount = step * (1 - share * part) + addedPerHour.toDouble() * under;
        out.push_back({ path[i].at, out.back().amount + Money::fromEstimate(std::max(0.0, amount)) });
    }
    return out;
}

std::optional<Instant> crossing(const std::vector<AmountAt>& path, std::optional<Money> budget)
{
    if (!budget || path.empty()) {
        return std::nullopt;
    }
    if (path.front().amount >= *budget) {
        return path.front().at;
    }
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (path[i].amount >= *budget) {
            const double step = (path[i].amount - path[i - 1].amount).toDouble();
            const double part = (*budget - path[i - 1].amount).toDouble() / step;
            return path[i - 1].at
                + std::chrono::duration_cast<Duration>((path[i].at - path[i - 1].at) * part);
        }
    }
    return std::nullopt;
}

} // namespace spillway::controls
