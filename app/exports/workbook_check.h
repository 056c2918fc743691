// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <cstdint>
#include <string>

namespace spillway::exports
{

/// libxlsxwriter does not look whether what it writes to its own temporary files arrives, so that a full
/// disk could leave a workbook that ends in the middle. Unpacks the first sheet of the workbook at `path`
/// and sees that it is whole: as long as its rows at least, and closed at its end. LimitExceeded if not.
[[nodiscard]] Result<void> checkWorkbook(const std::string& path, std::int64_t bytesOfRows);

} // namespace spillway::exports
