// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/live_worker.h"

#include "models/overview/assemble_overview.h"

namespace spillway
{
namespace
{

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

} // namespace

LiveWorker::LiveWorker(LiveSourceFactory factory, std::string environment, Zone zone, Playbooks playbooks)
    : m_environment(std::move(environment))
    , m_zone(std::move(zone))
    , m_playbooks(std::move(playbooks))
    , m_timer(this)
    , m_fetcher(new LiveFetcher(std::move(factory)))
    , m_fetching(QStringLiteral("redis"), m_fetcher, this)
{
    connect(m_fetcher, &LiveFetcher::fetched, this, &LiveWorker::takeLive);
    m_timer.setInterval(kTick);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveWorker::tick);
}

LiveWorker::~LiveWorker()
{
    m_fetching.end();
}

void LiveWorker::start()
{
    m_fetching.start();
    m_timer.start();
    tick();
}

void LiveWorker::retry()
{
    QMetaObject::invokeMethod(m_fetcher, &LiveFetcher::retry, Qt::QueuedConnection);
    if (!m_asked) {
        ask();
    }
}

Instant LiveWorker::serverNow() const
{
    return systemNow() + m_clockOffset;
}

void LiveWorker::tick()
{
    if (m_asked) {
        emitValues(); // Redis hangs: the clock goes on
    } else {
        ask();
    }
}

void LiveWorker::ask()
{
    m_asked = true;
    const int minutes = m_window.minutesToAsk(serverNow());
    QMetaObject::invokeMethod(
        m_fetcher, [fetcher = m_fetcher, minutes] { fetcher->fetch(minutes); }, Qt::QueuedConnection);
}

void LiveWorker::takeLive(const LiveAnswer& answer)
{
    m_asked = false;
    m_redis = answer.health;
    if (answer.figures) {
        m_window.merge(*answer.figures, answer.minutes);
        m_clockOffset = answer.figures->serverTime - systemNow();
        m_receivedAt = answer.figures->serverTime;
    }
    emitValues();
}

void LiveWorker::takeHistory(const HistoryAnswer& answer)
{
    const bool first = !m_history.figures;
    if (answer.figures) {
        m_history = answer;
        m_historyReceivedAt = serverNow();
    } else {
        m_history.health = answer.health;
    }
    if (first) {
        emitValues(); // do not leave the page empty until the next tick
    }
}

void LiveWorker::setShown(std::chrono::hours shown, const Zone& zone)
{
    m_shown = shown;
    m_shownZone = zone;
    emitValues();
}

void LiveWorker::emitValues()
{
    OverviewInputs inputs;
    inputs.now = serverNow();
    inputs.zone = m_zone;
    inputs.shownZone = m_shownZone;
    inputs.environment = m_environment;
    inputs.playbooks = m_playbooks;
    inputs.live = &m_window;
    inputs.liveReceivedAt = m_receivedAt;
    inputs.history = m_history.figures.get();
    inputs.historyReceivedAt = m_historyReceivedAt;
    inputs.model = m_history.model.get();
    inputs.shown = { inputs.now - m_shown, inputs.now };
    inputs.postgres = m_history.health;
    inputs.redis = m_redis;
    Q_EMIT assembled(std::make_shared<const OverviewValues>(assembleOverview(inputs)));
}

} // namespace spillway
