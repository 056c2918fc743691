// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/postgres_pipes.h"

#include "app/gateway/first_control.h"
#include "app/gateway/log.h"
#include "app/postgres/command_reader.h"
#include "app/postgres/control_record.h"
#include "app/postgres/partition_keeper.h"
#include "app/postgres/reference_reader.h"
#include "models/domain/control_document.h"

namespace spillway::gateway
{

namespace
{

constexpr auto kPartitionInterval = std::chrono::hours(24);
constexpr auto kPartitionRetry = std::chrono::minutes(1);

} // namespace

PostgresEventSink::PostgresEventSink(const postgres::Endpoint& endpoint) : m_session(endpoint)
{
}

Result<SinkOutcome> PostgresEventSink::write(std::span<const UsageEvent> events)
{
    const auto connection = m_session.connection();
    if (!connection) {
        m_writer.reset();
        return std::unexpected(connection.error());
    }
    if (!m_writer) {
        m_writer.emplace(**connection);
    }
    const auto outcome = m_writer->write(events);
    if (!outcome) {
        if (outcome.error().code != ErrorCode::InvalidArgument) {
            close(); // whatever it was, a fresh session has no half of it
        }
        return std::unexpected(outcome.error());
    }
    return SinkOutcome{
        .inserted = outcome->inserted, .duplicates = outcome->duplicates, .rejected = outcome->rejected
    };
}

void PostgresEventSink::close()
{
    m_writer.reset();
    m_session.close();
}

PartitionUpkeep::PartitionUpkeep(const postgres::Endpoint& endpoint, int retentionMonths)
    : m_session(endpoint)
    , m_retentionMonths(retentionMonths)
{
}

void PartitionUpkeep::step(Instant now)
{
    if (now < m_next) {
        return;
    }
    const auto connection = m_session.connection();
    const auto kept = connection ? postgres::PartitionKeeper(**connection).keep(now, m_retentionMonths)
                                 : std::unexpected(connection.error());
    m_session.close(); // needed once a day
    if (!kept) {
        logError("partitions.not_kept", { { "why", kept.error().message } });
        m_next = now + kPartitionRetry;
        return;
    }
    m_next = now + kPartitionInterval;
    logInfo("partitions.kept", { { "made", kept->made }, { "detached", kept->detached.size() } });
    for (const auto& table : kept->detached) {
        logWarning("partitions.detached", { { "table", table } });
    }
}

PostgresControlLedger::PostgresControlLedger(
    const postgres::Endpoint& endpoint, std::string environment, std::string zone)
    : m_session(endpoint)
    , m_environment(std::move(environment))
    , m_zone(std::move(zone))
{
}

Result<std::optional<ControlState>> PostgresControlLedger::load()
{
    const auto connection = m_session.connection();
    if (!connection) {
        return std::unexpected(connection.error());
    }
    auto state = loadFrom(**connection);
    if (!state) {
        m_session.close();
    }
    return state;
}

Result<ControlState> PostgresControlLedger::createFirst()
{
    const auto connection = m_session.connection();
    if (!connection) {
        return std::unexpected(connection.error());
    }
    auto state = createIn(**connection);
    if (!state) {
        m_session.close();
    }
    return state;
}

Result<std::optional<ControlState>> PostgresControlLedger::loadFrom(postgres::Connection& connection)
{
    const auto recorded = postgres::ControlRecord(connection, m_environment).load();
    if (!recorded) {
        return std::unexpected(recorded.error());
    }
    if (!*recorded) {
        return std::optional<ControlState>();
    }
    auto state = decodeControlDocument((*recorded)->document);
    if (!state) {
        return failure(state.error().code,
            "the recorded control state of " + m_environment + " cannot be read: " + state.error().message);
    }
    return std::optional(std::move(*state));
}

Result<ControlState> PostgresControlLedger::createIn(postgres::Connection& connection)
{
    postgres::ReferenceReader reference(connection);
    auto tiers = reference.tierPolicies();
    const auto providers = reference.providers();
    if (!tiers || !providers) {
        return std::unexpected(tiers ? providers.error() : tiers.error());
    }
    const auto features = postgres::CommandReader(connection).loadFeatures();
    if (!features) {
        return std::unexpected(features.error());
    }
    const auto now = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    const auto budgets = reference.budgets(now);
    if (!budgets) {
        return std::unexpected(budgets.error());
    }
    const auto first
        = firstControlState(m_environment, m_zone, std::move(*tiers), *providers, *features, *budgets);
    const auto saved
        = postgres::ControlRecord(connection, m_environment)
              .save(0, { .version = first.version, .document = encodeControlDocument(first, now) });
    if (saved) {
        return first;
    }
    if (saved.error().code != ErrorCode::Conflict) {
        return std::unexpected(saved.error());
    }
    auto theirs = loadFrom(connection);
    if (!theirs) {
        return std::unexpected(theirs.error());
    }
    return *theirs ? Result<ControlState>(std::move(**theirs)) : std::unexpected(saved.error());
}

} // namespace spillway::gateway
