// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spend/spend_question.h"

#include <QDateTime>

#include <algorithm>
#include <set>

namespace spillway
{
namespace
{

using namespace std::chrono_literals;

Period periodOf(Grain grain)
{
    return grain == Grain::Hour ? Period::Hour
        : grain == Grain::Day   ? Period::Day
        : grain == Grain::Week  ? Period::Week
                                : Period::Month;
}

/// By the wall clock, so that a comparison across a clock change still compares noon with noon.
Instant daysEarlier(Instant instant, const Zone& zone, std::int64_t days)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt());
    const QDateTime before(local.date().addDays(-days), local.time(), zone.qt());
    return fromUnixMilliseconds(before.toMSecsSinceEpoch());
}

std::int64_t wholeTimes(Duration length, Duration unit)
{
    return std::max<std::int64_t>(1, (length + unit - Duration(1)) / unit);
}

} // namespace

std::string_view dimensionName(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Tier:
        return "tier";
    case Dimension::Provider:
        return "provider";
    case Dimension::Model:
        return "model";
    case Dimension::Feature:
        return "feature";
    case Dimension::Region:
        return "region";
    case Dimension::Device:
        return "device";
    }
    return {};
}

Result<Dimension> parseDimension(std::string_view name)
{
    for (const Dimension dimension : kDimensions) {
        if (dimensionName(dimension) == name) {
            return dimension;
        }
    }
    return failure(ErrorCode::InvalidArgument,
        "\"" + std::string(name) + "\" is no dimension: tier, provider, model, feature, region or device");
}

std::string_view grainName(Grain grain)
{
    switch (grain) {
    case Grain::Minute:
        return "minute";
    case Grain::FiveMinutes:
        return "five_minutes";
    case Grain::Quarter:
        return "quarter";
    case Grain::Hour:
        return "hour";
    case Grain::Day:
        return "day";
    case Grain::Week:
        return "week";
    case Grain::Month:
        return "month";
    }
    return {};
}

Result<Grain> parseGrain(std::string_view name)
{
    for (const Grain grain : kGrains) {
        if (grainName(grain) == name) {
            return grain;
        }
    }
    return failure(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is no length of a bucket");
}

Grain grainFor(Duration length)
{
    if (length <= 2h) {
        return Grain::Minute;
    }
    if (length <= 8h) {
        return Grain::FiveMinutes;
    }
    if (length <= 36h) {
        return Grain::Quarter;
    }
    if (length <= 15 * 24h) {
        return Grain::Hour;
    }
    if (length <= 400 * 24h) {
        return Grain::Day;
    }
    return length <= 6 * 366 * 24h ? Grain::Week : Grain::Month;
}

Duration nominalLength(Grain grain)
{
    switch (grain) {
    case Grain::Minute:
        return 1min;
    case Grain::FiveMinutes:
        return 5min;
    case Grain::Quarter:
        return kQuarter;
    case Grain::Hour:
        return 1h;
    case Grain::Day:
        return 24h;
    case Grain::Week:
        return 7 * 24h;
    case Grain::Month:
        return 30 * 24h;
    }
    return 1h;
}

TimeRange bucketAt(Grain grain, Instant instant, const Zone& zone)
{
    if (grain <= Grain::Quarter) {
        const Duration step = nominalLength(grain);
        const auto count = instant.time_since_epoch().count();
        auto rest = count % step.count();
        rest += rest < 0 ? step.count() : 0;
        const Instant from(Duration(count - rest));
        return { from, from + step };
    }
    return zone.periodAt(periodOf(grain), instant);
}

SpendBuckets bucketsOf(const TimeRange& range, Grain grain, const Zone& zone)
{
    constexpr std::size_t kMost = 20'000;
    const Grain finest = std::min(grain, Grain::Quarter);
    SpendBuckets buckets;
    Instant at = bucketAt(finest, range.from, zone).from;
    while (at < range.to && buckets.starts.size() < kMost) {
        buckets.starts.push_back(at);
        at = bucketAt(grain, at, zone).to;
    }
    buckets.end = at;
    return buckets;
}

TimeRange wholeBuckets(const TimeRange& range, Grain grain, const Zone& zone)
{
    const TimeRange first = bucketAt(grain, range.from, zone);
    const Instant from = first.from == range.from ? range.from : first.to;
    return from < range.to ? TimeRange{ from, range.to } : range;
}

Instant comparedInstant(const SpendQuestion& question, Instant instant)
{
    switch (question.comparison) {
    case Comparison::None:
        return instant;
    case Comparison::PreviousPeriod: {
        if (question.grain >= Grain::Day) {
            return daysEarlier(instant, question.zone, wholeTimes(question.range.length(), 24h));
        }
        // Whole buckets, so that roll-ups hold both periods alike.
        const Duration bucket = nominalLength(question.grain);
        return instant - wholeTimes(question.range.length(), bucket) * bucket;
    }
    case Comparison::LastWeek:
        return daysEarlier(instant, question.zone, 7 * wholeTimes(question.range.length(), 7 * 24h));
    }
    return instant;
}

SpendSource sourceOf(const SpendQuestion& question)
{
    std::set<Dimension> used{ question.groupBy };
    for (const auto& [dimension, values] : question.filter) {
        if (!values.empty()) {
            used.insert(dimension);
        }
    }
    if (question.grain < Grain::Quarter || !question.user.empty()) {
        return SpendSource::Events;
    }
    const auto optionals = std::count_if(
        used.begin(), used.end(), [](Dimension dimension) { return dimension >= Dimension::Feature; });
    if (optionals == 0) {
        return SpendSource::Rollup;
    }
    const bool finer = used.contains(Dimension::Provider) || used.contains(Dimension::Model);
    return optionals == 1 && !finer ? SpendSource::DimensionRollup : SpendSource::Events;
}

} // namespace spillway
