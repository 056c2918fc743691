// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/export_table.h"
#include "models/spend/spend_answer.h"

namespace spillway
{

/// The rows of a spend answer as window and command line export them: one a bucket and group that had
/// requests, in the order of time. Columns: period_start, period_end, the dimension ("model" comes with
/// "provider"), requests, errors, unpriced_requests, input_tokens, cached_input_tokens, output_tokens,
/// cost_usd. `unpriced_requests` is empty where the roll-up does not count them.
[[nodiscard]] Result<void> writeSpend(const SpendAnswer& answer, exports::RowSink& sink);

} // namespace spillway
