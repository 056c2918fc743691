// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/table_delegate.h"

#include "models/tables/table_sorting.h"
#include "widgets/components/badge.h"
#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{

namespace
{

constexpr int kEdge = 14;
constexpr int kTallRow = 38;
constexpr int kTwoLineGraph = 48; ///< from this height on a trend stands below its text
constexpr double kGap = 8; ///< after a mark and after a graph
constexpr double kNoteGap = 5;

int iconSize(CellMark mark)
{
    switch (mark) {
    case CellMark::None:
        return 0;
    case CellMark::Swatch:
        return 10;
    case CellMark::Tier:
        return 14;
    case CellMark::Icon:
    case CellMark::Glyph:
    case CellMark::GlyphAfter:
        return 12;
    }
    return 0;
}

double markGap(CellMark mark)
{
    return mark == CellMark::Swatch || mark == CellMark::Tier ? kGap : 5;
}

bool standsOut(Tone tone)
{
    return tone == Tone::Ok || tone == Tone::Warning || tone == Tone::Critical;
}

BadgeValues badgeOf(const TableCell& cell)
{
    return { cell.text, cell.tone, cell.icon };
}

} // namespace

TableDelegate::TableDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void TableDelegate::setEdges(int firstColumn, int lastColumn)
{
    m_firstColumn = firstColumn;
    m_lastColumn = lastColumn;
}

QRectF TableDelegate::inner(const QRectF& cell, int column) const
{
    return cell.adjusted(
        column == m_firstColumn ? kEdge : m_padding, 0, -(column == m_lastColumn ? kEdge : m_padding), 0);
}

QFont TableDelegate::fontOf(const TableCell& cell, bool isTotal) const
{
    if (cell.code) {
        return m_theme.font("code");
    }
    const bool heavy = isTotal || cell.strong || standsOut(cell.tone);
    const bool named = cell.mark == CellMark::Swatch || cell.mark == CellMark::Tier;
    return m_theme.font("small", heavy ? 600 : named ? 500 : 400);
}

QColor TableDelegate::inkOf(const TableCell& cell) const
{
    if (standsOut(cell.tone) || cell.tone == Tone::Info) {
        return m_theme.colour(toneColour(cell.tone));
    }
    if (cell.tone == Tone::Unknown) {
        return m_theme.colour("text.tertiary");
    }
    switch (cell.ink) {
    case CellInk::Primary:
        return m_theme.colour("text.primary");
    case CellInk::Secondary:
        return m_theme.colour("text.secondary");
    case CellInk::Tertiary:
        return m_theme.colour("text.tertiary");
    }
    return m_theme.colour("text.primary");
}

double TableDelegate::naturalWidth(const TableCell& cell, int column, int graphWidth, bool isTotal) const
{
    double width = 0;
    if (cell.badge) {
        width = badgeSize(m_theme, badgeOf(cell)).width();
    } else if (!cell.text.isEmpty()) {
        width = tabularWidth(fontOf(cell, isTotal), cell.text);
    }
    if (!cell.note.isEmpty()) {
        width += kNoteGap + tabularWidth(m_theme.font("small"), cell.note);
    }
    if (cell.mark != CellMark::None) {
        width += iconSize(cell.mark) + markGap(cell.mark);
    }
    if (cell.graph.index() != 0) {
        width += (graphWidth > 0 ? graphWidth : usualGraphWidth(cell.graph)) + (width > 0 ? kGap : 0);
    }
    if (!cell.detail.isEmpty()) {
        width = std::max(width, tabularWidth(m_theme.font("caption", 400), cell.detail));
    }
    const QRectF unit(0, 0, 1000, 1);
    return width + unit.width() - inner(unit, column).width();
}

double TableDelegate::paintMark(QPainter& painter, const QRectF& rect, const TableCell& cell) const
{
    const int size = iconSize(cell.mark);
    const QPointF corner(rect.left(), qRound(rect.center().y() - size / 2.0));
    switch (cell.mark) {
    case CellMark::None:
    case CellMark::GlyphAfter:
        return 0;
    case CellMark::Swatch:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(categoryColour(cell.category), cell.strength));
        painter.drawRoundedRect(QRectF(corner, QSizeF(size, size)), 2, 2);
        break;
    case CellMark::Tier:
        m_theme.drawIcon(
            painter, corner, tierIcon(cell.category), size, m_theme.colour(categoryColour(cell.category)));
        break;
    case CellMark::Icon:
        m_theme.drawIcon(painter, corner, cell.icon, size, inkOf(cell));
        break;
    case CellMark::Glyph:
        if (toneGlyph(cell.tone).empty()) {
            return 0;
        }
        m_theme.drawIcon(painter, corner, toneGlyph(cell.tone), size, inkOf(cell));
        break;
    }
    return size + markGap(cell.mark);
}

void TableDelegate::paintText(
    QPainter& painter, const QRectF& rect, ColumnKind kind, const TableCell& cell, bool isTotal) const
{
    const QFont font = fontOf(cell, isTotal);
    const QFont noteFont = m_theme.font("small");
    const double note = cell.note.isEmpty() ? 0 : kNoteGap + tabularWidth(noteFont, cell.note);
    const bool glyphAfter = cell.mark == CellMark::GlyphAfter && !toneGlyph(cell.tone).empty();
    const double tail = note + (glyphAfter ? 17 : 0);
    QString text = cell.text;
    double width = tabularWidth(font, text);
    if (kind != ColumnKind::Number && width + tail > rect.width() + 0.5) {
        text = QFontMetricsF(font).elidedText(
            text, kind == ColumnKind::Code ? Qt::ElideMiddle : Qt::ElideRight, rect.width() - tail);
        width = std::min(tabularWidth(font, text), rect.width() - tail);
    }
    const double left = kind == ColumnKind::Number ? rect.right() - width - tail : rect.left();
    painter.setFont(font);
    painter.setPen(inkOf(cell));
    drawTabular(painter, QRectF(left, rect.top(), width, rect.height()), Qt::AlignLeft, text);
    if (note > 0) {
        painter.setFont(noteFont);
        painter.setPen(m_theme.colour("text.tertiary"));
        drawTabular(painter, QRectF(left + width + kNoteGap, rect.top(), note, rect.height()), Qt::AlignLeft,
            cell.note);
    }
    if (glyphAfter) {
        m_theme.drawIcon(painter, { left + width + note + 5, qRound(rect.center().y() - 6.0) * 1.0 },
            toneGlyph(cell.tone), 12, inkOf(cell));
    }
}

/// Shares end one below the other; a sum has no bar, and its text the place of the others'.
void TableDelegate::paintShareText(
    QPainter& painter, QRectF place, const TableCell& cell, int graphWidth, bool isTotal) const
{
    if (cell.graph.index() == 0) {
        place.setLeft(place.left() + graphWidth + kGap);
    }
    const double widest = tabularWidth(fontOf(cell, true), format::percent(1, 1));
    place.setWidth(std::min(place.width(), widest));
    paintText(painter, place, ColumnKind::Number, cell, isTotal);
}

void TableDelegate::paintCell(QPainter& painter, const QRectF& rect, int column, ColumnKind kind,
    const TableCell& cell, int graphWidth, bool isTotal) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF place = inner(rect, column);
    painter.setClipRect(place.adjusted(-2, 0, 2, 0), Qt::IntersectClip);
    if (cell.tone == Tone::Stale && !cell.badge) {
        painter.setOpacity(painter.opacity() * m_theme.opacity("stale"));
    }
    if (const auto own = m_painters.find(column); own != m_painters.end()) {
        own->second(painter, m_theme, place, cell);
        painter.restore();
        return;
    }
    const bool twoLines = !cell.detail.isEmpty() && rect.height() >= kTallRow;
    if (twoLines) {
        painter.setFont(m_theme.font("caption", 400));
        painter.setPen(m_theme.colour("text.tertiary"));
        const double indent = cell.mark == CellMark::Swatch || cell.mark == CellMark::Tier
            ? iconSize(cell.mark) + markGap(cell.mark)
            : 0;
        const QRectF second(place.left() + indent, place.center().y() + 1, place.width() - indent, 16);
        drawTabular(painter, second, kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft,
            QFontMetricsF(painter.font()).elidedText(cell.detail, Qt::ElideRight, second.width()));
        place = QRectF(place.left(), place.center().y() - 18, place.width(), 20);
    }
    place.setLeft(place.left() + paintMark(painter, place, cell));
    const bool trendBelow = std::holds_alternative<CellTrend>(cell.graph) && !cell.text.isEmpty()
        && rect.height() >= kTwoLineGraph;
    if (trendBelow) {
        const double width = graphWidth > 0 ? graphWidth : usualGraphWidth(cell.graph);
        paintCellGraph(painter, m_theme, QRectF(place.left(), place.center().y() + 1, width, 22), cell);
        place = QRectF(place.left(), place.center().y() - 20, place.width(), 20);
    } else if (cell.graph.index() != 0) {
        const double width
            = std::min<double>(place.width(), graphWidth > 0 ? graphWidth : usualGraphWidth(cell.graph));
        paintCellGraph(painter, m_theme, QRectF(place.left(), place.top(), width, place.height()), cell);
        place.setLeft(place.left() + width + kGap);
    }
    if (cell.badge && !cell.text.isEmpty()) {
        const QSizeF size = badgeSize(m_theme, badgeOf(cell));
        paintBadge(painter, m_theme,
            QRectF({ place.left(), qRound(place.center().y() - size.height() / 2) * 1.0 }, size),
            badgeOf(cell));
    } else if (!cell.text.isEmpty()) {
        if (kind == ColumnKind::Graph && (isTotal || std::holds_alternative<CellShare>(cell.graph))) {
            paintShareText(painter, place, cell, graphWidth, isTotal);
        } else {
            paintText(painter, place, kind, cell, isTotal);
        }
    }
    painter.restore();
}

void TableDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* order = qobject_cast<const TableSorting*>(index.model());
    if (!order) {
        return;
    }
    const QRectF rect(option.rect);
    if ((option.state & QStyle::State_Selected) || index.data(TableMainRole).toBool()) {
        painter->fillRect(rect, m_theme.colour("surface.selected"));
    } else if (index.row() == m_hoveredRow) {
        painter->fillRect(rect, m_theme.colour("surface.hover"));
    }
    if (index.row() + 1 < order->rowCount()) {
        painter->fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), m_theme.colour("border.subtle"));
    }
    const TableColumn& column = order->model().columns()[static_cast<std::size_t>(index.column())];
    paintCell(*painter, rect, index.column(), column.kind, order->cell(index), column.graphWidth, false);
}

} // namespace spillway
