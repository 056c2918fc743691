// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_values.h"
#include "widgets/charts/column_raster.h"

#include <cstdint>
#include <span>
#include <vector>

namespace spillway
{

/// The series of a TimeChart, added up once: what a redraw, the crosshair and the summary read. Lines are not
/// stacked: there a layer's top is its own value, and the total is still the sum.
class StackLayers
{
public:
    /// Buckets that follow one another without a gap; [begin, end) of the buckets.
    struct Run {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    StackLayers() = default;
    explicit StackLayers(const TimeChartValues& values);

    [[nodiscard]] std::size_t size() const { return m_centres.size(); }
    [[nodiscard]] std::size_t layers() const { return m_tops.size(); }
    [[nodiscard]] const std::vector<Run>& runs() const { return m_runs; }
    [[nodiscard]] const std::vector<TimeRange>& gaps() const { return m_gaps; }
    [[nodiscard]] TimeRange bucketAt(std::size_t bucket) const;
    [[nodiscard]] bool missing(std::size_t bucket) const { return m_missing[bucket]; }
    /// Upper edge of `layer` over a bucket; the lower edge is that of the layer below.
    [[nodiscard]] double top(std::size_t layer, std::size_t bucket) const { return m_tops[layer][bucket]; }
    /// What the layer alone is worth over a bucket.
    [[nodiscard]] double value(std::size_t layer, std::size_t bucket) const
    {
        return m_tops[layer][bucket] - (m_stacked && layer > 0 ? m_tops[layer - 1][bucket] : 0);
    }
    [[nodiscard]] double total(std::size_t bucket) const;
    [[nodiscard]] std::span<const std::int64_t> centres() const { return m_centres; }
    [[nodiscard]] std::span<const double> tops(std::size_t layer) const { return m_tops[layer]; }
    /// The highest that is drawn, and over which bucket the total is largest.
    [[nodiscard]] double largest() const { return m_largest; }
    [[nodiscard]] std::size_t largestBucket() const { return m_largestBucket; }
    /// The bucket whose centre is nearest to `at`; only where size() > 0.
    [[nodiscard]] std::size_t nearest(Instant at) const;
    [[nodiscard]] Instant centre(std::size_t bucket) const { return Instant(Duration(m_centres[bucket])); }

    /// The upper edge of a layer; that of an area is drawn out to the ends of every run.
    [[nodiscard]] ColumnRaster::Curve edge(std::size_t layer, const ColumnRaster& raster) const;

private:
    void findRuns(const TimeChartValues& values);

    std::vector<std::int64_t> m_centres; ///< microseconds
    std::vector<Instant> m_starts;
    std::vector<Instant> m_ends;
    Instant m_end;
    bool m_stacked = true;
    std::vector<bool> m_missing;
    std::vector<std::vector<double>> m_tops; ///< by layer
    std::vector<Extremes> m_extremes; ///< by layer
    std::vector<Run> m_runs;
    std::vector<TimeRange> m_gaps;
    double m_largest = 0;
    std::size_t m_largestBucket = 0;
};

} // namespace spillway
