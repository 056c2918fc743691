// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_cell.h"
#include "widgets/theme/theme.h"

#include <QStyledItemDelegate>

#include <functional>
#include <map>

namespace spillway
{

/// Draws what a column cannot be drawn from: `rect` is the cell within its padding.
using CellPainter
    = std::function<void(QPainter& painter, const Theme& theme, const QRectF& rect, const TableCell& cell)>;

/// How cells look. The table and its totals row paint through it.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TableDelegate(const Theme& theme, QObject* parent = nullptr);

    void setPadding(int padding) { m_padding = padding; }
    void setPainter(int column, CellPainter painter) { m_painters[column] = std::move(painter); }
    void setHoveredRow(int row) { m_hoveredRow = row; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// First and last shown column have 14 px at the window's side.
    void setEdges(int firstColumn, int lastColumn);

    /// The cell within its padding.
    [[nodiscard]] QRectF inner(const QRectF& cell, int column) const;
    void paintCell(QPainter& painter, const QRectF& rect, int column, ColumnKind kind, const TableCell& cell,
        int graphWidth, bool isTotal) const;
    /// How wide the cell is with its padding, when nothing is elided.
    [[nodiscard]] double naturalWidth(
        const TableCell& cell, int column, int graphWidth, bool isTotal = false) const;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QFont fontOf(const TableCell& cell, bool isTotal) const;
    [[nodiscard]] QColor inkOf(const TableCell& cell) const;
    void paintShareText(
        QPainter& painter, QRectF place, const TableCell& cell, int graphWidth, bool isTotal) const;
    void paintText(
        QPainter& painter, const QRectF& rect, ColumnKind kind, const TableCell& cell, bool isTotal) const;
    double paintMark(QPainter& painter, const QRectF& rect, const TableCell& cell) const;

    const Theme& m_theme;
    std::map<int, CellPainter> m_painters;
    int m_padding = 10;
    int m_firstColumn = 0;
    int m_lastColumn = -1;
    int m_hoveredRow = -1;
};

/// Of a cell's graph, when its column does not say: 54 for a share, 84 for a trend, 96 for health, 130 for a
/// balance; 0 without one.
[[nodiscard]] int usualGraphWidth(const CellGraph& graph);
void paintCellGraph(QPainter& painter, const Theme& theme, const QRectF& rect, const TableCell& cell);

} // namespace spillway
