// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/text_runs.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

namespace spillway
{

namespace
{

constexpr int kIcon = 12;
constexpr double kIconGap = 4;

double iconWidth(const TextRun& run)
{
    if (run.icon.empty()) {
        return 0;
    }
    return run.text.isEmpty() ? kIcon : kIcon + kIconGap;
}

double runWidth(const Theme& theme, std::string_view style, const TextRun& run)
{
    return iconWidth(run) + (run.text.isEmpty() ? 0 : tabularWidth(theme.font(style, run.weight), run.text));
}

} // namespace

double textRunsWidth(const Theme& theme, std::string_view style, const TextRuns& runs)
{
    double width = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        width += (i > 0 ? runs[i].gap : 0) + runWidth(theme, style, runs[i]);
    }
    return width;
}

double paintTextRuns(
    QPainter& painter, const Theme& theme, std::string_view style, const QRectF& rect, const TextRuns& runs)
{
    double excess = textRunsWidth(theme, style, runs) - rect.width();
    double x = rect.left();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const TextRun& run = runs[i];
        const QFont font = theme.font(style, run.weight);
        double width = runWidth(theme, style, run);
        QString text = run.text;
        if (run.mayShrink && excess > 0.5) {
            const double room = width - excess;
            text = QFontMetricsF(font).elidedText(text, Qt::ElideRight, qMax(0.0, room - iconWidth(run)));
            if (room < 24 || text.size() < 4) {
                excess -= width + (i > 0 ? run.gap : 0);
                continue;
            }
            width = room;
            excess = 0;
        }
        x += i > 0 ? run.gap : 0;
        const QColor colour = theme.colour(run.colour);
        if (run.icon == kSwatch) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawRoundedRect(QRectF(x, qRound(rect.center().y()) - 5, 10, 10), 2, 2);
            painter.restore();
        } else if (!run.icon.empty()) {
            theme.drawIcon(
                painter, { x, qRound(rect.center().y() - kIcon / 2.0) * 1.0 }, run.icon, kIcon, colour);
        }
        painter.setFont(font);
        painter.setPen(colour);
        drawTabular(
            painter, QRectF(x + iconWidth(run), rect.top(), width, rect.height()), Qt::AlignLeft, text);
        x += width;
    }
    return x;
}

QString textOfRuns(const TextRuns& runs)
{
    QStringList words;
    for (const TextRun& run : runs) {
        if (!run.text.isEmpty() && run.text != QStringLiteral("·")) {
            words.append(run.text);
        }
    }
    return words.join(QLatin1Char(' '));
}

} // namespace spillway
