// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gateway.h"

#include "app/gateway/log.h"
#include "app/gateway/stop_signal.h"
#include "app/gateway/units.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>

#include <iostream>

#include <unistd.h>

namespace spillway::gateway
{

namespace
{

constexpr std::chrono::milliseconds kWatch{ 5'000 };
constexpr std::chrono::hours kCertificates{ 1 }; ///< a renewed one is used without a restart
/// Longer than any single call to a server may take; a worker silent for this long hangs.
constexpr std::chrono::milliseconds kHanging{ 120'000 };

/// Unique for each process ever started: two gateways that shared a name would share pending entries.
std::string consumerName()
{
    return QSysInfo::machineHostName().toStdString() + "-" + std::to_string(::getpid()) + "-"
        + QString::number(QRandomGenerator::system()->generate(), 16).toStdString();
}

Instant currentTime()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

} // namespace

Gateway::Gateway(const GatewayConfiguration& configuration)
    : m_configuration(configuration)
    , m_keys(configuration.commands.keysDirectory, configuration.commands.gatewayKeyId)
{
    const auto consumer = consumerName();
    for (const auto& redis : m_configuration.redis) {
        m_collectors.push_back(std::make_unique<CollectorUnit>(m_configuration, redis, consumer));
    }
    connect(&m_watch, &QTimer::timeout, this, &Gateway::watch);
    connect(&m_certificates, &QTimer::timeout, this, &Gateway::reloadCertificate);
}

Gateway::~Gateway()
{
    stop();
}

Result<void> Gateway::start()
{
    m_keys.refresh();
    if (const auto& settings = m_configuration.commands; !settings.gatewayKeyFile.empty()) {
        auto key = GatewayKey::read(settings.gatewayKeyId, settings.gatewayKeyFile);
        if (!key) {
            return std::unexpected(key.error());
        }
        m_key.emplace(std::move(*key));
    }
    m_upkeep = std::make_unique<UpkeepUnit>(m_configuration, m_keys, m_key ? &*m_key : nullptr);
    m_commands = std::make_unique<CommandUnit>(m_configuration, m_keys);
    if (const auto listening = listen(); !listening) {
        return listening;
    }
    m_upkeep->worker.start();
    m_commands->worker.start();
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

http::ServerCallbacks Gateway::callbacks()
{
    http::ServerCallbacks callbacks;
    callbacks.health = [this] {
        const auto report = health();
        return http::HealthAnswer{ report.isHealthy(), report.toJson() };
    };
    callbacks.keys = [this] { return m_keys.keys(); };
    callbacks.call = [this](http::SignedCall call, std::function<void(http::CallAnswer)> answer) {
        m_commands->queue.put({ std::move(call), std::move(answer) });
    };
    callbacks.refused = [this](const http::SignatureRefusal& refusal) {
        m_commands->refusals.add(refusal.address, refusal.kind, refusal.claimedKey);
    };
    callbacks.now = currentTime;
    if (m_key) {
        callbacks.sign = [this](commands::HttpAnswer& answer, const commands::HttpRequest& request) {
            m_key->signAnswer(answer, request, currentTime());
        };
    }
    return callbacks;
}

Result<void> Gateway::listen()
{
    const HttpSettings& settings = m_configuration.http;
    if (!settings.enabled) {
        return {};
    }
    m_server = std::make_unique<http::CommandServer>(callbacks());
    http::ServerOptions options{ .address = settings.address,
        .port = settings.port,
        .certificateFile = settings.certificateFile,
        .keyFile = settings.keyFile };
    options.limits.connections = static_cast<std::size_t>(settings.connections);
    options.limits.connectionsAnAddress = static_cast<std::size_t>(settings.connectionsAnAddress);
    const auto port = m_server->start(options);
    if (!port) {
        return std::unexpected(port.error());
    }
    const bool secure = !settings.certificateFile.empty();
    logInfo("http.listening",
        { { "address", settings.address }, { "port", *port }, { "tls", secure ? "yes" : "no" } });
    if (secure) {
        m_certificates.start(kCertificates);
    }
    return {};
}

void Gateway::reloadCertificate()
{
    if (const auto reloaded = m_server->reloadCertificate(); !reloaded) {
        logError("http.certificate_kept", { { "why", reloaded.error().message } });
    }
}

void Gateway::stop()
{
    if (!m_watch.isActive()) {
        return;
    }
    m_watch.stop();
    m_certificates.stop();
    m_manager.stopping();
    m_commands->worker.requestStop();
    m_commands->worker.wait();
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
    HealthReport report{ .environment = m_configuration.environment,
        .sources = {},
        .control = m_upkeep->keeper.figures(),
        .keys = m_keys.keys()->size(),
        .keyFaults = m_keys.faults().size() };
    for (const auto& collector : m_collectors) {
        report.sources.push_back({ collector->worker.name(), collector->collector.figures() });
    }
    return report;
}

void Gateway::watch()
{
    std::int64_t stored = 0;
    std::int64_t waiting = 0;
    bool hangs = m_upkeep->worker.silence() > kHanging || m_commands->worker.silence() > kHanging;
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

int newKey(const GatewayConfiguration& configuration)
{
    const auto& settings = configuration.commands;
    if (settings.gatewayKeyFile.empty()) {
        logError("key.not_made", { { "why", "set gateway_key_file in [commands] first" } });
        return 2;
    }
    const auto key = GatewayKey::create(settings.gatewayKeyId, settings.gatewayKeyFile);
    if (!key) {
        logError("key.not_made", { { "why", key.error().message } });
        return 1;
    }
    std::cout << key->publicBase64() << '\n';
    return 0;
}

int run(const GatewayConfiguration& configuration)
{
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
