// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace spillway::http
{

inline constexpr std::size_t kHeaderLimit = 8 * 1024; ///< bytes of a request's head, its end included

/// An RFC 9457 problem document. `detail` says what to do next and never repeats bytes of the request.
struct Problem {
    unsigned status = 400;
    std::string title;
    std::string detail;
    [[nodiscard]] std::string toJson() const;
    bool operator==(const Problem&) const = default;
};

/// What Beast's parser lets through and two parsers might read differently, looked for in the raw head of a
/// request (from the method to the empty line): folded and malformed lines, a missing or second Host, any
/// Transfer-Encoding, a second Content-Length, targets that are not a path.
[[nodiscard]] std::optional<Problem> checkRequestHead(std::string_view head);

} // namespace spillway::http
