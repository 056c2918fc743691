// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/stack_layers.h"

#include <algorithm>

namespace spillway
{

StackLayers::StackLayers(const TimeChartValues& values)
    : m_starts(values.starts)
    , m_ends(values.ends)
    , m_end(values.range.to)
    , m_stacked(values.kind != ChartKind::Lines)
{
    const std::size_t count = m_starts.size();
    if (m_ends.size() != count) {
        m_ends.resize(count);
        std::transform(m_starts.begin(), m_starts.end(), m_ends.begin(),
            [&](Instant start) { return start + values.bucket; });
    }
    m_centres.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const TimeRange bucket = bucketAt(i);
        m_centres[i] = (bucket.from + bucket.length() / 2).time_since_epoch().count();
    }
    m_missing = values.missing;
    m_missing.resize(count, false);
    m_tops.reserve(values.series.size());
    m_extremes.reserve(values.series.size());
    for (const ChartSeries& series : values.series) {
        std::vector<double> tops = series.values;
        tops.resize(count, 0);
        if (m_stacked && !m_tops.empty()) {
            std::transform(tops.begin(), tops.end(), m_tops.back().begin(), tops.begin(), std::plus<>());
        }
        m_extremes.emplace_back(tops);
        m_tops.push_back(std::move(tops));
    }
    findRuns(values);
    double largestTotal = 0;
    for (const Run& run : m_runs) {
        for (std::size_t i = run.begin; i < run.end; ++i) {
            const double sum = total(i);
            if (sum > largestTotal) {
                largestTotal = sum;
                m_largestBucket = i;
            }
            for (std::size_t layer = m_stacked && !m_tops.empty() ? m_tops.size() - 1 : 0;
                layer < m_tops.size(); ++layer) {
                m_largest = std::max(m_largest, m_tops[layer][i]);
            }
        }
    }
}

double StackLayers::total(std::size_t bucket) const
{
    if (m_tops.empty()) {
        return 0;
    }
    if (m_stacked) {
        return m_tops.back()[bucket];
    }
    double sum = 0;
    for (const std::vector<double>& tops : m_tops) {
        sum += tops[bucket];
    }
    return sum;
}

TimeRange StackLayers::bucketAt(std::size_t bucket) const
{
    // The running bucket ends where the chart does.
    const Instant from = m_starts[bucket];
    return { from, std::max(from, std::min(m_ends[bucket], m_end)) };
}

void StackLayers::findRuns(const TimeChartValues& values)
{
    Instant covered = values.range.from;
    for (std::size_t i = 0; i < m_starts.size(); ++i) {
        if (m_missing[i]) {
            continue;
        }
        const bool continues = !m_runs.empty() && m_runs.back().end == i && m_starts[i] <= covered;
        if (continues) {
            m_runs.back().end = i + 1;
        } else {
            if (m_starts[i] > covered) {
                m_gaps.push_back({ covered, m_starts[i] });
            }
            m_runs.push_back({ i, i + 1 });
        }
        covered = std::max(covered, m_ends[i]);
    }
    if (covered < values.range.to) {
        m_gaps.push_back({ covered, values.range.to });
    }
}

std::size_t StackLayers::nearest(Instant at) const
{
    const auto wanted = at.time_since_epoch().count();
    const auto next = std::lower_bound(m_centres.begin(), m_centres.end(), wanted);
    if (next == m_centres.end()) {
        return m_centres.size() - 1;
    }
    const auto index = static_cast<std::size_t>(next - m_centres.begin());
    return index > 0 && wanted - m_centres[index - 1] < *next - wanted ? index - 1 : index;
}

ColumnRaster::Curve StackLayers::edge(std::size_t layer, const ColumnRaster& raster) const
{
    ColumnRaster::Curve curve = raster.curve();
    for (const Run& run : m_runs) {
        const TimeRange whole{ m_starts[run.begin], bucketAt(run.end - 1).to };
        raster.trace(curve,
            { .times = m_centres,
                .values = m_tops[layer],
                .extremes = &m_extremes[layer],
                .begin = run.begin,
                .end = run.end,
                .drawnOutTo = m_stacked ? &whole : nullptr });
    }
    return curve;
}

} // namespace spillway
