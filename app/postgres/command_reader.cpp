// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/command_reader.h"

#include "app/postgres/audit_reader.h"
#include "app/postgres/stored_query.h"
#include "models/commands/structured_field.h"

namespace spillway::postgres
{
namespace
{

using commands::CommandAnswer;

std::optional<commands::Command> decoded(const std::string& body)
{
    auto command = commands::decodeCommand(body);
    return command ? std::optional(std::move(*command)) : std::nullopt;
}

void readApproval(const Rows& rows, int row, CommandAnswer& answer)
{
    const auto asked = rows.optionalInstant(row, 14);
    const auto by = rows.optionalText(row, 15);
    if (!asked && !by) {
        return;
    }
    const auto at = rows.optionalInstant(row, 16);
    answer.approval = commands::ApprovalAnswer{ .lapsesAt
        = asked ? *asked + commands::kApprovalLifetime : at.value_or(answer.receivedAt),
        .decidedBy = by,
        .decidedAt = at };
}

Result<controls::CommandRecord> readRecord(const Rows& rows, int row)
{
    controls::CommandRecord record;
    CommandAnswer& answer = record.answer;
    answer.id = rows.text(row, 0);
    answer.type = rows.text(row, 1);
    answer.environment = rows.text(row, 2);
    answer.actor = rows.text(row, 3);
    answer.keyId = rows.text(row, 4);
    answer.reason = rows.text(row, 5);
    answer.body = std::string(rows.bytes(row, 6));
    answer.digest = commands::serialiseContentDigest(commands::sha256(answer.body));
    answer.expectedVersion = rows.integer(row, 7);
    answer.receivedAt = rows.instant(row, 8);
    const auto duration = rows.optionalInteger(row, 9);
    const auto state = commands::parseCommandState(rows.text(row, 10));
    if (!state) {
        return std::unexpected(state.error());
    }
    answer.state = *state;
    answer.appliedAt = rows.optionalInstant(row, 11);
    answer.controlVersion = rows.optionalInteger(row, 12);
    answer.seenAt = rows.optionalInstant(row, 13);
    readApproval(rows, row, answer);
    answer.breakGlass = rows.boolean(row, 17);
    answer.why = rows.text(row, 18);
    if (answer.appliedAt && duration) {
        answer.expiresAt = *answer.appliedAt + std::chrono::seconds(*duration);
    }
    if (answer.appliedAt) {
        record.spend = controls::SpendAround{ rows.money(row, 19),
            rows.boolean(row, 21) ? std::optional(rows.money(row, 20)) : std::nullopt };
    }
    record.command = decoded(answer.body);
    return record;
}

} // namespace

Result<std::vector<controls::CommandRecord>> CommandReader::recent(const std::string& environment, int count)
{
    auto rows
        = storedQuery(m_connection, "commands_recent", { environment, parameter(std::int64_t{ count }) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<controls::CommandRecord> records;
    for (int row = 0; row < rows->size(); ++row) {
        auto record = readRecord(*rows, row);
        if (!record) {
            return std::unexpected(record.error());
        }
        records.push_back(std::move(*record));
    }
    return checked(*rows, std::move(records));
}

Result<std::vector<controls::TierAccounts>> CommandReader::accounts(Instant now)
{
    auto rows = storedQuery(m_connection, "tier_people", { parameter(now) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<controls::TierAccounts> accounts;
    for (int row = 0; row < rows->size(); ++row) {
        accounts.push_back({ rows->text(row, 0), rows->integer(row, 1), rows->integer(row, 2),
            rows->integer(row, 3), rows->optionalMoney(row, 4) });
    }
    return checked(*rows, std::move(accounts));
}

Result<std::vector<LoadFeature>> CommandReader::loadFeatures()
{
    auto rows = storedQuery(m_connection, "load_features");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<LoadFeature> features;
    for (int row = 0; row < rows->size(); ++row) {
        LoadFeature feature{ rows->text(row, 0), rows->text(row, 1), {} };
        for (int level = 0; level < 4; ++level) {
            const auto mode = parseFeatureMode(rows->text(row, 2 + level));
            if (!mode) {
                return std::unexpected(mode.error());
            }
            feature.modes.at(static_cast<std::size_t>(level)) = *mode;
        }
        features.push_back(std::move(feature));
    }
    return checked(*rows, std::move(features));
}

Result<void> CommandReader::readProviders(controls::ControlsLedger& ledger, Instant now)
{
    auto rows = storedQuery(m_connection, "provider_costs", { parameter(now) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (int row = 0; row < rows->size(); ++row) {
        const std::string provider = rows->text(row, 0);
        if (const auto cost = rows->optionalMoney(row, 1)) {
            ledger.providerCost.emplace(provider, *cost);
        }
        ledger.models.emplace(provider, rows->texts(row, 2));
    }
    return rows->check();
}

Result<controls::ControlsLedger> CommandReader::controls(const std::string& environment, Instant now)
{
    auto snapshot = Transaction::begin(m_connection, Transaction::Mode::ReadOnlySnapshot);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    controls::ControlsLedger ledger;
    ledger.asOf = now;
    auto version = AuditReader(m_connection).controlVersion(environment);
    if (!version && version.error().code != ErrorCode::NotFound) {
        return std::unexpected(version.error());
    }
    ledger.version = version.value_or(0);
    auto commands = recent(environment, kRecent);
    if (!commands) {
        return std::unexpected(commands.error());
    }
    ledger.commands = std::move(*commands);
    auto people = accounts(now);
    if (!people) {
        return std::unexpected(people.error());
    }
    ledger.accounts = std::move(*people);
    auto features = loadFeatures();
    if (!features) {
        return std::unexpected(features.error());
    }
    ledger.features = std::move(*features);
    if (auto providers = readProviders(ledger, now); !providers) {
        return std::unexpected(providers.error());
    }
    return ledger;
}

} // namespace spillway::postgres
