// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_session.h"

#include "app/demo/demo_keys.h"
#include "app/demo/history_loading.h"
#include "app/demo/reference_document.h"
#include "app/gateway/stop_signal.h"
#include "app/postgres/history_loader.h"
#include "resources/resource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace spillway::demo
{

namespace
{

using std::chrono::hours;

constexpr std::chrono::seconds kMigrateTimeout{ 120 };
constexpr std::chrono::seconds kControlTimeout{ 30 };
constexpr std::chrono::seconds kCatchUpTimeout{ 60 };
constexpr std::chrono::seconds kPictureTimeout{ 120 };
/// The running day goes through Redis, and so much of the evening before that the console's live charts are
/// full shortly after midnight.
constexpr hours kThroughRedis{ 4 };

Instant currentTime()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// A port that is free now; the gateway takes it a moment later.
int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : 0;
}

QString percent(double share)
{
    return QString::number(static_cast<int>(share * 100)) + QStringLiteral(" %");
}

} // namespace

Session::Session(Options options) : m_options(std::move(options))
{
}

Session::~Session()
{
    m_console.reset();
    m_traffic.reset();
    if (m_gateway) {
        m_gateway->process().disconnect(this);
    }
    m_gateway.reset();
    m_redis.reset();
    m_postgres.reset();
}

int Session::run()
{
    if (auto up = bringUp(); !up) {
        m_progress.say(
            tr("The demo could not be started: %1").arg(QString::fromStdString(up.error().message)));
        return 1;
    }
    if (!m_options.headless.empty()) {
        if (auto taken = takePictures(); !taken) {
            m_progress.say(QString::fromStdString(taken.error().message));
            return 1;
        }
        if (!m_options.keep) {
            return 0;
        }
    } else if (auto opened = openConsole(); !opened) {
        m_progress.say(QString::fromStdString(opened.error().message));
        return 1;
    }
    return waitForEnd();
}

Result<void> Session::bringUp()
{
    auto directory = DemoDirectory::open(m_options, currentTime());
    if (!directory) {
        return std::unexpected(directory.error());
    }
    m_directory = std::move(*directory);
    m_progress.say(tr("Spillway demo in %1").arg(QString::fromStdString(m_options.directory)));
    for (const auto part :
        { &Session::startServers, &Session::makeHistory, &Session::startGateway, &Session::bringToNow }) {
        if (auto done = (this->*part)(); !done) {
            return done;
        }
    }
    m_progress.done();
    return {};
}

Result<void> Session::startServers()
{
    m_progress.step(tr("Starting PostgreSQL"));
    auto server = PrivatePostgres::start(
        QString::fromStdString(m_options.directory), PrivatePostgres::Durability::Fast);
    if (!server) {
        return std::unexpected(server.error());
    }
    m_postgres = std::move(*server);
    if (m_directory->isNew()) {
        if (auto made = m_postgres->createDatabase("spillway"); !made) {
            return made;
        }
    }

    m_progress.step(tr("Starting Redis"));
    const auto users = redisUsers(kEnvironment, m_directory->state().passwords);
    if (!users) {
        return std::unexpected(users.error());
    }
    QFile file(m_directory->path("redis/users.acl"));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(users->c_str()) < 0) {
        return failure(ErrorCode::Internal, "Cannot write " + file.fileName().toStdString());
    }
    file.close();
    auto redis = PrivateRedis::start({ .directory = m_directory->path("redis").toStdString(),
        .appendOnly = true,
        .aclFile = file.fileName().toStdString(),
        .more = {} });
    if (!redis) {
        return std::unexpected(redis.error());
    }
    m_redis = std::move(*redis);

    m_port = freePort();
    if (auto written = m_directory->writeGatewayConfiguration(m_port); !written) {
        return written;
    }
    const auto gatewayKey = makeKeys(m_options.directory, currentTime());
    if (!gatewayKey) {
        return std::unexpected(gatewayKey.error());
    }
    if (auto written = m_directory->writeProfiles(m_port, *gatewayKey); !written) {
        return written;
    }
    m_progress.step(tr("Preparing the database"));
    const auto gateway = siblingProgram(QStringLiteral("spillway-gateway"));
    if (!gateway) {
        return std::unexpected(gateway.error());
    }
    ChildProcess migrate(*gateway,
        { QStringLiteral("--config"), m_directory->path("gateway.toml"), QStringLiteral("migrate") },
        m_directory->path("logs/gateway.log"));
    return migrate.runToEnd(kMigrateTimeout);
}

Result<void> Session::makeHistory()
{
    const auto csv = readResource("demo/week_shape.csv");
    if (!csv) {
        return std::unexpected(csv.error());
    }
    const auto shape = parseWeekShape(csv->toStdString());
    if (!shape) {
        return std::unexpected(shape.error());
    }
    const DemoState& state = m_directory->state();
    const auto zone = Zone::named(state.zone);
    if (!zone) {
        return std::unexpected(zone.error());
    }
    m_history.emplace(HistoryOptions{ state.anchor, state.days, state.requestsPerMinute, *zone }, *shape);

    auto loader = postgres::HistoryLoader::open(m_postgres->endpoint());
    if (!loader) {
        return std::unexpected(loader.error());
    }
    const auto newest = loader->newestEvent();
    if (!newest) {
        return std::unexpected(newest.error());
    }
    const Instant now = currentTime();
    const Instant today = std::min(zone->periodAt(Period::Day, now).from, now - kThroughRedis);
    const Instant from = *newest ? **newest + std::chrono::milliseconds(1) : m_history->range().from;
    m_loadedTo = std::max(from, today);
    if (m_directory->isNew()) {
        m_progress.step(tr("Entering accounts, prices, budgets and ratings"));
        if (auto loaded = loader->loadReference(referenceDocument(*m_history)); !loaded) {
            return loaded;
        }
    }
    if (from < today) {
        m_progress.step(m_directory->isNew() ? tr("Making %n day(s) of history", nullptr, state.days)
                                             : tr("Adding the time since the last start"));
        const auto share = [this](double done) { m_progress.update(percent(done)); };
        if (auto loaded = loadEvents(m_postgres->endpoint(), *m_history, { from, today }, share); !loaded) {
            return loaded;
        }
    }
    return {};
}

Result<void> Session::startGateway()
{
    m_progress.step(tr("Starting the gateway"));
    const auto program = siblingProgram(QStringLiteral("spillway-gateway"));
    if (!program) {
        return std::unexpected(program.error());
    }
    m_gateway = std::make_unique<ChildProcess>(*program,
        QStringList{ QStringLiteral("--config"), m_directory->path("gateway.toml"), QStringLiteral("run") },
        m_directory->path("logs/gateway.log"));
    if (auto started = m_gateway->start(); !started) {
        return started;
    }
    if (auto ready = waitForControl(backendEndpoint(), kEnvironment, kControlTimeout); !ready) {
        return failure(ready.error().code,
            ready.error().message + " See " + m_directory->path("logs/gateway.log").toStdString());
    }
    return {};
}

Result<void> Session::bringToNow()
{
    m_progress.step(tr("Recording today's requests"));
    const TimeRange today{ m_loadedTo, currentTime() };
    const auto share = [this](double done) { m_progress.update(percent(done)); };
    if (auto recorded = recordPast(backendEndpoint(), kEnvironment, *m_history, today, share); !recorded) {
        return recorded;
    }
    const DemoState& state = m_directory->state();
    const auto shape
        = parseWeekShape(readResource("demo/week_shape.csv").value_or(QByteArray()).toStdString());
    HistoryOptions live{ state.anchor, state.days, m_options.requestsPerMinute,
        Zone::named(state.zone).value_or(Zone()) };
    m_traffic = std::make_unique<LiveTraffic>(
        backendEndpoint(), kEnvironment, History(live, shape.value_or(WeekShape())));

    m_progress.step(tr("Waiting for the gateway to write them down"));
    auto loader = postgres::HistoryLoader::open(m_postgres->endpoint());
    if (!loader) {
        return std::unexpected(loader.error());
    }
    const auto deadline = currentTime() + kCatchUpTimeout;
    while (currentTime() < deadline) {
        const auto newest = loader->newestEvent();
        if (!newest) {
            return std::unexpected(newest.error());
        }
        if (*newest && **newest >= today.to - std::chrono::minutes(2)) {
            break;
        }
        QThread::msleep(100);
    }
    return m_directory->markComplete();
}

redis::Endpoint Session::backendEndpoint() const
{
    redis::Endpoint endpoint;
    endpoint.socketPath = m_redis->socketPath();
    endpoint.username = "spillway-backend";
    endpoint.password = m_directory->state().passwords.backend;
    return endpoint;
}

Result<std::unique_ptr<ChildProcess>> Session::consoleProcess(const QStringList& arguments) const
{
    const auto program = siblingProgram(QStringLiteral("spillway"));
    if (!program) {
        return std::unexpected(program.error());
    }
    auto console = std::make_unique<ChildProcess>(*program,
        QStringList{ QStringLiteral("--profile"), m_directory->path("profile.toml") } + arguments,
        m_directory->path("logs/console.log"));
    // The demo's console keeps its window and theme in the demo's directory.
    console->setEnvironment(QStringLiteral("XDG_CONFIG_HOME"), m_directory->path("config"));
    return console;
}

Result<void> Session::takePictures()
{
    const QString directory = QString::fromStdString(m_options.headless);
    m_progress.step(tr("Writing pictures to %1").arg(directory));
    if (!QDir().mkpath(directory)) {
        return failure(ErrorCode::Internal, "Cannot make the directory " + m_options.headless);
    }
    auto console = consoleProcess({ QStringLiteral("--snapshot"), directory });
    if (!console) {
        return std::unexpected(console.error());
    }
    (*console)->setEnvironment(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    if (auto written = (*console)->runToEnd(kPictureTimeout); !written) {
        return written;
    }
    m_progress.say(tr("The pictures are in %1").arg(directory));
    if (m_options.keep) {
        m_progress.say(tr("The servers run on until Ctrl-C. Persons to try it as: %1, for spillway and "
                          "spillwayctl --profile.")
                .arg(m_directory->path("profiles/*.toml")));
    }
    return {};
}

Result<void> Session::openConsole()
{
    auto console = consoleProcess({});
    if (!console) {
        return std::unexpected(console.error());
    }
    m_console = std::move(*console);
    if (auto started = m_console->start(); !started) {
        return started;
    }
    m_progress.say(tr("The console is open. Ctrl-C here stops the demo."));
    connect(&m_console->process(), &QProcess::finished, this, [this] {
        if (m_options.keep) {
            m_progress.say(tr("The console was closed; the servers run on until Ctrl-C."));
        } else {
            QCoreApplication::quit();
        }
    });
    return {};
}

/// As a service manager would.
void Session::watchGateway()
{
    connect(&m_gateway->process(), &QProcess::finished, this, [this] {
        m_progress.say(tr("The gateway ended; it is started again."));
        QTimer::singleShot(1'000, this, [this] {
            if (auto started = m_gateway->start(); !started) {
                m_progress.say(QString::fromStdString(started.error().message));
            }
        });
    });
}

void Session::showTraffic()
{
    m_progress.update(tr("%1 admitted, %2 refused, %3 recorded")
            .arg(m_traffic->admitted())
            .arg(m_traffic->refused())
            .arg(m_traffic->recorded()));
}

int Session::waitForEnd()
{
    gateway::StopSignal stop;
    connect(&stop, &gateway::StopSignal::requested, this, [] { QCoreApplication::quit(); });
    watchGateway();
    m_progress.step(tr("Live traffic"));
    QTimer status;
    connect(&status, &QTimer::timeout, this, &Session::showTraffic);
    status.start(2'000);
    QCoreApplication::exec();
    m_progress.say(tr("Stopping …"));
    return 0;
}

} // namespace spillway::demo
