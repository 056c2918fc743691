// SPDX-License-Identifier: GPL-3.0-or-later
// Exports whose rows are added up here from the rows of a query.
#include "app/postgres/export_streams.h"

#include "app/postgres/stored_query.h"
#include "models/domain/latency_histogram.h"

#include <array>
#include <cmath>
#include <vector>

namespace spillway::postgres
{
namespace
{

using exports::Cell;
using exports::Column;
using exports::ColumnKind;

constexpr std::size_t kCounters = 12; ///< requests … unpriced of export_providers.sql

/// What one provider and model did in one period, added up over its quarter hours.
struct ProviderGroup {
    std::int64_t period = -1;
    std::string provider;
    std::string model;
    std::array<std::int64_t, kCounters> counters{};
    std::int64_t latencyCount = 0;
    std::int64_t latencySum = 0;
    LatencyHistogram histogram;

    [[nodiscard]] bool isOf(CopyRow& row)
    {
        return period == row.integer(0) && provider == row.text(1) && model == row.text(2);
    }
};

class ProviderRows
{
public:
    explicit ProviderRows(const ExportStream& to) : m_to(to) { }

    Result<void> take(CopyRow& row)
    {
        if (!m_group.isOf(row)) {
            if (auto put = flush(); !put) {
                return put;
            }
            const auto period = periodOf(m_to, row);
            if (!period) {
                return std::unexpected(period.error());
            }
            m_group = {};
            m_group.period = row.integer(0);
            m_group.provider = row.text(1);
            m_group.model = row.text(2);
            m_period = *period;
        }
        for (std::size_t i = 0; i < kCounters; ++i) {
            m_group.counters[i] += row.integer(static_cast<int>(i) + 3);
        }
        m_group.latencyCount += row.integer(15);
        m_group.latencySum += row.integer(16);
        row.integers(17, m_counts);
        m_group.histogram.merge(m_counts);
        return row.check();
    }

    Result<void> flush()
    {
        if (m_group.period < 0) {
            return {};
        }
        m_cells[0] = m_period.from;
        m_cells[1] = m_period.to;
        m_cells[2] = std::string_view(m_group.provider);
        m_cells[3] = std::string_view(m_group.model);
        for (std::size_t i = 0; i < kCounters; ++i) {
            m_cells[4 + i] = m_group.counters[i];
        }
        m_cells[14] = Money::fromNanoDollars(m_group.counters[10]);
        m_cells[16] = m_group.latencyCount > 0
            ? Cell(
                  tenths(static_cast<double>(m_group.latencySum) / static_cast<double>(m_group.latencyCount)))
            : Cell();
        constexpr std::array<double, 3> kQuantiles{ 0.5, 0.95, 0.99 };
        for (std::size_t i = 0; i < kQuantiles.size(); ++i) {
            const auto value = m_group.histogram.quantileMs(kQuantiles[i]);
            m_cells[17 + i] = value ? Cell(tenths(*value)) : Cell();
        }
        m_group.period = -1;
        return m_to.sink.row(m_cells);
    }

private:
    static double tenths(double milliseconds) { return std::round(milliseconds * 10) / 10; }

    const ExportStream& m_to;
    ProviderGroup m_group;
    TimeRange m_period;
    std::vector<std::int64_t> m_counts;
    std::array<Cell, 20> m_cells;
};

} // namespace

Result<void> streamProviders(const ExportStream& to)
{
    static const std::array<Column, 20> columns{ { { "period_start", ColumnKind::Time },
        { "period_end", ColumnKind::Time }, { "provider", ColumnKind::Text }, { "model", ColumnKind::Text },
        { "requests", ColumnKind::Integer }, { "errors", ColumnKind::Integer },
        { "timeouts", ColumnKind::Integer }, { "rate_limited", ColumnKind::Integer },
        { "denied", ColumnKind::Integer }, { "cache_hits", ColumnKind::Integer },
        { "fallbacks", ColumnKind::Integer }, { "input_tokens", ColumnKind::Integer },
        { "cached_input_tokens", ColumnKind::Integer }, { "output_tokens", ColumnKind::Integer },
        { "usd", ColumnKind::Money }, { "unpriced_requests", ColumnKind::Integer },
        { "mean_ms", ColumnKind::Real }, { "p50_ms", ColumnKind::Real }, { "p95_ms", ColumnKind::Real },
        { "p99_ms", ColumnKind::Real } } };
    ProviderRows rows(to);
    auto copied = copyRows(to, "export_providers", columns, [&rows](CopyRow& row) { return rows.take(row); });
    return copied ? rows.flush() : copied;
}

namespace
{

/// What a month cost whatever was used.
struct FixedCosts {
    Money infrastructure;
    Money support;
    Money other;
    [[nodiscard]] Money sum() const { return infrastructure + support + other; }
};

Result<std::vector<FixedCosts>> fixedCosts(const ExportStream& to)
{
    std::vector<std::string> months;
    for (const Instant start : to.starts.first(to.starts.size() - 1)) {
        months.push_back(toIsoUtc(start));
    }
    auto rows = storedQuery(to.connection, "export_fixed_costs",
        { parameter(std::span<const std::string>(months)), parameter(to.starts.back()) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<FixedCosts> costs(months.size());
    for (int row = 0; row < rows->size(); ++row) {
        const auto month = static_cast<std::size_t>(rows->integer(row, 0));
        if (month < costs.size()) {
            const auto kind = rows->text(row, 1);
            Money& sum = kind == "infrastructure" ? costs[month].infrastructure
                : kind == "support"               ? costs[month].support
                                                  : costs[month].other;
            sum += rows->money(row, 2);
        }
    }
    return checked(*rows, std::move(costs));
}

/// Accounts, revenue and provider cost of a tier in a month, or of all tiers.
struct BusinessFigures {
    std::int64_t accounts = 0;
    std::int64_t joined = 0;
    std::int64_t left = 0;
    Money revenue;
    Money providerCost;

    void add(const BusinessFigures& other)
    {
        accounts += other.accounts;
        joined += other.joined;
        left += other.left;
        revenue += other.revenue;
        providerCost += other.providerCost;
    }
    /// Of those who were there at the start of the month.
    [[nodiscard]] Cell churn() const
    {
        const std::int64_t before = accounts - joined + left;
        return before > 0
            ? Cell(std::round(static_cast<double>(left) / static_cast<double>(before) * 1e6) / 1e6)
            : Cell();
    }
    [[nodiscard]] static Cell share(Money part, Money whole)
    {
        return whole > Money() ? Cell(std::round(part.toDouble() / whole.toDouble() * 1e6) / 1e6) : Cell();
    }
};

class BusinessRows
{
public:
    BusinessRows(const ExportStream& to, std::vector<FixedCosts> fixed) : m_to(to), m_fixed(std::move(fixed))
    {
    }

    Result<void> take(CopyRow& row)
    {
        const auto period = periodOf(m_to, row);
        if (!period) {
            return std::unexpected(period.error());
        }
        if (row.integer(0) != m_month) {
            if (auto put = total(); !put) {
                return put;
            }
            m_month = row.integer(0);
            m_period = *period;
            m_total = {};
        }
        const BusinessFigures figures{ row.integer(7), row.integer(8), row.integer(9), row.money(10),
            row.money(5) };
        m_total.add(figures);
        if (auto sound = row.check(); !sound) {
            return sound;
        }
        return put(row.text(1), figures, nullptr);
    }

    /// The row of all tiers, with what no tier causes alone.
    Result<void> total()
    {
        return m_month < 0 ? Result<void>() : put("*", m_total, &m_fixed[static_cast<std::size_t>(m_month)]);
    }

private:
    Result<void> put(std::string_view tier, const BusinessFigures& figures, const FixedCosts* fixed)
    {
        const Money gross = figures.revenue - figures.providerCost;
        const auto known = [fixed](Money FixedCosts::* cost) { return fixed ? Cell(fixed->*cost) : Cell(); };
        m_cells = { m_period.from, m_period.to, tier, figures.accounts, figures.joined, figures.left,
            figures.churn(), figures.revenue, figures.providerCost, gross,
            BusinessFigures::share(gross, figures.revenue), known(&FixedCosts::infrastructure),
            known(&FixedCosts::support), known(&FixedCosts::other),
            fixed ? Cell(gross - fixed->sum()) : Cell() };
        return m_to.sink.row(m_cells);
    }

    const ExportStream& m_to;
    std::vector<FixedCosts> m_fixed;
    std::int64_t m_month = -1;
    TimeRange m_period;
    BusinessFigures m_total;
    std::array<Cell, 15> m_cells;
};

} // namespace

Result<void> streamBusiness(const ExportStream& to)
{
    static const std::array<Column, 15> columns{ { { "period_start", ColumnKind::Time },
        { "period_end", ColumnKind::Time }, { "tier", ColumnKind::Text }, { "accounts", ColumnKind::Integer },
        { "joined", ColumnKind::Integer }, { "left", ColumnKind::Integer }, { "churn", ColumnKind::Real },
        { "revenue_usd", ColumnKind::Money }, { "provider_cost_usd", ColumnKind::Money },
        { "gross_margin_usd", ColumnKind::Money }, { "gross_margin", ColumnKind::Real },
        { "infrastructure_usd", ColumnKind::Money }, { "support_usd", ColumnKind::Money },
        { "other_fixed_usd", ColumnKind::Money }, { "profit_usd", ColumnKind::Money } } };
    auto fixed = fixedCosts(to);
    if (!fixed) {
        return std::unexpected(fixed.error());
    }
    BusinessRows rows(to, std::move(*fixed));
    auto copied = copyRows(to, "export_tiers", columns, [&rows](CopyRow& row) { return rows.take(row); });
    return copied ? rows.total() : copied;
}

} // namespace spillway::postgres
