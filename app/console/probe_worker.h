// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/probe_reader.h"
#include "app/sources/backoff.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <vector>

namespace spillway
{

/// Asks the admission function what it would answer, on a connection and a thread of its own, so that a
/// Redis that hangs holds up nobody. An answer that cannot be had is not reported.
class ProbeWorker : public QObject
{
    Q_OBJECT

public:
    ProbeWorker(redis::Endpoint endpoint, std::string environment);
    ~ProbeWorker() override;

    void ask(const std::vector<controls::Canary>& canaries);

Q_SIGNALS:
    void answered(const std::vector<spillway::controls::ProbeAnswer>& answers);
    void done(); ///< answered or not: the next question may come

private:
    [[nodiscard]] Result<std::vector<controls::ProbeAnswer>> read(
        const std::vector<controls::Canary>& canaries);

    redis::Endpoint m_endpoint;
    std::string m_environment;
    std::unique_ptr<redis::RedisClient> m_client;
    std::unique_ptr<redis::ProbeReader> m_reader;
    Backoff m_backoff;
    QElapsedTimer m_sinceFailure;
    std::chrono::milliseconds m_pause{ 0 };
};

} // namespace spillway
