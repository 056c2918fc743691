// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tabular.h"

#include <QFontMetricsF>
#include <QPainter>

namespace spillway
{

namespace
{

qreal digitCell(const QFontMetricsF& metrics)
{
    qreal cell = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        cell = qMax(cell, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    return cell;
}

bool isCell(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

/// Length of the run starting at `from` that is one digit, or everything up to the next digit.
qsizetype runLength(const QString& text, qsizetype from)
{
    if (isCell(text.at(from))) {
        return 1;
    }
    qsizetype end = from + 1;
    while (end < text.size() && !isCell(text.at(end))) {
        ++end;
    }
    return end - from;
}

qreal widthIn(const QFontMetricsF& metrics, qreal cell, const QString& text)
{
    qreal width = 0;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = runLength(text, i);
        width += isCell(text.at(i)) ? cell : metrics.horizontalAdvance(text.mid(i, length));
        i += length;
    }
    return width;
}

} // namespace

qreal tabularWidth(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    return widthIn(metrics, digitCell(metrics), text);
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const qreal cell = digitCell(metrics);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight) {
        x = rect.right() - widthIn(metrics, cell, text);
    } else if (alignment & Qt::AlignHCenter) {
        x = rect.center().x() - widthIn(metrics, cell, text) / 2;
    }
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = runLength(text, i);
        const QString run = text.mid(i, length);
        const qreal advance = metrics.horizontalAdvance(run);
        const bool digit = isCell(text.at(i));
        painter.drawText(QPointF(x + (digit ? (cell - advance) / 2 : 0), baseline), run);
        x += digit ? cell : advance;
        i += length;
    }
}

} // namespace spillway
