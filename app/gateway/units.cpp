// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/units.h"

namespace spillway::gateway
{

namespace
{

constexpr std::chrono::milliseconds kUpkeep{ 5'000 }; ///< a Redis that lost its state obeys again by then
constexpr std::int64_t kMegabyte = 1024 * 1024;

CollectorOptions optionsOf(const CollectorSettings& settings, std::string name)
{
    CollectorOptions options;
    options.name = std::move(name);
    options.batchEvents = settings.batchEvents;
    options.block = settings.block;
    options.claimAfter = settings.claimAfter;
    options.memoryWarningBytes = settings.memoryWarningMegabytes * kMegabyte;
    return options;
}

std::vector<ControlProjection*> pointers(const std::vector<std::unique_ptr<RedisControlProjection>>& owned)
{
    std::vector<ControlProjection*> result;
    for (const auto& projection : owned) {
        result.push_back(projection.get());
    }
    return result;
}

std::vector<std::unique_ptr<RedisControlProjection>> projectionsOf(const GatewayConfiguration& configuration)
{
    std::vector<std::unique_ptr<RedisControlProjection>> result;
    for (const auto& redis : configuration.redis) {
        result.push_back(std::make_unique<RedisControlProjection>(redis, configuration.environment));
    }
    return result;
}

} // namespace

CollectorUnit::CollectorUnit(
    const GatewayConfiguration& configuration, const redis::Endpoint& redis, const std::string& consumer)
    : source(redis, configuration.environment, consumer)
    , sink(configuration.postgres)
    , collector(source, sink, optionsOf(configuration.collector, endpointName(redis)),
          [this](std::chrono::milliseconds time) { return worker.clock().sleep(time); })
    , worker(endpointName(redis), [this](WorkerClock&) {
        collector.run();
        source.close();
        sink.close();
    })
{
}

UpkeepUnit::UpkeepUnit(const GatewayConfiguration& configuration)
    : ledger(configuration.postgres, configuration.environment, configuration.zone)
    , partitions(configuration.postgres, configuration.retention.usageMonths)
    , projections(projectionsOf(configuration))
    , keeper(ledger, pointers(projections))
    , worker("upkeep", [this](WorkerClock& clock) {
        do {
            const auto now = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
            keeper.step(now);
            partitions.step(now);
        } while (clock.sleep(kUpkeep));
        ledger.close();
        partitions.close();
        for (const auto& projection : projections) {
            projection->close();
        }
    })
{
}

} // namespace spillway::gateway
