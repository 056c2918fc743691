// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/decimation.h"

#include <algorithm>
#include <cmath>

namespace spillway
{

QPolygonF decimated(std::span<const std::int64_t> times, std::span<const double> values,
    const PlotMapping& mapping, double pixelRatio)
{
    QPolygonF line;
    const auto add = [&](std::size_t i) { line << QPointF(mapping.x(times[i]), mapping.y(values[i])); };
    const auto columns
        = static_cast<std::size_t>(std::max(1.0, std::ceil(mapping.plot.width() * pixelRatio)));
    if (times.size() <= 4 * columns) {
        line.reserve(static_cast<qsizetype>(times.size()));
        for (std::size_t i = 0; i < times.size(); ++i) {
            add(i);
        }
        return line;
    }
    line.reserve(static_cast<qsizetype>(4 * columns + 4));
    const double microsecondsPerColumn
        = static_cast<double>(mapping.range.length().count()) / (mapping.plot.width() * pixelRatio);
    const auto from = mapping.range.from.time_since_epoch().count();
    std::size_t begin = 0;
    while (begin < times.size()) {
        const double column = std::floor(static_cast<double>(times[begin] - from) / microsecondsPerColumn);
        const auto edge = from + static_cast<std::int64_t>(std::ceil((column + 1) * microsecondsPerColumn));
        const auto next
            = std::lower_bound(times.begin() + static_cast<std::ptrdiff_t>(begin) + 1, times.end(), edge);
        const auto end = static_cast<std::size_t>(next - times.begin());
        const auto inColumn = values.subspan(begin, end - begin);
        const auto [lowest, highest] = std::minmax_element(inColumn.begin(), inColumn.end());
        std::size_t picks[] = { begin, begin + static_cast<std::size_t>(lowest - inColumn.begin()),
            begin + static_cast<std::size_t>(highest - inColumn.begin()), end - 1 };
        std::sort(std::begin(picks), std::end(picks));
        auto* const last = std::unique(std::begin(picks), std::end(picks));
        std::for_each(std::begin(picks), last, add);
        begin = end;
    }
    return line;
}

} // namespace spillway
