// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/palette_entry.h"

#include <optional>
#include <utility>
#include <vector>

namespace spillway
{

/// An entry that answers the question, with what of its title matched: (from, length), ascending, apart.
struct PaletteHit {
    PaletteEntry entry;
    std::vector<std::pair<qsizetype, qsizetype>> matched;
};

/// Every word of `question` must occur in the title, the detail or the words of an entry, whatever its case.
/// Ordered by group, then by how early in the title the words begin, then as registered. Without a question
/// every group shows its first entries.
[[nodiscard]] std::vector<PaletteHit> searchPalette(std::vector<PaletteEntry> entries,
    const QString& question, std::optional<PaletteGroup> only = std::nullopt);

} // namespace spillway
