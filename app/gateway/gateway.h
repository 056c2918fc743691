// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/gateway_configuration.h"
#include "app/gateway/health_report.h"
#include "app/gateway/service_manager.h"
#include "app/http/health_server.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace spillway::gateway
{

class CollectorUnit;
class UpkeepUnit;

/// The composition root of `run`: a collector on a thread of its own for each Redis, the upkeep of control
/// state and partitions on another, the health server, and the word to the service manager.
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

    const GatewayConfiguration m_configuration;
    ServiceManager m_manager;
    std::vector<std::unique_ptr<CollectorUnit>> m_collectors;
    std::unique_ptr<UpkeepUnit> m_upkeep;
    std::unique_ptr<http::HealthServer> m_server;
    QTimer m_watch;
};

/// `spillway-gateway run`: until SIGTERM or SIGINT. The answer is the exit code.
[[nodiscard]] int run(const GatewayConfiguration& configuration);

} // namespace spillway::gateway
