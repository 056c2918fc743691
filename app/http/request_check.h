// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command_answer.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace spillway::http
{

inline constexpr std::size_t kHeaderLimit = 8 * 1024; ///< bytes of a request's head, its end included
inline constexpr std::size_t kBodyLimit = 16 * 1024; ///< bytes of a request's body

/// What Beast's parser lets through and two parsers might read differently, looked for in the raw head of a
/// request (from the method to the empty line): folded and malformed lines, a missing or second Host, any
/// Transfer-Encoding, a second Content-Length, targets that are not a path.
[[nodiscard]] std::optional<commands::Problem> checkRequestHead(std::string_view head);

} // namespace spillway::http
