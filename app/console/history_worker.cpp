// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/history_worker.h"

#include "models/overview/assemble_overview.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace spillway
{
namespace
{

Q_LOGGING_CATEGORY(lcPostgres, "spillway.postgres")

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

} // namespace

HistoryWorker::HistoryWorker(HistorySourceFactory factory, Zone zone)
    : m_factory(std::move(factory))
    , m_zone(std::move(zone))
    , m_backoff(QRandomGenerator::global()->generate())
{
}

HistoryWorker::~HistoryWorker() = default;

Result<HistoryFigures> HistoryWorker::read()
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
        const std::scoped_lock lock(m_mutex);
        if (m_isLeaving) {
            return failure(ErrorCode::Cancelled, "leaving");
        }
        m_breaker = m_source->breaker();
    }
    QElapsedTimer timer;
    timer.start();
    auto figures = m_source->read(systemNow(), m_zone);
    m_health.roundTripMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return figures;
}

void HistoryWorker::failed(const Error& error)
{
    const ConnectionState state = connectionStateOf(error);
    const bool same = m_health.state == state;
    if (!same || m_health.detail != error.message) { // one line a failure, not one a second
        qCWarning(lcPostgres, "%s", error.message.c_str());
    }
    m_health = { state, std::nullopt, false, same ? m_health.since : systemNow(), error.message, {} };
    if (m_source) {
        const std::scoped_lock lock(m_mutex);
        m_breaker = nullptr; // it holds the connection's descriptor
        m_source->close();
    }
    m_pause = m_backoff.nextAfter(m_healthy);
    m_sinceFailure.start();
}

void HistoryWorker::leave()
{
    const std::scoped_lock lock(m_mutex);
    m_isLeaving = true;
    if (m_breaker) {
        m_breaker();
    }
}

void HistoryWorker::request(std::uint64_t number)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isLeaving) {
            return;
        }
    }
    HistoryAnswer answer;
    answer.request = number;
    const bool resting = m_sinceFailure.isValid() && m_sinceFailure.elapsed() < m_pause.count();
    if (!resting) {
        try {
            if (auto figures = read()) {
                m_sinceFailure.invalidate();
                const auto quarters = completeQuarters(*figures);
                if (auto model = forecast::WeekModel::learn(m_zone, quarters)) {
                    answer.model = std::make_shared<const forecast::WeekModel>(std::move(*model));
                }
                answer.figures = std::make_shared<const HistoryFigures>(std::move(*figures));
            } else {
                failed(figures.error());
            }
        } catch (const std::exception& exception) {
            failed({ ErrorCode::Internal, exception.what() });
        }
    }
    answer.health = m_health;
    Q_EMIT answered(answer);
}

} // namespace spillway
