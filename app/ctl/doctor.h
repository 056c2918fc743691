// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sources/diagnosis.h"

#include <QJsonObject>
#include <QString>

namespace spillway::ctl
{

[[nodiscard]] QJsonObject doctorJson(const Diagnosis& diagnosis);
[[nodiscard]] QString doctorText(const Diagnosis& diagnosis);

} // namespace spillway::ctl
