// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/gateway_configuration.h"
#include "app/gateway/gateway_key.h"
#include "app/gateway/health_report.h"
#include "app/gateway/key_directory.h"
#include "app/gateway/service_manager.h"
#include "app/http/command_server.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace spillway::gateway
{

class CollectorUnit;
class CommandUnit;
class UpkeepUnit;

/// The composition root of `run`: a collector on a thread of its own for each Redis, the upkeep of control
/// state and partitions on another, commands on a third, the HTTP server, and the word to the service
/// manager.
class Gateway : public QObject
{
    Q_OBJECT

public:
    explicit Gateway(const GatewayConfiguration& configuration);
    ~Gateway() override;

    /// Fails only for what cannot come by waiting, such as a port in use. Servers that are away are awaited.
    [[nodiscard]] Result<void> start();
    /// Asks every worker to finish what it holds, and waits for them.
    void stop();
    [[nodiscard]] HealthReport health() const; ///< from any thread

private:
    void watch();
    void reloadCertificate();
    [[nodiscard]] Result<void> listen();
    [[nodiscard]] http::ServerCallbacks callbacks();

    const GatewayConfiguration m_configuration;
    ServiceManager m_manager;
    std::vector<std::unique_ptr<CollectorUnit>> m_collectors;
    KeyDirectory m_keys;
    std::optional<GatewayKey> m_key;
    std::unique_ptr<UpkeepUnit> m_upkeep;
    std::unique_ptr<http::CommandServer> m_server; ///< after what answers it, so that it goes first
    std::unique_ptr<CommandUnit> m_commands; ///< before the server goes, its calls are answered or dropped
    QTimer m_certificates;
    QTimer m_watch;
};

/// `spillway-gateway new-key`: makes the key that the configuration names; prints the public half for
/// profiles.
[[nodiscard]] int newKey(const GatewayConfiguration& configuration);

/// `spillway-gateway run`: until SIGTERM or SIGINT. The answer is the exit code.
[[nodiscard]] int run(const GatewayConfiguration& configuration);

} // namespace spillway::gateway
