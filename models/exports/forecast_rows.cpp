// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/forecast_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace spillway::exports
{
namespace
{

using forecast::MoneyNode;
using forecast::MoneyPoint;
using forecast::NodeKey;
using forecast::Outlook;
using forecast::StepRange;

constexpr std::int64_t kCent = 10'000'000; // nano-dollars

/// Steps by period of the grain, cut where they begin and end.
std::vector<StepRange> periodsOf(
    std::span<const Instant> starts, std::size_t first, const Zone& zone, Period grain)
{
    std::vector<StepRange> periods;
    for (std::size_t step = first; step + 1 < starts.size();) {
        const Instant end = zone.periodAt(grain, starts[step]).to;
        std::size_t to = step + 1;
        while (to + 1 < starts.size() && starts[to] < end) {
            ++to;
        }
        periods.push_back({ step, to });
        step = to;
    }
    return periods;
}

/// Whole cents that add up to the rounded sum: rounded down, and the missing ones to the largest remainders.
std::vector<Money> inWholeCents(std::span<const Money> amounts, Money total)
{
    const auto floorOf = [](Money amount) {
        const std::int64_t nano = amount.nanoDollars();
        return nano / kCent - (nano % kCent < 0 ? 1 : 0);
    };
    std::vector<std::int64_t> cents;
    std::transform(amounts.begin(), amounts.end(), std::back_inserter(cents), floorOf);
    const std::int64_t half = total.nanoDollars() < 0 ? -kCent / 2 : kCent / 2;
    std::int64_t missing = (total.nanoDollars() + half) / kCent
        - std::accumulate(cents.begin(), cents.end(), std::int64_t{ 0 });
    std::vector<std::size_t> order(cents.size());
    std::iota(order.begin(), order.end(), std::size_t{ 0 });
    std::ranges::stable_sort(
        order, std::greater<>(), [&](std::size_t i) { return amounts[i].nanoDollars() - cents[i] * kCent; });
    for (const std::size_t i : order) {
        if (missing-- <= 0) {
            break;
        }
        ++cents[i];
    }
    std::vector<Money> whole;
    std::ranges::transform(cents, std::back_inserter(whole),
        [](std::int64_t count) { return Money::fromNanoDollars(count * kCent); });
    return whole;
}

/// The parts a selection shows, as keys with "*" for what it does not split by; without the total.
std::vector<NodeKey> shownKeys(const Outlook& outlook, const ForecastSelection& selection)
{
    std::vector<NodeKey> keys;
    const std::string all(forecast::kAll);
    if (!selection.byTier && !selection.byProvider) {
        return keys;
    }
    for (const auto& part : outlook.history.parts) {
        NodeKey key{ selection.byTier ? part.key.tier : all, selection.byProvider ? part.key.provider : all };
        if (std::ranges::find(keys, key) == keys.end()) {
            keys.push_back(std::move(key));
        }
    }
    return keys;
}

MoneyPoint spent(Money amount)
{
    return { amount, amount, amount, amount, amount };
}

class ForecastRows
{
public:
    explicit ForecastRows(RowSink& sink) : m_sink(sink) { }

    Result<void> put(
        TimeRange period, std::string_view scenario, const NodeKey& key, bool actual, const MoneyPoint& point)
    {
        const auto edge = [actual](Money amount) { return actual ? Cell() : Cell(amount); };
        const std::array<Cell, 11> cells{ period.from, period.to, scenario, std::string_view(key.tier),
            std::string_view(key.provider), std::string_view(actual ? "actual" : "forecast"), point.mean,
            edge(point.lower80), edge(point.upper80), edge(point.lower95), edge(point.upper95) };
        return m_sink.row(cells);
    }

    Result<void> actual(const Outlook& outlook, const ForecastSelection& selection);
    Result<void> scenario(const Outlook& outlook, const ForecastSelection& selection,
        const forecast::ScenarioOutlook& scenario);

private:
    RowSink& m_sink;
    const NodeKey m_total{ std::string(forecast::kAll), std::string(forecast::kAll) };
};

std::size_t firstActual(const Outlook& outlook, const ForecastSelection& selection)
{
    const auto& starts = outlook.history.starts;
    if (!selection.actualFrom) {
        return outlook.history.days();
    }
    return std::min(outlook.history.days(),
        static_cast<std::size_t>(std::ranges::lower_bound(starts, *selection.actualFrom) - starts.begin()));
}

std::span<const Instant> aheadOf(const Outlook& outlook, const ForecastSelection& selection)
{
    const std::size_t days
        = selection.days == 0 ? outlook.ahead.size() - 1 : std::min(selection.days, outlook.ahead.size() - 1);
    return std::span(outlook.ahead).first(days + 1);
}

Result<void> ForecastRows::actual(const Outlook& outlook, const ForecastSelection& selection)
{
    const auto& history = outlook.history;
    const auto keys = shownKeys(outlook, selection);
    const auto periods
        = periodsOf(history.starts, firstActual(outlook, selection), history.zone, selection.grain);
    for (const StepRange& steps : periods) {
        const auto missing = history.missing.begin();
        if (std::all_of(missing + static_cast<std::ptrdiff_t>(steps.from),
                missing + static_cast<std::ptrdiff_t>(steps.to), [](bool gone) { return gone; })) {
            continue; // not known, and not zero
        }
        const TimeRange period{ history.starts[steps.from], history.starts[steps.to] };
        std::vector<Money> sums(keys.size());
        Money total;
        for (const auto& part : history.parts) {
            Money sum;
            for (std::size_t day = steps.from; day < steps.to; ++day) {
                sum += part.spent[day];
            }
            total += sum;
            for (std::size_t i = 0; i < keys.size(); ++i) {
                sums[i] += forecast::holds(keys[i], part.key) ? sum : Money();
            }
        }
        const auto whole = inWholeCents(sums, total);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (auto row = put(period, forecast::kAll, keys[i], true, spent(whole[i])); !row) {
                return row;
            }
        }
        const Money cents = inWholeCents(std::span(&total, 1), total).front();
        if (auto row = put(period, forecast::kAll, m_total, true, spent(cents)); !row) {
            return row;
        }
    }
    return {};
}

Result<void> ForecastRows::scenario(
    const Outlook& outlook, const ForecastSelection& selection, const forecast::ScenarioOutlook& scenario)
{
    const auto ahead = aheadOf(outlook, selection);
    const auto periods = periodsOf(ahead, 0, outlook.history.zone, selection.grain);
    const auto table = forecast::inCents(scenario.forecast, periods);
    static const std::vector<MoneyNode> none;
    const auto& nodes = selection.byTier && selection.byProvider ? table.parts
        : selection.byTier                                       ? table.tiers
        : selection.byProvider                                   ? table.providers
                                                                 : none;
    const auto name = forecast::scenarioName(scenario.scenario);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const TimeRange period{ ahead[periods[i].from], ahead[periods[i].to] };
        for (const auto& node : nodes) {
            if (auto row = put(period, name, node.key, false, node.rows[i]); !row) {
                return row;
            }
        }
        if (auto row = put(period, name, m_total, false, table.total.rows[i]); !row) {
            return row;
        }
    }
    return {};
}

std::string shareText(double value)
{
    if (std::isnan(value)) {
        return "unknown";
    }
    return Money::fromEstimate(value).toDecimal(4);
}

} // namespace

std::span<const Column> forecastColumns()
{
    using enum ColumnKind;
    static const std::array<Column, 11> columns{ { { "period_start", Time }, { "period_end", Time },
        { "scenario", Text }, { "tier", Text }, { "provider", Text }, { "kind", Text }, { "usd", Cents },
        { "lower_80_usd", Cents }, { "upper_80_usd", Cents }, { "lower_95_usd", Cents },
        { "upper_95_usd", Cents } } };
    return columns;
}

Result<std::vector<forecast::Scenario>> parseScenarios(std::string_view list, const Outlook& outlook)
{
    std::vector<forecast::Scenario> scenarios;
    std::string known;
    for (const auto& scenario : outlook.scenarios) {
        if (list == "all") {
            scenarios.push_back(scenario.scenario);
        }
        known.append(known.empty() ? "" : ", ").append(forecast::scenarioName(scenario.scenario));
    }
    while (list != "all" && !list.empty()) {
        const auto comma = list.find(',');
        const auto name = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        const auto scenario = forecast::parseScenario(name);
        if (!scenario || !outlook.find(*scenario)) {
            return failure(ErrorCode::InvalidArgument,
                "\"" + std::string(name) + "\" is no scenario; there are all, " + known);
        }
        if (std::ranges::find(scenarios, *scenario) == scenarios.end()) {
            scenarios.push_back(*scenario);
        }
    }
    return scenarios;
}

Result<void> writeForecast(const Outlook& outlook, const ForecastSelection& selection, RowSink& sink)
{
    if (selection.grain == Period::Hour) {
        return failure(
            ErrorCode::InvalidArgument, "a forecast is by day, week or month; choose one of these");
    }
    if (auto begun = sink.begin(forecastColumns()); !begun) {
        return begun;
    }
    ForecastRows rows(sink);
    if (auto put = rows.actual(outlook, selection); !put) {
        return put;
    }
    for (const auto scenario : selection.scenarios) {
        if (const auto* known = outlook.find(scenario)) {
            if (auto put = rows.scenario(outlook, selection, *known); !put) {
                return put;
            }
        }
    }
    return sink.end();
}

std::int64_t forecastRowCount(const Outlook& outlook, const ForecastSelection& selection)
{
    /// Counts and forgets.
    class Counter : public RowSink
    {
    public:
        std::int64_t rows = 0;
        Result<void> begin(std::span<const Column>) override { return {}; }
        Result<void> row(Row) override
        {
            ++rows;
            return {};
        }
        Result<void> end() override { return {}; }
    } counter;
    return writeForecast(outlook, selection, counter) ? counter.rows : 0;
}

void describeForecast(const Outlook& outlook, const ForecastSelection& selection, ExportMetadata& metadata)
{
    const auto ahead = aheadOf(outlook, selection);
    const std::size_t first = firstActual(outlook, selection);
    metadata.kind = "forecast";
    metadata.zone = outlook.history.zone;
    metadata.window
        = { first < outlook.history.days() ? outlook.history.starts[first] : ahead.front(), ahead.back() };
    metadata.grain = periodName(selection.grain);
    const auto& total = outlook.expected().forecast.total.forecast;
    metadata.method = "today is the first day of the forecast; " + total.method
        + "; parts reconciled with their totals, bands from the errors of past forecasts";
    auto& notes = metadata.notes;
    notes.emplace_back("history_days", std::to_string(outlook.history.known()));
    notes.emplace_back("growth_per_month",
        outlook.growth.known ? shareText(outlook.growth.perMonth) : std::string("unknown"));
    notes.emplace_back("days_left_out", std::to_string(outlook.incidents.size()));
    for (const auto note : total.notes) {
        notes.emplace_back(std::string("note_") + std::string(forecast::noteName(note)), "true");
    }
    if (!outlook.record) {
        return;
    }
    const auto put = [&notes](const std::string& name, const forecast::Accuracy& accuracy) {
        notes.emplace_back(name + "_wape", shareText(accuracy.wape));
        notes.emplace_back(name + "_mase", shareText(accuracy.mase));
        notes.emplace_back(name + "_bias", shareText(accuracy.bias));
        notes.emplace_back(name + "_held_80", shareText(accuracy.held80));
        notes.emplace_back(name + "_held_95", shareText(accuracy.held95));
    };
    notes.emplace_back("back_test_origins", std::to_string(outlook.record->runs.size()));
    for (const auto& accuracy : outlook.record->byStep) {
        put("back_test_day_" + std::to_string(accuracy.ahead.from + 1), accuracy);
    }
    put("back_test_days", outlook.record->overall);
    put("back_test_week", outlook.record->sums);
}

} // namespace spillway::exports
