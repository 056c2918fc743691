// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/column_raster.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace spillway
{
namespace
{

constexpr std::size_t kBlock = 16; ///< values an entry of Extremes
constexpr int kStripWidth = 64; ///< device pixels; a strip's buffers stay in the cache
constexpr float kNowhere = 1e30F;

/// Columns a pixel with which the pen is nearest to an odd number of columns wide, about fifteen: the columns
/// within its radius are then as wide as it is.
int columnsPerPixel(double penWidth)
{
    const int most = std::clamp(static_cast<int>(std::ceil(15 / penWidth)), 6, 10);
    int best = most;
    double bestDistance = 2;
    for (int columns = most; columns >= 4; --columns) {
        const double wide = penWidth * columns;
        const double distance = std::abs(wide - (2 * std::floor(wide / 2) + 1));
        if (distance < bestDistance - 1e-9) {
            best = columns;
            bestDistance = distance;
        }
    }
    return best;
}

void reach(ColumnRaster::Curve& curve, std::ptrdiff_t column, float a, float b)
{
    if (column < 0 || column >= static_cast<std::ptrdiff_t>(curve.top.size())) {
        return;
    }
    float& top = curve.top[static_cast<std::size_t>(column)];
    float& bottom = curve.bottom[static_cast<std::size_t>(column)];
    top = std::min({ top, a, b });
    bottom = std::max({ bottom, a, b });
}

} // namespace

Extremes::Extremes(std::span<const double> values)
{
    m_blocks.reserve(values.size() / kBlock);
    for (std::size_t i = 0; i + kBlock <= values.size(); i += kBlock) {
        const auto [least, greatest] = std::minmax_element(values.begin() + static_cast<std::ptrdiff_t>(i),
            values.begin() + static_cast<std::ptrdiff_t>(i + kBlock));
        m_blocks.push_back({ *least, *greatest });
    }
}

Extremes::Pair Extremes::over(std::span<const double> values, std::size_t begin, std::size_t end) const
{
    Pair found{ values[begin], values[begin] };
    const auto take = [&](double least, double greatest) {
        found.least = std::min(found.least, least);
        found.greatest = std::max(found.greatest, greatest);
    };
    for (std::size_t i = begin; i < end;) {
        if (i % kBlock == 0 && i + kBlock <= end) {
            take(m_blocks[i / kBlock].least, m_blocks[i / kBlock].greatest);
            i += kBlock;
        } else {
            take(values[i], values[i]);
            ++i;
        }
    }
    return found;
}

ColumnRaster::ColumnRaster(
    const PlotMapping& mapping, double pixelRatio, double lineWidth, double above, double below)
    : m_mapping(mapping)
    , m_ratio(pixelRatio)
    , m_radius(lineWidth * pixelRatio / 2)
    , m_perPixel(columnsPerPixel(lineWidth * pixelRatio))
    , m_steps(kMostCoverage / m_perPixel)
    , m_halfStep(0.5F / static_cast<float>(m_steps))
    , m_left(static_cast<int>(std::floor(mapping.plot.left() * pixelRatio)))
    , m_top(static_cast<int>(std::floor((mapping.plot.top() - above) * pixelRatio)))
    , m_width(std::max(0, static_cast<int>(std::ceil(mapping.plot.right() * pixelRatio)) - m_left))
    , m_height(std::max(0, static_cast<int>(std::ceil((mapping.plot.bottom() + below) * pixelRatio)) - m_top))
{
    const auto length = static_cast<double>(mapping.range.length().count());
    m_columnsPerMicrosecond = mapping.plot.width() * pixelRatio * m_perPixel / length;
    m_firstTime = static_cast<double>(mapping.range.from.time_since_epoch().count())
        - (mapping.plot.left() * pixelRatio - m_left) * m_perPixel / m_columnsPerMicrosecond;
    m_rowsPerValue = mapping.plot.height() * pixelRatio / (mapping.top - mapping.bottom);
    m_zeroRow = mapping.plot.bottom() * pixelRatio - m_top;
}

void ColumnRaster::segment(Curve& curve, double fromColumn, float fromRow, double toColumn, float toRow) const
{
    const auto columns = static_cast<std::ptrdiff_t>(curve.top.size());
    const auto first = static_cast<std::ptrdiff_t>(std::floor(fromColumn));
    const auto last = static_cast<std::ptrdiff_t>(std::floor(toColumn));
    if (first == last) {
        reach(curve, first, fromRow, toRow);
        return;
    }
    const double slope = (toRow - fromRow) / (toColumn - fromColumn);
    const auto rowAt = [&](std::ptrdiff_t column) {
        return static_cast<float>(fromRow + (static_cast<double>(column) - fromColumn) * slope);
    };
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(first, 0);
    float at = begin == first ? fromRow : rowAt(begin);
    for (std::ptrdiff_t column = begin; column < std::min(last, columns); ++column) {
        const float next = rowAt(column + 1);
        reach(curve, column, at, next);
        at = next;
    }
    reach(curve, last, at, toRow);
}

std::size_t ColumnRaster::endOfColumn(
    const Points& points, std::size_t begin, std::size_t guess, std::ptrdiff_t column) const
{
    const auto edge = static_cast<std::int64_t>(
        std::ceil(m_firstTime + static_cast<double>(column + 1) / m_columnsPerMicrosecond));
    constexpr std::size_t kFew = 4;
    for (std::size_t i = begin + 1; i <= begin + kFew; ++i) {
        if (i >= points.end || points.times[i] >= edge) {
            return i;
        }
    }
    // Points are spaced evenly, nearly always: the next column's end is about as far as this one's was.
    std::size_t limit = std::min(points.end, begin + 2 * guess + kFew + 2);
    if (points.times[limit - 1] < edge) {
        limit = points.end;
    }
    const auto at = [&](std::size_t i) { return points.times.begin() + static_cast<std::ptrdiff_t>(i); };
    const auto found = std::lower_bound(at(begin + kFew + 1), at(limit), edge);
    return static_cast<std::size_t>(found - points.times.begin());
}

ColumnRaster::Curve ColumnRaster::curve() const
{
    const auto columns = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_perPixel);
    return { std::vector<float>(columns, kNowhere), std::vector<float>(columns, -kNowhere) };
}

void ColumnRaster::trace(Curve& curve, const Points& points) const
{
    if (points.begin >= points.end || curve.top.empty()) {
        return;
    }
    const auto columnOf = [&](std::size_t i) { return column(static_cast<double>(points.times[i])); };
    const auto ofInstant
        = [&](Instant at) { return column(static_cast<double>(at.time_since_epoch().count())); };
    // From the last point left of the plot on.
    const auto seen = std::lower_bound(points.times.begin() + static_cast<std::ptrdiff_t>(points.begin),
        points.times.begin() + static_cast<std::ptrdiff_t>(points.end),
        static_cast<std::int64_t>(std::ceil(m_firstTime)));
    std::size_t i = static_cast<std::size_t>(seen - points.times.begin());
    i = i > points.begin ? i - 1 : i;
    double begins = columnOf(i);
    if (points.drawnOutTo) {
        begins = std::min(begins, ofInstant(points.drawnOutTo->from));
        segment(curve, begins, row(points.values[i]), columnOf(i), row(points.values[i]));
    }
    double ends = begins;
    for (std::size_t guess = 1; i < points.end && ends < static_cast<double>(curve.top.size());) {
        const auto at = static_cast<std::ptrdiff_t>(std::floor(columnOf(i)));
        const std::size_t next = endOfColumn(points, i, guess, at);
        if (next - i > 2) {
            const Extremes::Pair pair = points.extremes->over(points.values, i, next);
            reach(curve, at, row(pair.greatest), row(pair.least));
        } else {
            reach(curve, at, row(points.values[i]), row(points.values[next - 1]));
        }
        ends = columnOf(next - 1);
        if (next < points.end) {
            segment(curve, ends, row(points.values[next - 1]), columnOf(next), row(points.values[next]));
        }
        guess = next - i;
        i = next;
    }
    if (points.drawnOutTo && i == points.end) {
        const float at = row(points.values[i - 1]);
        segment(curve, ends, at, std::max(ends, ofInstant(points.drawnOutTo->to)), at);
    }
}

ColumnRaster::Colours ColumnRaster::colours(const QColor& colour) const
{
    Colours colours;
    const int full = m_steps * m_perPixel;
    for (int covered = 0; covered <= full; ++covered) {
        const int alpha = (colour.alpha() * covered + full / 2) / full;
        const auto i = static_cast<std::size_t>(covered);
        colours.paint[i] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
        colours.keep[i] = static_cast<std::uint32_t>(255 - alpha) * 0x01010101U;
    }
    return colours;
}

void ColumnRaster::addArea(const Curve& upper, const Curve* lower, const QColor& colour)
{
    Pass pass;
    pass.colours = colours(colour);
    pass.top.assign(upper.top.size(), 0);
    pass.bottom = pass.top;
    const std::int32_t floor = step(static_cast<float>(m_zeroRow));
    for (std::size_t i = 0; i < upper.top.size(); ++i) {
        if (upper.top[i] < kNowhere) {
            const auto middle = [&](const Curve& of) { return step((of.top[i] + of.bottom[i]) / 2); };
            pass.bottom[i] = lower != nullptr ? middle(*lower) : floor;
            pass.top[i] = std::min(middle(upper), pass.bottom[i]);
        }
    }
    m_passes.push_back(std::move(pass));
}

void ColumnRaster::addLine(const Curve& curve, const QColor& colour)
{
    const auto columns = static_cast<std::ptrdiff_t>(curve.top.size());
    Curve wide = this->curve();
    const auto radius = static_cast<std::ptrdiff_t>(std::floor(m_radius * m_perPixel));
    for (std::ptrdiff_t offset = -radius; offset <= radius; ++offset) {
        const double aside = static_cast<double>(offset) / m_perPixel;
        const auto reach = static_cast<float>(std::sqrt(std::max(0.0, m_radius * m_radius - aside * aside)));
        const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, -offset);
        const std::ptrdiff_t count = columns - std::abs(offset);
        float* top = wide.top.data() + begin;
        float* bottom = wide.bottom.data() + begin;
        const float* fromTop = curve.top.data() + begin + offset;
        const float* fromBottom = curve.bottom.data() + begin + offset;
        for (std::ptrdiff_t i = 0; i < count; ++i) {
            top[i] = std::min(top[i], fromTop[i] - reach);
            bottom[i] = std::max(bottom[i], fromBottom[i] + reach);
        }
    }
    Pass pass;
    pass.colours = colours(colour);
    pass.top.assign(curve.top.size(), 0);
    pass.bottom = pass.top;
    for (std::size_t i = 0; i < curve.top.size(); ++i) {
        if (curve.top[i] < kNowhere) { // no further: a line ends flat
            pass.top[i] = step(wide.top[i]);
            pass.bottom[i] = step(wide.bottom[i]);
        }
    }
    m_passes.push_back(std::move(pass));
}

/// What is painted of the raster at once: 64 pixels wide and as high as all of it.
class ColumnRaster::Strip
{
public:
    explicit Strip(const ColumnRaster& raster)
        : m_raster(raster)
        , m_changes((static_cast<std::size_t>(raster.m_height) + 2) * kStripWidth, 0)
        , m_image(kStripWidth, raster.m_height, QImage::Format_ARGB32_Premultiplied)
    {
    }

    /// The strip from the pixel column `left` on.
    const QImage& paint(int left)
    {
        m_image.fill(Qt::transparent);
        for (const Pass& pass : m_raster.m_passes) {
            const auto [top, bottom] = spread(pass, left);
            blend(pass.colours, top, bottom);
        }
        return m_image;
    }

private:
    /// Notes where in each pixel column coverage changes from one row to the next; the rows it is within.
    std::pair<int, int> spread(const Pass& pass, int left)
    {
        const int steps = m_raster.m_steps;
        int highest = m_raster.m_height;
        int lowest = 0;
        const auto change = [&](int x, std::int32_t at, int sign) {
            const int row = at / steps;
            const int above = at - row * steps;
            std::uint8_t* place = m_changes.data() + static_cast<std::ptrdiff_t>(row) * kStripWidth + x;
            place[0] = static_cast<std::uint8_t>(place[0] + sign * (steps - above));
            place[kStripWidth] = static_cast<std::uint8_t>(place[kStripWidth] + sign * above);
            return row;
        };
        const int pixels = std::min(kStripWidth, m_raster.m_width - left);
        const auto perPixel = static_cast<std::size_t>(m_raster.m_perPixel);
        for (int i = 0; i < pixels * m_raster.m_perPixel; ++i) {
            const auto at = static_cast<std::size_t>(left) * perPixel + static_cast<std::size_t>(i);
            if (pass.top[at] < pass.bottom[at]) {
                const int x = i / m_raster.m_perPixel;
                highest = std::min(highest, change(x, pass.top[at], 1));
                lowest = std::max(lowest, change(x, pass.bottom[at], -1));
            }
        }
        return { highest, std::min(lowest + 2, m_raster.m_height + 2) };
    }

    /// Adds the changes up, row by row, takes them away, and paints by what they add up to.
    void blend(const Colours& colours, int top, int bottom)
    {
        const auto fullCoverage
            = static_cast<std::size_t>(m_raster.m_steps) * static_cast<std::size_t>(m_raster.m_perPixel);
        const std::uint64_t full = fullCoverage * 0x0101010101010101U;
        constexpr int kGroup = 16;
        std::array<std::uint8_t, kStripWidth> covered{};
        for (int row = top; row < bottom; ++row) {
            std::uint8_t* changes = m_changes.data() + static_cast<std::ptrdiff_t>(row) * kStripWidth;
            for (int x = 0; x < kStripWidth; ++x) {
                covered[static_cast<std::size_t>(x)]
                    = static_cast<std::uint8_t>(covered[static_cast<std::size_t>(x)] + changes[x]);
                changes[x] = 0;
            }
            if (row >= m_raster.m_height) {
                continue;
            }
            auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(row));
            for (int x = 0; x < kStripWidth; x += kGroup) {
                const std::uint8_t* group = covered.data() + x;
                std::array<std::uint64_t, kGroup / sizeof(std::uint64_t)> whole;
                std::memcpy(whole.data(), group, kGroup);
                if ((whole[0] | whole[1]) == 0) {
                    continue;
                }
                // Nothing below yet, as everywhere in the first pass: nothing to mix with.
                const auto isOpen = std::all_of(line + x, line + x + kGroup, [](QRgb at) { return at == 0; });
                if (isOpen) {
                    std::transform(group, group + kGroup, line + x,
                        [&](std::uint8_t coverage) { return colours.paint[coverage]; });
                } else if (whole[0] == full && whole[1] == full && colours.keep[fullCoverage] == 0) {
                    std::fill_n(line + x, kGroup, colours.paint[fullCoverage]);
                } else {
                    over(line + x, group, colours);
                }
            }
        }
    }

    static void over(QRgb* line, const std::uint8_t* covered, const Colours& colours)
    {
        constexpr int kGroup = 16;
        std::array<QRgb, kGroup> colour;
        std::array<std::uint32_t, kGroup> kept;
        for (std::size_t i = 0; i < kGroup; ++i) {
            colour[i] = colours.paint[covered[i]];
            kept[i] = colours.keep[covered[i]];
        }
        auto* bytes = reinterpret_cast<std::uint8_t*>(line);
        const auto* colourBytes = reinterpret_cast<const std::uint8_t*>(colour.data());
        const auto* keptBytes = reinterpret_cast<const std::uint8_t*>(kept.data());
        for (std::size_t i = 0; i < kGroup * sizeof(QRgb); ++i) {
            const auto product = static_cast<std::uint16_t>(bytes[i] * keptBytes[i] + 128);
            // A 255th, rounded, without a division.
            bytes[i] = static_cast<std::uint8_t>(
                colourBytes[i] + static_cast<std::uint8_t>((product + (product >> 8)) >> 8));
        }
    }

    const ColumnRaster& m_raster;
    std::vector<std::uint8_t> m_changes;
    QImage m_image;
};

void ColumnRaster::paint(QPainter& painter, double fromX, double toX) const
{
    if (m_width == 0 || m_height == 0) {
        return;
    }
    const int from = std::clamp(static_cast<int>(std::floor(fromX * m_ratio)) - m_left, 0, m_width);
    const int to = std::clamp(static_cast<int>(std::ceil(toX * m_ratio)) - m_left, from, m_width);
    Strip strip(*this);
    painter.save();
    // Images lie pixel on pixel, whatever the painter's scale.
    const QTransform device = painter.deviceTransform();
    const QPointF origin = device.map(QPointF(m_left / m_ratio, m_top / m_ratio));
    painter.setTransform(QTransform::fromTranslate(std::round(origin.x()), std::round(origin.y()))
        * device.inverted() * painter.worldTransform());
    for (int left = from; left < to; left += kStripWidth) {
        const int width = std::min(kStripWidth, to - left);
        painter.drawImage(QPoint(left, 0), strip.paint(left), QRect(0, 0, width, m_height));
    }
    painter.restore();
}

} // namespace spillway
