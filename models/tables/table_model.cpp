// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_model.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace spillway
{

namespace
{

QHash<QString, int> placesOf(const std::vector<TableRow>& rows)
{
    QHash<QString, int> places;
    places.reserve(static_cast<qsizetype>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        places.insert(rows[i].key, static_cast<int>(i));
    }
    return places;
}

QVariant alignmentOf(const TableColumn& column)
{
    const Qt::Alignment side = column.kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft;
    return QVariant::fromValue(side | Qt::AlignVCenter);
}

} // namespace

TableModel::TableModel(std::vector<TableColumn> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void TableModel::setRows(std::vector<TableRow> rows, std::vector<TableCell> totals)
{
    for (TableRow& row : rows) {
        row.cells.resize(m_columns.size());
    }
    if (!totals.empty()) {
        totals.resize(m_columns.size());
    }
    if (rows == m_rows && totals == m_totals) {
        return;
    }
    m_totals = std::move(totals);
    removeVanished(rows);
    addNew(rows);
    putInOrder(rows);
    takeCells(rows);
    Q_EMIT rowsChanged();
}

void TableModel::removeVanished(const std::vector<TableRow>& rows)
{
    QSet<QString> kept;
    for (const TableRow& row : rows) {
        kept.insert(row.key);
    }
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (kept.contains(m_rows[static_cast<std::size_t>(last)].key)) {
            continue;
        }
        int first = last;
        while (first > 0 && !kept.contains(m_rows[static_cast<std::size_t>(first) - 1].key)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void TableModel::addNew(const std::vector<TableRow>& rows)
{
    const QHash<QString, int> known = placesOf(m_rows);
    std::vector<TableRow> added;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(added),
        [&](const TableRow& row) { return !known.contains(row.key); });
    if (added.empty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

void TableModel::putInOrder(const std::vector<TableRow>& rows)
{
    const auto sameKey = [](const TableRow& a, const TableRow& b) { return a.key == b.key; };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameKey)) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QHash<QString, int> places = placesOf(rows);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& index : before) {
        after.append(
            createIndex(places.value(m_rows[static_cast<std::size_t>(index.row())].key), index.column()));
    }
    std::vector<TableRow> ordered(m_rows.size());
    for (TableRow& row : m_rows) {
        ordered[static_cast<std::size_t>(places.value(row.key))] = std::move(row);
    }
    m_rows = std::move(ordered);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TableModel::takeCells(std::vector<TableRow>& rows)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] == m_rows[row]) {
            continue;
        }
        const std::vector<TableCell>& old = m_rows[row].cells;
        const bool isWhole = rows[row].isMain != m_rows[row].isMain;
        const auto from = std::mismatch(old.begin(), old.end(), rows[row].cells.begin()).first - old.begin();
        const auto to
            = std::mismatch(old.rbegin(), old.rend(), rows[row].cells.rbegin()).first - old.rbegin();
        const auto line = static_cast<int>(row);
        const int first = isWhole ? 0 : static_cast<int>(from);
        const int last = columnCount() - 1 - (isWhole ? 0 : static_cast<int>(to));
        m_rows[row] = std::move(rows[row]);
        Q_EMIT dataChanged(index(line, first), index(line, last));
    }
}

void TableModel::setColumnTitle(int column, const QString& title)
{
    TableColumn& changed = m_columns[static_cast<std::size_t>(column)];
    if (changed.title != title) {
        changed.title = title;
        Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
}

const TableCell& TableModel::cell(int row, int column) const
{
    return m_rows[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
}

std::optional<int> TableModel::rowOf(const QString& key) const
{
    const auto it
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const TableRow& row) { return row.key == key; });
    return it == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(it - m_rows.begin()));
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const TableCell& cell = this->cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return QStringList({ cell.text, cell.note, cell.detail }).join(QLatin1Char(' ')).simplified();
    case Qt::TextAlignmentRole:
        return alignmentOf(m_columns[static_cast<std::size_t>(index.column())]);
    case TableKeyRole:
        return m_rows[static_cast<std::size_t>(index.row())].key;
    case TableMainRole:
        return m_rows[static_cast<std::size_t>(index.row())].isMain;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    default:
        return {};
    }
}

} // namespace spillway
