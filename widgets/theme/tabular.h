// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <Qt>

class QPainter;

namespace spillway
{

/// Draws `text` on one line, every digit in a cell of the widest one, so that changing figures do not
/// jitter and columns line up. Inter's own digits are proportional, and Qt cannot ask for tabular ones
/// before 6.7. Vertically centred in `rect`; `alignment` is the horizontal one.
void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);
/// How wide drawTabular makes `text`.
[[nodiscard]] qreal tabularWidth(const QFont& font, const QString& text);

} // namespace spillway
