// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/reference_reader.h"

#include "app/postgres/stored_query.h"

namespace spillway::postgres
{

Result<std::vector<Tier>> ReferenceReader::tiers()
{
    auto rows = storedQuery(m_connection, "tiers");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<Tier> tiers;
    for (int row = 0; row < rows->size(); ++row) {
        tiers.push_back(Tier{ .id = rows->text(row, 0),
            .displayName = rows->text(row, 1),
            .dailyRequestLimit = rows->optionalInteger(row, 2),
            .dailyBudget = rows->optionalMoney(row, 3),
            .weeklyBudget = rows->optionalMoney(row, 4),
            .monthlyBudget = rows->optionalMoney(row, 5),
            .monthlyPrice = rows->money(row, 6),
            .allowedProviders = rows->texts(row, 7) });
    }
    return checked(*rows, std::move(tiers));
}

Result<std::map<std::string, TierPolicy>> ReferenceReader::tierPolicies()
{
    auto rows = storedQuery(m_connection, "tiers");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::map<std::string, TierPolicy> policies;
    for (int row = 0; row < rows->size(); ++row) {
        policies.emplace(rows->text(row, 0),
            TierPolicy{ .dailyRequestsPerUser = rows->optionalInteger(row, 2),
                .allowedProviders = rows->texts(row, 7),
                .providerOrder = rows->texts(row, 8) });
    }
    return checked(*rows, std::move(policies));
}

Result<std::vector<std::string>> ReferenceReader::environments()
{
    auto rows = storedQuery(m_connection, "environments");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<std::string> environments;
    for (int row = 0; row < rows->size(); ++row) {
        environments.push_back(rows->text(row, 0));
    }
    return checked(*rows, std::move(environments));
}

Result<std::vector<Provider>> ReferenceReader::providers()
{
    auto rows = storedQuery(m_connection, "providers");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<Provider> providers;
    for (int row = 0; row < rows->size(); ++row) {
        providers.push_back(Provider{ .id = rows->text(row, 0),
            .displayName = rows->text(row, 1),
            .requestsPerDayLimit = rows->optionalInteger(row, 2),
            .requestsPerMinuteLimit = rows->optionalInteger(row, 3),
            .tokensPerMinuteLimit = rows->optionalInteger(row, 4),
            .isFallback = rows->boolean(row, 5),
            .requestsPerSecondLimit = rows->optionalInteger(row, 6) });
    }
    return checked(*rows, std::move(providers));
}

Result<ProviderCatalog> ReferenceReader::providerCatalog()
{
    auto rows = storedQuery(m_connection, "provider_models");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    ProviderCatalog catalog;
    for (int row = 0; row < rows->size(); ++row) {
        const std::vector<std::string> models = rows->texts(row, 1);
        catalog[rows->text(row, 0)].insert(models.begin(), models.end());
    }
    return checked(*rows, std::move(catalog));
}

Result<std::map<Period, Money>> ReferenceReader::budgets(Instant now)
{
    auto rows = storedQuery(m_connection, "budgets", { parameter(now) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::map<Period, Money> budgets;
    for (int row = 0; row < rows->size(); ++row) {
        const auto period = parsePeriod(rows->text(row, 0));
        if (!period) {
            return failure(ErrorCode::Malformed, period.error().message);
        }
        if (const auto amount = rows->optionalMoney(row, 1)) {
            budgets.emplace(*period, *amount);
        }
    }
    return checked(*rows, std::move(budgets));
}

} // namespace spillway::postgres
