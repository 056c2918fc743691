// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <string>

namespace spillway
{

/// What is wrong with the argument of --credentials-fd, for a person; empty when nothing is.
[[nodiscard]] inline std::string descriptorFault(const std::string& text)
{
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= 0;
    return whole ? std::string()
                 : "must be a whole number, that of an open file, such as 3; it is \"" + text + '"';
}

} // namespace spillway
