// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gateway.h"

#include "app/gateway/log.h"
#include "app/gateway/stop_signal.h"
#include "app/gateway/units.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>

#include <sys/prctl.h>
#include <unistd.h>

namespace spillway::gateway
{

namespace
{

constexpr std::chrono::milliseconds kWatch{ 5'000 };
/// Longer than any single call to a server may take; a worker silent for this long hangs.
constexpr std::chrono::milliseconds kHanging{ 120'000 };

/// Unique for each process ever started: two gateways that shared a name would share pending entries.
std::string consumerName()
{
    return QSysInfo::machineHostName().toStdString() + "-" + std::to_string(::getpid()) + "-"
        + QString::number(QRandomGenerator::system()->generate(), 16).toStdString();
}

/// Memory of this process holds passwords: no core files, no debugger of the same user.
void hideMemory()
{
#if !defined(__SANITIZE_ADDRESS__)
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace

Gateway::Gateway(const GatewayConfiguration& configuration) : m_configuration(configuration)
{
    const auto consumer = consumerName();
    for (const auto& redis : m_configuration.redis) {
        m_collectors.push_back(std::make_unique<CollectorUnit>(m_configuration, redis, consumer));
    }
    m_upkeep = std::make_unique<UpkeepUnit>(m_configuration);
    connect(&m_watch, &QTimer::timeout, this, &Gateway::watch);
}

Gateway::~Gateway()
{
    stop();
}

Result<void> Gateway::start()
{
    if (m_configuration.http.enabled) {
        m_server = std::make_unique<http::HealthServer>([this] {
            const auto report = health();
            return http::HealthAnswer{ report.isHealthy(), report.toJson() };
        });
        const auto port = m_server->start(m_configuration.http.address, m_configuration.http.port);
        if (!port) {
            return std::unexpected(port.error());
        }
        logInfo("health.listening", { { "address", m_configuration.http.address }, { "port", *port } });
    }
    m_upkeep->worker.start();
    for (const auto& collector : m_collectors) {
        collector->worker.start();
    }
    const auto interval = m_manager.watchdogInterval().value_or(kWatch);
    m_watch.start(std::min(interval, kWatch));
    m_manager.ready("collecting");
    logInfo("gateway.started",
        { { "version", SPILLWAY_VERSION }, { "environment", m_configuration.environment },
            { "redis", m_collectors.size() } });
    return {};
}

void Gateway::stop()
{
    if (!m_watch.isActive()) {
        return;
    }
    m_watch.stop();
    m_manager.stopping();
    if (m_server) {
        m_server->stop();
    }
    m_upkeep->worker.requestStop();
    for (const auto& collector : m_collectors) {
        collector->worker.requestStop();
    }
    m_upkeep->worker.wait();
    for (const auto& collector : m_collectors) {
        collector->worker.wait();
    }
    logInfo("gateway.stopped");
}

HealthReport Gateway::health() const
{
    HealthReport report{
        .environment = m_configuration.environment, .sources = {}, .control = m_upkeep->keeper.figures()
    };
    for (const auto& collector : m_collectors) {
        report.sources.push_back({ collector->worker.name(), collector->collector.figures() });
    }
    return report;
}

void Gateway::watch()
{
    std::int64_t stored = 0;
    std::int64_t waiting = 0;
    bool hangs = m_upkeep->worker.silence() > kHanging;
    for (const auto& collector : m_collectors) {
        const auto figures = collector->collector.figures();
        stored += figures.inserted;
        waiting += figures.waiting;
        hangs = hangs || collector->worker.silence() > kHanging;
    }
    if (hangs) {
        logError("gateway.worker_hangs"); // no word to the watchdog: the service manager restarts us
        return;
    }
    m_manager.watchdog();
    m_manager.status(std::to_string(stored) + " events stored, " + std::to_string(waiting) + " waiting");
}

int run(const GatewayConfiguration& configuration)
{
    hideMemory();
    StopSignal stop;
    Gateway gateway(configuration);
    QObject::connect(&stop, &StopSignal::requested, qApp, &QCoreApplication::quit);
    if (const auto started = gateway.start(); !started) {
        logError("gateway.cannot_start", { { "why", started.error().message } });
        return 1;
    }
    const int code = QCoreApplication::exec();
    gateway.stop();
    return code;
}

} // namespace spillway::gateway
