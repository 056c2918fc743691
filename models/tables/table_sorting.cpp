// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_sorting.h"

#include <algorithm>

namespace spillway
{

namespace
{

bool isUnknown(const CellValue& value)
{
    return std::holds_alternative<std::monostate>(value);
}

} // namespace

int compareValues(const CellValue& a, const CellValue& b)
{
    if (a.index() != b.index()) {
        return a.index() < b.index() ? -1 : 1;
    }
    if (const auto* text = std::get_if<QString>(&a)) {
        return std::clamp(text->localeAwareCompare(std::get<QString>(b)), -1, 1);
    }
    return a < b ? -1 : b < a ? 1 : 0;
}

TableSorting::TableSorting(TableModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
}

void TableSorting::setWords(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words != m_words) {
        m_words = words;
        invalidateFilter();
    }
}

const TableCell& TableSorting::cell(const QModelIndex& index) const
{
    const QModelIndex source = mapToSource(index);
    return m_model.cell(source.row(), source.column());
}

bool TableSorting::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const CellValue& a = m_model.cell(left.row(), left.column()).value;
    const CellValue& b = m_model.cell(right.row(), right.column()).value;
    if (isUnknown(a) != isUnknown(b)) {
        return isUnknown(b) == (sortOrder() == Qt::AscendingOrder);
    }
    return compareValues(a, b) < 0;
}

bool TableSorting::filterAcceptsRow(int row, const QModelIndex&) const
{
    const std::vector<TableCell>& cells = m_model.rows()[static_cast<std::size_t>(row)].cells;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return std::any_of(cells.begin(), cells.end(), [&](const TableCell& cell) {
            return cell.text.contains(word, Qt::CaseInsensitive)
                || cell.detail.contains(word, Qt::CaseInsensitive);
        });
    });
}

} // namespace spillway
