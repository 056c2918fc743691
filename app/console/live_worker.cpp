// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/live_worker.h"

#include "models/overview/assemble_overview.h"

#include <QRandomGenerator>

namespace spillway
{
namespace
{

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

} // namespace

LiveWorker::LiveWorker(LiveSourceFactory factory, std::string environment, Zone zone)
    : m_factory(std::move(factory))
    , m_environment(std::move(environment))
    , m_zone(std::move(zone))
    , m_timer(this)
    , m_backoff(QRandomGenerator::global()->generate())
{
    m_timer.setInterval(kTick);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveWorker::tick);
}

LiveWorker::~LiveWorker() = default;

void LiveWorker::start()
{
    m_timer.start();
    tick();
}

Instant LiveWorker::serverNow() const
{
    return systemNow() + m_clockOffset;
}

Result<void> LiveWorker::read()
{
    if (!m_source) {
        m_source = m_factory();
    }
    if (m_redis.state != ConnectionState::Connected) {
        const auto readOnly = m_source->connect();
        if (!readOnly) {
            return std::unexpected(readOnly.error());
        }
        m_redis = { ConnectionState::Connected, std::nullopt, *readOnly, systemNow(), {} };
    }
    const int minutes = m_window.minutesToAsk(serverNow());
    QElapsedTimer timer;
    timer.start();
    const auto figures = m_source->read(minutes);
    if (!figures) {
        return std::unexpected(figures.error());
    }
    m_redis.roundTripMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    m_window.merge(*figures, minutes);
    m_clockOffset = figures->serverTime - systemNow();
    m_receivedAt = figures->serverTime;
    m_backoff.reset();
    m_sinceFailure.invalidate();
    return {};
}

void LiveWorker::failed(const Error& error)
{
    const ConnectionState state = connectionStateOf(error);
    const bool same = m_redis.state == state;
    m_redis = { state, std::nullopt, false, same ? m_redis.since : systemNow(), error.message };
    if (m_source) {
        m_source->close();
    }
    m_pause = m_backoff.next();
    m_sinceFailure.start();
}

void LiveWorker::tick()
{
    const bool resting = m_sinceFailure.isValid() && m_sinceFailure.elapsed() < m_pause.count();
    if (!resting) {
        try {
            if (const auto done = read(); !done) {
                failed(done.error());
            }
        } catch (const std::exception& exception) {
            failed({ ErrorCode::Internal, exception.what() });
        }
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

void LiveWorker::setShown(std::chrono::hours shown)
{
    m_shown = shown;
    emitValues();
}

void LiveWorker::emitValues()
{
    OverviewInputs inputs;
    inputs.now = serverNow();
    inputs.zone = m_zone;
    inputs.environment = m_environment;
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
