// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_cell.h"

#include <QAbstractTableModel>

namespace spillway
{

/// The one table model: finished rows go in by one setter, and what is the same row stays the same row, so
/// that selection, scroll position and keyboard focus survive a live update.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(std::vector<TableColumn> columns, QObject* parent = nullptr);

    /// Merges by key: removes, adds, reorders and changes no more than what differs. `totals` is the row
    /// below the rule, empty for none. A row with too few cells is filled up with empty ones.
    void setRows(std::vector<TableRow> rows, std::vector<TableCell> totals = {});
    /// For titles that name a day or a month.
    void setColumnTitle(int column, const QString& title);

    [[nodiscard]] const std::vector<TableColumn>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<TableRow>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<TableCell>& totals() const { return m_totals; }
    [[nodiscard]] const TableCell& cell(int row, int column) const;
    [[nodiscard]] std::optional<int> rowOf(const QString& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// After every setRows() that changed something.
    void rowsChanged();

private:
    void removeVanished(const std::vector<TableRow>& rows);
    void addNew(const std::vector<TableRow>& rows);
    void putInOrder(const std::vector<TableRow>& rows);
    void takeCells(std::vector<TableRow>& rows);

    std::vector<TableColumn> m_columns;
    std::vector<TableRow> m_rows;
    std::vector<TableCell> m_totals;
};

} // namespace spillway
