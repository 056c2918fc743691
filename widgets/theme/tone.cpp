// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tone.h"

#include <array>

namespace spillway
{

namespace
{

struct ToneNames {
    std::string_view colour, fill, tint, border, glyph;
};

constexpr std::array<ToneNames, 7> kTones = { {
    { "text.secondary", "chart.compare", "surface.sunken", "border.default", "" },
    { "status.ok", "status.ok.fill", "status.ok.tint", "status.ok.border", "circle-check" },
    { "status.info", "accent.base", "status.info.tint", "status.info.border", "info" },
    { "status.warn", "status.warn.fill", "status.warn.tint", "status.warn.border", "triangle" },
    { "status.crit", "status.crit.fill", "status.crit.tint", "status.crit.border", "octagon" },
    { "status.unknown", "chart.track", "status.unknown.tint", "status.unknown.border", "dashed-circle" },
    { "status.unknown", "chart.track", "status.unknown.tint", "status.unknown.border", "clock" },
} };

const ToneNames& names(Tone tone)
{
    return kTones.at(static_cast<std::size_t>(tone));
}

} // namespace

std::string_view toneColour(Tone tone)
{
    return names(tone).colour;
}
std::string_view toneFill(Tone tone)
{
    return names(tone).fill;
}
std::string_view toneTint(Tone tone)
{
    return names(tone).tint;
}
std::string_view toneBorder(Tone tone)
{
    return names(tone).border;
}
std::string_view toneGlyph(Tone tone)
{
    return names(tone).glyph;
}
bool toneIsDashed(Tone tone)
{
    return tone == Tone::Unknown || tone == Tone::Stale;
}

} // namespace spillway
