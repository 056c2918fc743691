// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tone.h"

#include <string>
#include <string_view>

namespace spillway
{

/// Token for text and glyphs of the tone: "status.warn"; Neutral is "text.secondary".
[[nodiscard]] std::string_view toneColour(Tone tone);
/// Token for bars, markers and cells: "status.warn.fill".
[[nodiscard]] std::string_view toneFill(Tone tone);
/// Token for the background of a badge or strip: "status.warn.tint".
[[nodiscard]] std::string_view toneTint(Tone tone);
/// Token for its border: "status.warn.border".
[[nodiscard]] std::string_view toneBorder(Tone tone);
/// Name of the icon that says the tone: "triangle"; Neutral has none.
[[nodiscard]] std::string_view toneGlyph(Tone tone);
/// Unknown and stale things have dashed borders.
[[nodiscard]] bool toneIsDashed(Tone tone);

} // namespace spillway
