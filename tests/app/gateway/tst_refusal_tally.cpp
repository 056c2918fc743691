// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/refusal_tally.h"

#include <QTest>

using namespace spillway;
using namespace spillway::gateway;
using namespace std::chrono_literals;
using commands::ProblemKind;

class RefusalTallyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstIsToldAtOnceAndTheRestTogether();
    void whatIsLeftIsToldAtTheEnd();
    void aFloodIsAFewLines();
};

void RefusalTallyTest::theFirstIsToldAtOnceAndTheRestTogether()
{
    const Instant start = parseIso("2026-03-12T16:00:00Z").value();
    RefusalTally tally;
    std::vector<std::int64_t> told;
    // A console whose clock is wrong asks every two seconds, for eleven minutes.
    for (Instant now = start; now < start + 11min; now += 1s) {
        if ((now - start) % 2s == 0s) {
            tally.add("10.0.0.7", ProblemKind::ClockSkew, "ann");
        }
        for (const auto& line : tally.take(now)) {
            QCOMPARE(line.claimedKey, std::string("ann"));
            told.push_back(line.count);
        }
    }
    QCOMPARE(told, (std::vector<std::int64_t>{ 1, 150, 150 }));
    // Another kind does not wait for it, and one that comes after a silence is told at once again.
    tally.add("10.0.0.7", ProblemKind::SignatureRefused, "ann");
    QCOMPARE(tally.take(start + 11min).size(), std::size_t(1));
    (void)tally.take(start + 16min);
    QVERIFY(tally.take(start + 30min).empty());
    tally.add("10.0.0.7", ProblemKind::ClockSkew, "ann");
    QCOMPARE(tally.take(start + 30min + 1s).size(), std::size_t(1));
}

void RefusalTallyTest::whatIsLeftIsToldAtTheEnd()
{
    const Instant start = parseIso("2026-03-12T16:00:00Z").value();
    RefusalTally tally;
    tally.add("10.0.0.7", ProblemKind::ClockSkew, "ann");
    QCOMPARE(tally.take(start).size(), std::size_t(1));
    tally.add("10.0.0.7", ProblemKind::ClockSkew, "ann");
    QVERIFY(tally.take(start + 1s).empty());
    QCOMPARE(tally.take(Instant::max()).at(0).count, std::int64_t(1));
}

void RefusalTallyTest::aFloodIsAFewLines()
{
    const Instant start = parseIso("2026-03-12T16:00:00Z").value();
    RefusalTally tally;
    for (int i = 0; i < 1000; ++i) {
        tally.add("10.0.0." + std::to_string(i), ProblemKind::SignatureRefused, {});
    }
    const auto lines = tally.take(start);
    QVERIFY(lines.size() <= RefusalTally::kMostLines + 1);
    std::int64_t sum = 0;
    for (const auto& line : lines) {
        sum += line.count;
    }
    QCOMPARE(sum, std::int64_t(1000));
}

QTEST_GUILESS_MAIN(RefusalTallyTest)
#include "tst_refusal_tally.moc"
