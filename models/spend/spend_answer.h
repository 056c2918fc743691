// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/reference.h"
#include "models/spend/spend_question.h"

#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// Exact sums over requests.
struct UsageSums {
    std::int64_t requests = 0;
    std::int64_t errors = 0; ///< errors, time-outs, refusals by the provider
    std::int64_t unpriced = 0; ///< of the requests; they are not in the cost
    std::int64_t inputTokens = 0; ///< cached ones among them
    std::int64_t cachedInputTokens = 0;
    std::int64_t outputTokens = 0;
    Money cost;

    UsageSums& operator+=(const UsageSums& other);
    [[nodiscard]] std::int64_t tokens() const { return inputTokens + outputTokens; }
    bool operator==(const UsageSums&) const = default;
};

/// One tier, provider, model, …: what it used, bucket by bucket.
struct SpendGroup {
    std::string id; ///< as events name it, "provider/model" for a model; empty: events that named none
    std::string provider; ///< of a model
    std::string name; ///< to show
    std::vector<UsageSums> buckets;
    UsageSums total;
    std::optional<UsageSums> before; ///< in the time it is compared with
    bool operator==(const SpendGroup&) const = default;
};

/// A span without data, and why as far as is known.
struct SpendGap {
    enum class Reason : std::uint8_t {
        NothingRecorded,
        BeforeFirstEvent,
        NotYetRecorded, ///< later than the newest event in the ledger
        Happened, ///< `text` says what: an outage, an emergency stop
    };
    TimeRange span;
    Reason reason = Reason::NothingRecorded;
    std::string text;
    bool operator==(const SpendGap&) const = default;
};

/// The ledger's answer. Groups come by cost, the dearest first.
struct SpendAnswer {
    SpendQuestion question;
    Instant now; ///< when it was asked
    std::optional<Instant> completeTo; ///< newest event in the ledger; nothing: there is none
    SpendBuckets buckets;
    std::vector<bool> missing; ///< by bucket: nothing at all was recorded in it
    std::vector<SpendGroup> groups;
    UsageSums total;
    std::vector<UsageSums> before; ///< by bucket, all groups together; empty without a comparison
    std::optional<UsageSums> beforeTotal; ///< as far as the range has come
    bool unpricedKnown = true; ///< roll-ups by feature, region and device do not count the unpriced
    std::vector<Mark> marks;
    std::vector<SpendGap> gaps;
    bool operator==(const SpendAnswer&) const = default;
};

/// Sorts the groups, adds up totals, joins missing buckets to gaps and gives them reasons.
void finishAnswer(SpendAnswer& answer);

/// One user in a range.
struct UserSpend {
    std::string user;
    std::string tier; ///< of their newest request
    UsageSums sums;
    Instant lastSeen;
    bool operator==(const UserSpend&) const = default;
};

struct TopUsers {
    std::vector<UserSpend> users; ///< by cost, the dearest first
    std::int64_t distinctUsers = 0; ///< of the whole range
    UsageSums total; ///< of all of them
    bool operator==(const TopUsers&) const = default;
};

/// What a model cost as recorded, and what it would by the prices as they are known today.
struct ModelCost {
    std::string provider;
    std::string model;
    UsageSums sums;
    std::int64_t cacheHits = 0;
    std::optional<Money> restated; ///< nothing: no price is known for any of it
    bool corrected = false; ///< a price became known after requests that it applies to
    Money cacheSaved; ///< by cached input tokens, at the dated prices
    [[nodiscard]] bool differs() const;
    bool operator==(const ModelCost&) const = default;
};

/// Response times with and without a hit, from single requests of at most the range's last day.
struct CacheLatency {
    TimeRange range;
    std::int64_t hits = 0;
    std::int64_t misses = 0;
    double savedMs = 0; ///< summed over the hits: what the same model takes without one, less what it took
    [[nodiscard]] double savedMsPerHit() const { return hits > 0 ? savedMs / static_cast<double>(hits) : 0; }
    bool operator==(const CacheLatency&) const = default;
};

/// What can be filtered by: every value seen lately, the most used first.
using FilterChoices = std::map<Dimension, std::vector<std::string>>;

} // namespace spillway
