// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/table_delegate.h"

#include <QHeaderView>

namespace spillway
{

/// Column titles 28 px high, the sorted one brighter and with an arrow.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    TableHeader(const Theme& theme, const TableDelegate& delegate, QWidget* parent);

    void setSort(int column, Qt::SortOrder order);
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order; }
    /// With its padding and, where it can be sorted, room for the arrow.
    [[nodiscard]] int titleWidth(int column, bool isSortable) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    const Theme& m_theme;
    const TableDelegate& m_delegate;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace spillway
