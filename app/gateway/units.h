// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/collector.h"
#include "app/gateway/control_keeper.h"
#include "app/gateway/gateway_configuration.h"
#include "app/gateway/postgres_pipes.h"
#include "app/gateway/redis_pipes.h"
#include "app/gateway/worker.h"

#include <memory>
#include <string>
#include <vector>

namespace spillway::gateway
{

/// One Redis, drained: its own connections, its own thread. The worker is last, so that it ends first.
class CollectorUnit
{
public:
    CollectorUnit(
        const GatewayConfiguration& configuration, const redis::Endpoint& redis, const std::string& consumer);

    RedisEventSource source;
    PostgresEventSink sink;
    Collector collector;
    Worker worker;
};

/// What is done every few seconds: the recorded control state into every Redis, partitions ahead.
class UpkeepUnit
{
public:
    explicit UpkeepUnit(const GatewayConfiguration& configuration);

    PostgresControlLedger ledger;
    PartitionUpkeep partitions;
    std::vector<std::unique_ptr<RedisControlProjection>> projections;
    ControlKeeper keeper;
    Worker worker;
};

} // namespace spillway::gateway
