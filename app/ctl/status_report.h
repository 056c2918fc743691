// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"

#include <QJsonObject>
#include <QString>

namespace spillway::ctl
{

/// What `spillwayctl status` prints. What is not known is null, or "-", never zero. Money is a decimal
/// string.
[[nodiscard]] QJsonObject statusJson(const OverviewValues& values);
[[nodiscard]] QString statusText(const OverviewValues& values);

} // namespace spillway::ctl
