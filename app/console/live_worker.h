// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/history_worker.h"
#include "app/console/live_fetcher.h"
#include "app/console/worker_thread.h"
#include "models/domain/time_selection.h"
#include "models/overview/live_window.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace spillway
{

/// Has Redis asked once a second, puts live figures and history together, and emits finished values; lives on
/// a thread of its own. It goes on emitting while Redis is away or hangs, so that what is stale is shown
/// stale.
class LiveWorker : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kTick{ 1000 };

    LiveWorker(LiveSourceFactory factory, std::string environment, Zone zone, Playbooks playbooks);
    ~LiveWorker() override;

    void start();
    /// Asks again now, also where the login was refused.
    void retry();
    void takeHistory(const spillway::HistoryAnswer& answer);
    /// The control state as the gateway records it.
    void takeRecorded(const spillway::ControlState& state);
    /// Which time the spend chart shows, at least `least` of it and at most a week, and the zone of every
    /// clock that is shown.
    void setShown(const spillway::TimeSelection& shown, std::chrono::hours least, const spillway::Zone& zone);

Q_SIGNALS:
    void assembled(const std::shared_ptr<const spillway::OverviewValues>& values);

private:
    void tick();
    void ask();
    void takeLive(const spillway::LiveAnswer& answer);
    void emitValues();
    [[nodiscard]] TimeRange shownAt(Instant now) const;
    [[nodiscard]] Instant serverNow() const;

    std::string m_environment;
    Zone m_zone;
    Playbooks m_playbooks;
    TimeSelection m_shown;
    std::chrono::hours m_leastShown{ 1 };
    std::optional<Zone> m_shownZone; ///< nothing: that of budgets
    QTimer m_timer;
    LiveFetcher* m_fetcher; ///< its thread's
    WorkerThread m_fetching;
    bool m_asked = false; ///< and not answered yet
    ConnectionHealth m_redis;
    LiveWindow m_window;
    std::optional<Instant> m_receivedAt; ///< by the server's clock
    Duration m_clockOffset{ 0 }; ///< the server's clock minus ours
    HistoryAnswer m_history;
    std::optional<ControlState> m_recorded;
    std::optional<Instant> m_historyReceivedAt;
};

} // namespace spillway
