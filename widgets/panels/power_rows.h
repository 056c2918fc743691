// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power_report.h"
#include "widgets/components/check_list.h"

namespace spillway
{

/// What a login could do beyond reading, in words: one row a kind of power, good where there is none.
/// `server` is "PostgreSQL" or "Redis".
[[nodiscard]] std::vector<CheckRow> powerRows(const PowerReport& report, const QString& server);
/// "This role can write: 3 tables"; empty when it only reads, or nobody could ask.
[[nodiscard]] QString powerHeadline(const PowerReport& report);
/// The statements that take all of it away, each once, one a line.
[[nodiscard]] QString powerRemedies(const PowerReport& report);

} // namespace spillway
