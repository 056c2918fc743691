// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/units.h"

namespace spillway::gateway
{

namespace
{

constexpr std::chrono::milliseconds kUpkeep{ 2'000 }; ///< a Redis that lost its state obeys again within 5 s
constexpr std::chrono::milliseconds kUpkeepPatience{ 5'000 };
constexpr std::chrono::milliseconds kDeskPatience{ 1'500 }; ///< with a Redis that does not answer
constexpr std::chrono::milliseconds kDeskWait{ 200 };
constexpr std::chrono::milliseconds kDeskTick{ 1'000 };
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

std::vector<std::unique_ptr<RedisControlProjection>> projectionsOf(
    const GatewayConfiguration& configuration, std::chrono::milliseconds patience)
{
    std::vector<std::unique_ptr<RedisControlProjection>> result;
    for (const auto& redis : configuration.redis) {
        result.push_back(
            std::make_unique<RedisControlProjection>(redis, configuration.environment, patience));
    }
    return result;
}

std::vector<std::unique_ptr<RedisSpendSource>> spendSourcesOf(const GatewayConfiguration& configuration)
{
    std::vector<std::unique_ptr<RedisSpendSource>> result;
    for (const auto& redis : configuration.redis) {
        result.push_back(std::make_unique<RedisSpendSource>(redis, configuration.environment));
    }
    return result;
}

CommandRules rulesOf(const GatewayConfiguration& configuration)
{
    return { .environment = configuration.environment,
        .twoPerson = configuration.commands.twoPerson,
        .gatewayKeyId = configuration.commands.gatewayKeyId };
}

Instant currentTime()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
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

UpkeepUnit::UpkeepUnit(const GatewayConfiguration& configuration, KeyDirectory& keys, const GatewayKey* key)
    : ledger(configuration.postgres, configuration.environment, configuration.zone)
    , partitions(configuration.postgres, configuration.retention.usageMonths)
    , projections(projectionsOf(configuration, kUpkeepPatience))
    , spendSources(spendSourcesOf(configuration))
    , keeper(ledger, pointers(projections))
    , commands(
          configuration.postgres, rulesOf(configuration), keys, key, [this] { return spent(); },
          [this](const std::map<Period, Money>& missing) { return raise(missing); })
    , worker("upkeep", [this](WorkerClock& clock) {
        do {
            commands.beforeAssertion(currentTime());
            const Instant now = currentTime();
            keeper.step(now);
            commands.afterAssertion(keeper.figures(), now);
            partitions.step(now);
        } while (clock.sleep(kUpkeep));
        close();
    })
{
}

/// Each Redis counts what its own backends spend; one that does not answer leaves the sum unknown.
Result<std::map<Period, Money>> UpkeepUnit::spent()
{
    std::map<Period, Money> sum;
    for (const auto& source : spendSources) {
        const auto spent = source->read();
        if (!spent) {
            return std::unexpected(spent.error());
        }
        for (const auto& [period, figures] : *spent) {
            sum[period] += figures.spent;
        }
    }
    return sum;
}

/// The one that counted least today is the one that lost its counters.
Result<void> UpkeepUnit::raise(const std::map<Period, Money>& missing)
{
    RedisSpendSource* least = nullptr;
    std::map<Period, PeriodSpend> counted;
    for (const auto& source : spendSources) {
        auto spent = source->read();
        if (!spent) {
            return std::unexpected(spent.error());
        }
        if (least == nullptr || (*spent)[Period::Day].spent < counted[Period::Day].spent) {
            least = source.get();
            counted = std::move(*spent);
        }
    }
    if (least == nullptr) {
        return {};
    }
    std::map<Period, Money> amounts;
    for (const auto& [period, amount] : missing) {
        amounts.emplace(period, counted[period].spent + amount);
    }
    return least->raise(amounts);
}

void UpkeepUnit::close()
{
    ledger.close();
    partitions.close();
    commands.close();
    for (const auto& projection : projections) {
        projection->close();
    }
    for (const auto& source : spendSources) {
        source->close();
    }
}

CommandUnit::CommandUnit(const GatewayConfiguration& configuration, KeyDirectory& keys)
    : projections(projectionsOf(configuration, kDeskPatience))
    , desk(configuration.postgres, rulesOf(configuration), keys, refusals, pointers(projections))
    , worker("commands", [this](WorkerClock& clock) { serve(clock); })
{
}

void CommandUnit::serve(WorkerClock& clock)
{
    auto nextTick = std::chrono::steady_clock::now();
    while (clock.sleep(std::chrono::milliseconds(0))) {
        if (auto item = queue.take(kDeskWait)) {
            item->answer(desk.answer(item->call, currentTime()));
        }
        if (const auto now = std::chrono::steady_clock::now(); now >= nextTick) {
            desk.tick(currentTime());
            nextTick = now + kDeskTick;
        }
    }
    queue.clear();
    desk.tick(Instant::max()); // what is not in the audit yet
    desk.close();
    for (const auto& projection : projections) {
        projection->close();
    }
}

} // namespace spillway::gateway
