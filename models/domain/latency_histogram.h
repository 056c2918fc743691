// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace spillway
{

/// Counts of latencies in log-spaced buckets, so that histograms add up and any quantile is read with at
/// most 2 % relative error. DDSketch with alpha = 0.02 (Masson, Rim and Lee, VLDB 2019): bucket i holds
/// (gamma^(i-1), gamma^i] milliseconds with gamma = (1 + alpha) / (1 - alpha), its value is read as
/// 2 gamma^i / (gamma + 1). Bucket 0 holds 0 and 1 ms. resources/sql uses the same formula.
class LatencyHistogram
{
public:
    static constexpr double kRelativeError = 0.02;
    static constexpr double kGamma = (1 + kRelativeError) / (1 - kRelativeError);
    static constexpr int kBucketCount = 372; ///< up to 2.8 million ms; longer latencies count in the last

    [[nodiscard]] static int bucketOf(std::int64_t milliseconds);
    [[nodiscard]] static double valueOf(int bucket);

    void add(std::int64_t milliseconds, std::int64_t count = 1);
    /// Adds counts as they are stored; `counts` may be shorter than kBucketCount, the rest is zero.
    void merge(std::span<const std::int64_t> counts);
    void merge(const LatencyHistogram& other) { merge(other.m_counts); }
    [[nodiscard]] std::int64_t count() const { return m_total; }
    /// `q` in 0…1; nothing when there is no observation.
    [[nodiscard]] std::optional<double> quantileMs(double q) const;
    [[nodiscard]] const std::vector<std::int64_t>& counts() const { return m_counts; }

private:
    std::vector<std::int64_t> m_counts; ///< trailing zeros are not kept
    std::int64_t m_total = 0;
};

} // namespace spillway
