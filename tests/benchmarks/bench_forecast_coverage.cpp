// SPDX-License-Identifier: GPL-3.0-or-later
// How often what comes lies inside the bands, on made-up spend of five kinds: each drawn anew many times from
// one process for past and future. Prints shares; a claim is kept within three points.
#include "models/forecast/series_forecast.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace spillway::forecast;

namespace
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

using Process = std::vector<double> (*)(Dice&, std::size_t days);

double weekday(std::size_t day)
{
    return day % 7 < 5 ? 1.15 : 0.62;
}

/// A busy product: weekly season, growth, noise that lasts some days.
std::vector<double> steady(Dice& dice, std::size_t days)
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
std::vector<double> bursty(Dice& dice, std::size_t days)
{
    std::vector<double> spend;
    for (std::size_t day = 0; day < days; ++day) {
        const double burst = dice.chance(0.1) ? 2 + 6 * dice.uniform() : 1;
        spend.push_back(40 * weekday(day) * burst * std::exp(0.3 * dice.normal()));
    }
    return spend;
}

/// A small tier at a rare provider: nothing on six days in ten.
std::vector<double> sparse(Dice& dice, std::size_t days)
{
    std::vector<double> spend;
    for (std::size_t day = 0; day < days; ++day) {
        spend.push_back(dice.chance(0.6) ? 0 : 3 * std::exp(0.8 * dice.normal()));
    }
    return spend;
}

/// New prices, models and limits: the level moves for good about every 45 days.
std::vector<double> shifting(Dice& dice, std::size_t days)
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
std::vector<double> wandering(Dice& dice, std::size_t days)
{
    double level = 0;
    std::vector<double> spend;
    for (std::size_t day = 0; day < days; ++day) {
        level += 0.04 * dice.normal();
        spend.push_back(80 * weekday(day) * std::exp(level + 0.08 * dice.normal()));
    }
    return spend;
}

struct Held {
    double in80 = 0, in95 = 0, points = 0;
    void add(double actual, const ForecastPoint& point)
    {
        in80 += actual >= point.lower80 && actual <= point.upper80 ? 1 : 0;
        in95 += actual >= point.lower95 && actual <= point.upper95 ? 1 : 0;
        points += 1;
    }
};

void measure(const char* name, Process process, std::size_t days, std::size_t horizon, unsigned rounds)
{
    Held steps, sums;
    for (unsigned round = 0; round < rounds; ++round) {
        Dice dice(round * 7919 + static_cast<unsigned>(days));
        const std::vector<double> all = process(dice, days + horizon);
        SeriesOptions options;
        options.horizon = horizon;
        options.seasons = { 7 };
        options.nonNegative = true;
        const auto forecast = forecastSeries(std::span(all).first(days), options);
        if (!forecast) {
            std::fprintf(stderr, "%s\n", forecast.error().message.c_str());
            std::exit(1);
        }
        double sum = 0;
        for (std::size_t h = 0; h < horizon; ++h) {
            steps.add(all[days + h], forecast->steps[h]);
            sum += all[days + h];
        }
        sums.add(sum, forecast->sums.back());
    }
    std::printf("%-10s %4zu days, %2zu ahead   80 %%: %5.1f   95 %%: %5.1f      of sums 80 %%: %5.1f   95 "
                "%%: %5.1f\n",
        name, days, horizon, 100 * steps.in80 / steps.points, 100 * steps.in95 / steps.points,
        100 * sums.in80 / sums.points, 100 * sums.in95 / sums.points);
}

} // namespace

int main(int argc, char** argv)
{
    const auto rounds = static_cast<unsigned>(argc > 1 ? std::atoi(argv[1]) : 400);
    const std::array<std::pair<const char*, Process>, 5> kinds{ { { "steady", steady }, { "bursty", bursty },
        { "sparse", sparse }, { "shifting", shifting }, { "wandering", wandering } } };
    for (const std::size_t days : { 90U, 180U, 365U }) {
        for (const auto& [name, process] : kinds) {
            measure(name, process, days, 28, rounds);
        }
    }
    return 0;
}
