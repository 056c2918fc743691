// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace spillway
{

/// Appends two lower-case hexadecimal digits for each byte.
inline void appendHexadecimal(std::string& out, std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    const std::size_t start = out.size();
    out.resize(start + bytes.size() * 2);
    char* to = out.data() + start;
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        *to++ = kDigits[byte >> 4U];
        *to++ = kDigits[byte & 0xfU];
    }
}

/// The text of the 16 bytes of a UUID (RFC 9562); appends nothing for any other number of bytes.
inline void appendUuid(std::string& out, std::string_view bytes)
{
    if (bytes.size() != 16) {
        return;
    }
    std::size_t at = 0;
    for (const std::size_t length : { 4U, 2U, 2U, 2U, 6U }) {
        if (at > 0) {
            out += '-';
        }
        appendHexadecimal(out, bytes.substr(at, length));
        at += length;
    }
}

} // namespace spillway
