// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/latency_histogram.h"

#include <algorithm>
#include <cmath>

namespace spillway
{

int LatencyHistogram::bucketOf(std::int64_t milliseconds)
{
    if (milliseconds <= 1) {
        return 0;
    }
    const double exact = std::log(static_cast<double>(milliseconds)) / std::log(kGamma);
    return std::min(static_cast<int>(std::ceil(exact)), kBucketCount - 1);
}

double LatencyHistogram::valueOf(int bucket)
{
    return bucket <= 0 ? 1.0 : 2.0 * std::pow(kGamma, bucket) / (kGamma + 1);
}

void LatencyHistogram::add(std::int64_t milliseconds, std::int64_t count)
{
    const auto bucket = static_cast<std::size_t>(bucketOf(milliseconds));
    if (bucket >= m_counts.size()) {
        m_counts.resize(bucket + 1);
    }
    m_counts[bucket] += count;
    m_total += count;
}

void LatencyHistogram::merge(std::span<const std::int64_t> counts)
{
    const std::size_t size = std::min<std::size_t>(counts.size(), kBucketCount);
    if (size > m_counts.size()) {
        m_counts.resize(size);
    }
    for (std::size_t i = 0; i < size; ++i) {
        m_counts[i] += counts[i];
        m_total += counts[i];
    }
}

std::optional<double> LatencyHistogram::quantileMs(double q) const
{
    if (m_total <= 0) {
        return std::nullopt;
    }
    // The rank of the lower empirical quantile, as the sketch's error bound is stated for.
    const auto rank
        = static_cast<std::int64_t>(std::floor(std::clamp(q, 0.0, 1.0) * static_cast<double>(m_total - 1)));
    std::int64_t seen = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        seen += m_counts[i];
        if (seen > rank) {
            return valueOf(static_cast<int>(i));
        }
    }
    return valueOf(static_cast<int>(m_counts.size()) - 1);
}

} // namespace spillway
