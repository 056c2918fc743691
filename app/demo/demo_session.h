// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/child_process.h"
#include "app/demo/demo_directory.h"
#include "app/demo/demo_history.h"
#include "app/demo/demo_options.h"
#include "app/demo/live_traffic.h"
#include "app/demo/private_postgres.h"
#include "app/demo/private_redis.h"
#include "app/demo/progress.h"

#include <QObject>

#include <memory>
#include <optional>

namespace spillway::demo
{

/// From nothing to a console on live servers, and back to nothing. Members are in the order they start in;
/// they stop in the opposite one.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(Options options);
    ~Session() override;

    /// Runs until the console closes, the pictures are written or a signal comes; the exit status.
    [[nodiscard]] int run();

private:
    [[nodiscard]] Result<void> bringUp();
    [[nodiscard]] Result<void> startServers();
    [[nodiscard]] Result<void> makeHistory();
    [[nodiscard]] Result<void> startGateway();
    [[nodiscard]] Result<void> bringToNow();
    [[nodiscard]] Result<void> takePictures();
    [[nodiscard]] Result<void> openConsole();
    void watchGateway();
    void showTraffic();
    int waitForEnd();
    [[nodiscard]] redis::Endpoint backendEndpoint() const;
    [[nodiscard]] Result<std::unique_ptr<ChildProcess>> consoleProcess(const QStringList& arguments) const;

    Options m_options;
    Progress m_progress;
    std::unique_ptr<DemoDirectory> m_directory;
    std::optional<History> m_history;
    Instant m_loadedTo; ///< events before this are in PostgreSQL, later ones go through Redis
    int m_port = 0;
    std::unique_ptr<PrivatePostgres> m_postgres;
    std::unique_ptr<PrivateRedis> m_redis;
    std::unique_ptr<ChildProcess> m_gateway;
    std::unique_ptr<LiveTraffic> m_traffic;
    std::unique_ptr<ChildProcess> m_console;
};

} // namespace spillway::demo
