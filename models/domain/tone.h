// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace spillway
{

/// What a status means. Shown as glyph, word and colour together, never by colour alone.
enum class Tone : std::uint8_t { Neutral, Ok, Info, Warning, Critical, Unknown, Stale };

} // namespace spillway
