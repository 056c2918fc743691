// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QThread>

#include <memory>

namespace spillway
{

/// A thread for one object, which lives until the thread ends, and as long as this where it never begins.
class WorkerThread : public QThread
{
public:
    /// Takes `worker`, which has no parent.
    WorkerThread(const QString& name, QObject* worker, QObject* parent = nullptr)
        : QThread(parent)
        , m_worker(worker)
    {
        setObjectName(name);
        worker->moveToThread(this);
    }
    ~WorkerThread() override { end(); }
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    void end()
    {
        quit();
        wait();
    }

protected:
    void run() override
    {
        exec();
        m_worker.reset(); // before it is said that this has finished, as that may take its time, too
    }

private:
    std::unique_ptr<QObject> m_worker;
};

/// Ends a WorkerThread of the GUI thread without waiting for it: its worker may be connecting to a server
/// whose network swallows everything, and a window must not stand for as long. What it does last it does
/// alone, so that it must refer to nothing that its owner has. Waits where no events go on, and the program
/// does before it ends.
struct LeaveWorkerThread {
    void operator()(WorkerThread* thread) const
    {
        thread->quit();
        if (QThread::currentThread()->loopLevel() == 0 || !thread->isRunning()) {
            delete thread;
            return;
        }
        QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
        QObject::connect(
            qApp, &QCoreApplication::aboutToQuit, thread, [thread] { thread->end(); }, Qt::DirectConnection);
        if (thread->isFinished()) { // just now
            thread->deleteLater();
        }
    }
};
using OwnedWorkerThread = std::unique_ptr<WorkerThread, LeaveWorkerThread>;

} // namespace spillway
