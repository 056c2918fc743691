// SPDX-License-Identifier: GPL-3.0-or-later
// How long a forecast takes: a year of hours with two seasons and 168 steps ahead, and 20 tiers × providers
// of 90 days with their back-test. Prints medians; say when the machine was shared.
#include "models/forecast/backtest.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

using namespace spillway::forecast;

namespace
{

std::vector<double> series(std::size_t count, std::size_t day, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
        const double ofDay
            = 1 + 0.4 * std::sin(6.2831853 * static_cast<double>(i % day) / static_cast<double>(day));
        const double ofWeek = i / day % 7 < 5 ? 1.1 : 0.7;
        values.push_back(ofDay * ofWeek * (0.8 + 0.4 * static_cast<double>(random() % 1000) / 1000));
    }
    return values;
}

template <typename Work> double medianMs(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

int main()
{
    SeriesOptions hours;
    hours.horizon = 168;
    hours.seasons = { 24, 168 };
    hours.nonNegative = true;
    const std::vector<double> year = series(8760, 24, 1);
    std::size_t answered = 0;
    const double hourly = medianMs([&] { answered += forecastSeries(year, hours).has_value() ? 1U : 0U; });
    SeriesOptions days = hours;
    days.horizon = 28;
    days.seasons = { 7 };
    std::vector<std::vector<double>> parts;
    for (unsigned seed = 0; seed < 20; ++seed) {
        parts.push_back(series(90, 1, seed));
    }
    const double daily = medianMs([&] {
        for (const std::vector<double>& part : parts) {
            answered += forecastSeries(part, days).has_value() && backTest(part, days).has_value() ? 1U : 0U;
        }
    });
    std::printf("8760 hours, seasons 24 and 168, 168 ahead, with intervals: %.1f ms\n", hourly);
    std::printf("20 series x 90 days, 28 ahead, each with its back-test:    %.1f ms\n", daily);
    return answered == 7 + 7 * 20 ? 0 : 1;
}
