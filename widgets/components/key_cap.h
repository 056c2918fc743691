// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QRectF>
#include <QString>

namespace spillway
{

/// The picture of a key, such as "Ctrl K", 18 px high.
[[nodiscard]] double keyCapWidth(const Theme& theme, const QString& text);
/// Right-aligned at `right`, centred on `middle`; returns the left edge.
double paintKeyCap(QPainter& painter, const Theme& theme, double right, double middle, const QString& text);

} // namespace spillway
