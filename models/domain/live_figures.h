// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"
#include "models/domain/money.h"
#include "models/domain/time.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace spillway
{

/// What went through one tier and provider in one minute, counted in Redis.
struct MinuteFigures {
    Instant minute; ///< start, UTC
    std::string tier;
    std::string provider;
    std::int64_t admitted = 0; ///< spillway_admit said allow or fallback
    std::int64_t refused = 0; ///< spillway_admit said deny
    std::int64_t requests = 0; ///< recorded answers, whatever their status
    std::int64_t errors = 0; ///< of these: error, timeout or rate_limited
    std::int64_t cacheHits = 0;
    std::int64_t fallbacks = 0;
    std::int64_t unpriced = 0; ///< answers without a cost
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    std::int64_t latencySumMs = 0;
    std::int64_t latencyCount = 0;
    Money cost;
    bool operator==(const MinuteFigures&) const = default;
};

/// Spend and requests of one tier since its day began, counted in Redis.
struct TierDayFigures {
    std::string tier;
    Money spent;
    std::int64_t requests = 0;
    bool operator==(const TierDayFigures&) const = default;
};

struct PeriodSpend {
    Instant since; ///< start of the running hour, day, week or month in the environment's zone
    Money spent;
    bool operator==(const PeriodSpend&) const = default;
};

/// One answer of `spillway_live`: all the overview needs from Redis, as of the server's time.
struct LiveFigures {
    Instant serverTime;
    std::string libraryVersion;
    ControlState control;
    bool controlPresent = false; ///< false: Redis has no control state and admits nothing
    std::int64_t usersOnline = 0; ///< distinct users of the last five minutes
    std::int64_t streamLength = 0; ///< events not yet trimmed behind PostgreSQL
    Money reserved; ///< admitted but not yet recorded
    std::map<Period, PeriodSpend> spent;
    std::vector<TierDayFigures> tiersToday;
    std::vector<MinuteFigures> minutes; ///< ascending by minute
    bool operator==(const LiveFigures&) const = default;
};

} // namespace spillway
