// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/ledger_worker.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace spillway
{
namespace
{

constexpr std::chrono::milliseconds kConnectPatience{ 3'000 };

} // namespace

LedgerWorker::LedgerWorker(postgres::Endpoint endpoint)
    : m_endpoint(std::move(endpoint))
    , m_backoff(QRandomGenerator::global()->generate())
{
}

void LedgerWorker::add(std::uint64_t number, Read read)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back({ number, std::move(read) });
    }
    QMetaObject::invokeMethod(this, &LedgerWorker::next, Qt::QueuedConnection);
}

void LedgerWorker::drop(std::uint64_t number)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_waiting, [number](const Question& q) { return q.number == number; });
    if (m_running == number && m_canceller) {
        m_wasCancelled = true;
        m_canceller();
    }
}

void LedgerWorker::dropAll()
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
    m_isLeaving = true;
    if (m_running != 0 && m_canceller) {
        m_canceller(); // the server need not go on,
        m_breaker(); // and is not waited for
    }
}

std::optional<LedgerWorker::Question> LedgerWorker::begin()
{
    const std::scoped_lock lock(m_mutex);
    if (m_waiting.empty()) {
        return std::nullopt;
    }
    Question question = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running = question.number;
    return question;
}

Result<void> LedgerWorker::connectIfNeeded()
{
    if (m_connection && m_connection->isOpen()) {
        return {};
    }
    if (m_connectError && m_sinceFailure.elapsed() < m_pause.count()) {
        return std::unexpected(*m_connectError);
    }
    auto opened = postgres::Connection::open(m_endpoint, kConnectPatience);
    if (!opened) {
        m_connectError = opened.error();
        m_pause = m_backoff.next();
        m_sinceFailure.start();
        return std::unexpected(opened.error());
    }
    m_connection.emplace(std::move(*opened));
    m_connectError.reset();
    m_backoff.reset();
    const std::scoped_lock lock(m_mutex);
    m_canceller = m_connection->canceller();
    m_breaker = m_connection->breaker();
    if (m_isLeaving) {
        return failure(ErrorCode::Cancelled, "leaving");
    }
    return {};
}

Result<void> LedgerWorker::run(const Read& read)
{
    try {
        if (auto connected = connectIfNeeded(); !connected) {
            return connected;
        }
        return read(*m_connection);
    } catch (const std::exception& exception) {
        return failure(ErrorCode::Internal, exception.what());
    }
}

void LedgerWorker::next()
{
    const auto question = begin();
    if (!question) {
        return; // it was dropped meanwhile
    }
    const Result<void> result = run(question->read);
    {
        const std::scoped_lock lock(m_mutex);
        m_running = 0;
        if (std::exchange(m_wasCancelled, false)) {
            m_connection.reset(); // the cancellation may come late, and must not hit the next question
            m_canceller = nullptr;
            m_breaker = nullptr;
        }
    }
    Q_EMIT answered(question->number, result ? std::nullopt : std::optional(result.error()));
}

} // namespace spillway
