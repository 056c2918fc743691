// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_history.h"
#include "app/demo/demo_product.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace spillway;
using namespace spillway::demo;
using std::chrono::hours;

namespace
{

WeekShape shippedShape()
{
    QFile file(qEnvironmentVariable("SPILLWAY_SOURCE") + QStringLiteral("/resources/demo/week_shape.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("resources/demo/week_shape.csv is not there");
    }
    const QByteArray text = file.readAll();
    return parseWeekShape(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))).value();
}

History makeHistory(int days = 120, double requestsPerMinute = 40)
{
    HistoryOptions options;
    options.anchor = parseIso("2026-10-14T16:20:00Z").value();
    options.days = days;
    options.requestsPerMinute = requestsPerMinute;
    return History(options, shippedShape());
}

Money spent(const std::vector<UsageEvent>& events)
{
    Money sum;
    for (const UsageEvent& event : events) {
        sum += event.cost.value_or(Money());
    }
    return sum;
}

Money spentOn(const History& history, Instant midnight)
{
    Money sum;
    for (int hour = 0; hour < 24; ++hour) {
        sum += spent(history.hour(midnight + hours(hour)));
    }
    return sum;
}

} // namespace

class TestDemoHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThoseWithAnAccountAsk()
    {
        const History history = makeHistory();
        std::map<std::string, Membership> members;
        for (int number = 0; number < kUserCount; ++number) {
            const DemoUser user = demoUser(number);
            if (const auto member = membership(number, user, history.range())) {
                members.emplace(user.id, *member);
            }
        }
        QVERIFY(std::ranges::any_of(members, [](const auto& user) { return user.second.left.has_value(); }));
        int asked = 0;
        for (const int day : { 1, 60, 119 }) {
            for (const UsageEvent& event : history.hour(history.range().from + hours(24 * day))) {
                const auto found = members.find(event.userId);
                QVERIFY2(found != members.end(), event.userId.c_str());
                QVERIFY(found->second.joined <= event.occurredAt);
                QVERIFY(!found->second.left || event.occurredAt < *found->second.left);
                ++asked;
            }
        }
        QVERIFY(asked > 100);
    }

    void shapeHasAMeanOfOne()
    {
        const WeekShape shape = shippedShape();
        for (std::size_t tier = 0; tier < kTierCount; ++tier) {
            double sum = 0;
            for (const auto& hour : shape.hours) {
                sum += hour[tier];
            }
            QVERIFY(std::abs(sum / 168.0 - 1.0) < 0.001);
        }
    }

    void brokenShapesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one hour") << QByteArray("0,1,1,1\n");
        QTest::newRow("a column missing") << QByteArray("0,1,1\n");
        QTest::newRow("a column too many") << QByteArray("0,1,1,1,1\n");
        QTest::newRow("hours out of order") << QByteArray("1,1,1,1\n");
        QTest::newRow("negative") << QByteArray("0,1,-1,1\n");
        QTest::newRow("words") << QByteArray("0,a,b,c\n");
    }
    void brokenShapesAreRefused()
    {
        QFETCH(QByteArray, csv);
        QVERIFY(!parseWeekShape(std::string_view(csv.constData(), static_cast<std::size_t>(csv.size()))));
    }

    void sameOptionsGiveTheSameEvents()
    {
        const History first = makeHistory();
        const History second = makeHistory();
        const Instant hour = first.range().from + hours(1'000);
        QVERIFY(first.hour(hour) == second.hour(hour));
        QVERIFY(first.hour(hour) != first.hour(hour + hours(1)));
    }

    void hoursAreInOrderAndNamedOnce()
    {
        const History history = makeHistory();
        std::set<std::string> names;
        std::size_t count = 0;
        for (int i = 0; i < 48; ++i) {
            const Instant hour = history.range().from + hours(2'000 + i);
            const auto events = history.hour(hour);
            QVERIFY(std::ranges::is_sorted(events, {}, &UsageEvent::occurredAt));
            for (const UsageEvent& event : events) {
                QVERIFY(TimeRange({ hour, hour + hours(1) }).contains(event.occurredAt));
                names.insert(event.requestId);
            }
            count += events.size();
        }
        QCOMPARE(names.size(), count);
    }

    void everyCostIsTokensTimesPrice()
    {
        const History history = makeHistory();
        std::map<std::pair<std::string, std::string>, ModelPrice> prices;
        for (const ModelPrice& price : modelPrices()) {
            prices[{ std::string(price.provider), std::string(price.model) }] = price;
        }
        for (const Instant from : { history.range().from, history.outage().from, history.pause().from }) {
            const Instant hour(std::chrono::floor<hours>(from.time_since_epoch()));
            for (const UsageEvent& event : history.hour(hour)) {
                const auto found = prices.find({ event.provider, event.model });
                QVERIFY(found != prices.end());
                QVERIFY(event.occurredAt >= parseIso(found->second.since).value());
                QVERIFY(event.cachedInputTokens <= event.inputTokens);
                QCOMPARE(event.cost->nanoDollars(),
                    (event.inputTokens - event.cachedInputTokens) * found->second.input
                        + event.cachedInputTokens * found->second.cachedInput
                        + event.outputTokens * found->second.output);
            }
        }
    }

    void theLastDaysAreNearTheBudgetAndTheFirstFarBelow()
    {
        const History history = makeHistory();
        const Instant today = parseIso("2026-10-13T00:00:00Z").value();
        const double last = (spentOn(history, today) + spentOn(history, today - hours(24))).toDouble() / 2;
        const double budget = history.dailyBudget().toDouble();
        QCOMPARE(budget, 200.0);
        qInfo("a day costs %.2f", last);
        QVERIFY(last > budget * 0.75 && last < budget * 1.05);
        QVERIFY(spentOn(history, history.range().from).toDouble() < last * 0.35);
    }

    void everyTierAndProviderSpends()
    {
        const History history = makeHistory();
        std::map<std::string, Money> tiers;
        std::map<std::string, Money> providers;
        for (int i = 0; i < 24; ++i) {
            for (const UsageEvent& event : history.hour(history.range().from + hours(2'400 + i))) {
                tiers[event.tier] += *event.cost;
                providers[event.provider] += *event.cost;
            }
        }
        QCOMPARE(tiers.size(), std::size_t(3));
        QCOMPARE(providers.size(), std::size_t(5));
        for (const auto& [name, sum] : providers) {
            QVERIFY2(sum > Money(), name.c_str());
        }
    }

    void theSpikeIsSeenAndThePauseEndsIt()
    {
        const History history = makeHistory();
        const auto freeSpend = [&history](TimeRange range) {
            Money sum;
            const Instant first(std::chrono::floor<hours>(range.from.time_since_epoch()));
            for (Instant hour = first; hour < range.to; hour += hours(1)) {
                for (const UsageEvent& event : history.hour(hour)) {
                    if (event.tier == "free" && range.contains(event.occurredAt)) {
                        sum += *event.cost;
                    }
                }
            }
            return sum;
        };
        const TimeRange spike = history.spike();
        const TimeRange dayBefore{ spike.from - hours(24), spike.to - hours(24) };
        QVERIFY(freeSpend(spike).toDouble() > 8 * freeSpend(dayBefore).toDouble());
        QCOMPARE(freeSpend(history.pause()), Money());
    }

    void theOutageFailsOrFallsBack()
    {
        const History history = makeHistory();
        const Instant hour(std::chrono::ceil<hours>(history.outage().from.time_since_epoch()));
        int fallbacks = 0;
        for (const UsageEvent& event : history.hour(hour)) {
            if (!history.outage().contains(event.occurredAt)) {
                continue;
            }
            QVERIFY(event.provider != "anthropic" || event.status != RequestStatus::Ok);
            fallbacks += event.fallback ? 1 : 0;
        }
        QVERIFY(fallbacks > 20);
    }

    void shortHistoriesKeepTheirIncidentsInside_data()
    {
        QTest::addColumn<int>("days");
        for (const int days : { 1, 2, 7, 30, 400 }) {
            QTest::addRow("%d days", days) << days;
        }
    }
    void shortHistoriesKeepTheirIncidentsInside()
    {
        QFETCH(int, days);
        const History history = makeHistory(days);
        for (const TimeRange& incident : { history.spike(), history.pause(), history.outage() }) {
            QVERIFY(incident.from >= history.range().from);
            QVERIFY(incident.to <= history.range().to);
        }
    }
};

QTEST_APPLESS_MAIN(TestDemoHistory)
#include "tst_demo_history.moc"
