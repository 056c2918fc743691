// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/usage_bars.h"

#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kScaleWidth = 34;
constexpr double kTop = 8;
constexpr double kLabels = 20;
constexpr double kGap = 3;
constexpr double kOpacity = 0.8;

/// The next even number of one or two significant digits, so that its half is a whole number too.
std::int64_t roundTop(std::int64_t most)
{
    if (most <= 2) {
        return 2;
    }
    const double magnitude = std::pow(10, std::floor(std::log10(static_cast<double>(most))));
    for (const double step : { 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0 }) {
        const auto top = static_cast<std::int64_t>(std::llround(step * magnitude));
        if (top >= most && top % 2 == 0) {
            return top;
        }
    }
    return most + most % 2;
}

} // namespace

void paintUsageBars(QPainter& painter, const Theme& theme, const QRectF& rect, const UsageBarsValues& values)
{
    if (values.counts.empty()) {
        return;
    }
    painter.save();
    const QRectF plot = rect.adjusted(kScaleWidth, kTop, -4, -kLabels);
    const std::int64_t most = *std::ranges::max_element(values.counts);
    const std::int64_t top = roundTop(most);
    const auto place
        = [&](double count) { return plot.bottom() - plot.height() * count / static_cast<double>(top); };
    painter.setFont(theme.font("caption"));
    for (const double share : { 0.0, 0.5, 1.0 }) {
        const double y = std::round(place(share * static_cast<double>(top)));
        painter.fillRect(
            QRectF(plot.left(), y, plot.width(), 1), theme.colour(share > 0 ? "chart.grid" : "chart.axis"));
        painter.setPen(theme.colour("chart.label"));
        drawTabular(painter, QRectF(rect.left(), y - 8, kScaleWidth - 8, 16), Qt::AlignRight,
            format::shortCount(static_cast<std::int64_t>(share * static_cast<double>(top))));
    }
    const double step = plot.width() / static_cast<double>(values.counts.size());
    for (std::size_t i = 0; i < values.counts.size(); ++i) {
        const double left = std::round(plot.left() + step * static_cast<double>(i));
        const double y = place(static_cast<double>(values.counts[i]));
        const bool marked = values.lastIsMarked && i + 1 == values.counts.size();
        const QRectF bar(left + kGap / 2, y, std::round(step) - kGap, plot.bottom() - y);
        painter.fillRect(
            bar, marked ? theme.colour("status.warn.fill") : theme.colour(values.colour, kOpacity));
        if (marked && values.counts[i] > 0) {
            painter.setFont(theme.font("caption", 600));
            painter.setPen(theme.colour("status.warn"));
            drawTabular(painter, QRectF(bar.left() - 20, y - 16, bar.width() + 40, 16), Qt::AlignHCenter,
                format::count(values.counts[i]));
        }
    }
    painter.setFont(theme.font("caption"));
    painter.setPen(theme.colour("chart.label"));
    for (const UsageBarsValues::Label& label : values.labels) {
        const double centre = plot.left() + step * (label.bar + 0.5);
        const double half = tabularWidth(painter.font(), label.text) / 2;
        // The first label starts with the first bar, the last ends with the last.
        const double x
            = std::clamp(centre - half, plot.left(), std::max(plot.left(), rect.right() - 2 * half));
        drawTabular(painter, QRectF(x, plot.bottom() + 4, 2 * half, 16), Qt::AlignLeft, label.text);
    }
    painter.restore();
}

} // namespace spillway
