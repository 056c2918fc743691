// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/zone.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// What spend can be broken down by.
enum class Dimension : std::uint8_t { Tier, Provider, Model, Feature, Region, Device };
inline constexpr Dimension kDimensions[] = { Dimension::Tier, Dimension::Provider, Dimension::Model,
    Dimension::Feature, Dimension::Region, Dimension::Device };
[[nodiscard]] std::string_view dimensionName(Dimension dimension); ///< "tier", "provider", …
[[nodiscard]] Result<Dimension> parseDimension(std::string_view name);

/// How long one bucket is. From the quarter hour on, roll-ups hold it; hours and longer are those of the
/// reporting zone, so a day may have 23 or 25 hours.
enum class Grain : std::uint8_t { Minute, FiveMinutes, Quarter, Hour, Day, Week, Month };
inline constexpr Grain kGrains[] = { Grain::Minute, Grain::FiveMinutes, Grain::Quarter, Grain::Hour,
    Grain::Day, Grain::Week, Grain::Month };
[[nodiscard]] std::string_view grainName(Grain grain); ///< "minute", "five_minutes", "quarter", "hour", …
[[nodiscard]] Result<Grain> parseGrain(std::string_view name);
/// The grain that fills a chart without crowding it: between some 40 and 400 buckets.
[[nodiscard]] Grain grainFor(Duration length);
/// The usual length of one bucket.
[[nodiscard]] Duration nominalLength(Grain grain);
/// The bucket that `instant` lies in.
[[nodiscard]] TimeRange bucketAt(Grain grain, Instant instant, const Zone& zone);

/// Values to keep, by dimension; a dimension that is absent or empty keeps all. A model is written
/// "provider/model", since two providers may serve a model of one name.
using SpendFilter = std::map<Dimension, std::vector<std::string>>;

enum class Comparison : std::uint8_t {
    None,
    PreviousPeriod, ///< as long, right before
    LastWeek, ///< the same wall-clock hours a week ago, or as many weeks as the range is long
};

/// What the spend page asks of the ledger.
struct SpendQuestion {
    TimeRange range;
    Zone zone;
    Grain grain = Grain::Hour;
    Dimension groupBy = Dimension::Tier;
    SpendFilter filter;
    Comparison comparison = Comparison::None;
    std::string user; ///< empty: of everybody
    bool operator==(const SpendQuestion&) const = default;
};

/// The buckets that cover a range: ascending starts, the first cut at the range's start, the last ending
/// where its bucket does, which may be in the future.
struct SpendBuckets {
    std::vector<Instant> starts;
    Instant end;
    [[nodiscard]] TimeRange at(std::size_t bucket) const
    {
        return { starts[bucket], bucket + 1 < starts.size() ? starts[bucket + 1] : end };
    }
    bool operator==(const SpendBuckets&) const = default;
};
[[nodiscard]] SpendBuckets bucketsOf(const TimeRange& range, Grain grain, const Zone& zone);

/// `range` with its start moved to the next start of a bucket, so that a range that moves with the clock
/// shows whole buckets only; the last one is the running one.
[[nodiscard]] TimeRange wholeBuckets(const TimeRange& range, Grain grain, const Zone& zone);

/// Where an instant of the range lies in the time it is compared with.
[[nodiscard]] Instant comparedInstant(const SpendQuestion& question, Instant instant);

/// Where the answer is read from.
enum class SpendSource : std::uint8_t {
    Rollup, ///< quarter hours by tier, provider and model
    DimensionRollup, ///< quarter hours by tier and one of feature, region, device
    Events, ///< single requests: bounded, since no roll-up holds that combination
};
[[nodiscard]] SpendSource sourceOf(const SpendQuestion& question);
/// The longest range that is read from single requests.
inline constexpr std::chrono::hours kLongestFromEvents{ 31 * 24 };

} // namespace spillway
