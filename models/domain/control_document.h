// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"

#include <string>
#include <string_view>

namespace spillway
{

/// The JSON that Redis holds and PostgreSQL records: format 1, amounts as decimal text, times in whole
/// milliseconds (a finer instant is cut). Besides the levers it lists when the coming hours, days, weeks
/// and months begin in the state's zone, since Redis knows no zones: at least 14 days, 40 days, 10 weeks
/// and 6 months ahead. The text is the same for every `now` of one local day.
[[nodiscard]] std::string encodeControlDocument(const ControlState& state, Instant now);

/// Malformed for anything that encodeControlDocument could not have written, as the functions in Redis
/// refuse it too: what is not understood must not read as an open lever.
[[nodiscard]] Result<ControlState> decodeControlDocument(std::string_view document);

} // namespace spillway
