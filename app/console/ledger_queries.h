// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/worker_thread.h"
#include "app/postgres/connection.h"
#include "models/domain/result.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace spillway
{

class LedgerWorker;

/// What pages ask of PostgreSQL: reads that run one at a time on a thread and a connection of their own.
/// A newer question on a topic replaces an older one that still waits, cancels it on the server when it
/// runs, and its answer never arrives. Used from the GUI thread; nothing here waits.
class LedgerQueries : public QObject
{
    Q_OBJECT

public:
    template <typename T> using Reader = std::function<Result<T>(postgres::Connection&)>;

    explicit LedgerQueries(postgres::Endpoint endpoint, QObject* parent = nullptr);
    ~LedgerQueries() override;

    /// `read` runs on the worker's thread; what it throws arrives as ErrorCode::Internal. `take` is called
    /// in this thread, unless `context` is gone or the topic was asked anew or cancelled.
    template <typename T>
    void ask(const QString& topic, QObject* context, std::function<Result<T>(postgres::Connection&)> read,
        std::function<void(Result<T>)> take)
    {
        const auto answer = std::make_shared<Result<T>>(failure(ErrorCode::Internal, "not read"));
        submit(
            topic,
            [answer, read = std::move(read)](postgres::Connection& c) { return fill(*answer, read(c)); },
            [answer, take = std::move(take), guard = QPointer<QObject>(context)](const Error* error) {
                if (guard) {
                    take(error ? Result<T>(std::unexpected(*error)) : std::move(*answer));
                }
            });
    }

    /// Forgets the topic's question; its `take` is not called.
    void cancel(const QString& topic);

private:
    friend class LedgerWorker;
    using Read = std::function<Result<void>(postgres::Connection&)>;
    using Take = std::function<void(const Error*)>;

    template <typename T> static Result<void> fill(Result<T>& answer, Result<T> value)
    {
        answer = std::move(value);
        return answer ? Result<void>() : Result<void>(std::unexpected(answer.error()));
    }
    void submit(const QString& topic, Read read, Take take);
    void answered(std::uint64_t number, const std::optional<Error>& error);

    struct Question {
        QString topic;
        Take take;
    };
    LedgerWorker* m_worker; ///< its thread's
    OwnedWorkerThread m_thread;
    std::map<std::uint64_t, Question> m_open; ///< by number; one a topic
    std::uint64_t m_last = 0;
};

} // namespace spillway
