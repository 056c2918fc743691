// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/day_projection.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace spillway;
using namespace spillway::forecast;
using namespace std::chrono_literals;

namespace
{

Instant at(const char* iso)
{
    return parseIso(iso).value();
}

/// A day with a peak in the afternoon and quiet weekends; every day off by its own factor.
std::vector<QuarterSpend> days(Instant from, int count, std::mt19937& random, double noise)
{
    std::normal_distribution<double> normal(0, noise);
    std::vector<QuarterSpend> history;
    double factor = 1;
    for (int i = 0; i < count * 96; ++i) {
        if (i % 24 == 0) {
            factor = std::exp(normal(random));
        }
        const double hour = (i % 96) / 4; // flat within the hour, as the profile is
        const double weekend = (i / 96) % 7 >= 5 ? 0.6 : 1;
        const double shape = 1.2 + std::sin((hour - 8) / 24 * 2 * std::numbers::pi);
        history.push_back({ from + kQuarter * i, weekend * shape * factor });
    }
    return history;
}

double sumOf(const std::vector<QuarterSpend>& history, std::size_t from, std::size_t to)
{
    double sum = 0;
    for (std::size_t i = from; i < to; ++i) {
        sum += history[i].dollars;
    }
    return sum;
}

} // namespace

class TestDayProjection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tooLittleHistoryTeachesNothing()
    {
        std::mt19937 random(1);
        QVERIFY(!WeekModel::learn(Zone(), days(at("2026-03-02T00:00:00Z"), 2, random, 0.1)));
        auto missing = days(at("2026-03-02T00:00:00Z"), 5, random, 0.1);
        for (auto& quarter : missing) {
            quarter.missing = true;
        }
        QVERIFY(!WeekModel::learn(Zone(), missing));
    }

    void regularSpendIsProjectedExactly()
    {
        std::mt19937 random(1);
        const auto history = days(at("2026-03-02T00:00:00Z"), 36, random, 0);
        const std::size_t now = 35 * 96 + 40;
        const auto model = WeekModel::learn(Zone(), std::span(history).first(now)).value();
        const double spent = sumOf(history, 35 * 96, now);
        const auto projection = model.project(history[now].quarter, spent, history[35 * 96].quarter + 24h);
        QVERIFY(std::abs(projection.path.back().mean - sumOf(history, 35 * 96, 36 * 96)) < 1e-6);
        QVERIFY(std::abs(projection.path.back().upper95 - projection.path.back().lower95) < 1e-6);
        QVERIFY(std::abs(model.level() - 1) < 1e-9);
    }

    void recentLevelCarriesForward()
    {
        std::mt19937 random(1);
        auto history = days(at("2026-03-02T00:00:00Z"), 36, random, 0);
        const std::size_t now = 35 * 96 + 60;
        for (std::size_t i = now - 96; i < history.size(); ++i) {
            history[i].dollars *= 2;
        }
        const auto model = WeekModel::learn(Zone(), std::span(history).first(now)).value();
        const double truth = sumOf(history, now, 36 * 96);
        const auto projection = model.project(history[now].quarter, 0, history[35 * 96].quarter + 24h);
        QVERIFY2(projection.rest > 0.9 * truth && projection.rest < 1.02 * truth,
            qPrintable(QString::number(projection.rest / truth)));
    }

    void spikeDoesNotBecomeNormal()
    {
        std::mt19937 random(1);
        auto history = days(at("2026-03-02T00:00:00Z"), 35, random, 0);
        const double before = WeekModel::learn(Zone(), history)->typicalPerHour(at("2026-04-14T13:00:00Z"));
        for (std::size_t i = 15 * 96; i < 16 * 96; ++i) {
            history[i].dollars *= 9; // a Tuesday
        }
        const double after = WeekModel::learn(Zone(), history)->typicalPerHour(at("2026-04-14T13:00:00Z"));
        QCOMPARE(after, before);
    }

    void missingQuartersAreNotZero()
    {
        std::mt19937 random(1);
        auto history = days(at("2026-03-02T00:00:00Z"), 35, random, 0);
        const auto whole = WeekModel::learn(Zone(), history).value();
        for (std::size_t i = 20 * 96; i < 22 * 96; ++i) {
            history[i] = { history[i].quarter, 0, true };
        }
        const auto holed = WeekModel::learn(Zone(), history).value();
        const TimeRange day{ at("2026-04-06T00:00:00Z"), at("2026-04-07T00:00:00Z") };
        QVERIFY(
            std::abs(whole.typicalBetween(day.from, day.to) - holed.typicalBetween(day.from, day.to)) < 1e-9);
        QVERIFY(std::abs(holed.level() - 1) < 1e-9);
    }

    void intervalsHoldWhatTheyClaim()
    {
        int inside80 = 0;
        int inside95 = 0;
        const int rounds = 400;
        for (int round = 0; round < rounds; ++round) {
            std::mt19937 random(static_cast<unsigned>(round));
            const auto history = days(at("2026-03-02T00:00:00Z"), 36, random, 0.3);
            const std::size_t now = 35 * 96 + 36;
            const auto model = WeekModel::learn(Zone(), std::span(history).first(now)).value();
            const double spent = sumOf(history, 35 * 96, now);
            const auto end
                = model.project(history[now].quarter, spent, history[35 * 96].quarter + 24h).path.back();
            const double truth = sumOf(history, 35 * 96, 36 * 96);
            inside80 += truth >= end.lower80 && truth <= end.upper80 ? 1 : 0;
            inside95 += truth >= end.lower95 && truth <= end.upper95 ? 1 : 0;
        }
        QVERIFY2(inside80 > rounds * 0.72 && inside80 < rounds * 0.90, qPrintable(QString::number(inside80)));
        QVERIFY2(inside95 > rounds * 0.89, qPrintable(QString::number(inside95)));
    }

    void pathIsOrderedAndNeverFalls()
    {
        std::mt19937 random(7);
        const auto history = days(at("2026-03-02T00:00:00Z"), 42, random, 0.4);
        const auto model = WeekModel::learn(Zone(), history).value();
        const Instant now = at("2026-04-13T09:07:12Z");
        for (const auto horizon : { 15h, 6 * 24h + 15h }) {
            const auto projection = model.project(now, 12.5, at("2026-04-13T00:00:00Z") + horizon + 9h);
            QCOMPARE(projection.path.front().at, now);
            QCOMPARE(projection.path.front().upper95, 12.5);
            for (std::size_t i = 1; i < projection.path.size(); ++i) {
                const auto& a = projection.path[i - 1];
                const auto& b = projection.path[i];
                QVERIFY(b.at > a.at);
                QVERIFY(b.mean >= a.mean && b.lower95 >= a.lower95 && b.upper95 >= a.upper95);
                QVERIFY(b.lower95 <= b.lower80 && b.lower80 <= b.mean && b.mean <= b.upper80
                    && b.upper80 <= b.upper95);
            }
            QCOMPARE(projection.path.back().at, at("2026-04-13T00:00:00Z") + horizon + 9h);
        }
    }

    void crossingIsInterpolated()
    {
        Projection projection;
        const Instant start = at("2026-03-02T10:00:00Z");
        projection.path = { { start, 10, 10, 10, 10, 10 }, { start + 1h, 20, 15, 30, 12, 40 } };
        const Crossing crossing = crossingOf(projection, 20);
        QCOMPARE(crossing.mean.value(), start + 1h);
        QCOMPARE(crossing.earliest.value(), start + 30min);
        QVERIFY(!crossing.latest);
        QCOMPARE(crossingOf(projection, 9).mean.value(), start);
        QVERIFY(!crossingOf(projection, 31).earliest);
    }

    void probabilityFollowsTheBand()
    {
        Projection projection;
        projection.spent = 10;
        projection.rest = 20;
        projection.spread = 0.2;
        QVERIFY(std::abs(projection.probabilityOver(30) - 0.5) < 1e-9);
        QVERIFY(std::abs(projection.probabilityOver(10 + 20 * std::exp(0.2 * 1.2815515655446)) - 0.1) < 1e-6);
        QCOMPARE(projection.probabilityOver(5), 1.0);
    }

    void localHoursFollowTheClockChange()
    {
        std::mt19937 random(1);
        const auto zone = Zone::named("Europe/Berlin").value();
        std::vector<QuarterSpend> history;
        for (Instant q = at("2026-02-15T23:00:00Z"); q < at("2026-03-28T23:00:00Z"); q += kQuarter) {
            history.push_back({ q, zone.hourOfWeek(q) % 24 == 12 ? 8.0 : 1.0 });
        }
        const auto model = WeekModel::learn(zone, history).value();
        // 29 March has 23 hours in Berlin; noon is then 10:00 UTC instead of 11:00.
        QCOMPARE(model.typicalPerHour(at("2026-03-29T10:30:00Z")), 32.0);
        QCOMPARE(model.typicalPerHour(at("2026-03-29T11:30:00Z")), 4.0);
        const auto day = zone.periodAt(Period::Day, at("2026-03-29T10:00:00Z"));
        QCOMPARE(model.typicalBetween(day.from, day.to), 22 * 4.0 + 32.0);
        QCOMPARE(model.shareOf(day, day.to), 1.0);
        QCOMPARE(model.shareOf(day, day.from), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestDayProjection)
#include "tst_day_projection.moc"
