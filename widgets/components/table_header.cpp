// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/table_header.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{

namespace
{

constexpr double kArrow = 12;
constexpr double kArrowGap = 4;

} // namespace

TableHeader::TableHeader(const Theme& theme, const TableDelegate& delegate, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_delegate(delegate)
{
    setFixedHeight(28);
    setMinimumSectionSize(8);
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TableHeader::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    viewport()->update();
}

int TableHeader::titleWidth(int column, bool isSortable) const
{
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const QRectF unit(0, 0, 1000, 1);
    const double padding = unit.width() - m_delegate.inner(unit, column).width();
    const bool isSorted = isSortable && column == m_sortColumn;
    return qCeil(
        tabularWidth(m_theme.font("caption"), title) + padding + (isSorted ? kArrow + kArrowGap : 0));
}

void TableHeader::paintEvent(QPaintEvent* event)
{
    // The rule runs on under what no column covers.
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour("surface.base"));
    painter.fillRect(
        QRect(0, viewport()->height() - 1, viewport()->width(), 1), m_theme.colour("border.default"));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const bool isRight
        = (model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>()
              & Qt::AlignRight)
        != 0;
    const bool isSorted = logicalIndex == m_sortColumn;
    painter->save();
    painter->fillRect(rect, m_theme.colour("surface.base"));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.colour("border.default"));
    QRectF place = m_delegate.inner(QRectF(rect), logicalIndex);
    const QColor ink = m_theme.colour(isSorted ? "text.primary" : "text.tertiary");
    painter->setFont(m_theme.font("caption"));
    painter->setPen(ink);
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const double width = tabularWidth(painter->font(), title);
    if (isSorted) {
        const double x = isRight ? place.right() - kArrow
                                 : qMin(place.right() - kArrow, place.left() + width + kArrowGap);
        m_theme.drawIcon(*painter, { x, rect.center().y() - 5.0 },
            m_order == Qt::AscendingOrder ? "arrow-up" : "arrow-down", 12, ink);
        if (isRight) {
            place.setRight(place.right() - kArrow - kArrowGap);
        }
    }
    const int side = static_cast<int>(isRight ? Qt::AlignRight : Qt::AlignLeft);
    // A translation may need a second line; nothing else in a table wraps.
    const int wrap = width > place.width() + 1 ? static_cast<int>(Qt::TextWordWrap) : 0;
    painter->drawText(place, side | static_cast<int>(Qt::AlignVCenter) | wrap, title);
    painter->restore();
}

} // namespace spillway
