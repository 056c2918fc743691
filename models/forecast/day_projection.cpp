// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/day_projection.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr std::size_t kQuartersADay = 96;
constexpr std::size_t kLeastQuarters = 3 * kQuartersADay;
constexpr std::size_t kMostOrigins = 56;
constexpr std::array<double, 2> kHalfLifeQuarters{ 24, 192 };
constexpr std::size_t kLongHorizonQuarters = 2 * kQuartersADay;
constexpr double kLeastLevel = 0.1;
constexpr double kMostLevel = 10;
constexpr double kZ80 = 1.2815515655446004;
constexpr double kZ95 = 1.959963984540054;
/// Assumed when no past origin exists to measure at: a factor of 1.6 either way at 95 %.
constexpr double kUnmeasuredSpread = 0.25;

int hourOfWeekAt(Instant instant, std::chrono::seconds offset)
{
    // The Unix epoch was a Thursday; weeks count from Monday.
    const auto hour
        = std::chrono::floor<std::chrono::hours>(instant.time_since_epoch() + offset).count() + 72;
    return static_cast<int>(((hour % 168) + 168) % 168);
}

/// The zone is asked once a day, and for each quarter only on days when the clock changes.
std::vector<int> hoursOfWeek(const Zone& zone, Instant first, std::size_t quarters)
{
    std::vector<int> hours;
    hours.reserve(quarters);
    Instant at = first;
    while (hours.size() < quarters) {
        const std::size_t count = std::min(kQuartersADay, quarters - hours.size());
        const Instant end = at + kQuarter * static_cast<int>(count);
        const auto offset = zone.offsetAt(at);
        const bool steady = zone.offsetAt(end) == offset;
        for (; at < end; at += kQuarter) {
            hours.push_back(hourOfWeekAt(at, steady ? offset : zone.offsetAt(at)));
        }
    }
    return hours;
}

double medianOf(std::vector<double>& values)
{
    if (values.empty()) {
        return 0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double studentQuantile(double z, double freedom)
{
    return z + (z * z * z + z) / (4 * freedom);
}

/// One hour of one week: its mean quarter, and where its quarters are.
struct HourSample {
    int hour = 0;
    double perQuarter = 0;
    std::size_t begin = 0, end = 0;
};

std::vector<HourSample> hourSamples(std::span<const QuarterSpend> history, std::span<const int> hours)
{
    std::vector<HourSample> samples;
    for (std::size_t begin = 0; begin < history.size();) {
        std::size_t end = begin;
        double sum = 0;
        int known = 0;
        for (; end < history.size() && hours[end] == hours[begin] && end - begin < 8; ++end) {
            sum += history[end].missing ? 0 : history[end].dollars;
            known += history[end].missing ? 0 : 1;
        }
        if (known > 0) {
            samples.push_back({ hours[begin], sum / known, begin, end });
        }
        begin = end;
    }
    return samples;
}

} // namespace

double Projection::probabilityOver(double amount) const
{
    if (spent > amount) {
        return 1;
    }
    if (rest <= 0 || spread <= 0) {
        return spent + rest > amount ? 1 : 0;
    }
    if (spent == amount) {
        return 1;
    }
    const double z = std::log((amount - spent) / rest) / spread;
    return 0.5 * std::erfc(z / std::sqrt(2.0));
}

Crossing crossingOf(const Projection& projection, double amount)
{
    const auto meets = [&](double ProjectionPoint::* edge) -> std::optional<Instant> {
        for (std::size_t i = 0; i < projection.path.size(); ++i) {
            const ProjectionPoint& to = projection.path[i];
            if (to.*edge < amount) {
                continue;
            }
            if (i == 0) {
                return to.at;
            }
            const ProjectionPoint& from = projection.path[i - 1];
            const double share = (amount - from.*edge) / (to.*edge - from.*edge);
            const double width = static_cast<double>((to.at - from.at).count());
            return from.at + Duration(static_cast<std::int64_t>(share * width));
        }
        return std::nullopt;
    };
    return { meets(&ProjectionPoint::mean), meets(&ProjectionPoint::upper80),
        meets(&ProjectionPoint::lower80) };
}

std::optional<WeekModel> WeekModel::learn(const Zone& zone, std::span<const QuarterSpend> history)
{
    const auto known = std::ranges::count_if(history, [](const QuarterSpend& q) { return !q.missing; });
    if (static_cast<std::size_t>(known) < kLeastQuarters) {
        return std::nullopt;
    }
    WeekModel model;
    model.m_zone = zone;
    model.m_first = history.front().quarter;
    const std::vector<int> hours = hoursOfWeek(zone, model.m_first, history.size());
    model.learnProfile(history, hours);
    model.learnLevels(history);
    return model;
}

void WeekModel::learnProfile(std::span<const QuarterSpend> history, std::span<const int> hours)
{
    const std::vector<HourSample> samples = hourSamples(history, hours);
    std::array<std::vector<std::size_t>, 168> ofWeek;
    std::array<std::vector<std::size_t>, 24> ofDay;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto hour = static_cast<std::size_t>(samples[i].hour);
        ofWeek[hour].push_back(i);
        ofDay[hour % 24].push_back(i);
    }
    std::vector<double> values;
    const auto typical = [&](std::size_t hour, std::optional<std::size_t> without) {
        const auto collect = [&](const std::vector<std::size_t>& members) {
            values.clear();
            for (const std::size_t member : members) {
                if (member != without) {
                    values.push_back(samples[member].perQuarter);
                }
            }
        };
        collect(ofWeek[hour]);
        if (values.size() < 2) {
            collect(ofDay[hour % 24]);
        }
        return medianOf(values);
    };
    for (std::size_t hour = 0; hour < 168; ++hour) {
        m_profile[hour] = typical(hour, std::nullopt);
    }
    m_leftOut.resize(history.size());
    for (std::size_t i = 0; i < history.size(); ++i) {
        m_leftOut[i] = m_profile[static_cast<std::size_t>(hours[i])];
    }
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double value = typical(static_cast<std::size_t>(samples[i].hour), i);
        std::fill(m_leftOut.begin() + static_cast<std::ptrdiff_t>(samples[i].begin),
            m_leftOut.begin() + static_cast<std::ptrdiff_t>(samples[i].end), value);
    }
}

void WeekModel::learnLevels(std::span<const QuarterSpend> history)
{
    const std::size_t count = history.size();
    m_actualSum.assign(count + 1, 0);
    m_typicalSum.assign(count + 1, 0);
    std::array<double, 2> actual{}, typical{};
    for (auto& levels : m_levels) {
        levels.assign(count + 1, 1);
    }
    for (std::size_t i = 0; i < count; ++i) {
        // A missing quarter is taken as typical, so that it moves neither level nor error.
        const double spent = history[i].missing ? m_leftOut[i] : history[i].dollars;
        m_actualSum[i + 1] = m_actualSum[i] + spent;
        m_typicalSum[i + 1] = m_typicalSum[i] + m_leftOut[i];
        for (std::size_t which = 0; which < 2; ++which) {
            const double keep = std::exp2(-1 / kHalfLifeQuarters[which]);
            actual[which] = actual[which] * keep + spent;
            typical[which] = typical[which] * keep + m_leftOut[i];
            const double level = typical[which] > 0 ? actual[which] / typical[which] : 1;
            m_levels[which][i + 1] = std::clamp(level, kLeastLevel, kMostLevel);
        }
    }
}

double WeekModel::typicalPerHour(Instant instant) const
{
    return 4 * m_profile[static_cast<std::size_t>(hourOfWeekAt(instant, m_zone.offsetAt(instant)))];
}

double WeekModel::typicalBetween(Instant from, Instant to) const
{
    if (to <= from) {
        return 0;
    }
    const Instant first = floorToQuarter(from);
    const auto quarters = static_cast<std::size_t>((to - first + kQuarter - Duration(1)) / kQuarter);
    const std::vector<int> hours = hoursOfWeek(m_zone, first, quarters);
    double sum = 0;
    for (std::size_t i = 0; i < quarters; ++i) {
        const Instant start = std::max(from, first + kQuarter * static_cast<int>(i));
        const Instant end = std::min(to, first + kQuarter * static_cast<int>(i + 1));
        const double share
            = static_cast<double>((end - start).count()) / static_cast<double>(Duration(kQuarter).count());
        sum += share * m_profile[static_cast<std::size_t>(hours[i])];
    }
    return sum;
}

double WeekModel::shareOf(TimeRange period, Instant instant) const
{
    const Instant at = std::clamp(instant, period.from, period.to);
    const double whole = typicalBetween(period.from, period.to);
    if (whole <= 0) {
        const auto length = static_cast<double>(period.length().count());
        return length > 0 ? static_cast<double>((at - period.from).count()) / length : 0;
    }
    return typicalBetween(period.from, at) / whole;
}

double WeekModel::meanSquareError(
    std::size_t origin, std::size_t quarters, std::size_t which, double& origins) const
{
    double squares = 0;
    double measured = 0;
    // Two days at least before an origin, or its level means nothing.
    for (std::size_t back = 1; back <= kMostOrigins && origin >= (back + 2) * kQuartersADay; ++back) {
        const std::size_t from = origin - back * kQuartersADay;
        const std::size_t to = from + quarters;
        if (to >= m_actualSum.size()) {
            continue;
        }
        const double actual = m_actualSum[to] - m_actualSum[from];
        const double expected = (m_typicalSum[to] - m_typicalSum[from]) * m_levels[which][from];
        if (actual > 0 && expected > 0) {
            const double error = std::log(actual / expected);
            squares += error * error;
            measured += 1;
        }
    }
    origins = measured;
    return measured > 0 ? squares / measured : 0;
}

Projection WeekModel::project(Instant now, double spent, Instant end) const
{
    Projection result;
    result.spent = spent;
    result.path.push_back({ now, spent, spent, spent, spent, spent });
    const auto horizon = end > now ? static_cast<std::size_t>((end - now) / kQuarter) : 0;
    const std::size_t which = horizon > kLongHorizonQuarters ? 1 : 0;
    const double level = m_levels[which].back();
    const Instant step = floorToQuarter(now);
    const std::size_t origin = step > m_first ? static_cast<std::size_t>((step - m_first) / kQuarter) : 0;
    const int stride = which == 1 ? 4 : 1;
    double rest = 0;
    Instant before = now;
    while (before < end) {
        Instant at = step + kQuarter * stride * static_cast<int>(((before - step) / kQuarter) / stride + 1);
        at = std::min(at, end);
        rest += level * typicalBetween(before, at);
        const auto quarters = static_cast<std::size_t>(std::max<std::int64_t>(1, (at - step) / kQuarter));
        double origins = 0;
        const double square = meanSquareError(origin, quarters, which, origins);
        const double spread = origins > 0 ? std::sqrt(square) : kUnmeasuredSpread;
        const double freedom = std::max(1.0, origins);
        const double wide = std::exp(spread * studentQuantile(kZ95, freedom));
        const double narrow = std::exp(spread * studentQuantile(kZ80, freedom));
        // Spend never falls, so no edge of the path does.
        const ProjectionPoint& last = result.path.back();
        result.path.push_back({ at, spent + rest, std::max(last.lower80, spent + rest / narrow),
            std::max(last.upper80, spent + rest * narrow), std::max(last.lower95, spent + rest / wide),
            std::max(last.upper95, spent + rest * wide) });
        result.spread = spread;
        result.freedom = freedom;
        before = at;
    }
    result.rest = rest;
    return result;
}

} // namespace spillway::forecast
