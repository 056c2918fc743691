// SPDX-License-Identifier: GPL-3.0-or-later
// How a DataTable divides its room, and what it paints around its rows.
#include "widgets/components/data_table.h"
#include "widgets/components/table_header.h"
#include "widgets/components/table_view.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>
#include <numeric>

namespace spillway
{

namespace
{

constexpr int kSkeletonRows = 3;
constexpr int kMeasuredRows = 200; ///< enough to size the columns of a long table by
constexpr int kLeastTextWidth = 56;
constexpr int kScrollBar = 10;

bool mayShrink(const TableColumn& column)
{
    return column.kind == ColumnKind::Text || column.kind == ColumnKind::Code;
}

/// Takes `excess` from the widest of the columns that may shrink until all fit or none can give more.
void shrink(std::vector<int>& widths, const std::vector<TableColumn>& columns, int excess)
{
    while (excess > 0) {
        int widest = -1;
        int second = kLeastTextWidth;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (!mayShrink(columns[i]) || widths[i] <= kLeastTextWidth) {
                continue;
            }
            if (widest < 0 || widths[i] > widths[static_cast<std::size_t>(widest)]) {
                second = widest < 0 ? second : widths[static_cast<std::size_t>(widest)];
                widest = static_cast<int>(i);
            } else {
                second = std::max(second, widths[i]);
            }
        }
        if (widest < 0) {
            return;
        }
        int& width = widths[static_cast<std::size_t>(widest)];
        const int step = std::clamp(width - second, 1, excess);
        width -= step;
        excess -= step;
    }
}

/// Leaves out, from the right, what may drop until the rest fits `room`.
void drop(std::vector<int>& widths, const std::vector<TableColumn>& columns, int room)
{
    for (std::size_t i = widths.size(); i-- > 0;) {
        if (std::accumulate(widths.begin(), widths.end(), 0) <= room) {
            return;
        }
        widths[i] = columns[i].drops ? 0 : widths[i];
    }
}

/// Gives `room` to the columns that grow, each by its share of their width.
void grow(std::vector<int>& widths, const std::vector<TableColumn>& columns, int room)
{
    int growing = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        growing += columns[i].grows ? widths[i] : 0;
    }
    int left = room;
    int* last = nullptr;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (columns[i].grows && widths[i] > 0) {
            const int share = room * widths[i] / std::max(1, growing);
            widths[i] += share;
            left -= share;
            last = &widths[i];
        }
    }
    if (last) {
        *last += left;
    }
}

} // namespace

int DataTable::lastShownColumn() const
{
    int last = m_model.columnCount() - 1;
    while (last > 0 && m_view->isColumnHidden(last)) {
        --last;
    }
    return last;
}

int DataTable::naturalWidthOf(int column) const
{
    const auto at = static_cast<std::size_t>(column);
    const TableColumn& wanted = m_model.columns()[at];
    double width = std::max(wanted.width, m_header->titleWidth(column, wanted.isSortable));
    if (wanted.width == 0) {
        const std::size_t rows = std::min<std::size_t>(m_model.rows().size(), kMeasuredRows);
        for (std::size_t row = 0; row < rows; ++row) {
            width = std::max(
                width, m_delegate.naturalWidth(m_model.rows()[row].cells[at], column, wanted.graphWidth));
        }
        if (!m_model.totals().empty()) {
            width = std::max(
                width, m_delegate.naturalWidth(m_model.totals()[at], column, wanted.graphWidth, true));
        }
    }
    return qCeil(width);
}

void DataTable::layoutColumns()
{
    const std::vector<TableColumn>& columns = m_model.columns();
    m_widest.resize(columns.size(), 0);
    std::vector<int> widths(columns.size(), 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (m_chosen[i]) {
            m_widest[i] = std::max(m_widest[i], naturalWidthOf(static_cast<int>(i)));
            widths[i] = m_widest[i];
        }
    }
    // Not the viewport's width: while a page is out of sight it still has its old one.
    const QScrollBar* bar = m_view->verticalScrollBar();
    // Nor whether the bar is visible: that follows its policy only with the next layout.
    const bool scrolls = m_view->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    const int inside = m_view->width() - (scrolls ? bar->sizeHint().width() : 0);
    drop(widths, columns, inside);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        m_view->setColumnHidden(static_cast<int>(i), widths[i] == 0);
    }
    int first = 0;
    while (first + 1 < m_model.columnCount() && m_view->isColumnHidden(first)) {
        ++first;
    }
    m_delegate.setEdges(first, lastShownColumn());
    const int room = inside - std::accumulate(widths.begin(), widths.end(), 0);
    if (room < 0) {
        shrink(widths, columns, -room);
    } else {
        grow(widths, columns, room);
    }
    const bool fits = std::accumulate(widths.begin(), widths.end(), 0) <= m_view->viewport()->width();
    m_view->setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] > 0) {
            m_view->setColumnWidth(static_cast<int>(i), widths[i]);
        }
    }
}

void DataTable::placeParts()
{
    const int totals = m_model.totals().empty() ? 0 : m_rowHeight;
    const int rows = m_order.rowCount() * m_rowHeight;
    const int bar = m_view->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff ? 0 : kScrollBar;
    const int wanted = kHeader + rows + bar;
    const int room = height() - totals;
    m_view->setVerticalScrollBarPolicy(wanted <= room ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    // Right under the last row while there is room, at the lower edge when the rows scroll.
    m_view->setGeometry(0, 0, width(), m_order.rowCount() == 0 ? kHeader : std::min(wanted, room));
}

void DataTable::layoutParts()
{
    placeParts();
    layoutColumns();
    const auto before = m_view->verticalScrollBarPolicy();
    placeParts(); // a scroll bar takes room from the other direction …
    if (m_view->verticalScrollBarPolicy() != before) {
        layoutColumns(); // … and gives it back
    }
}

void DataTable::showEvent(QShowEvent* event)
{
    ThemedWidget::showEvent(event);
    m_view->setAccessibleName(accessibleName()); // the view has the keyboard, also before the first rows
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    layoutParts();
}

void DataTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_model.totals().empty() && m_order.rowCount() > 0) {
        paintTotals(painter);
    } else if (m_order.rowCount() == 0 && m_isLoading) {
        paintSkeleton(painter);
    } else if (m_order.rowCount() == 0) {
        paintNothing(painter);
    }
}

void DataTable::paintTotals(QPainter& painter) const
{
    const QRect line(0, m_view->geometry().bottom() + 1, width(), m_rowHeight);
    painter.fillRect(QRect(0, line.top(), width(), 1), theme().colour("border.default"));
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_view->isColumnHidden(column)) {
            continue;
        }
        const auto at = static_cast<std::size_t>(column);
        const TableColumn& wanted = m_model.columns()[at];
        const QRectF cell(
            m_view->columnViewportPosition(column), line.top(), m_view->columnWidth(column), line.height());
        m_delegate.paintCell(
            painter, cell, column, wanted.kind, m_model.totals()[at], wanted.graphWidth, true);
    }
}

void DataTable::paintSkeleton(QPainter& painter) const
{
    if (m_skeletonDelay.isActive()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour("chart.track"));
    for (int row = 0; row < kSkeletonRows; ++row) {
        const double y = kHeader + (row + 0.5) * m_rowHeight - 5;
        for (const double x : { 0.0, 0.55 }) {
            painter.drawRoundedRect(QRectF(14 + x * width(), y, width() * (x > 0 ? 0.2 : 0.3), 10), 3, 3);
        }
    }
}

void DataTable::paintNothing(QPainter& painter) const
{
    const QRectF room(14, kHeader, width() - 28.0, height() - kHeader);
    const double top = room.center().y() - (m_emptyWhy.isEmpty() ? 10 : 20);
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(room.left(), top, room.width(), 20), Qt::AlignCenter, m_emptyWhat);
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(QRectF(room.left(), top + 22, room.width(), 18), Qt::AlignCenter,
        painter.fontMetrics().elidedText(m_emptyWhy, Qt::ElideRight, static_cast<int>(room.width())));
}

void DataTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copy = menu.addAction(tr("Copy"), this, &DataTable::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    QMenu* sorting = menu.addMenu(tr("Sort by"));
    QMenu* choice = menu.addMenu(tr("Columns"));
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const TableColumn& named = m_model.columns()[static_cast<std::size_t>(column)];
        const bool isShown = m_chosen[static_cast<std::size_t>(column)];
        if (named.isSortable && isShown) {
            QAction* action = sorting->addAction(named.title, this, [this, column] { sortByHeader(column); });
            action->setCheckable(true);
            action->setChecked(m_header->sortColumn() == column);
        }
        QAction* action = choice->addAction(
            named.title, this, [this, column, isShown] { setColumnShown(column, !isShown); });
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setEnabled(column > 0); // the name of a row is not an option
    }
    menu.exec(event->globalPos());
}

} // namespace spillway
