// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "app/sources/backoff.h"

#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <mutex>
#include <optional>

namespace spillway
{

/// The thread behind LedgerQueries: connects when first asked, reads in the order asked, leaves a server
/// that is away alone for a while.
class LedgerWorker : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<Result<void>(postgres::Connection&)>;

    explicit LedgerWorker(postgres::Endpoint endpoint);

    /// From any thread.
    void add(std::uint64_t number, Read read);
    void drop(std::uint64_t number);
    /// Of one who leaves: what waits for the server waits no longer.
    void dropAll();
    /// In the worker's own thread: reads the next question, if there is one.
    void next();

Q_SIGNALS:
    void answered(std::uint64_t number, const std::optional<spillway::Error>& error);

private:
    struct Question {
        std::uint64_t number;
        Read read;
    };
    [[nodiscard]] std::optional<Question> begin();
    [[nodiscard]] Result<void> run(const Read& read);
    [[nodiscard]] Result<void> connectIfNeeded();

    const postgres::Endpoint m_endpoint;
    std::optional<postgres::Connection> m_connection;
    Backoff m_backoff;
    QElapsedTimer m_sinceFailure;
    std::chrono::milliseconds m_pause{ 0 };
    std::optional<Error> m_connectError;

    std::mutex m_mutex;
    std::deque<Question> m_waiting; ///< guarded
    std::uint64_t m_running = 0; ///< guarded; 0: none
    bool m_wasCancelled = false; ///< guarded; of the running one
    bool m_isLeaving = false; ///< guarded
    postgres::Connection::Canceller m_canceller; ///< guarded
    postgres::Connection::Breaker m_breaker; ///< guarded
};

} // namespace spillway
