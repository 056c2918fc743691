// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/series_forecast.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace spillway;
using namespace spillway::forecast;

namespace
{

double uniform(std::mt19937& random)
{
    return static_cast<double>(random() % 100'000) / 100'000;
}

/// Weekly season about 100, with `noise` of a uniform spread.
std::vector<double> week(std::size_t days, double noise, unsigned seed = 1, double growth = 0)
{
    std::mt19937 random(seed);
    std::vector<double> values;
    for (std::size_t day = 0; day < days; ++day) {
        const double season = day % 7 < 5 ? 110 : 75;
        values.push_back(
            season * (1 + noise * (uniform(random) - 0.5)) * std::exp(growth * static_cast<double>(day)));
    }
    return values;
}

SeriesOptions optionsFor(std::size_t horizon, std::vector<std::size_t> seasons = {})
{
    SeriesOptions options;
    options.horizon = horizon;
    options.seasons = std::move(seasons);
    options.nonNegative = true;
    return options;
}

void verifyOrdered(const std::vector<ForecastPoint>& points)
{
    for (const ForecastPoint& point : points) {
        QVERIFY(std::isfinite(point.mean) && std::isfinite(point.upper95));
        QVERIFY(point.lower95 >= 0 && point.lower95 <= point.lower80 && point.lower80 <= point.mean);
        QVERIFY(point.mean <= point.upper80 && point.upper80 <= point.upper95);
    }
}

double meanOf(const std::vector<ForecastPoint>& points)
{
    double sum = 0;
    for (const ForecastPoint& point : points) {
        sum += point.mean / static_cast<double>(points.size());
    }
    return sum;
}

} // namespace

class TestSeriesForecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seasonsAreContinued()
    {
        const auto values = week(91, 0.02);
        const auto forecast = forecastSeries(values, optionsFor(14, { 7 })).value();
        verifyOrdered(forecast.steps);
        for (std::size_t h = 0; h < 14; ++h) {
            const double expected = (91 + h) % 7 < 5 ? 110 : 75;
            QVERIFY2(std::abs(forecast.steps[h].mean / expected - 1) < 0.03,
                qPrintable(QString::number(forecast.steps[h].mean)));
        }
        QVERIFY(!forecast.method.empty() && forecast.method.find(',') == std::string::npos);
        QVERIFY(forecast.notes.empty());
    }

    /// Past forecasts that were never wrong were looked at all the same: nothing is made up in their place.
    void whatNeverVariedIsCertain()
    {
        const auto made = forecastSeries(week(100, 0), optionsFor(14, { 7 }));
        QVERIFY(made);
        for (std::size_t day = 0; day < made->steps.size(); ++day) {
            const double next = (100 + day) % 7 < 5 ? 110 : 75;
            QVERIFY(std::abs(made->steps[day].lower95 - next) < 1e-6);
            QVERIFY(std::abs(made->steps[day].upper95 - next) < 1e-6);
        }
    }

    void twoSeasonsAreContinued()
    {
        std::vector<double> values;
        const auto truth = [](std::size_t hour) {
            const double day = std::sin(2 * std::numbers::pi * static_cast<double>(hour % 24) / 24);
            return (10 + 5 * day) * (hour / 24 % 7 < 5 ? 1.2 : 0.6);
        };
        for (std::size_t hour = 0; hour < 168 * 6; ++hour) {
            values.push_back(truth(hour));
        }
        const auto forecast = forecastSeries(values, optionsFor(168, { 24, 168 })).value();
        for (std::size_t h = 0; h < 168; ++h) {
            QVERIFY(std::abs(forecast.steps[h].mean - truth(values.size() + h)) < 0.35);
        }
    }

    void theSameAnswerEveryTime()
    {
        const auto values = week(120, 0.4, 5);
        const auto first = forecastSeries(values, optionsFor(30, { 7 })).value();
        const auto second = forecastSeries(values, optionsFor(30, { 7 })).value();
        QVERIFY(first.steps == second.steps && first.sums == second.sums && first.method == second.method);
    }

    void kTimesTheSeriesIsKTimesTheForecast()
    {
        for (const double k : { 1e-6, 3.7, 1e7 }) {
            auto values = week(100, 0.5, 3, 0.002);
            const auto plain = forecastSeries(values, optionsFor(21, { 7 })).value();
            for (double& value : values) {
                value *= k;
            }
            const auto large = forecastSeries(values, optionsFor(21, { 7 })).value();
            for (std::size_t h = 0; h < 21; ++h) {
                QVERIFY(std::abs(large.steps[h].mean / (k * plain.steps[h].mean) - 1) < 1e-6);
                QVERIFY(std::abs(large.steps[h].upper95 / (k * plain.steps[h].upper95) - 1) < 1e-6);
            }
        }
    }

    void shortHistories_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("two") << QList<double>{ 5, 7 };
        QTest::newRow("two with gaps") << QList<double>{ kGap, 5, kGap, kGap, 7, kGap };
        QTest::newRow("three") << QList<double>{ 5, 7, 6 };
        QTest::newRow("five zeros and one") << QList<double>{ 0, 0, 0, 0, 0, 1 };
        QTest::newRow("all the same") << QList<double>{ 4, 4, 4, 4, 4, 4, 4 };
        QTest::newRow("nothing but zeros") << QList<double>{ 0, 0, 0, 0 };
        QTest::newRow("eleven") << QList<double>{ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 };
    }
    void shortHistories()
    {
        QFETCH(QList<double>, values);
        const auto forecast = forecastSeries(
            std::span<const double>(values.constData(), static_cast<std::size_t>(values.size())),
            optionsFor(30, { 7 }));
        QVERIFY(forecast.has_value());
        QCOMPARE(forecast->steps.size(), 30U);
        verifyOrdered(forecast->steps);
        verifyOrdered(forecast->sums);
        QVERIFY(forecast->has(ForecastNote::KnowsLittle));
        QVERIFY(forecast->has(ForecastNote::ErrorsAssumed));
        QVERIFY(meanOf(forecast->steps) <= 60);
    }

    void everyLengthIsAnswered()
    {
        const auto values = week(80, 0.6, 11);
        for (std::size_t count = 2; count <= values.size(); ++count) {
            for (const std::size_t horizon : { 1U, 7U, 45U }) {
                const auto known = std::span<const double>(values).first(count);
                const auto forecast = forecastSeries(known, optionsFor(horizon, { 7, 30 }));
                QVERIFY(forecast.has_value());
                verifyOrdered(forecast->steps);
                verifyOrdered(forecast->sums);
                QVERIFY2(meanOf(forecast->steps) > 20 && meanOf(forecast->steps) < 300,
                    qPrintable(QString::number(count)));
            }
        }
    }

    void nonsenseIsRefused()
    {
        const std::vector<double> good{ 1, 2, 3 };
        QVERIFY(!forecastSeries({}, optionsFor(3)));
        QVERIFY(!forecastSeries(std::vector<double>{ 1 }, optionsFor(3)));
        QVERIFY(!forecastSeries(std::vector<double>{ kGap, 1, kGap }, optionsFor(3)));
        QVERIFY(!forecastSeries(std::vector<double>{ 1, 2, HUGE_VAL }, optionsFor(3)));
        QVERIFY(!forecastSeries(good, optionsFor(0)));
        QVERIFY(!forecastSeries(good, optionsFor(kMostHorizon + 1)));
        QVERIFY(!forecastSeries(good, optionsFor(3, { 1 })));
        QVERIFY(forecastSeries(good, optionsFor(3, { 7 }))->has(ForecastNote::SeasonLeftOut));
    }

    void gapsAreNotZero()
    {
        auto values = week(91, 0.05);
        const double whole = meanOf(forecastSeries(values, optionsFor(14, { 7 }))->steps);
        for (std::size_t i = 60; i < 70; ++i) {
            values[i] = kGap;
        }
        const auto holed = forecastSeries(values, optionsFor(14, { 7 })).value();
        QVERIFY(std::abs(meanOf(holed.steps) / whole - 1) < 0.02);
        QVERIFY(holed.has(ForecastNote::GapsFilled));
        values[90] = values[89] = kGap; // the end too
        QVERIFY(std::abs(meanOf(forecastSeries(values, optionsFor(14, { 7 }))->steps) / whole - 1) < 0.03);
    }

    void aPausedTierIsNoTrend()
    {
        auto values = week(91, 0.05);
        const double whole = meanOf(forecastSeries(values, optionsFor(14, { 7 }))->steps);
        for (std::size_t i = 84; i < 91; ++i) {
            values[i] = 0;
        }
        auto options = optionsFor(14, { 7 });
        options.incidents = { { 84, 91 } };
        const auto forecast = forecastSeries(values, options).value();
        QVERIFY(std::abs(meanOf(forecast.steps) / whole - 1) < 0.05);
        QVERIFY(forecast.has(ForecastNote::IncidentsLeftOut));
    }

    void oneSpikeIsNotFollowed()
    {
        auto values = week(91, 0.05);
        const double whole = meanOf(forecastSeries(values, optionsFor(14, { 7 }))->steps);
        values[80] *= 20;
        const auto forecast = forecastSeries(values, optionsFor(14, { 7 })).value();
        QVERIFY(forecast.has(ForecastNote::OutliersLimited));
        QVERIFY2(std::abs(meanOf(forecast.steps) / whole - 1) < 0.05,
            qPrintable(QString::number(meanOf(forecast.steps) / whole)));
    }

    void aNewLevelIsNoted()
    {
        const auto noted = [](const std::vector<double>& values) {
            return forecastSeries(values, optionsFor(14, { 7 }))->has(ForecastNote::LevelShift);
        };
        const auto steady = week(91, 0.05);
        QVERIFY(!noted(steady));
        auto up = steady;
        auto down = steady;
        auto trend = steady;
        auto burst = steady;
        for (std::size_t i = 0; i < steady.size(); ++i) {
            up[i] *= i < 45 ? 1 : 2;
            down[i] *= i < 45 ? 1 : 0.4;
            trend[i] *= 1 + 0.02 * static_cast<double>(i);
            burst[i] *= i >= 42 && i < 49 ? 3 : 1;
        }
        QVERIFY(noted(up));
        QVERIFY(noted(down));
        QVERIFY(!noted(trend));
        QVERIFY(!noted(burst));
    }

    void aRestlessLevelIsLessSure()
    {
        auto values = week(126, 0.1);
        const auto calm = forecastSeries(values, optionsFor(28, { 7 })).value();
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] *= i < 40 ? 1 : i < 80 ? 1.6 : 0.9;
        }
        const auto restless = forecastSeries(values, optionsFor(28, { 7 })).value();
        QVERIFY(calm.unrest < 0.7);
        QCOMPARE(restless.unrest, 1.0);
        const auto width = [](const SeriesForecast& forecast) {
            return (forecast.steps[27].upper95 - forecast.steps[27].lower95) / forecast.steps[27].mean;
        };
        QVERIFY2(width(restless) > 2 * width(calm), qPrintable(QString::number(width(restless))));
    }

    void aNewLevelIsFollowed()
    {
        auto values = week(91, 0.05);
        for (std::size_t i = 63; i < 91; ++i) {
            values[i] *= 2;
        }
        const auto forecast = forecastSeries(values, optionsFor(14, { 7 })).value();
        QVERIFY2(std::abs(meanOf(forecast.steps) / 200 - 1) < 0.08,
            qPrintable(QString::number(meanOf(forecast.steps))));
    }

    /// A month that grew is not flat because a quarter was asked for.
    void aTrendOutlivesALongHorizon()
    {
        std::mt19937 random(3);
        std::vector<double> values;
        for (int day = 0; day < 28; ++day) {
            values.push_back(140 + 5 * day + 14 * (uniform(random) - 0.5));
        }
        const auto near = forecastSeries(values, optionsFor(28, { 7 })).value();
        const auto far = forecastSeries(values, optionsFor(92, { 7 })).value();
        for (std::size_t h = 0; h < 28; ++h) {
            QVERIFY2(std::abs(far.steps[h].mean / near.steps[h].mean - 1) < 0.1,
                qPrintable(QString::number(far.steps[h].mean / near.steps[h].mean)));
        }
    }

    void sumsAreOfTheSteps()
    {
        const auto forecast = forecastSeries(week(120, 0.5, 2), optionsFor(28, { 7 })).value();
        double sum = 0;
        for (std::size_t h = 0; h < 28; ++h) {
            sum += forecast.steps[h].mean;
            QVERIFY(std::abs(forecast.sums[h].mean - sum) < 1e-9 * sum);
        }
        verifyOrdered(forecast.sums);
        const ForecastPoint all = sumOver(forecast, { 0, 28 }, true);
        QVERIFY(std::abs(all.mean - sum) < 1e-9 * sum);
        QVERIFY(std::abs(all.upper95 - forecast.sums.back().upper95) < 1e-6 * sum);
        // Errors cancel: the band of a sum is narrower than the sum of the bands.
        double widths = 0;
        for (const ForecastPoint& point : forecast.steps) {
            widths += point.upper80 - point.lower80;
        }
        QVERIFY(all.upper80 - all.lower80 < widths);
    }

    void chancesFollowTheBand()
    {
        const ForecastPoint point{ 100, 90, 120, 80, 140 };
        QVERIFY(std::abs(probabilityOver(point, 100) - 0.5) < 1e-12);
        QVERIFY(std::abs(probabilityOver(point, 120) - 0.1) < 1e-9);
        QVERIFY(std::abs(probabilityOver(point, 90) - 0.9) < 1e-9);
        QCOMPARE(probabilityOver({ 5, 5, 5, 5, 5 }, 4), 1.0);
        QCOMPARE(probabilityOver({ 5, 5, 5, 5, 5 }, 5), 0.0);
    }

    void theStepThatReachesAnAmount()
    {
        const std::vector<ForecastPoint> sums{ { 10, 8, 12, 5, 15 }, { 20, 15, 26, 10, 32 } };
        QCOMPARE(stepReaching(sums, 5, 20, &ForecastPoint::mean).value(), 1.5);
        QCOMPARE(stepReaching(sums, 5, 5, &ForecastPoint::mean).value(), 0.0);
        QCOMPARE(stepReaching(sums, 5, 20, &ForecastPoint::lower80).value(), 2.0);
        QVERIFY(!stepReaching(sums, 5, 26, &ForecastPoint::mean));
        QVERIFY(stepReaching(sums, 5, 26, &ForecastPoint::upper80).value() < 2);
    }

    void notesHaveStableNames()
    {
        QCOMPARE(noteName(ForecastNote::KnowsLittle), std::string_view("knows_little"));
        QCOMPARE(noteName(ForecastNote::AllZero), std::string_view("all_zero"));
    }
};

QTEST_APPLESS_MAIN(TestSeriesForecast)
#include "tst_series_forecast.moc"
