// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/overview_feed.h"

namespace spillway
{

OverviewFeed::OverviewFeed(LiveSourceFactory live, HistorySourceFactory history, std::string environment,
    Zone zone, Playbooks playbooks, QObject* parent)
    : QObject(parent)
    , m_live(new LiveWorker(std::move(live), std::move(environment), zone, std::move(playbooks)))
    , m_history(new HistoryWorker(std::move(history), zone))
    , m_liveThread(new WorkerThread(QStringLiteral("live"), m_live))
    , m_historyThread(new WorkerThread(QStringLiteral("history"), m_history))
{
    connect(m_live, &LiveWorker::assembled, this, &OverviewFeed::valuesChanged);
    connect(m_history, &HistoryWorker::answered, this, &OverviewFeed::takeAnswer);
    connect(&m_historyTimer, &QTimer::timeout, this, [this] {
        if (!m_waiting) {
            refreshHistory();
        }
    });
}

OverviewFeed::~OverviewFeed()
{
    m_history->leave();
    m_liveThread->quit(); // both before one is waited for
    m_historyThread->quit();
}

void OverviewFeed::start()
{
    m_liveThread->start();
    m_historyThread->start();
    refreshHistory();
    QMetaObject::invokeMethod(m_live, &LiveWorker::start, Qt::QueuedConnection);
    m_historyTimer.start(kHistoryEvery);
}

void OverviewFeed::refreshHistory()
{
    m_waiting = true;
    const std::uint64_t number = ++m_lastRequest;
    QMetaObject::invokeMethod(
        m_history, [worker = m_history, number] { worker->request(number); }, Qt::QueuedConnection);
}

void OverviewFeed::refresh()
{
    QMetaObject::invokeMethod(m_history, &HistoryWorker::retry, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_live, &LiveWorker::retry, Qt::QueuedConnection);
    refreshHistory();
}

void OverviewFeed::takeAnswer(const HistoryAnswer& answer)
{
    if (answer.request != m_lastRequest) {
        return;
    }
    m_waiting = false;
    // A server that is away is asked again sooner than one that answers.
    m_historyTimer.start(answer.figures ? std::chrono::milliseconds(kHistoryEvery) : LiveWorker::kTick);
    QMetaObject::invokeMethod(
        m_live, [worker = m_live, answer] { worker->takeHistory(answer); }, Qt::QueuedConnection);
}

void OverviewFeed::takeRecorded(const ControlState& state)
{
    QMetaObject::invokeMethod(
        m_live, [worker = m_live, state] { worker->takeRecorded(state); }, Qt::QueuedConnection);
}

void OverviewFeed::setShown(const TimeSelection& shown, std::chrono::hours least, const Zone& zone)
{
    QMetaObject::invokeMethod(
        m_live, [worker = m_live, shown, least, zone] { worker->setShown(shown, least, zone); },
        Qt::QueuedConnection);
}

} // namespace spillway
