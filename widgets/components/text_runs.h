// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QString>

#include <string>
#include <vector>

namespace spillway
{

/// A piece of a line of text in one colour and weight, with an icon before it. Lines made of a glyph, a
/// word and a figure are everywhere: tiles, the control strip, the status bar.
/// Names of colours and icons are literals, such as toneColour() gives: runs do not own them.
inline constexpr std::string_view kSwatch = "swatch";

struct TextRun {
    QString text;
    std::string_view colour = "text.secondary"; ///< token
    int weight = 400;
    std::string_view icon = {}; ///< name; 12 px, in the run's colour; kSwatch: a square of it
    double gap = 6; ///< before the run, unless it is the first
    bool mayShrink = false; ///< is elided, or left out, when the line is too long
    bool operator==(const TextRun&) const = default;
};

using TextRuns = std::vector<TextRun>;

[[nodiscard]] double textRunsWidth(const Theme& theme, std::string_view style, const TextRuns& runs);
/// Draws the runs on one line from the left of `rect`, digits tabular, and returns where they end.
double paintTextRuns(
    QPainter& painter, const Theme& theme, std::string_view style, const QRectF& rect, const TextRuns& runs);
/// The words alone, for assistive technology and tests.
[[nodiscard]] QString textOfRuns(const TextRuns& runs);

} // namespace spillway
