// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot_mapping.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace spillway
{

/// The least and the greatest of any stretch of a row of values, without visiting each.
class Extremes
{
public:
    struct Pair {
        double least = 0;
        double greatest = 0;
    };

    explicit Extremes(std::span<const double> values);
    /// Over [begin, end), which is not empty, of the values this was made of.
    [[nodiscard]] Pair over(std::span<const double> values, std::size_t begin, std::size_t end) const;

private:
    std::vector<Pair> m_blocks;
};

/// Draws lines and areas over time, anti-aliased, at a cost that follows the width of the plot and hardly the
/// number of points. Everything is reduced to columns a fraction of a device pixel wide: what a line touches
/// in each (M4's idea, finer), widened by the pen's radius, is one span, and a pixel's coverage the exact
/// mean of the spans of its columns. A stroked path would cover the same pixels, but its outline crosses
/// itself, and a rasteriser sorts all of its edges on every scan line.
class ColumnRaster
{
public:
    /// What a line touches in each column, in device pixels from the raster's top.
    struct Curve {
        std::vector<float> top, bottom; ///< `top` far under `bottom` where the line is not
    };

    /// `pixelRatio` device pixels a unit of the mapping. Lines are `lineWidth` units thick, and may stand out
    /// of the plot by `above` and `below` units.
    ColumnRaster(const PlotMapping& mapping, double pixelRatio, double lineWidth, double above, double below);

    /// Some of the points of a line: [begin, end) of all.
    struct Points {
        std::span<const std::int64_t> times; ///< microseconds, ascending
        std::span<const double> values;
        const Extremes* extremes = nullptr; ///< of `values`
        std::size_t begin = 0;
        std::size_t end = 0;
        const TimeRange* drawnOutTo = nullptr; ///< the first and the last value hold to its ends
    };
    /// A curve that is nowhere yet.
    [[nodiscard]] Curve curve() const;
    /// Adds the line through the points to a curve.
    void trace(Curve& curve, const Points& points) const;

    /// In the order they are painted in. Without `lower` an area reaches to the bottom of the plot.
    void addArea(const Curve& upper, const Curve* lower, const QColor& colour);
    void addLine(const Curve& curve, const QColor& colour);

    /// Paints what was added between two places of the time axis, in units of the mapping.
    void paint(QPainter& painter, double fromX, double toX) const;

private:
    static constexpr int kMostCoverage = 255; ///< kept in a byte
    /// What is painted at each coverage, and in every byte what remains of what is below.
    struct Colours {
        std::array<QRgb, kMostCoverage + 1> paint{};
        std::array<std::uint32_t, kMostCoverage + 1> keep{};
    };
    /// One colour's spans, in vertical steps from the raster's top.
    struct Pass {
        std::vector<std::int32_t> top, bottom;
        Colours colours;
    };
    class Strip;

    [[nodiscard]] Colours colours(const QColor& colour) const;
    [[nodiscard]] double column(double microseconds) const
    {
        return (microseconds - m_firstTime) * m_columnsPerMicrosecond;
    }
    [[nodiscard]] float row(double value) const
    {
        return static_cast<float>(m_zeroRow - (value - m_mapping.bottom) * m_rowsPerValue);
    }
    [[nodiscard]] std::int32_t step(float row) const
    {
        const float within = std::clamp(row, 0.0F, static_cast<float>(m_height));
        return static_cast<std::int32_t>((within + m_halfStep) * static_cast<float>(m_steps)); // rounded
    }
    void segment(Curve& curve, double fromColumn, float fromRow, double toColumn, float toRow) const;
    [[nodiscard]] std::size_t endOfColumn(
        const Points& points, std::size_t begin, std::size_t guess, std::ptrdiff_t column) const;

    PlotMapping m_mapping;
    double m_ratio;
    double m_radius; ///< of the pen, in device pixels
    int m_perPixel; ///< columns a device pixel
    int m_steps; ///< vertical steps a device pixel
    float m_halfStep; ///< in device pixels
    int m_left, m_top, m_width, m_height; ///< of what can be drawn on, in device pixels
    double m_firstTime; ///< microseconds, at column 0
    double m_columnsPerMicrosecond;
    double m_rowsPerValue;
    double m_zeroRow; ///< of the mapping's bottom
    std::vector<Pass> m_passes;
};

} // namespace spillway
