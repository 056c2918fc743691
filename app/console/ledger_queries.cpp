// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/ledger_queries.h"

#include "app/console/ledger_worker.h"

namespace spillway
{

LedgerQueries::LedgerQueries(postgres::Endpoint endpoint, QObject* parent)
    : QObject(parent)
    , m_worker(new LedgerWorker(std::move(endpoint)))
    , m_thread(new WorkerThread(QStringLiteral("ledger"), m_worker))
{
    connect(m_worker, &LedgerWorker::answered, this, &LedgerQueries::answered);
    m_thread->start();
}

LedgerQueries::~LedgerQueries()
{
    m_worker->dropAll();
}

void LedgerQueries::submit(const QString& topic, Read read, Take take)
{
    cancel(topic);
    const std::uint64_t number = ++m_last;
    m_open.emplace(number, Question{ topic, std::move(take) });
    m_worker->add(number, std::move(read));
}

void LedgerQueries::cancel(const QString& topic)
{
    for (auto open = m_open.begin(); open != m_open.end();) {
        if (open->second.topic == topic) {
            m_worker->drop(open->first);
            open = m_open.erase(open);
        } else {
            ++open;
        }
    }
}

void LedgerQueries::answered(std::uint64_t number, const std::optional<Error>& error)
{
    const auto open = m_open.find(number);
    if (open == m_open.end()) {
        return;
    }
    const Take take = std::move(open->second.take);
    m_open.erase(open);
    take(error ? &*error : nullptr);
}

} // namespace spillway
