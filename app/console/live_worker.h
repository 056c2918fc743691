// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/history_worker.h"
#include "app/sources/backoff.h"
#include "app/sources/sources.h"
#include "models/overview/live_window.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace spillway
{

/// Asks Redis once a second, puts live figures and history together, and emits finished values; lives on a
/// thread of its own. It goes on emitting while Redis is away, so that what is stale is shown stale.
class LiveWorker : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kTick{ 1000 };

    LiveWorker(LiveSourceFactory factory, std::string environment, Zone zone);
    ~LiveWorker() override;

    void start();
    void takeHistory(const spillway::HistoryAnswer& answer);
    /// How far back the spend chart reaches.
    void setShown(std::chrono::hours shown);

Q_SIGNALS:
    void assembled(const std::shared_ptr<const spillway::OverviewValues>& values);

private:
    void tick();
    [[nodiscard]] Result<void> read();
    void failed(const Error& error);
    void emitValues();
    [[nodiscard]] Instant serverNow() const;

    LiveSourceFactory m_factory;
    std::string m_environment;
    Zone m_zone;
    std::chrono::hours m_shown{ 24 };
    QTimer m_timer;
    std::unique_ptr<LiveSource> m_source;
    ConnectionHealth m_redis;
    Backoff m_backoff;
    QElapsedTimer m_sinceFailure;
    std::chrono::milliseconds m_pause{ 0 };
    LiveWindow m_window;
    std::optional<Instant> m_receivedAt; ///< by the server's clock
    Duration m_clockOffset{ 0 }; ///< the server's clock minus ours
    HistoryAnswer m_history;
    std::optional<Instant> m_historyReceivedAt;
};

} // namespace spillway
