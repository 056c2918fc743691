// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <string_view>

namespace spillway
{

/// The bytes of a file compiled into the program, by its path below resources/ ("sql/0001_tables.sql").
[[nodiscard]] Result<QByteArray> readResource(std::string_view path);

} // namespace spillway
