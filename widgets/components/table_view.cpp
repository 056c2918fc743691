// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/table_view.h"

#include "widgets/components/shortcut.h"
#include "widgets/components/themed_widget.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace spillway
{

TableView::TableView(const Theme& theme, TableDelegate& delegate, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_delegate(delegate)
{
    setItemDelegate(&delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(16);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    const auto addStep = [this](Qt::Key key, const QString& what, Qt::Key arrow) {
        addShortcut(
            this, key, what,
            [this, arrow] {
                QKeyEvent press(QEvent::KeyPress, arrow, Qt::NoModifier);
                QTableView::keyPressEvent(&press);
            },
            Qt::WidgetShortcut);
    };
    addStep(Qt::Key_J, tr("Next row"), Qt::Key_Down);
    addStep(Qt::Key_K, tr("Previous row"), Qt::Key_Up);
}

void TableView::hover(int row)
{
    if (row != m_delegate.hoveredRow()) {
        m_delegate.setHoveredRow(row);
        viewport()->update();
    }
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event == QKeySequence::Copy) {
        Q_EMIT copyWanted();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid()) {
            Q_EMIT rowWanted(currentIndex());
        }
    } else if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space) {
        event->ignore(); // single letters are the window's, not a search in the table
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    hover(rowAt(qRound(event->position().y())));
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (const QModelIndex index = indexAt(event->position().toPoint()); index.isValid()) {
        Q_EMIT rowWanted(index);
    }
}

void TableView::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void TableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0) {
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    }
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid()) {
        return;
    }
    const QRect row = visualRect(currentIndex());
    QPainter painter(viewport());
    paintFocusRing(
        painter, m_theme, QRectF(0, row.top(), viewport()->width(), row.height()), m_theme.radius("badge"));
}

} // namespace spillway
