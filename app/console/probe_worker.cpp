// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/probe_worker.h"

#include <QRandomGenerator>

namespace spillway
{
namespace
{

constexpr std::chrono::milliseconds kPatience{ 900 };

} // namespace

ProbeWorker::ProbeWorker(redis::Endpoint endpoint, std::string environment)
    : m_endpoint(std::move(endpoint))
    , m_environment(std::move(environment))
    , m_backoff(QRandomGenerator::global()->generate())
{
}

ProbeWorker::~ProbeWorker() = default;

Result<std::vector<controls::ProbeAnswer>> ProbeWorker::read(const std::vector<controls::Canary>& canaries)
{
    if (!m_client || !m_client->isConnected()) {
        m_reader.reset();
        m_client = std::make_unique<redis::RedisClient>(m_endpoint); // on this thread
        if (const auto connected = m_client->connect(kPatience); !connected) {
            return std::unexpected(connected.error());
        }
        m_reader = std::make_unique<redis::ProbeReader>(*m_client, m_environment);
    }
    return m_reader->read(canaries, kPatience);
}

void ProbeWorker::ask(const std::vector<controls::Canary>& canaries)
{
    const bool resting = m_sinceFailure.isValid() && m_sinceFailure.elapsed() < m_pause.count();
    if (!resting) {
        try {
            if (const auto answers = read(canaries)) {
                m_sinceFailure.invalidate();
                m_backoff.reset();
                Q_EMIT answered(*answers);
            } else {
                m_client.reset();
                m_pause = m_backoff.next();
                m_sinceFailure.start();
            }
        } catch (const std::exception&) {
            m_client.reset(); // the next question opens another connection
        }
    }
    Q_EMIT done();
}

} // namespace spillway
