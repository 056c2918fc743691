// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

class QPainter;

namespace spillway
{

/// The sign of the console on a square of `size` pixels whose top left is `at`: water that goes over the
/// edge, and a second, lower stream behind it.
void paintLogo(QPainter& painter, const Theme& theme, QPointF at, double size);

} // namespace spillway
