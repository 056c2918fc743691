// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace spillway::demo
{

/// SplitMix64 (Steele, Lea and Flood, 2014). The standard library's distributions differ between its
/// implementations; the demo's history must be the same everywhere.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; } ///< 0 ≤ x < 1
    bool chance(double probability) { return unit() < probability; }
    std::int64_t below(std::int64_t bound)
    {
        return static_cast<std::int64_t>(unit() * static_cast<double>(bound));
    }
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
        return radius * std::cos(2.0 * std::numbers::pi * unit());
    }
    /// Log-normal with the given median.
    double around(double median, double sigma) { return median * std::exp(sigma * normal()); }

private:
    std::uint64_t m_state;
};

} // namespace spillway::demo
