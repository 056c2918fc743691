// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/forecast_source.h"

#include "app/postgres/export_reader.h"
#include "app/postgres/history_reader.h"
#include "app/postgres/reference_reader.h"

#include <algorithm>

namespace spillway
{
namespace
{

constexpr int kHistoryDays = 730;
constexpr std::size_t kMeasuredDays = 30;

using forecast::NodeKey;

std::string textOf(const exports::Cell& cell)
{
    const auto* text = std::get_if<std::string_view>(&cell);
    return text ? std::string(*text) : std::string();
}

template <typename T> T valueOf(const exports::Cell& cell)
{
    const auto* value = std::get_if<T>(&cell);
    return value ? *value : T();
}

/// Takes the rows of an export of spend by day, tier and provider.
class DaysSink : public exports::RowSink
{
public:
    DaysSink(std::vector<Instant> starts, Instant measuredFrom)
        : m_starts(std::move(starts))
        , m_missing(m_starts.size(), true)
        , m_measuredFrom(measuredFrom)
    {
    }
    Result<void> begin(std::span<const exports::Column> /*columns*/) override { return {}; }
    Result<void> row(exports::Row cells) override
    {
        const auto from = valueOf<Instant>(cells[0]);
        const auto day
            = static_cast<std::size_t>(std::ranges::lower_bound(m_starts, from) - m_starts.begin());
        if (day >= m_starts.size()) {
            return failure(ErrorCode::Malformed, "a day that was not asked for");
        }
        const NodeKey key{ textOf(cells[2]), textOf(cells[3]) };
        auto& spent = m_parts.try_emplace(key, m_starts.size()).first->second;
        spent[day] = valueOf<Money>(cells[10]);
        m_missing[day] = false;
        if (from >= m_measuredFrom) {
            auto& provider = m_providers[key.provider];
            provider.provider = key.provider;
            provider.requests += valueOf<std::int64_t>(cells[4]);
            provider.errors += valueOf<std::int64_t>(cells[5]);
            provider.cost += spent[day];
        }
        return {};
    }
    Result<void> end() override { return {}; }

    /// Without the first day that is known, which may have begun before the records did.
    [[nodiscard]] forecast::SpendDays days(const Zone& zone) const
    {
        const auto known = std::ranges::find(m_missing, false) - m_missing.begin();
        const std::size_t today = m_starts.size() - 1;
        const std::size_t first = std::min(static_cast<std::size_t>(known) + 1, today);
        forecast::SpendDays days{ zone,
            { m_starts.begin() + static_cast<std::ptrdiff_t>(first), m_starts.end() }, {}, {}, {} };
        for (std::size_t day = first; day < today; ++day) {
            days.missing.push_back(m_missing[day]);
        }
        for (const auto& [key, spent] : m_parts) {
            forecast::PartDays part{ key,
                { spent.begin() + static_cast<std::ptrdiff_t>(first), spent.end() - 1 } };
            days.spentToday += spent.back();
            if (std::ranges::any_of(part.spent, [](Money amount) { return amount != Money(); })) {
                days.parts.push_back(std::move(part));
            }
        }
        return days;
    }
    [[nodiscard]] std::vector<forecast::ProviderFigures> providers() const
    {
        std::vector<forecast::ProviderFigures> figures;
        for (const auto& [name, provider] : m_providers) {
            figures.push_back(provider);
        }
        return figures;
    }

private:
    std::vector<Instant> m_starts; ///< of the days to today
    std::vector<bool> m_missing;
    Instant m_measuredFrom;
    std::map<NodeKey, std::vector<Money>> m_parts;
    std::map<std::string, forecast::ProviderFigures> m_providers;
};

/// Takes the rows of an export of tiers by day.
class TiersSink : public exports::RowSink
{
public:
    struct Tier {
        forecast::TierFigures figures;
        std::int64_t accountsBefore = 0;
    };
    Result<void> begin(std::span<const exports::Column> /*columns*/) override { return {}; }
    Result<void> row(exports::Row cells) override
    {
        const std::string id = textOf(cells[2]);
        const auto [place, isFirst] = tiers.try_emplace(id);
        Tier& tier = place->second;
        tier.figures.tier = id;
        tier.figures.requests += valueOf<std::int64_t>(cells[4]);
        tier.figures.cost += valueOf<Money>(cells[6]);
        tier.figures.accounts = valueOf<std::int64_t>(cells[8]);
        tier.figures.pricePerMonth = valueOf<Money>(cells[11]);
        if (isFirst) {
            tier.accountsBefore = tier.figures.accounts;
        }
        return {};
    }
    Result<void> end() override { return {}; }
    std::map<std::string, Tier> tiers;
};

forecast::TierDriver driverOf(const TiersSink::Tier& tier)
{
    const auto& figures = tier.figures;
    forecast::TierDriver driver;
    driver.tier = figures.tier;
    driver.users = static_cast<double>(figures.accounts);
    driver.userGrowthPerMonth = tier.accountsBefore > 0
        ? static_cast<double>(figures.accounts - tier.accountsBefore)
            / static_cast<double>(tier.accountsBefore)
        : 0;
    driver.requestsPerUserPerStep
        = static_cast<double>(figures.requests) / driver.users / static_cast<double>(kMeasuredDays);
    driver.costPerRequest
        = Money::fromEstimate(figures.cost.toDouble() / static_cast<double>(figures.requests));
    return driver;
}

/// Whole days before today: what is measured is not cut off in its middle.
Result<void> readTiers(postgres::Connection& connection, const Zone& zone, Instant today, ForecastData& data,
    const std::function<bool()>& goOn)
{
    exports::ExportRequest request;
    request.kind = exports::ExportKind::Tiers;
    request.zone = zone;
    request.window = {
        zone.periodAt(Period::Day, today - std::chrono::days(kMeasuredDays) + std::chrono::hours(12)).from,
        today
    };
    auto reader = postgres::ExportReader::begin(connection, request, {});
    if (!reader) {
        return std::unexpected(reader.error());
    }
    TiersSink sink;
    if (auto streamed = reader->stream(sink, goOn); !streamed) {
        return streamed;
    }
    const auto& parts = data.inputs.history.parts;
    for (const auto& [id, tier] : sink.tiers) {
        data.tiers.push_back(tier.figures);
        const bool spends = std::ranges::any_of(parts, [&](const auto& part) { return part.key.tier == id; });
        if (spends && tier.figures.accounts > 0 && tier.figures.requests > 0) {
            data.inputs.drivers.push_back(driverOf(tier));
        }
    }
    return {};
}

Result<void> readReference(postgres::Connection& connection, Instant now, ForecastData& data)
{
    postgres::ReferenceReader reference(connection);
    auto budgets = reference.budgets(now);
    auto tiers = reference.tiers();
    auto providers = reference.providers();
    auto marks = postgres::HistoryReader(connection)
                     .marks({ data.inputs.history.starts.front(), data.inputs.history.starts.back() });
    for (const Error* error : { budgets ? nullptr : &budgets.error(), tiers ? nullptr : &tiers.error(),
             providers ? nullptr : &providers.error(), marks ? nullptr : &marks.error() }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    data.inputs.budgets = std::move(*budgets);
    data.inputs.marks = std::move(*marks);
    for (const auto& tier : *tiers) {
        data.names[tier.id] = tier.displayName;
    }
    for (const auto& provider : *providers) {
        data.names[provider.id] = provider.displayName;
    }
    return {};
}

} // namespace

Result<ForecastData> readForecastData(postgres::Connection& connection, const Zone& zone, Instant now,
    std::size_t days, const std::function<bool()>& goOn)
{
    const Instant today = zone.periodAt(Period::Day, now).from;
    exports::ExportRequest request;
    request.kind = exports::ExportKind::Spend;
    request.zone = zone;
    request.groupBy = { exports::Dimension::Tier, exports::Dimension::Provider };
    request.window = { today - std::chrono::days(kHistoryDays), now };
    const auto starts = exports::periodStarts(request);
    if (!starts) {
        return std::unexpected(starts.error());
    }
    ForecastData data;
    data.inputs.now = now;
    data.inputs.days = days;
    {
        auto reader = postgres::ExportReader::begin(connection, request, {});
        if (!reader) {
            return std::unexpected(reader.error());
        }
        DaysSink sink(*starts, today - std::chrono::days(kMeasuredDays));
        if (auto streamed = reader->stream(sink, goOn); !streamed) {
            return std::unexpected(streamed.error());
        }
        data.inputs.history = sink.days(zone);
        data.providers = sink.providers();
        data.dataAsOf = reader->facts().dataAsOf;
        data.priceList = reader->facts().priceList;
    }
    if (auto read = readTiers(connection, zone, today, data, goOn); !read) {
        return std::unexpected(read.error());
    }
    if (auto read = readReference(connection, now, data); !read) {
        return std::unexpected(read.error());
    }
    return data;
}

exports::ExportMetadata forecastMetadata(const forecast::Outlook& outlook,
    const exports::ForecastSelection& selection, std::optional<Instant> dataAsOf,
    const std::vector<std::string>& priceList)
{
    exports::ExportMetadata metadata;
    exports::describeForecast(outlook, selection, metadata);
    metadata.dataAsOf = dataAsOf;
    metadata.priceList = priceList;
    return metadata;
}

Result<exports::ExportMetadata> forecastToFile(const forecast::Outlook& outlook,
    const exports::ForecastSelection& selection, exports::ExportMetadata known, const ExportTarget& target,
    exports::Progress progress)
{
    auto writer
        = exports::ExportWriter::create(target.path, target.format, std::move(known), std::move(progress));
    if (!writer) {
        return std::unexpected(writer.error());
    }
    if (auto written = exports::writeForecast(outlook, selection, **writer); !written) {
        return std::unexpected(written.error());
    }
    return (*writer)->commit();
}

} // namespace spillway
