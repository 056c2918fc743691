// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL's binary format, for what reads it; not for others.
#pragma once

#include "models/domain/time.h"

#include <QtEndian>

#include <string_view>

namespace spillway::postgres
{

// PostgreSQL counts time from 2000-01-01.
inline constexpr std::int64_t kEpochMicroseconds = 946'684'800'000'000;
inline constexpr std::int64_t kEpochDays = 10'957;

template <typename T> T bigEndian(std::string_view bytes)
{
    return qFromBigEndian<T>(bytes.data());
}

/// Walks the binary format of a one-dimensional array; false when it makes no sense.
template <typename Take> bool eachElement(std::string_view bytes, Take take)
{
    if (bytes.size() < 12) {
        return false;
    }
    const auto dimensions = bigEndian<std::int32_t>(bytes);
    if (dimensions == 0) {
        return true;
    }
    if (dimensions != 1 || bytes.size() < 20) {
        return false;
    }
    auto left = bigEndian<std::int32_t>(bytes.substr(12));
    bytes.remove_prefix(20);
    for (; left > 0; --left) {
        if (bytes.size() < 4) {
            return false;
        }
        const auto length = bigEndian<std::int32_t>(bytes);
        bytes.remove_prefix(4);
        if (length < 0 || bytes.size() < static_cast<std::size_t>(length)
            || !take(bytes.substr(0, static_cast<std::size_t>(length)))) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return bytes.empty();
}

} // namespace spillway::postgres
