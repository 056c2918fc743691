// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power_report.h"
#include "widgets/components/check_list.h"

namespace spillway
{

/// What a login could do beyond reading, in words: one row a kind of power, good where there is none.
/// `server` is "PostgreSQL" or "Redis".
[[nodiscard]] std::vector<CheckRow> powerRows(const PowerReport& report, const QString& server);
/// "This role can write: 3 tables", and what the Redis user can; empty when both only read, or nobody could
/// ask.
[[nodiscard]] QString powerHeadline(const PowerReport& postgres, const PowerReport& redis);
/// What the console needs, and what more than that puts at risk.
[[nodiscard]] QString powerMeaning();
/// The lines that take all of it away, each once, said where to run them; empty when both only read.
[[nodiscard]] QString powerRemedies(const PowerReport& postgres, const PowerReport& redis);

} // namespace spillway
