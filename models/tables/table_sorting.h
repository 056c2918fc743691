// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_model.h"

#include <QSortFilterProxyModel>

namespace spillway
{

/// -1, 0 or 1; values of different kinds in the order of CellValue.
[[nodiscard]] int compareValues(const CellValue& a, const CellValue& b);

/// A TableModel in the order of one column, without what does not contain the words looked for. What is
/// unknown comes last in either order; column -1 is the model's own order.
class TableSorting : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableSorting(TableModel& model, QObject* parent = nullptr);

    /// Keeps the rows that contain every word of `text` somewhere, whatever the case.
    void setWords(const QString& text);
    [[nodiscard]] const TableModel& model() const { return m_model; }
    [[nodiscard]] const TableCell& cell(const QModelIndex& index) const;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    TableModel& m_model;
    QStringList m_words;
};

} // namespace spillway
