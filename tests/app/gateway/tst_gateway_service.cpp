// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/log.h"
#include "app/gateway/service_manager.h"
#include "app/gateway/stop_signal.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace spillway::gateway;

class GatewayServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logLinesAreQuoted();
    void theServiceManagerIsTold();
    void nothingIsToldWithoutAManager();
    void terminationIsASignal();
};

void GatewayServiceTest::logLinesAreQuoted()
{
    const auto plain
        = formatLogLine("info", "collector.commit", { { "events", 12 }, { "table", "usage_event" } });
    QCOMPARE(plain, std::string("level=info event=collector.commit events=12 table=usage_event"));
    const auto quoted = formatLogLine("error", "x", { { "why", "a \"b\"\nc\x01=\\" }, { "none", "" } });
    QCOMPARE(quoted, std::string("level=error event=x why=\"a \\\"b\\\"\\nc\\x01=\\\\\" none=\"\""));
}

void GatewayServiceTest::theServiceManagerIsTold()
{
    QTemporaryDir directory;
    const QByteArray path = directory.filePath(QStringLiteral("notify")).toLocal8Bit();
    const int receiver = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.constData(), sizeof(address.sun_path) - 1);
    QCOMPARE(::bind(receiver, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);

    qputenv("NOTIFY_SOCKET", path);
    qputenv("WATCHDOG_USEC", "60000000");
    qputenv("WATCHDOG_PID", QByteArray::number(::getpid()));
    ServiceManager manager;
    QCOMPARE(manager.watchdogInterval(), std::optional(std::chrono::milliseconds(30'000)));
    const auto next = [receiver] {
        std::array<char, 256> bytes{};
        const auto got = ::recv(receiver, bytes.data(), bytes.size(), 0);
        return QByteArray(bytes.data(), static_cast<int>(got));
    };
    manager.ready("collecting");
    QCOMPARE(next(), QByteArray("READY=1\nSTATUS=collecting"));
    manager.watchdog();
    QCOMPARE(next(), QByteArray("WATCHDOG=1"));
    manager.stopping();
    QCOMPARE(next(), QByteArray("STOPPING=1"));
    ::close(receiver);
}

void GatewayServiceTest::nothingIsToldWithoutAManager()
{
    qunsetenv("NOTIFY_SOCKET");
    qputenv("WATCHDOG_USEC", "60000000");
    qputenv("WATCHDOG_PID", "1"); // another process's
    ServiceManager manager;
    QVERIFY(!manager.watchdogInterval());
    manager.ready("nobody listens");
}

void GatewayServiceTest::terminationIsASignal()
{
    StopSignal stop;
    QSignalSpy spy(&stop, &StopSignal::requested);
    QVERIFY(::raise(SIGTERM) == 0);
    QTRY_COMPARE(spy.count(), 1);
}

QTEST_GUILESS_MAIN(GatewayServiceTest)
#include "tst_gateway_service.moc"
