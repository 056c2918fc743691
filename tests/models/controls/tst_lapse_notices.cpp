// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/lapse_notices.h"

#include <QTest>

using namespace spillway;
using namespace spillway::controls;
using namespace std::chrono_literals;

namespace
{

const Instant kStart = parseIso("2026-03-12T16:00:00Z").value();

ControlState paused(std::chrono::seconds duration, const std::string& id = "c1")
{
    ControlState state;
    state.pausedTiers["free"] = { "ann", "spike", kStart, kStart + duration, id };
    return state;
}

/// Minutes of each notice that comes while it is asked every second of `duration`.
std::vector<std::int64_t> told(
    LapseNotices& notices, const ControlState& state, std::chrono::seconds from, std::chrono::seconds to)
{
    std::vector<std::int64_t> minutes;
    for (auto at = from; at <= to; at += 1s) {
        for (const LapseNotice& notice : notices.take(state, kStart + at)) {
            minutes.push_back(notice.left.count());
        }
    }
    return minutes;
}

} // namespace

class TestLapseNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachComesOnce_data();
    void eachComesOnce();
    void anExtendedOrderIsToldOfAnew();
    void twoLeversOfOneOrderAreOneNotice();
    void withoutAnEndThereIsNone();
    void aReminderIsSaidToBeWanted();
};

void TestLapseNotices::eachComesOnce_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("from");
    QTest::addColumn<QList<int>>("minutes");
    QTest::newRow("an hour") << 3600 << 0 << QList<int>{ 5, 1 };
    QTest::newRow("five minutes") << 300 << 0 << QList<int>{ 1 };
    QTest::newRow("a minute") << 60 << 0 << QList<int>{};
    QTest::newRow("seen in the last minutes") << 3600 << 3400 << QList<int>{ 5, 1 };
    QTest::newRow("seen in the last minute") << 3600 << 3570 << QList<int>{ 1 };
}

void TestLapseNotices::eachComesOnce()
{
    QFETCH(int, seconds);
    QFETCH(int, from);
    QFETCH(QList<int>, minutes);
    LapseNotices notices;
    const auto duration = std::chrono::seconds(seconds);
    const auto found = told(notices, paused(duration), std::chrono::seconds(from), duration + 5s);
    QCOMPARE(QList<int>(found.begin(), found.end()), minutes);
}

void TestLapseNotices::anExtendedOrderIsToldOfAnew()
{
    LapseNotices notices;
    QCOMPARE(told(notices, paused(1h), 0s, 3500s).size(), std::size_t(1));
    QCOMPARE(told(notices, paused(2h), 3500s, 2h), (std::vector<std::int64_t>{ 5, 1 }));
}

void TestLapseNotices::twoLeversOfOneOrderAreOneNotice()
{
    LapseNotices notices;
    ControlState state = paused(1h);
    state.pausedTiers["premium"] = state.pausedTiers["free"];
    QCOMPARE(notices.take(state, kStart + 56min).size(), std::size_t(1));
    state.pausedTiers["premium"].commandId = "c2";
    QCOMPARE(notices.take(state, kStart + 56min).size(), std::size_t(1)); // of the second order
}

void TestLapseNotices::withoutAnEndThereIsNone()
{
    LapseNotices notices;
    ControlState state = paused(1h);
    state.pausedTiers["free"].expiresAt.reset();
    QVERIFY(told(notices, state, 0s, 2h).empty());
}

void TestLapseNotices::aReminderIsSaidToBeWanted()
{
    LapseNotices notices;
    notices.remind("c2");
    QVERIFY(!notices.take(paused(1h), kStart + 56min).front().wanted);
    QVERIFY(notices.take(paused(1h, "c2"), kStart + 56min).front().wanted);
}

QTEST_GUILESS_MAIN(TestLapseNotices)
#include "tst_lapse_notices.moc"
