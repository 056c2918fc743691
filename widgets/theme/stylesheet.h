// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/tokens.h"

#include <QString>

namespace spillway
{

/// QSS has no variables: a template in which {surface.base} stands for that colour is filled in here.
[[nodiscard]] QString makeStyleSheet(const Tokens::Named<QColor>& colours);

} // namespace spillway
