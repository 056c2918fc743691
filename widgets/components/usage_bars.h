// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QString>

#include <vector>

namespace spillway
{

/// A small histogram: counts in bars, a scale of three values, labels under some bars.
struct UsageBarsValues {
    struct Label {
        int bar = 0;
        QString text;
        bool operator==(const Label&) const = default;
    };
    std::vector<std::int64_t> counts;
    std::vector<Label> labels;
    std::string colour = "chart.compare"; ///< token
    bool lastIsMarked = false; ///< in the warning's colour, with its count above
    bool operator==(const UsageBarsValues&) const = default;
};

void paintUsageBars(QPainter& painter, const Theme& theme, const QRectF& rect, const UsageBarsValues& values);

} // namespace spillway
