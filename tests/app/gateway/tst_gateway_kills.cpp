// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at each step on the way of a command, from the first bytes to the answer: what is recorded is
// carried out once, what is not has no effect and can be sent again. SPILLWAY_FULL_COUNTS=1 (tests/hard/run)
// kills 200 times a step, as SECURITY §5 asks.
#include "kill_lane.h"

#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <mutex>

using namespace spillway;
using namespace spillway::gateway;
using Point = HoldingProxy::Point;
using Side = HoldingProxy::Side;
using Sign = HoldingProxy::Sign;

namespace
{

bool isHard()
{
    return qEnvironmentVariableIntValue("SPILLWAY_FULL_COUNTS") == 1;
}

/// The statement that records this command: whatever follows on its connection is the way of this command.
Sign record(const std::string& id)
{
    return { 'B', { "command_record", id } };
}

/// One more event of the command, within a transaction.
Sign event(const std::string& id, const std::string& state)
{
    return { 'B', { "command_step", id, state } };
}

const Sign kBegin{ 'Q', { "begin" } };
const Sign kCommit{ 'Q', { "commit" } };

Point redisTold(std::int64_t version, Side side)
{
    return { { { '*', { "spillway_control_set", "\"version\":" + std::to_string(version) } } }, side };
}

/// On the way of a command, in its order.
const std::vector<KillStep>& steps()
{
    using enum KillStep::At;
    using enum Progress;
    using Id = const std::string&;
    static const std::vector<KillStep> all{
        { "half of the request is sent", HalfRequest, Nothing },
        { "the request is read, the record not sent", Message, Nothing,
            [](Id id, std::int64_t) { return Point{ { record(id) } }; } },
        { "the record is made, not committed", Message, Nothing,
            [](Id id, std::int64_t) { return Point{ { record(id), { 'E' } }, Side::BeforeGateway }; } },
        { "the record is committed, the answer lost", Message, Recorded,
            [](Id id, std::int64_t) { return Point{ { record(id), { 'S' } }, Side::BeforeGateway }; } },
        { "recorded, carrying out not begun", Message, Recorded,
            [](Id id, std::int64_t) { return Point{ { record(id), kBegin } }; } },
        { "the control state is changed, the outcome not sent", Message, Recorded,
            [](Id id, std::int64_t) { return Point{ { record(id), event(id, "applied") } }; } },
        { "the outcome is sent, not committed", Message, Recorded,
            [](Id id, std::int64_t) { return Point{ { record(id), event(id, "applied"), kCommit } }; } },
        { "the outcome is committed, the answer lost", Message, Applied,
            [](Id id, std::int64_t) {
                return Point{ { record(id), event(id, "applied"), kCommit }, Side::BeforeGateway };
            } },
        { "Redis is not told yet", Message, Applied,
            [](Id, std::int64_t version) { return redisTold(version, Side::BeforeServer); } },
        { "Redis is told, the answer lost", Message, Told,
            [](Id, std::int64_t version) { return redisTold(version, Side::BeforeGateway); } },
        { "in force, which is not sent", Message, Told,
            [](Id id, std::int64_t) { return Point{ { record(id), event(id, "seen") } }; } },
        { "in force, which is not committed", Message, Told,
            [](Id id, std::int64_t) { return Point{ { record(id), event(id, "seen"), kCommit } }; } },
        { "in force is committed, the answer lost", Message, InForce,
            [](Id id, std::int64_t) {
                return Point{ { record(id), event(id, "seen"), kCommit }, Side::BeforeGateway };
            } },
        { "all is recorded, the client not answered", Message, InForce,
            [](Id id, std::int64_t) {
                return Point{ { record(id), event(id, "seen"), kCommit, { 'B', { "command_find", id } } } };
            } },
        { "the client is answered and does not read it", Answer, InForce },
    };
    return all;
}

} // namespace

class GatewayKillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtEachStepThereIsOneOutcome();

private:
    void work();
    void kill(KillLane& lane, std::size_t step, int round);

    const int m_killsAStep = isHard() ? 200 : 2;
    std::atomic<int> m_next = 0;
    std::mutex m_mutex;
    std::map<std::size_t, int> m_killed; ///< guarded, as is all below; by step
    std::map<std::size_t, int> m_passedBy;
    std::string m_faults;
};

/// What one lane does: the next kill, whichever it is, until there are enough or one went wrong.
void GatewayKillsTest::work()
{
    KillLane lane;
    if (!lane.start()) {
        const std::scoped_lock lock(m_mutex);
        m_faults += "no lane: " + lane.fault() + '\n';
        return;
    }
    const auto goesOn = [this] {
        const std::scoped_lock lock(m_mutex);
        return m_faults.empty();
    };
    const auto all = static_cast<int>(steps().size());
    for (int turn = m_next++; turn < all * m_killsAStep && goesOn(); turn = m_next++) {
        kill(lane, static_cast<std::size_t>(turn % all), turn / all);
    }
}

void GatewayKillsTest::kill(KillLane& lane, std::size_t step, int round)
{
    constexpr int kMostPasses = 20;
    for (int pass = 0; pass < kMostPasses; ++pass) {
        const auto end = lane.kill(steps()[step], round % 2 == 0);
        const std::scoped_lock lock(m_mutex);
        switch (end) {
        case KillLane::End::Killed:
            ++m_killed[step];
            return;
        case KillLane::End::PassedBy:
            ++m_passedBy[step];
            break;
        case KillLane::End::Wrong:
            m_faults += std::string(steps()[step].name) + ": " + lane.fault() + '\n';
            return;
        }
    }
}

void GatewayKillsTest::killedAtEachStepThereIsOneOutcome()
{
    const int lanes = isHard() ? 8 : 3; // mostly they wait for a gateway to find what another one left
    std::vector<std::unique_ptr<QThread>> threads;
    for (int lane = 0; lane < lanes; ++lane) {
        threads.emplace_back(QThread::create([this] { work(); }));
        threads.back()->start();
    }
    std::ranges::for_each(threads, [](const auto& thread) { thread->wait(); });
    for (std::size_t step = 0; step < steps().size(); ++step) {
        qInfo("%3d kills: %s (passed by %d times)", m_killed[step], steps()[step].name, m_passedBy[step]);
    }
    QVERIFY2(m_faults.empty(), m_faults.c_str());
    for (std::size_t step = 0; step < steps().size(); ++step) {
        QVERIFY2(m_killed[step] == m_killsAStep, steps()[step].name);
    }
}

QTEST_GUILESS_MAIN(GatewayKillsTest)
#include "tst_gateway_kills.moc"
