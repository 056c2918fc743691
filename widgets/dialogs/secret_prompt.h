// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QString>

#include <optional>
#include <string>

namespace spillway
{

/// Asks for one password in a window of its own and waits. `what` is "postgres_password" or
/// "redis_password". Nothing when the person cancels.
[[nodiscard]] std::optional<std::string> promptForSecret(const Theme& theme, const QString& what);

} // namespace spillway
