// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/live_worker.h"

#include "models/overview/assemble_overview.h"

#include <algorithm>

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
    if (m_asked || m_redis.state != ConnectionState::Connected) {
        emitValues(); // Redis hangs, or is tried again, which takes seconds: the clock goes on
    }
    if (!m_asked) {
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
    const bool isNews = answer.figures || answer.health != m_redis;
    m_redis = answer.health;
    if (answer.figures) {
        m_window.merge(*answer.figures, answer.minutes);
        m_clockOffset = answer.figures->serverTime - systemNow();
        m_receivedAt = answer.figures->serverTime;
    }
    if (isNews) { // what is no news goes out with the tick
        emitValues();
    }
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

void LiveWorker::takeRecorded(const ControlState& state)
{
    m_recorded = state;
}

void LiveWorker::setShown(const TimeSelection& shown, std::chrono::hours least, const Zone& zone)
{
    m_shown = shown;
    m_leastShown = least;
    m_shownZone = zone;
    emitValues();
}

/// Whole hours back from where the chosen time ends, as the page has drawn them ever since.
TimeRange LiveWorker::shownAt(Instant now) const
{
    constexpr std::chrono::hours kMost{ 7 * 24 };
    const TimeRange chosen = m_shown.at(now, m_shownZone.value_or(m_zone));
    const auto length
        = std::clamp(std::chrono::ceil<std::chrono::hours>(chosen.length()), m_leastShown, kMost);
    const Instant to = std::min(chosen.to, now);
    return { to - length, to };
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
    inputs.recorded = m_recorded ? &*m_recorded : nullptr;
    inputs.shown = shownAt(inputs.now);
    inputs.postgres = m_history.health;
    inputs.redis = m_redis;
    Q_EMIT assembled(std::make_shared<const OverviewValues>(assembleOverview(inputs)));
}

} // namespace spillway
