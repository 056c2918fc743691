// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/scenarios.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace spillway;
using namespace spillway::forecast;

namespace
{

constexpr double kStepsPerMonth = 30;

/// Spend a day with a weekly season, growth and noise.
std::vector<double> spendDays(std::size_t days, double level, double growth, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<double> values;
    for (std::size_t day = 0; day < days; ++day) {
        const double season = day % 7 < 5 ? 1.2 : 0.5;
        const double noise = 0.9 + 0.2 * static_cast<double>(random() % 1000) / 1000;
        values.push_back(level * season * noise * std::exp(growth * static_cast<double>(day)));
    }
    return values;
}

std::vector<PartSeries> sampleParts()
{
    return { { { "free", "openai" }, spendDays(91, 41.27, 0.003, 1) },
        { { "free", "google" }, spendDays(91, 3.001, 0, 2) },
        { { "premium", "openai" }, spendDays(91, 80.5, 0.006, 3) },
        { { "premium", "anthropic" }, spendDays(91, 0.004, 0, 4) },
        { { "unlimited", "anthropic" }, std::vector<double>(91, 0.0) } };
}

HierarchyForecast sampleForecast(std::size_t horizon = 30)
{
    SeriesOptions options;
    options.horizon = horizon;
    options.seasons = { 7 };
    options.nonNegative = true;
    return forecastHierarchy(sampleParts(), options).value();
}

void verifyCoherent(const HierarchyForecast& forecast, std::span<const StepRange> rows)
{
    const MoneyTable table = inCents(forecast, rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Money parts, tiers, providers;
        for (const MoneyNode& node : table.parts) {
            parts += node.rows[row].mean;
            QCOMPARE(node.rows[row].mean.nanoDollars() % 10'000'000, 0);
        }
        for (const MoneyNode& node : table.tiers) {
            tiers += node.rows[row].mean;
            Money inTier;
            for (const MoneyNode& part : table.parts) {
                inTier += holds(node.key, part.key) ? part.rows[row].mean : Money();
            }
            QVERIFY(inTier == node.rows[row].mean);
        }
        for (const MoneyNode& node : table.providers) {
            providers += node.rows[row].mean;
        }
        QVERIFY(parts == table.total.rows[row].mean);
        QVERIFY(tiers == table.total.rows[row].mean);
        QVERIFY(providers == table.total.rows[row].mean);
    }
}

/// The band of every sum is within the sum of its parts' bands.
void verifyBands(const HierarchyForecast& forecast)
{
    const auto widthOf = [](const ForecastPoint& point) { return point.upper95 - point.mean; };
    for (std::size_t h = 0; h < forecast.total.forecast.steps.size(); ++h) {
        double parts = 0;
        for (const HierarchyNode& node : forecast.parts) {
            parts += widthOf(node.forecast.steps[h]);
        }
        double tiers = 0;
        for (const HierarchyNode& node : forecast.tiers) {
            tiers += widthOf(node.forecast.steps[h]);
        }
        const double total = widthOf(forecast.total.forecast.steps[h]);
        QVERIFY(total <= tiers * (1 + 1e-9) && tiers <= parts * (1 + 1e-9));
        for (const HierarchyNode& node : forecast.parts) {
            const ForecastPoint& point = node.forecast.steps[h];
            QVERIFY(point.lower95 >= 0 && point.lower95 <= point.lower80 && point.lower80 <= point.mean
                && point.mean <= point.upper80 && point.upper80 <= point.upper95);
        }
    }
}

double sumOfMeans(const HierarchyForecast& forecast)
{
    return forecast.total.forecast.sums.back().mean;
}

} // namespace

class TestHierarchy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsAddUpToTheCent()
    {
        const HierarchyForecast forecast = sampleForecast();
        verifyCoherent(forecast, everyStep(forecast));
        const StepRange rows[] = { { 0, 7 }, { 7, 14 }, { 14, 30 }, { 0, 30 } };
        verifyCoherent(forecast, rows);
        verifyBands(forecast);
    }

    void aGapInOnePartIsAGapInItsSums()
    {
        auto parts = sampleParts();
        parts[0].values[40] = kGap;
        SeriesOptions options;
        options.horizon = 7;
        options.seasons = { 7 };
        options.nonNegative = true;
        const auto forecast = forecastHierarchy(parts, options).value();
        QVERIFY(forecast.total.forecast.has(ForecastNote::GapsFilled));
        QVERIFY(forecast.find("free", "*")->forecast.has(ForecastNote::GapsFilled));
        QVERIFY(!forecast.find("premium", "*")->forecast.has(ForecastNote::GapsFilled));
        QVERIFY(forecast.find("gold", "*") == nullptr);
    }

    void wrongPartsAreRefused()
    {
        SeriesOptions options;
        QVERIFY(!forecastHierarchy({}, options));
        auto parts = sampleParts();
        parts[1].key = parts[0].key;
        QVERIFY(!forecastHierarchy(parts, options));
        parts = sampleParts();
        parts[1].values.pop_back();
        QVERIFY(!forecastHierarchy(parts, options));
        parts = sampleParts();
        parts[1].key.tier = "*";
        QVERIFY(!forecastHierarchy(parts, options));
    }

    void workCanBeStopped()
    {
        SeriesOptions options;
        options.horizon = 7;
        double last = 0;
        const auto forecast = forecastHierarchy(sampleParts(), options, [&](double share) {
            last = share;
            return share < 0.5;
        });
        QVERIFY(!forecast && forecast.error().code == ErrorCode::Cancelled);
        QVERIFY(last >= 0.5 && last < 0.7);
    }

    void scenariosAreOrderedAndAddUp()
    {
        const HierarchyForecast expected = sampleForecast();
        const Growth growth{ std::log1p(0.2) / kStepsPerMonth, 0.2, true };
        std::vector<double> sums;
        for (const Scenario scenario :
            { Scenario::Pessimistic, Scenario::Conservative, Scenario::Optimistic }) {
            const auto bent = withScenario(expected, scenario, growth, kStepsPerMonth);
            verifyCoherent(bent, everyStep(bent));
            verifyBands(bent);
            sums.push_back(sumOfMeans(bent));
        }
        QVERIFY(sums[0] < sums[1] && sums[1] < sums[2]);
        QVERIFY(withScenario(expected, Scenario::Expected, growth, kStepsPerMonth).total.forecast.steps
            == expected.total.forecast.steps);
        // By its growth, conservative is expected with the current growth.
        const auto bent = withScenario(expected, Scenario::Conservative, growth, kStepsPerMonth);
        QVERIFY(std::abs(bent.total.forecast.growthPerStep - growth.perStep) < 1e-9);
    }

    /// Zero stays zero where a scenario scales a band: rounding would take it below, and to a cent that is
    /// one.
    void scalingTakesNoEdgeBelowZero()
    {
        const HierarchyForecast expected = sampleForecast(366);
        for (int percent = 1; percent <= 40; ++percent) {
            const double perMonth = percent / 100.0;
            const auto bent = withScenario(expected, Scenario::Optimistic,
                { std::log1p(perMonth) / kStepsPerMonth, perMonth, true }, kStepsPerMonth);
            for (const auto& point : bent.total.forecast.steps) {
                QVERIFY2(point.lower95 >= 0, qPrintable(QString::number(point.lower95)));
            }
            for (const auto& part : bent.parts) {
                for (const auto& point : part.forecast.steps) {
                    QVERIFY2(point.lower95 >= 0, qPrintable(QString::number(point.lower95)));
                }
            }
        }
    }

    void growth_data()
    {
        QTest::addColumn<int>("scenario");
        QTest::addColumn<double>("current");
        QTest::addColumn<double>("assumed");
        QTest::newRow("conservative keeps it") << int(Scenario::Conservative) << 0.2 << 0.2;
        QTest::newRow("optimistic adds half") << int(Scenario::Optimistic) << 0.2 << 0.3;
        QTest::newRow("pessimistic takes a quarter off") << int(Scenario::Pessimistic) << 0.2 << 0.15;
        QTest::newRow("a shrinking product, optimistic") << int(Scenario::Optimistic) << -0.2 << -0.1;
        QTest::newRow("a shrinking product, pessimistic") << int(Scenario::Pessimistic) << -0.2 << -0.25;
        QTest::newRow("never under nothing") << int(Scenario::Pessimistic) << -0.89 << -0.9;
    }
    void growth()
    {
        QFETCH(int, scenario);
        QFETCH(double, current);
        const Growth now{ std::log1p(current) / kStepsPerMonth, current, true };
        const Growth then = growthOf(static_cast<Scenario>(scenario), now, kStepsPerMonth);
        QTEST(then.perMonth, "assumed");
        QVERIFY(std::abs(std::expm1(then.perStep * kStepsPerMonth) - then.perMonth) < 1e-12);
    }

    void growthIsMeasuredThroughASpikeAndAnIncident()
    {
        auto totals = spendDays(84, 100, std::log1p(0.179) / kStepsPerMonth, 9);
        totals[60] *= 12;
        for (std::size_t i = 40; i < 44; ++i) {
            totals[i] = 0;
        }
        const StepRange paused[] = { { 40, 44 } };
        const Growth growth = currentGrowth(totals, 7, kStepsPerMonth, paused);
        QVERIFY(growth.known);
        QVERIFY2(std::abs(growth.perMonth - 0.179) < 0.03, qPrintable(QString::number(growth.perMonth)));
        QVERIFY(!currentGrowth(std::span(totals).first(20), 7, kStepsPerMonth).known);
        QVERIFY(!currentGrowth({}, 7, kStepsPerMonth).known);
    }

    void priceChangesApplyFromTheirDayOn()
    {
        const HierarchyForecast expected = sampleForecast();
        const double factor = priceFactor({ 3e6, 1e6, 1e6 }, { 2.5, 1.25, 10 }, { 1.25, 0.625, 5 });
        QVERIFY(std::abs(factor - 0.5) < 1e-12);
        const PriceChange change{ 10, { "*", "openai" }, factor };
        const auto cheaper = withPriceChanges(expected, { &change, 1 });
        verifyCoherent(cheaper, everyStep(cheaper));
        for (std::size_t h = 0; h < 30; ++h) {
            const double before = expected.find("free", "openai")->forecast.steps[h].mean;
            const double after = cheaper.find("free", "openai")->forecast.steps[h].mean;
            QVERIFY(std::abs(after - before * (h < 10 ? 1 : 0.5)) < 1e-9);
            QCOMPARE(cheaper.find("free", "google")->forecast.steps[h].mean,
                expected.find("free", "google")->forecast.steps[h].mean);
        }
    }

    void driversSayUsersTimesRequestsTimesCost()
    {
        const HierarchyForecast expected = sampleForecast(28);
        const TierDriver drivers[] = { { "premium", 1000, 0, 4, Money::parse("0.025").value() } };
        const auto driven = withDrivers(expected, drivers, kStepsPerMonth).value();
        verifyCoherent(driven, everyStep(driven));
        const double mean = driven.find("premium", "*")->forecast.sums.back().mean / 28;
        QVERIFY2(std::abs(mean - 100) < 1e-6, qPrintable(QString::number(mean)));
        QCOMPARE(driven.find("free", "*")->forecast.sums.back().mean,
            expected.find("free", "*")->forecast.sums.back().mean);
        const TierDriver unknown[] = { { "gold", 1, 0, 1, Money::fromDollars(1) } };
        QVERIFY(!withDrivers(expected, unknown, kStepsPerMonth));
        const TierDriver negative[] = { { "free", -1, 0, 1, Money::fromDollars(1) } };
        QVERIFY(!withDrivers(expected, negative, kStepsPerMonth));
    }

    void scenarioNamesAreReadBack()
    {
        for (const Scenario scenario : kScenarios) {
            QVERIFY(parseScenario(scenarioName(scenario)).value() == scenario);
        }
        QVERIFY(!parseScenario("hopeful"));
    }
};

QTEST_APPLESS_MAIN(TestHierarchy)
#include "tst_hierarchy.moc"
