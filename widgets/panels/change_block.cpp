// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/change_block.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr int kLine = 18;
constexpr int kPaddingX = 10;
constexpr int kPaddingY = 8;

/// Which order it was and when is said beside the block, in words.
bool isSaidElsewhere(const commands::ControlChange& change)
{
    return change.path.ends_with(".command_id") || change.path.ends_with(".since");
}

} // namespace

ChangeBlock::ChangeBlock(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChangeBlock::setChanges(const std::vector<commands::ControlChange>& changes, std::int64_t version)
{
    QStringList lines{ tr("control state v%1 to v%2").arg(version - 1).arg(version) };
    for (const commands::ControlChange& change : changes) {
        if (isSaidElsewhere(change)) {
            continue;
        }
        const auto line = [&](QChar sign, const std::string& value) {
            lines << QStringLiteral("%1 %2 = %3")
                         .arg(sign)
                         .arg(QString::fromStdString(change.path), QString::fromStdString(value));
        };
        if (change.before) {
            line(u'-', *change.before);
        }
        if (change.after) {
            line(u'+', *change.after);
        }
    }
    if (lines != m_lines) {
        m_lines = std::move(lines);
        setAccessibleName(m_lines.join(QLatin1Char('\n')));
        setToolTip(accessibleName());
        updateGeometry();
        update();
    }
}

QSize ChangeBlock::sizeHint() const
{
    const auto shown = std::min<qsizetype>(m_lines.size(), kMostLines);
    return { 300, static_cast<int>(shown) * kLine + 2 * kPaddingY };
}

void ChangeBlock::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), 6, theme().colour("surface.sunken"), theme().colour("border.default"));
    painter.setFont(theme().font("code"));
    const auto most = static_cast<qsizetype>(kMostLines);
    for (qsizetype i = 0; i < std::min(m_lines.size(), most); ++i) {
        const bool isRest = i == most - 1 && m_lines.size() > most;
        const QString text
            = isRest ? tr("%n more line(s)", nullptr, static_cast<int>(m_lines.size() - i)) : m_lines[i];
        painter.setPen(theme().colour(isRest || i == 0 ? "text.tertiary"
                : text.startsWith(u'-')                ? "status.crit"
                                                       : "status.ok"));
        const QRect line(kPaddingX, kPaddingY + static_cast<int>(i) * kLine, width() - 2 * kPaddingX, kLine);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    }
}

} // namespace spillway
