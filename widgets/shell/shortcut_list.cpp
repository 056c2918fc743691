// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/shortcut_list.h"

#include "widgets/components/key_cap.h"

#include <QPainter>
#include <QShortcut>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr int kWidth = 720;
constexpr int kTop = 96;
constexpr int kMargin = 12; ///< between the card and what it must not cover
constexpr int kHeader = 48;
constexpr int kLine = 28;
constexpr int kPadding = 20;
constexpr int kColumns = 2;

/// Several keys with one meaning are one line: "1 … 9".
void add(std::vector<ShortcutList::Line>& lines, const QString& keys, const QString& what)
{
    for (ShortcutList::Line& line : lines) {
        if (line.what == what) {
            if (!line.keys.split(QStringLiteral(" / ")).contains(keys)) {
                line.keys += QStringLiteral(" / ") + keys;
            }
            return;
        }
    }
    lines.push_back({ keys, what });
}

} // namespace

ShortcutList::ShortcutList(const Theme& theme, QWidget* window)
    : ModalLayer(theme, ClickBeside::Closes, window)
{
    setAccessibleName(tr("Keys"));
}

void ShortcutList::gather()
{
    m_lines.clear();
    const auto shortcuts = window()->findChildren<QShortcut*>();
    for (const QShortcut* shortcut : shortcuts) {
        const auto* owner = qobject_cast<QWidget*>(shortcut->parent());
        const bool reachable = owner != nullptr
            && (owner == window() || (owner->isVisibleTo(window()) && !isAncestorOf(owner)));
        if (reachable && shortcut->isEnabled() && !shortcut->whatsThis().isEmpty()) {
            add(m_lines, shortcut->key().toString(QKeySequence::NativeText), shortcut->whatsThis());
        }
    }
    QStringList spoken;
    for (Line& line : m_lines) {
        const QStringList keys = line.keys.split(QStringLiteral(" / "));
        if (keys.size() > 3) {
            line.keys = keys.front() + QStringLiteral(" … ") + keys.back();
        }
        spoken.append(line.keys + QStringLiteral(": ") + line.what);
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

QRect ShortcutList::placeCard(int top, int bottom)
{
    gather();
    const int rows = (static_cast<int>(m_lines.size()) + kColumns - 1) / kColumns;
    const int y = std::max(kTop, top + kMargin);
    const int height = std::min(kHeader + rows * kLine + kPadding, bottom - kMargin - y);
    return { (width() - kWidth) / 2, y, kWidth, height };
}

void ShortcutList::paintEvent(QPaintEvent* event)
{
    ModalLayer::paintEvent(event);
    QPainter painter(this);
    const QRectF sheet(cardRect());
    painter.setFont(theme().font("pageTitle"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(
        QRectF(sheet.left() + kPadding, sheet.top(), 300, kHeader), Qt::AlignVCenter, tr("Keys"));
    paintKeyCap(painter, theme(), sheet.right() - kPadding, sheet.top() + kHeader / 2.0, tr("Esc"));
    const int rows = (static_cast<int>(m_lines.size()) + kColumns - 1) / kColumns;
    const double column = (sheet.width() - 2 * kPadding) / kColumns;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto at = static_cast<int>(i);
        const double left = sheet.left() + kPadding + (at / rows) * column;
        const QRectF line(left, sheet.top() + kHeader + (at % rows) * kLine, column - 16, kLine);
        const double cap = keyCapWidth(theme(), m_lines[i].keys);
        paintKeyCap(painter, theme(), line.left() + cap, line.center().y(), m_lines[i].keys);
        const double x = std::max(line.left() + 92, line.left() + cap + 10);
        painter.setFont(theme().font("body"));
        painter.setPen(theme().colour("text.secondary"));
        painter.drawText(QRectF(x, line.top(), line.right() - x, kLine), Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(m_lines[i].what, Qt::ElideRight, line.right() - x));
    }
}

} // namespace spillway
