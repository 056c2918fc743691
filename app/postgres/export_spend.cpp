// SPDX-License-Identifier: GPL-3.0-or-later
// Spend, added up here: the roll-ups come in the order of their key, so that the server neither sorts a year
// of them nor adds a million groups in numeric, and only one period's groups are held.
#include "app/postgres/export_streams.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace spillway::postgres
{
namespace
{

using exports::Cell;
using exports::Column;
using exports::ColumnKind;
using exports::Dimension;

bool isOfRollupDimension(Dimension dimension)
{
    return dimension == Dimension::Feature || dimension == Dimension::Region
        || dimension == Dimension::Device;
}

/// Which query, and what of its rows is a group's name and what its figures.
struct Layout {
    const char* query;
    std::vector<Column> columns; ///< of the export
    std::vector<int> keys; ///< columns of the query that name a group, in the order that groups come in
    std::vector<std::size_t> places; ///< of each named dimension among `keys`
    int firstFigure; ///< column of the query
    std::size_t figures;
};

Layout layoutOf(std::span<const Dimension> groupBy)
{
    const bool byValue = std::ranges::any_of(groupBy, isOfRollupDimension);
    Layout layout;
    layout.query = byValue ? "export_spend_dimension" : "export_spend";
    layout.firstFigure = byValue ? 3 : 4;
    layout.columns = { { "period_start", ColumnKind::Time }, { "period_end", ColumnKind::Time } };
    std::vector<int> sources;
    for (const auto dimension : groupBy) {
        layout.columns.push_back({ std::string(exports::dimensionName(dimension)), ColumnKind::Text });
        sources.push_back(dimension == Dimension::Tier ? 1 : dimension == Dimension::Model ? 3 : 2);
    }
    layout.keys = sources;
    std::ranges::sort(layout.keys);
    for (const int source : sources) {
        layout.places.push_back(
            static_cast<std::size_t>(std::ranges::find(layout.keys, source) - layout.keys.begin()));
    }
    const std::size_t named = layout.columns.size();
    layout.columns.insert(
        layout.columns.end(), { { "requests", ColumnKind::Integer }, { "errors", ColumnKind::Integer } });
    if (!byValue) { // the roll-up of these dimensions counts none
        layout.columns.push_back({ "cache_hits", ColumnKind::Integer });
    }
    layout.columns.insert(layout.columns.end(),
        { { "input_tokens", ColumnKind::Integer }, { "cached_input_tokens", ColumnKind::Integer },
            { "output_tokens", ColumnKind::Integer }, { "usd", ColumnKind::Money } });
    if (!byValue) {
        layout.columns.push_back({ "unpriced_requests", ColumnKind::Integer });
    }
    layout.figures = layout.columns.size() - named;
    return layout;
}

constexpr std::size_t kMostKeys = 3;
constexpr std::size_t kMostFigures = 8;

class SpendRows
{
public:
    SpendRows(const ExportStream& to, Layout layout)
        : m_to(to)
        , m_layout(std::move(layout))
        , m_cells(m_layout.columns.size())
    {
    }

    [[nodiscard]] const Layout& layout() const { return m_layout; }

    Result<void> take(CopyRow& row)
    {
        const Instant quarter = row.instant(0);
        if (auto begun = enterPeriodOf(quarter); !begun) {
            return begun;
        }
        Group& group = groupOf(row);
        for (std::size_t i = 0; i < m_layout.figures; ++i) {
            group.figures[i] += row.integer(m_layout.firstFigure + static_cast<int>(i));
        }
        return row.check();
    }

    /// The rows of the period that is being added up.
    Result<void> flush()
    {
        for (auto& [key, group] : m_groups) {
            if (group.period != m_period) {
                continue;
            }
            if (auto put = this->put(key, group); !put) {
                return put;
            }
        }
        return {};
    }

private:
    using Key = std::array<std::string, kMostKeys>;
    struct Group {
        std::ptrdiff_t period = -1; ///< that its figures are of
        std::array<std::int64_t, kMostFigures> figures{};
    };
    using Groups = std::map<Key, Group>; ///< kept from one period to the next: most come again

    Result<void> enterPeriodOf(Instant quarter)
    {
        const auto& starts = m_to.starts;
        if (m_period >= 0 && quarter >= starts[index(m_period)] && quarter < starts[index(m_period) + 1]) {
            return {};
        }
        const auto after = std::ranges::upper_bound(starts, quarter) - starts.begin();
        if (after - 1 < std::max<std::ptrdiff_t>(m_period, 0) || after == std::ssize(starts)) {
            return failure(ErrorCode::Malformed, "PostgreSQL answered with a period that was not asked for");
        }
        auto put = flush();
        m_period = after - 1;
        return put;
    }

    [[nodiscard]] bool isOf(CopyRow& row, const Key& key) const
    {
        for (std::size_t i = 0; i < m_layout.keys.size(); ++i) {
            if (key[i] != row.text(m_layout.keys[i])) {
                return false;
            }
        }
        return true;
    }

    /// The groups of one quarter hour mostly come as those of the one before: the next is tried first.
    Group& groupOf(CopyRow& row)
    {
        if (m_next == m_groups.end() || !isOf(row, m_next->first)) {
            Key key;
            for (std::size_t i = 0; i < m_layout.keys.size(); ++i) {
                key[i] = row.text(m_layout.keys[i]);
            }
            m_next = m_groups.try_emplace(std::move(key)).first;
        }
        Group& group = m_next->second;
        if (group.period != m_period) {
            group = { .period = m_period };
        }
        if (++m_next == m_groups.end()) {
            m_next = m_groups.begin();
        }
        return group;
    }

    Result<void> put(const Key& key, const Group& group)
    {
        m_cells[0] = m_to.starts[index(m_period)];
        m_cells[1] = m_to.starts[index(m_period) + 1];
        std::size_t at = 2;
        for (const std::size_t place : m_layout.places) {
            m_cells[at++] = std::string_view(key[place]);
        }
        for (std::size_t i = 0; i < m_layout.figures; ++i, ++at) {
            if (m_layout.columns[at].kind == ColumnKind::Money) {
                m_cells[at] = Money::fromNanoDollars(group.figures[i]);
            } else {
                m_cells[at] = group.figures[i];
            }
        }
        return m_to.sink.row(m_cells);
    }

    static std::size_t index(std::ptrdiff_t period) { return static_cast<std::size_t>(period); }

    const ExportStream& m_to;
    Layout m_layout;
    std::vector<Cell> m_cells;
    Groups m_groups;
    Groups::iterator m_next = m_groups.end();
    std::ptrdiff_t m_period = -1;
};

} // namespace

Result<void> streamSpend(const ExportStream& to)
{
    SpendRows rows(to, layoutOf(to.request.groupBy));
    auto copied = copyRows(
        to, rows.layout().query, rows.layout().columns, [&rows](CopyRow& row) { return rows.take(row); });
    return copied ? rows.flush() : copied;
}

} // namespace spillway::postgres
