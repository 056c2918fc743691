// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spillway::exports
{

/// Several files in one, uncompressed, as every desktop opens it. Records after PKWARE's
/// APPNOTE 6.3.10: 4.3.7 local file header, 4.3.12 central directory, 4.3.16 its end. Names are UTF-8;
/// altogether under 4 GiB and 65,535 files.
class ZipArchive
{
public:
    /// `at` is written as UTC to two seconds, as the format knows no zones.
    explicit ZipArchive(Instant at);
    void add(std::string_view name, std::string_view content);
    /// The whole file; nothing can be added after it.
    [[nodiscard]] std::string finish();

private:
    std::string m_bytes, m_directory;
    std::uint32_t m_dateAndTime;
    std::uint16_t m_count = 0;
};

/// CRC-32 of ISO 3309, reflected, polynomial 0xEDB88320.
[[nodiscard]] std::uint32_t crc32(std::string_view bytes);

} // namespace spillway::exports
