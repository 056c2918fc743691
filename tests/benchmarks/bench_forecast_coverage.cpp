// SPDX-License-Identifier: GPL-3.0-or-later
// How often what comes lies inside the bands, on made-up spend of five kinds: each drawn anew many times from
// one process for past and future. Prints shares; a claim is kept within three points.
//
//   bench_forecast_coverage [ROUNDS [FIRST_ROUND]]
//
// Rounds are numbered, and a number is a series: what was looked at while the method was chosen is told from
// what it is judged on by the number of the first.
#include "models/forecast/series_forecast.h"
#include "tests/support/spend_processes.h"

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace spillway::forecast;
using namespace spillway::tests;

namespace
{

struct Held {
    double in80 = 0, in95 = 0, points = 0;
    void add(double actual, const ForecastPoint& point)
    {
        in80 += actual >= point.lower80 && actual <= point.upper80 ? 1 : 0;
        in95 += actual >= point.lower95 && actual <= point.upper95 ? 1 : 0;
        points += 1;
    }
};

void measure(const char* name, SpendProcess process, std::size_t days, std::size_t horizon, unsigned first,
    unsigned rounds)
{
    Held steps, sums;
    for (unsigned round = first; round < first + rounds; ++round) {
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
    const auto first = static_cast<unsigned>(argc > 2 ? std::atoi(argv[2]) : 0);
    const std::array<std::pair<const char*, SpendProcess>, 5> kinds{ { { "steady", steady },
        { "bursty", bursty }, { "sparse", sparse }, { "shifting", shifting }, { "wandering", wandering } } };
    // Of two weeks and a month no claim is made; what is looked at is that they are not absurd.
    for (const std::size_t days : { 14U, 30U, 90U, 180U, 365U }) {
        for (const auto& [name, process] : kinds) {
            measure(name, process, days, 28, first, rounds);
        }
    }
    return 0;
}
