// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

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
        connect(this, &QThread::finished, worker, &QObject::deleteLater);
    }
    ~WorkerThread() override
    {
        end();
        if (!isFinished()) { // nor ever begun
            delete m_worker;
        }
    }
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    void end()
    {
        quit();
        wait();
    }

private:
    QObject* m_worker;
};

} // namespace spillway
