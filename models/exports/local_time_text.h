// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/zone.h"

#include <array>
#include <limits>
#include <string>

namespace spillway::exports
{

/// Writes what Zone::toIso writes, for a million rows: it remembers the offsets of the quarter hours it met,
/// since a zone changes its clock on whole quarters of UTC, and the texts of the instants it wrote last.
class LocalTimeText
{
public:
    explicit LocalTimeText(Zone zone);
    void append(std::string& out, Instant instant);
    [[nodiscard]] const Zone& zone() const { return m_zone; }

private:
    struct Offset {
        std::int64_t quarter = std::numeric_limits<std::int64_t>::min();
        std::chrono::seconds seconds{ 0 };
    };
    struct Text {
        Instant instant = Instant::min();
        std::string iso;
    };
    [[nodiscard]] std::chrono::seconds offsetAt(Instant instant);

    Zone m_zone;
    std::array<Offset, 1024> m_offsets{};
    std::array<Text, 64> m_texts{};
};

} // namespace spillway::exports
