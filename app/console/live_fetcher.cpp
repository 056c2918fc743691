// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/live_fetcher.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace spillway
{
namespace
{

Q_LOGGING_CATEGORY(lcRedis, "spillway.redis")

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

} // namespace

LiveFetcher::LiveFetcher(LiveSourceFactory factory)
    : m_factory(std::move(factory))
    , m_backoff(QRandomGenerator::global()->generate())
{
}

LiveFetcher::~LiveFetcher() = default;

bool LiveFetcher::isResting() const
{
    if (m_health.state == ConnectionState::Refused) {
        return true;
    }
    return m_sinceFailure.isValid() && m_sinceFailure.elapsed() < m_pause.count();
}

void LiveFetcher::retry()
{
    m_sinceFailure.invalidate();
    m_backoff.reset();
    if (m_health.state == ConnectionState::Refused) {
        m_health = {};
    }
}

Result<LiveFigures> LiveFetcher::read(int minutes)
{
    if (!m_source) {
        m_source = m_factory();
    }
    if (m_health.state != ConnectionState::Connected) {
        auto powers = m_source->connect();
        if (!powers) {
            return std::unexpected(powers.error());
        }
        const bool readOnly = powers->isReadOnly();
        m_health
            = { ConnectionState::Connected, std::nullopt, readOnly, systemNow(), {}, std::move(*powers) };
        m_healthy.start();
    }
    QElapsedTimer timer;
    timer.start();
    auto figures = m_source->read(minutes);
    m_health.roundTripMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return figures;
}

void LiveFetcher::failed(const Error& error)
{
    const ConnectionState state = connectionStateOf(error);
    const bool same = m_health.state == state;
    if (!same || m_health.detail != error.message) { // one line a failure, not one a second
        qCWarning(lcRedis, "%s", error.message.c_str());
    }
    m_health = { state, std::nullopt, false, same ? m_health.since : systemNow(), error.message, {} };
    if (m_source) {
        m_source->close();
    }
    m_pause = m_backoff.nextAfter(m_healthy);
    m_sinceFailure.start();
}

void LiveFetcher::fetch(int minutes)
{
    LiveAnswer answer;
    answer.minutes = minutes;
    if (!isResting()) {
        try {
            if (auto figures = read(minutes)) {
                m_sinceFailure.invalidate();
                answer.figures = std::make_shared<const LiveFigures>(std::move(*figures));
            } else {
                failed(figures.error());
            }
        } catch (const std::exception& exception) {
            failed({ ErrorCode::Internal, exception.what() });
        }
    }
    answer.health = m_health;
    Q_EMIT fetched(answer);
}

} // namespace spillway
