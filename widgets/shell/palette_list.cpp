// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palette_list.h"

#include "widgets/components/key_cap.h"
#include "widgets/components/themed_widget.h"

#include <QPainter>

namespace spillway
{
namespace
{

constexpr int kRow = 38;
constexpr int kHeading = 28;
constexpr double kMargin = 8;
constexpr double kPadding = 12;
constexpr int kIcon = 16;

} // namespace

void PaletteListModel::setHits(std::vector<PaletteHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    m_rows.clear();
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        const PaletteGroup group = m_hits[i].entry.group;
        if (m_rows.empty() || m_rows.back().group != group) {
            m_rows.push_back({ group, -1 });
        }
        m_rows.push_back({ group, static_cast<int>(i) });
    }
    endResetModel();
}

int PaletteListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const PaletteHit* PaletteListModel::hitAt(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size())) {
        return nullptr;
    }
    const int hit = m_rows[static_cast<std::size_t>(row)].hit;
    return hit < 0 ? nullptr : &m_hits[static_cast<std::size_t>(hit)];
}

int PaletteListModel::nextHit(int row, int step) const
{
    const int count = rowCount();
    for (int tried = 0; tried < count; ++tried) {
        row = (row + step + count) % count;
        if (hitAt(row) != nullptr) {
            return row;
        }
    }
    return -1;
}

QVariant PaletteListModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const PaletteHit* hit = hitAt(index.row());
    if (hit == nullptr) {
        return groupName(m_rows.at(static_cast<std::size_t>(index.row())).group);
    }
    QStringList parts{ hit->entry.title, hit->entry.detail };
    if (hit->entry.group == PaletteGroup::Controls) {
        parts.append(tr("asks to confirm"));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteListModel::flags(const QModelIndex& index) const
{
    return hitAt(index.row()) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QString PaletteListModel::groupName(PaletteGroup group)
{
    switch (group) {
    case PaletteGroup::Controls:
        return tr("Controls");
    case PaletteGroup::GoTo:
        return tr("Go to");
    case PaletteGroup::AlertsAndPlaybooks:
        return tr("Alerts and playbooks");
    case PaletteGroup::Users:
        return tr("Users");
    case PaletteGroup::Models:
        return tr("Models");
    case PaletteGroup::TimeRanges:
        return tr("Time ranges");
    }
    return {};
}

PaletteDelegate::PaletteDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const PaletteListModel*>(index.model());
    return { 100, model != nullptr && model->hitAt(index.row()) == nullptr ? kHeading : kRow };
}

void PaletteDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const PaletteListModel*>(index.model());
    if (model == nullptr) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect(option.rect);
    if (const PaletteHit* hit = model->hitAt(index.row())) {
        paintHit(*painter, rect.adjusted(kMargin, 0, -kMargin, 0), *hit,
            option.state.testFlag(QStyle::State_Selected));
    } else {
        painter->setFont(m_theme.font("overline"));
        painter->setPen(m_theme.colour("text.tertiary"));
        painter->drawText(
            rect.adjusted(20, 8, -20, -4), Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    }
    painter->restore();
}

double PaletteDelegate::paintRight(
    QPainter& painter, const QRectF& row, const PaletteEntry& entry, bool current) const
{
    const double middle = row.center().y();
    double right = row.right() - kPadding;
    if (current) {
        right = paintKeyCap(painter, m_theme, right, middle, tr("Enter")) - 10;
    } else if (!entry.key.isEmpty()) {
        right = paintKeyCap(painter, m_theme, right, middle, entry.key) - 10;
    }
    if (entry.group == PaletteGroup::Controls) {
        const QString text = tr("asks to confirm");
        painter.setFont(m_theme.font("caption", 400));
        painter.setPen(m_theme.colour("text.tertiary"));
        const double width = tabularWidth(painter.font(), text);
        drawTabular(painter, QRectF(right - width, row.top(), width, row.height()), Qt::AlignLeft, text);
        right -= width + 16;
        m_theme.drawIcon(
            painter, { right, std::round(middle - 6) }, "shield", 12, m_theme.colour("text.tertiary"));
        right -= 10;
    }
    return right;
}

double PaletteDelegate::paintTitle(QPainter& painter, const QRectF& line, const PaletteHit& hit) const
{
    const QFont plain = m_theme.font("body", 500);
    const QString title
        = hit.entry.group == PaletteGroup::Controls ? hit.entry.title + QStringLiteral("…") : hit.entry.title;
    if (QFontMetricsF(plain).horizontalAdvance(title) > line.width()) {
        painter.setFont(plain);
        painter.setPen(m_theme.colour("text.primary"));
        painter.drawText(
            line, Qt::AlignVCenter, QFontMetricsF(plain).elidedText(title, Qt::ElideRight, line.width()));
        return line.right();
    }
    double x = line.left();
    const auto piece = [&](qsizetype from, qsizetype length, bool marked) {
        if (length <= 0) {
            return;
        }
        const QString text = title.mid(from, length);
        painter.setFont(marked ? m_theme.font("body", 700) : plain);
        painter.setPen(m_theme.colour(marked ? "accent.base" : "text.primary"));
        const double width = tabularWidth(painter.font(), text);
        drawTabular(painter, QRectF(x, line.top(), width + 1, line.height()), Qt::AlignLeft, text);
        x += width;
    };
    qsizetype at = 0;
    for (const auto& [from, length] : hit.matched) {
        piece(at, from - at, false);
        piece(from, length, true);
        at = from + length;
    }
    piece(at, title.size() - at, false);
    return x;
}

void PaletteDelegate::paintHit(
    QPainter& painter, const QRectF& rect, const PaletteHit& hit, bool current) const
{
    if (current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour("surface.selected"));
        painter.drawRoundedRect(rect, m_theme.radius("control"), m_theme.radius("control"));
    }
    const bool control = hit.entry.group == PaletteGroup::Controls;
    m_theme.drawIcon(painter, { rect.left() + kPadding, std::round(rect.center().y() - kIcon / 2.0) },
        hit.entry.icon, kIcon, m_theme.colour(control ? "status.warn" : "text.secondary"));
    const double right = paintRight(painter, rect, hit.entry, current);
    const double left = rect.left() + kPadding + kIcon + 10;
    const double end = paintTitle(painter, QRectF(left, rect.top(), right - left, rect.height()), hit) + 10;
    if (!hit.entry.detail.isEmpty() && end < right) {
        painter.setFont(m_theme.font("small"));
        painter.setPen(m_theme.colour("text.tertiary"));
        drawTabular(painter, QRectF(end, rect.top(), right - end, rect.height()), Qt::AlignLeft,
            QFontMetricsF(painter.font()).elidedText(hit.entry.detail, Qt::ElideRight, right - end));
    }
}

} // namespace spillway
