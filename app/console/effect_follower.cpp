// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/effect_follower.h"

namespace spillway
{
namespace
{

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

} // namespace

LiveFigures liveFiguresOf(const OverviewValues& values)
{
    LiveFigures live;
    live.serverTime = values.live.asOf;
    live.control = values.control;
    live.controlPresent = values.controlKnown;
    live.minutes = values.recentMinutes;
    return live;
}

EffectFollower::EffectFollower(const redis::Endpoint& redis, const std::string& environment, QObject* parent)
    : QObject(parent)
    , m_worker(new ProbeWorker(redis, environment))
    , m_thread(new WorkerThread(QStringLiteral("probe"), m_worker))
{
    connect(m_worker, &ProbeWorker::answered, this, &EffectFollower::takeProbes);
    connect(m_worker, &ProbeWorker::done, this, [this] { m_probing = false; });
    connect(&m_probeTimer, &QTimer::timeout, this, &EffectFollower::probe);
    connect(&m_tick, &QTimer::timeout, this, &EffectFollower::tick);
    m_tick.setInterval(kCalmly);
}

EffectFollower::~EffectFollower() = default;

void EffectFollower::begin(
    const std::string& id, const commands::Command& command, const OverviewValues& values)
{
    std::vector<std::string> tiers;
    for (const TierToday& tier : values.tiers) {
        tiers.push_back(tier.tier.id);
    }
    std::vector<std::string> providers;
    for (const ProviderHealth& health : values.providers) {
        providers.push_back(health.provider.id);
    }
    const auto plan = controls::planEffect(command, liveFiguresOf(values), tiers, providers);
    const Instant now = systemNow();
    m_followed.emplace(
        controls::Followed{ id, now, controls::EffectWatch(plan, now), std::nullopt, false, true });
    m_canaries = plan.canaries;
    m_canaries.insert(m_canaries.end(), plan.companions.begin(), plan.companions.end());
    if (!m_thread->isRunning()) {
        m_thread->start();
    }
    m_probeTimer.start(kEagerly);
    m_tick.start();
    Q_EMIT changed();
}

void EffectFollower::takeAnswer(const commands::CommandAnswer& answer, bool isReceipt)
{
    if (!m_followed || m_followed->id != answer.id) {
        return;
    }
    using State = commands::CommandState;
    m_followed->answer = answer;
    m_followed->isReceiptVerified = m_followed->isReceiptVerified || isReceipt;
    const bool lapsedUnapproved = answer.state == State::Lapsed && !answer.appliedAt;
    if (answer.controlVersion && answer.appliedAt) {
        m_followed->watch.accepted(systemNow(), *answer.controlVersion);
        m_probeTimer.start(kEagerly);
    } else if (answer.state == State::Refused || answer.state == State::Failed || lapsedUnapproved) {
        m_followed->watch.refused(systemNow());
    } else if (answer.state == State::AwaitingApproval) {
        m_followed->watch.waiting();
    }
    Q_EMIT changed();
}

void EffectFollower::takeRefusal()
{
    m_followed.reset();
    m_probeTimer.stop();
    m_tick.stop();
    Q_EMIT changed();
}

bool EffectFollower::waitsForStore() const
{
    return m_followed && m_followed->watch.version()
        && m_followed->watch.light(controls::LightKind::Stored).state != controls::LightState::Done;
}

void EffectFollower::takeStored(std::int64_t version)
{
    if (m_followed && version > 0) {
        m_followed->watch.stored(systemNow(), version);
        Q_EMIT changed();
    }
}

void EffectFollower::takeLive(const std::shared_ptr<const OverviewValues>& values)
{
    m_values = values;
    if (!m_followed || values->live.freshness != Freshness::Fresh || !m_followed->watch.plan().scope) {
        return;
    }
    // From a fixed minute before it was sent, so that the counts only grow.
    const Instant from
        = std::chrono::floor<std::chrono::minutes>(m_followed->sentAt) - std::chrono::minutes(3);
    m_followed->watch.counted(systemNow(),
        controls::countTraffic(*m_followed->watch.plan().scope, values->recentMinutes,
            { from, values->live.asOf + std::chrono::minutes(1) }));
}

void EffectFollower::probe()
{
    if (m_probing || !m_followed || m_canaries.empty()) {
        return;
    }
    m_probing = true;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, canaries = m_canaries] { worker->ask(canaries); },
        Qt::QueuedConnection);
}

void EffectFollower::takeProbes(const std::vector<controls::ProbeAnswer>& answers)
{
    if (!m_followed || !m_values) {
        return;
    }
    controls::EffectWatch& watch = m_followed->watch;
    const auto before = watch.light(controls::LightKind::Enforced).state;
    LiveFigures live = liveFiguresOf(*m_values);
    watch.probed(systemNow(), answers, live);
    const auto after = watch.light(controls::LightKind::Enforced).state;
    if (after == controls::LightState::Done && m_probeTimer.interval() != kCalmly.count()) {
        m_probeTimer.start(kCalmly);
    }
    if (after != before) {
        Q_EMIT changed();
    }
}

bool EffectFollower::isOver() const
{
    return m_followed && systemNow() - m_followed->sentAt > kFor;
}

void EffectFollower::tick()
{
    if (!m_followed || isOver()) {
        m_probeTimer.stop();
        m_tick.stop();
        return;
    }
    m_followed->watch.tick(systemNow());
    // What is late is not asked forty times a second.
    const auto enforced = m_followed->watch.light(controls::LightKind::Enforced).state;
    if (enforced == controls::LightState::Late || m_followed->watch.isWaiting()) {
        m_probeTimer.start(kCalmly);
    }
    Q_EMIT changed();
}

} // namespace spillway
