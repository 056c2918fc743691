// SPDX-License-Identifier: GPL-3.0-or-later
// Who leaves a thread whose work hangs goes on at once; the work ends alone, and before the program does.
#include "app/console/worker_thread.h"

#include <QEventLoop>
#include <QSemaphore>
#include <QTest>
#include <QTimer>

using namespace spillway;

namespace
{

struct Work {
    QSemaphore begun;
    QSemaphore goOn;
    std::atomic<bool> isDone = false;

    /// A thread that is within this work.
    OwnedWorkerThread thread()
    {
        auto* worker = new QObject;
        OwnedWorkerThread thread(new WorkerThread(QStringLiteral("work"), worker));
        thread->start();
        QMetaObject::invokeMethod(
            worker,
            [this] {
                begun.release();
                goOn.acquire();
                isDone = true;
            },
            Qt::QueuedConnection);
        begun.acquire();
        return thread;
    }
};

/// Runs `work` as the window does, within the event loop.
void withinEvents(const std::function<void()>& work)
{
    QEventLoop loop;
    QTimer::singleShot(0, &loop, [&] {
        work();
        loop.quit();
    });
    loop.exec();
}

} // namespace

class TestWorkerThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotWaitedForWhileEventsGoOn()
    {
        Work work;
        OwnedWorkerThread thread = work.thread();
        const QPointer<WorkerThread> left = thread.get();
        withinEvents([&] { thread.reset(); });
        QVERIFY(left && !work.isDone);
        work.goOn.release();
        QTRY_VERIFY(!left);
        QVERIFY(work.isDone);
    }

    void isWaitedForBeforeTheProgramEnds()
    {
        Work work;
        OwnedWorkerThread thread = work.thread();
        withinEvents([&] { thread.reset(); });
        QVERIFY(!work.isDone);
        const std::unique_ptr<QThread> later(QThread::create([&] {
            QThread::msleep(50);
            work.goOn.release();
        }));
        later->start();
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
        QVERIFY(work.isDone);
        later->wait();
    }

    void isWaitedForWhereNoEventsGoOn()
    {
        Work work;
        OwnedWorkerThread thread = work.thread();
        work.goOn.release();
        thread.reset();
        QVERIFY(work.isDone);
    }
};

QTEST_GUILESS_MAIN(TestWorkerThread)
#include "tst_worker_thread.moc"
