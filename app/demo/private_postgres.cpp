// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/private_postgres.h"

#include "app/postgres/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spillway::demo
{
namespace
{

constexpr int kStartMs = 30'000;
constexpr int kStopMs = 20'000;

std::unexpected<Error> trouble(const QString& message)
{
    return failure(ErrorCode::Internal, message.toStdString());
}

/// Debian keeps the server's programs out of PATH, one folder a version: the newest is taken.
QString findBinaries()
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(
        names.begin(), names.end(), [](const QString& a, const QString& b) { return a.toInt() > b.toInt(); });
    for (const QString& name : std::as_const(names)) {
        const QString folder = versions.filePath(name) + QStringLiteral("/bin");
        if (QFileInfo(folder + QStringLiteral("/initdb")).isExecutable()) {
            return folder;
        }
    }
    const QString initdb = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    return initdb.isEmpty() ? QString() : QFileInfo(initdb).absolutePath();
}

QString tail(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    file.seek(std::max<qint64>(0, file.size() - 600));
    return QString::fromUtf8(file.readAll()).simplified();
}

} // namespace

PrivatePostgres::PrivatePostgres(QString directory, Durability durability)
    : m_directory(std::move(directory))
    , m_durability(durability)
    , m_binaries(findBinaries())
{
}

PrivatePostgres::~PrivatePostgres()
{
    stop();
}

QString PrivatePostgres::dataDirectory() const
{
    return m_directory + QStringLiteral("/postgres/data");
}

QString PrivatePostgres::logFile() const
{
    return m_directory + QStringLiteral("/postgres.log");
}

/// The command line that runs `program` as a user PostgreSQL accepts, and ends it when we die.
QStringList PrivatePostgres::asServerUser(const QString& program, const QStringList& arguments) const
{
    QStringList line{ QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), QStringLiteral("INT") };
    if (::geteuid() == 0) {
        line << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
             << QStringLiteral("--init-groups");
    }
    return line << QStringLiteral("--") << m_binaries + u'/' + program << arguments;
}

Result<std::unique_ptr<PrivatePostgres>> PrivatePostgres::start(
    const QString& directory, Durability durability)
{
    std::unique_ptr<PrivatePostgres> server(
        new PrivatePostgres(QFileInfo(directory).absoluteFilePath(), durability));
    if (server->m_binaries.isEmpty()) {
        return failure(ErrorCode::NotFound, "no PostgreSQL server is installed: apt install postgresql");
    }
    if (auto made = server->makeCluster(); !made) {
        return std::unexpected(made.error());
    }
    if (auto launched = server->launch(); !launched) {
        return std::unexpected(launched.error());
    }
    return server;
}

Result<void> PrivatePostgres::makeCluster()
{
    const QString home = m_directory + QStringLiteral("/postgres");
    // A socket's path may be 107 bytes long.
    if ((home + QStringLiteral("/.s.PGSQL.5432.lock")).toLocal8Bit().size() > 107) {
        return trouble(QStringLiteral("the path of the directory is too long for a socket: ") + m_directory);
    }
    if (!QDir().mkpath(home)) {
        return trouble(QStringLiteral("cannot make the directory ") + home);
    }
    if (::geteuid() == 0) {
        const passwd* user = ::getpwnam("postgres");
        if (!user || ::chown(home.toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0
            || ::chmod(m_directory.toLocal8Bit().constData(), 0711) != 0) {
            return trouble(QStringLiteral("cannot hand ") + home + QStringLiteral(" to the user postgres"));
        }
    }
    if (QFileInfo::exists(dataDirectory() + QStringLiteral("/PG_VERSION"))) {
        return {};
    }
    const QStringList line = asServerUser(QStringLiteral("initdb"),
        { QStringLiteral("--pgdata"), dataDirectory(), QStringLiteral("--username=postgres"),
            QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C"),
            QStringLiteral("--no-sync") });
    QProcess initdb;
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.setWorkingDirectory(QStringLiteral("/"));
    initdb.start(line.front(), line.mid(1));
    if (!initdb.waitForFinished(kStartMs) || initdb.exitCode() != 0) {
        return trouble(
            QStringLiteral("initdb failed: ") + QString::fromUtf8(initdb.readAll()).right(600).simplified());
    }
    return {};
}

Result<void> PrivatePostgres::launch()
{
    QStringList arguments{ QStringLiteral("-D"), dataDirectory(), QStringLiteral("-k"),
        m_directory + QStringLiteral("/postgres") };
    const char* settings[] = { "listen_addresses=", "unix_socket_permissions=0700", "max_connections=60",
        "shared_buffers=256MB", "max_wal_size=1GB", "timezone=UTC", "log_timezone=UTC" };
    const char* fast[] = { "fsync=off", "synchronous_commit=off", "full_page_writes=off" };
    for (const char* setting : settings) {
        arguments << QStringLiteral("-c") << QString::fromLatin1(setting);
    }
    if (m_durability == Durability::Fast) {
        for (const char* setting : fast) {
            arguments << QStringLiteral("-c") << QString::fromLatin1(setting);
        }
    }
    const QStringList line = asServerUser(QStringLiteral("postgres"), arguments);
    m_process.setStandardErrorFile(logFile(), QIODevice::Append);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setWorkingDirectory(QStringLiteral("/"));
    m_process.start(line.front(), line.mid(1));
    if (!m_process.waitForStarted(kStartMs)) {
        return trouble(QStringLiteral("cannot start setpriv, which util-linux brings"));
    }
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(kStartMs);
    while (std::chrono::steady_clock::now() < deadline) {
        if (postgres::Connection::open(endpoint("postgres", "postgres"))) {
            return {};
        }
        if (m_process.waitForFinished(20)) {
            break;
        }
    }
    return trouble(QStringLiteral("PostgreSQL did not start: ") + tail(logFile()));
}

void PrivatePostgres::stop()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT); // a fast shutdown: clients are sent away
    if (!m_process.waitForFinished(kStopMs)) {
        kill();
    }
}

void PrivatePostgres::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        // SIGQUIT is PostgreSQL's immediate shutdown: no checkpoint, recovery at the next start, and no
        // orphaned shared memory as after SIGKILL.
        ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT);
        if (!m_process.waitForFinished(kStopMs)) {
            m_process.kill();
            m_process.waitForFinished(kStopMs);
        }
    }
}

Result<void> PrivatePostgres::restart()
{
    stop();
    return launch();
}

Result<void> PrivatePostgres::createDatabase(const std::string& name)
{
    auto connection = postgres::Connection::open(endpoint("postgres", "postgres"));
    if (!connection) {
        return std::unexpected(connection.error());
    }
    std::string quoted = "\"";
    for (const char c : name) {
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return connection->execute("create database " + quoted + '"');
}

postgres::Endpoint PrivatePostgres::endpoint(const std::string& user, const std::string& database) const
{
    postgres::Endpoint endpoint;
    endpoint.host = (m_directory + QStringLiteral("/postgres")).toStdString();
    endpoint.user = user;
    endpoint.database = database;
    return endpoint;
}

} // namespace spillway::demo
