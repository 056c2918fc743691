// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/collector.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace spillway;
using namespace spillway::gateway;
using std::chrono::milliseconds;

namespace
{

/// A stream in memory with a consumer group, and a list of calls that shall fail.
class FakeSource : public EventSource
{
public:
    std::map<std::string, CollectedEntry> entries;
    std::set<std::string> delivered;
    std::set<std::string> aside;
    int failures = 0; ///< how many of the next calls fail

    void add(const std::string& id, std::optional<Error> malformed = {})
    {
        UsageEvent event;
        event.requestId = id;
        entries.insert_or_assign(
            id, CollectedEntry{ id, malformed ? Result<UsageEvent>(std::unexpected(*malformed)) : event });
    }
    Result<void> prepare() override { return attempt(); }
    Result<std::vector<CollectedEntry>> readNew(int count, milliseconds) override
    {
        return take(count, [this](const std::string& id) { return !delivered.contains(id); });
    }
    Result<std::vector<CollectedEntry>> claimStale(int count, milliseconds) override
    {
        return take(count, [this](const std::string& id) { return delivered.contains(id); });
    }
    Result<void> acknowledge(std::span<const std::string> ids) override
    {
        const auto result = attempt();
        if (result) {
            for (const auto& id : ids) {
                entries.erase(id);
            }
        }
        return result;
    }
    Result<void> putAside(std::span<const std::string> ids) override
    {
        const auto result = attempt();
        if (result) {
            aside.insert(ids.begin(), ids.end());
        }
        return result;
    }
    Result<Backlog> backlog() override { return Backlog{ std::ssize(entries), 1 }; }

private:
    Result<void> attempt()
    {
        if (failures > 0) {
            --failures;
            return failure(ErrorCode::Unreachable, "no Redis");
        }
        return {};
    }
    template <typename Wanted> Result<std::vector<CollectedEntry>> take(int count, Wanted wanted)
    {
        if (const auto result = attempt(); !result) {
            return std::unexpected(result.error());
        }
        std::vector<CollectedEntry> taken;
        for (const auto& [id, entry] : entries) {
            if (std::ssize(taken) < count && wanted(id)) {
                taken.push_back(entry);
            }
        }
        for (const auto& entry : taken) {
            delivered.insert(entry.id);
        }
        return taken;
    }
};

class FakeSink : public EventSink
{
public:
    std::map<std::string, int> rows;
    std::set<std::string> refused; ///< can never be stored
    int failures = 0;

    Result<SinkOutcome> write(std::span<const UsageEvent> events) override
    {
        if (failures > 0) {
            --failures;
            return failure(ErrorCode::Unreachable, "no PostgreSQL");
        }
        if (std::ranges::any_of(events, [this](const auto& e) { return refused.contains(e.requestId); })) {
            return failure(ErrorCode::InvalidArgument, "not a row");
        }
        SinkOutcome outcome;
        for (const auto& event : events) {
            const bool isNew = rows.emplace(event.requestId, 1).second;
            (isNew ? outcome.inserted : outcome.duplicates) += 1;
        }
        return outcome;
    }
};

CollectorOptions options()
{
    CollectorOptions result;
    result.batchEvents = 10;
    result.claimAfter = milliseconds(0);
    return result;
}

} // namespace

class CollectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesEverythingOnce();
    void waitsForPostgresAndLosesNothing();
    void aMalformedEntryIsPutAside();
    void anEventThatCannotBeStoredDoesNotHoldTheOthers();
    void stopsWhileWaiting();
    void survivesAnyOrderOfFailures();
};

void CollectorTest::movesEverythingOnce()
{
    FakeSource source;
    FakeSink sink;
    for (int i = 0; i < 35; ++i) {
        source.add(std::to_string(i));
    }
    Collector collector(source, sink, options(), [](milliseconds) { return true; });
    for (int i = 0; i < 5; ++i) {
        collector.step();
    }
    QCOMPARE(sink.rows.size(), std::size_t(35));
    QVERIFY(source.entries.empty());
    QCOMPARE(collector.figures().inserted, std::int64_t(35));
    QVERIFY(collector.figures().lastCommit);
}

void CollectorTest::waitsForPostgresAndLosesNothing()
{
    FakeSource source;
    FakeSink sink;
    sink.failures = 7;
    source.add("a");
    std::vector<milliseconds> sleeps;
    Collector collector(source, sink, options(), [&](milliseconds time) {
        sleeps.push_back(time);
        return true;
    });
    collector.step();
    QCOMPARE(sink.rows.size(), std::size_t(1));
    QVERIFY(source.entries.empty());
    QVERIFY(collector.figures().sinkProblem.empty());
    const std::vector<milliseconds> expected{ milliseconds(250), milliseconds(500), milliseconds(1000),
        milliseconds(2000), milliseconds(4000), milliseconds(8000), milliseconds(10000) };
    QVERIFY(sleeps == expected);
}

void CollectorTest::aMalformedEntryIsPutAside()
{
    FakeSource source;
    FakeSink sink;
    source.add("a");
    source.add("b", Error{ ErrorCode::Malformed, "cost_nusd is not a number" });
    source.add("c");
    Collector collector(source, sink, options(), [](milliseconds) { return true; });
    collector.step();
    QCOMPARE(sink.rows.size(), std::size_t(2));
    QVERIFY(source.aside == std::set<std::string>{ "b" });
    QVERIFY(source.entries.empty());
    QCOMPARE(collector.figures().malformed, std::int64_t(1));
}

void CollectorTest::anEventThatCannotBeStoredDoesNotHoldTheOthers()
{
    FakeSource source;
    FakeSink sink;
    sink.refused = { "3", "7" };
    for (int i = 0; i < 10; ++i) {
        source.add(std::to_string(i));
    }
    Collector collector(source, sink, options(), [](milliseconds) { return true; });
    collector.step();
    QCOMPARE(sink.rows.size(), std::size_t(8));
    QVERIFY(source.aside == sink.refused);
    QVERIFY(source.entries.empty());
}

void CollectorTest::stopsWhileWaiting()
{
    FakeSource source;
    FakeSink sink;
    sink.failures = 1000;
    source.add("a");
    int left = 3;
    Collector collector(source, sink, options(), [&](milliseconds) { return --left > 0; });
    collector.run();
    QCOMPARE(source.entries.size(), std::size_t(1)); // still there for the next one
    QCOMPARE(collector.figures().sinkProblem, std::string("no PostgreSQL"));
}

void CollectorTest::survivesAnyOrderOfFailures()
{
    std::mt19937 random(20260312); // NOLINT: the same failures every time
    for (int round = 0; round < 200; ++round) {
        FakeSource source;
        FakeSink sink;
        int added = 0;
        Collector collector(source, sink, options(), [](milliseconds) { return true; });
        for (int step = 0; step < 40; ++step) {
            for (auto n = random() % 15; n > 0; --n) {
                source.add(std::to_string(added++));
            }
            source.failures = random() % 3 == 0 ? static_cast<int>(random() % 5) : 0;
            sink.failures = random() % 3 == 0 ? static_cast<int>(random() % 5) : 0;
            collector.step();
        }
        source.failures = 0;
        for (int step = 0; step < 80 && !source.entries.empty(); ++step) {
            collector.step();
        }
        QCOMPARE(std::ssize(sink.rows), std::ptrdiff_t(added));
        QCOMPARE(collector.figures().inserted, std::int64_t(added));
        QVERIFY(source.entries.empty());
    }
}

QTEST_GUILESS_MAIN(CollectorTest)
#include "tst_collector.moc"
