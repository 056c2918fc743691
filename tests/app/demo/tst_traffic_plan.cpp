// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/traffic_plan.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace spillway;
using namespace spillway::demo;
using namespace std::chrono_literals;

namespace
{

const Instant kStart = parseIso("2026-10-14T16:20:00Z").value();

TrafficPlan makePlan(double requestsPerMinute)
{
    WeekShape flat;
    for (auto& hour : flat.hours) {
        hour.fill(1.0);
    }
    HistoryOptions options;
    options.anchor = kStart;
    options.requestsPerMinute = requestsPerMinute;
    return TrafficPlan(History(options, flat), kStart, 7);
}

} // namespace

class TestTrafficPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivalsKeepTheRate()
    {
        TrafficPlan plan = makePlan(600);
        std::size_t count = 0;
        for (int second = 1; second <= 600; ++second) {
            count += plan.arrivals(kStart + std::chrono::seconds(second)).size();
        }
        // 6,000 expected; each tier's day is up to a fifth off by design.
        QVERIFY2(count > 4'500 && count < 7'500, qPrintable(QString::number(count)));
    }

    void everyArrivalComesOnceAndInTime()
    {
        TrafficPlan plan = makePlan(600);
        std::set<std::string> seen;
        for (int second = 1; second <= 60; ++second) {
            const Instant now = kStart + std::chrono::seconds(second);
            for (const auto& arrival : plan.arrivals(now)) {
                QVERIFY(arrival.event.occurredAt <= now);
                QVERIFY(seen.insert(arrival.event.requestId).second);
            }
            QVERIFY(plan.arrivals(now).empty());
        }
    }

    void anAnswerComesAfterItsLatency()
    {
        TrafficPlan plan = makePlan(600);
        auto arrivals = plan.arrivals(kStart + 10s);
        QVERIFY(!arrivals.empty());
        const auto latency = std::chrono::milliseconds(arrivals.front().event.latencyMs.value());
        const std::string provider = arrivals.front().event.provider;
        plan.admitted(arrivals.front(), provider, kStart + 10s);
        QVERIFY(plan.answers(kStart + 10s + latency - 1ms).empty());
        const auto answers = plan.answers(kStart + 10s + latency);
        QCOMPARE(answers.size(), std::size_t(1));
        QCOMPARE(answers.front().occurredAt, kStart + 10s + latency);
        QVERIFY(plan.answers(kStart + 1h).empty());
    }

    void admissionDecidesTheProvider()
    {
        TrafficPlan plan = makePlan(600);
        auto arrivals = plan.arrivals(kStart + 20s);
        std::size_t moved = 0;
        for (auto& arrival : arrivals) {
            moved += arrival.event.status == RequestStatus::Ok ? 1 : 0;
            plan.admitted(std::move(arrival), "fallback", kStart + 20s);
        }
        QVERIFY(moved > 0);
        for (const UsageEvent& event : plan.answers(kStart + 1h)) {
            QCOMPARE(event.provider, std::string("fallback"));
            if (event.status == RequestStatus::Ok) {
                QCOMPARE(event.model, std::string("llama-3.1-8b"));
                QVERIFY(event.fallback);
                QCOMPARE(event.cost->nanoDollars(), event.inputTokens * 50 + event.outputTokens * 80);
            }
        }
    }

    void aLongSleepIsNotCaughtUpWith()
    {
        TrafficPlan plan = makePlan(60'000);
        QVERIFY(plan.arrivals(kStart + 1h).size() <= 5'000 + kTierCount);
        QVERIFY(plan.arrivals(kStart + 1h).size() <= 5'000);
    }

    void whatWasNotDeliveredComesAgain()
    {
        TrafficPlan plan = makePlan(60);
        UsageEvent event;
        event.requestId = "again";
        plan.deliverAgain(event, kStart + 5s);
        QVERIFY(plan.answers(kStart + 4s).empty());
        QCOMPARE(plan.answers(kStart + 5s).front().requestId, std::string("again"));
    }
};

QTEST_APPLESS_MAIN(TestTrafficPlan)
#include "tst_traffic_plan.moc"
