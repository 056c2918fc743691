// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

namespace spillway::tests
{

/// std::mt19937 is the same everywhere, the standard distributions are not.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_random(seed) { }
    double uniform() { return (static_cast<double>(m_random()) + 0.5) / 4294967296.0; }
    double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307179586 * uniform()); }
    bool chance(double share) { return uniform() < share; }

private:
    std::mt19937 m_random;
};

/// Days of made-up spend of one kind, from a die.
using SpendProcess = std::vector<double> (*)(Dice&, std::size_t days);

inline double weekday(std::size_t day)
{
    return day % 7 < 5 ? 1.15 : 0.62;
}

/// A busy product: weekly season, growth, noise that lasts some days.
inline std::vector<double> steady(Dice& dice, std::size_t days)
{
    const double growth = 0.006 * dice.uniform();
    double lasting = 0;
    std::vector<double> spend;
    for (std::size_t day = 0; day < days; ++day) {
        lasting = 0.6 * lasting + 0.06 * dice.normal();
        spend.push_back(100 * weekday(day)
            * std::exp(growth * static_cast<double>(day) + lasting + 0.05 * dice.normal()));
    }
    return spend;
}

/// Batch jobs: one day in ten costs two to eight times as much.
inline std::vector<double> bursty(Dice& dice, std::size_t days)
{
    std::vector<double> spend;
    for (std::size_t day = 0; day < days; ++day) {
        const double burst = dice.chance(0.1) ? 2 + 6 * dice.uniform() : 1;
        spend.push_back(40 * weekday(day) * burst * std::exp(0.3 * dice.normal()));
    }
    return spend;
}

/// A small tier at a rare provider: nothing on six days in ten.
inline std::vector<double> sparse(Dice& dice, std::size_t days)
{
    std::vector<double> spend;
    for (std::size_t day = 0; day < days; ++day) {
        spend.push_back(dice.chance(0.6) ? 0 : 3 * std::exp(0.8 * dice.normal()));
    }
    return spend;
}

/// New prices, models and limits: the level moves for good about every 45 days.
inline std::vector<double> shifting(Dice& dice, std::size_t days)
{
    double level = 60;
    std::vector<double> spend;
    for (std::size_t day = 0; day < days; ++day) {
        level *= dice.chance(1.0 / 45) ? std::exp(0.5 * dice.normal()) : 1;
        spend.push_back(level * weekday(day) * std::exp(0.12 * dice.normal()));
    }
    return spend;
}

/// Spend that wanders: each day starts from where the last one ended.
inline std::vector<double> wandering(Dice& dice, std::size_t days)
{
    double level = 0;
    std::vector<double> spend;
    for (std::size_t day = 0; day < days; ++day) {
        level += 0.04 * dice.normal();
        spend.push_back(80 * weekday(day) * std::exp(level + 0.08 * dice.normal()));
    }
    return spend;
}

} // namespace spillway::tests
