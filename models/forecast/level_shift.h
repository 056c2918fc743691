// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace spillway::forecast
{

/// Whether the level changed at once and stayed: the means of whole cycles of `season` (0: the values
/// themselves) jump by more than 5 times their median step (10 times over two steps), and some of them on
/// either side lie wholly apart by at least half of the jump. Neither a trend, whose steps are alike, nor a
/// burst, which ends, is one.
[[nodiscard]] bool hasLevelShift(std::span<const double> values, std::size_t season);

/// How much the level moves by jumps rather than by and by: from 0.1, where the largest change of the means
/// of whole cycles (relative where all are over 0; the usual change taken off) is 2.5 times their median or
/// less, to 1 at 5 times. Not 0, since the calm may end. Fewer than 8 cycles show no unrest: how wide a band
/// of so short a history is, its few errors say.
[[nodiscard]] double levelUnrest(std::span<const double> values, std::size_t season);

} // namespace spillway::forecast
