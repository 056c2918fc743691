// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/live_worker.h"
#include "app/console/worker_thread.h"

#include <QObject>
#include <QTimer>

namespace spillway
{

/// The overview's values, once a second, from two threads of its own: nothing here waits for a server.
class OverviewFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kHistoryEvery{ 10 };

    OverviewFeed(LiveSourceFactory live, HistorySourceFactory history, std::string environment, Zone zone,
        Playbooks playbooks, QObject* parent = nullptr);
    ~OverviewFeed() override;

    void start();
    /// Asks the ledger again now; an answer to an earlier question is then dropped.
    void refreshHistory();
    /// As a person asks: everything again now, also a server that refused the login.
    void refresh();
    /// The control state as the gateway records it, for the time that Redis does not answer.
    void takeRecorded(const ControlState& state);
    /// Which time the spend chart shows, at least `least` of it and at most a week, and the zone of every
    /// clock that is shown.
    void setShown(const TimeSelection& shown, std::chrono::hours least, const Zone& zone);

Q_SIGNALS:
    void valuesChanged(const std::shared_ptr<const spillway::OverviewValues>& values);

private:
    void takeAnswer(const spillway::HistoryAnswer& answer);

    LiveWorker* m_live; ///< its thread's, as the next
    HistoryWorker* m_history;
    OwnedWorkerThread m_liveThread;
    OwnedWorkerThread m_historyThread;
    QTimer m_historyTimer;
    std::uint64_t m_lastRequest = 0;
    bool m_waiting = false;
};

} // namespace spillway
