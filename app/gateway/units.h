// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/call_queue.h"
#include "app/gateway/collector.h"
#include "app/gateway/command_desk.h"
#include "app/gateway/command_upkeep.h"
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

/// What is done every few seconds: what time does to commands, the recorded control state into every Redis,
/// partitions ahead.
class UpkeepUnit
{
public:
    UpkeepUnit(const GatewayConfiguration& configuration, KeyDirectory& keys, const GatewayKey* key);

    PostgresControlLedger ledger;
    PartitionUpkeep partitions;
    std::vector<std::unique_ptr<RedisControlProjection>> projections;
    std::vector<std::unique_ptr<RedisSpendSource>> spendSources;
    ControlKeeper keeper;
    CommandUpkeep commands;
    Worker worker;

private:
    [[nodiscard]] Result<std::map<Period, Money>> spent();
    [[nodiscard]] Result<void> raise(const std::map<Period, Money>& missing);
    void close();
};

/// Signed calls, answered on a thread of their own.
class CommandUnit
{
public:
    CommandUnit(const GatewayConfiguration& configuration, KeyDirectory& keys);

    RefusalTally refusals;
    CallQueue queue;
    std::vector<std::unique_ptr<RedisControlProjection>> projections;
    CommandDesk desk;
    Worker worker;

private:
    void serve(WorkerClock& clock);
};

} // namespace spillway::gateway
