// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that can be recognised, in keys, passwords and the environment, while orders are given: nothing
// that is left behind or can be looked at holds one of them.
#include "app/postgres/connection.h"
#include "app/redis/redis_client.h"
#include "models/commands/ed25519.h"
#include "tests/app/gateway/gateway_scene.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace spillway;
using commands::Role;
using commands::RoleSet;
using gateway::GatewayScene;

namespace
{

const QByteArray kConsoleRedis = "canary-of-redis-7f3a9c";
const QByteArray kConsolePostgres = "canary-of-postgresql-2b81e4";
const QByteArray kGatewayRedis = "canary-of-the-gateways-redis-90c2";
const QByteArray kGatewayPostgres = "canary-of-the-gateways-postgresql-d417";
const QByteArray kEnvironment = "canary-of-the-environment-51d0";
constexpr std::string_view kSeed = "canary seed, thirty-two bytes..."; ///< 32 bytes

/// The files that keep a secret, and may.
const QStringList kKeepers{ QStringLiteral("keys/ann.key"), QStringLiteral("profiles/ann.credentials"),
    QStringLiteral("gateway.key"), QStringLiteral("gateway.redis"), QStringLiteral("gateway.postgres") };

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `replacement` in place of the first `text` of a file that its owner alone reads.
bool edit(const QString& path, const QByteArray& text, const QByteArray& replacement)
{
    QByteArray content = contentOf(path);
    const auto at = content.indexOf(text);
    return at >= 0 && write(path, content.replace(at, text.size(), replacement));
}

} // namespace

class CanarySecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ordersAndSnapshotsLeaveNoSecret();
    void theAuditHoldsNoSecret();
    void argumentsHoldNoSecret();
    void aCrashLeavesNoCore();

private:
    /// `program` with what it needs of a person; its output. Exit code in `exitCode`.
    QByteArray run(const QString& program, const QStringList& arguments, int& exitCode);
    [[nodiscard]] bool holdsSecret(const QByteArray& text) const;
    void givePasswordsToServers();
    void giveSecretsToGateway();
    void giveSecretsToAnn();
    struct Crash {
        bool isUp = false; ///< until it was made to crash
        bool hasCore = false;
    };
    [[nodiscard]] Crash crash(const std::vector<std::string>& words, int afterMilliseconds) const;

    GatewayScene m_scene{ { { "ann", RoleSet{ Role::Operator } } }, false };
    QByteArray m_printed;
    QByteArray m_gatewaySeed; ///< base64
};

bool CanarySecretsTest::holdsSecret(const QByteArray& text) const
{
    const QByteArray seed(kSeed.data(), static_cast<qsizetype>(kSeed.size()));
    for (const QByteArray& secret : { kConsoleRedis, kConsolePostgres, kGatewayRedis, kGatewayPostgres,
             kEnvironment, seed, seed.toHex(), m_gatewaySeed, QByteArray::fromBase64(m_gatewaySeed) }) {
        if (text.contains(secret) || text.contains(secret.toBase64())) {
            return true;
        }
    }
    return false;
}

/// Logins of console and gateway need a password from here on.
void CanarySecretsTest::givePasswordsToServers()
{
    redis::Endpoint endpoint;
    endpoint.socketPath = m_scene.redis().socketPath();
    redis::RedisClient client(endpoint);
    QVERIFY(client.connect(std::chrono::seconds(5)));
    for (const auto& [user, password] :
        { std::pair("spillway-console", kConsoleRedis), std::pair("spillway-gateway", kGatewayRedis) }) {
        QVERIFY(
            client.call({ "ACL", "SETUSER", user, "on", ">" + password.toStdString(), "~*", "&*", "+@all" },
                std::chrono::seconds(5)));
    }
    auto owner = postgres::Connection::open(m_scene.postgres().endpoint());
    QVERIFY(owner);
    QVERIFY(owner->execute("alter role spillway_console password '" + kConsolePostgres.toStdString() + "'"));
    QVERIFY(owner->execute("alter role spillway_gateway password '" + kGatewayPostgres.toStdString() + "'"));
    const auto rules = owner->query("select current_setting('hba_file')");
    QVERIFY(rules);
    QFile file(QString::fromStdString(rules->text(0, 0)));
    QVERIFY(file.open(QIODevice::ReadWrite)); // in place: it stays its owner's
    const QByteArray before = file.readAll();
    file.seek(0);
    file.write(
        "local all spillway_console scram-sha-256\nlocal all spillway_gateway scram-sha-256\n" + before);
    file.close();
    QVERIFY(owner->execute("select pg_reload_conf()"));
}

void CanarySecretsTest::giveSecretsToGateway()
{
    QVERIFY(write(m_scene.path(QStringLiteral("gateway.redis")), kGatewayRedis));
    QVERIFY(write(m_scene.path(QStringLiteral("gateway.postgres")), kGatewayPostgres));
    const QString file = m_scene.path(QStringLiteral("gateway.toml"));
    QVERIFY(edit(file, "[postgres]\n", "[postgres]\npassword_file = \"gateway.postgres\"\n"));
    QVERIFY(edit(file, "[[redis]]\n",
        "[[redis]]\nusername = \"spillway-gateway\"\npassword_file = \"gateway.redis\"\n"));
    m_gatewaySeed = contentOf(m_scene.path(QStringLiteral("gateway.key"))).trimmed();
    QVERIFY(!m_gatewaySeed.isEmpty());
    m_scene.gateway().kill();
    const QString fault = m_scene.startGateway();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

/// Her key is made of known bytes.
void CanarySecretsTest::giveSecretsToAnn()
{
    const QByteArray seed(kSeed.data(), static_cast<qsizetype>(kSeed.size()));
    const auto key = commands::Ed25519SecretKey::parse(seed.toBase64().toStdString());
    QVERIFY(key);
    QVERIFY(write(m_scene.path(QStringLiteral("keys/ann.key")), seed.toBase64()));
    const QString publicHalf = m_scene.path(QStringLiteral("keys.d/ann.json"));
    QByteArray json = contentOf(publicHalf);
    const auto from = json.indexOf("\"public_key\"");
    const auto begin = json.indexOf('"', json.indexOf(':', from)) + 1;
    json.replace(
        begin, json.indexOf('"', begin) - begin, QByteArray::fromStdString(key->publicKey().toBase64()));
    QVERIFY(write(publicHalf, json));
    QVERIFY(edit(m_scene.profile("ann"), "[redis]\n", "[redis]\nusername = \"spillway-console\"\n"));
    QVERIFY(write(m_scene.profile("ann"),
        "credentials_file = \"ann.credentials\"\n" + contentOf(m_scene.profile("ann"))));
    QVERIFY(write(m_scene.path(QStringLiteral("profiles/ann.credentials")),
        "redis_password = \"" + kConsoleRedis + "\"\npostgres_password = \"" + kConsolePostgres + "\"\n"));
}

void CanarySecretsTest::initTestCase()
{
    const QString fault = m_scene.start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    givePasswordsToServers();
    giveSecretsToGateway();
    giveSecretsToAnn();
}

QByteArray CanarySecretsTest::run(const QString& program, const QStringList& arguments, int& exitCode)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name :
        { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" }) {
        environment.insert(QLatin1String(name), m_scene.path(QStringLiteral("home")));
    }
    environment.insert(QStringLiteral("OPENAI_API_KEY"), QString::fromLatin1(kEnvironment));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(qEnvironmentVariable("SPILLWAY_BIN") + QLatin1Char('/') + program,
        QStringList{ QStringLiteral("--profile"), m_scene.profile("ann") } + arguments);
    process.closeWriteChannel();
    exitCode = process.waitForFinished(180'000) ? process.exitCode() : -1;
    return process.readAll();
}

/// Everything that was printed, and every file there is afterwards but those that keep a secret.
void CanarySecretsTest::ordersAndSnapshotsLeaveNoSecret()
{
    int exitCode = -1;
    const QString ctl = QStringLiteral("spillwayctl");
    QTRY_VERIFY_WITH_TIMEOUT(
        (m_printed += run(ctl, { QStringLiteral("status") }, exitCode), exitCode == 0), 60'000);
    const auto pause = [&] {
        QTest::qWait(500); // the gateway looks at its keys once a second
        m_printed += run(
            ctl, QStringLiteral("pause-tier free --for 10m --reason spike --yes").split(u' '), exitCode);
        return exitCode == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(pause(), 60'000);
    for (const char* order : { "doctor", "audit verify", "--json status", "keys list" }) {
        m_printed += run(ctl, QString::fromLatin1(order).split(u' '), exitCode);
    }
    m_printed += run(QStringLiteral("spillway"),
        { QStringLiteral("--snapshot"), m_scene.path(QStringLiteral("pictures")) }, exitCode);
    QVERIFY2(m_printed.contains("pause tier by ann: applied"), m_printed.constData());
    QVERIFY(!holdsSecret(m_printed));
    QVERIFY(!holdsSecret(m_scene.gateway().log().toUtf8()));
    int files = 0;
    QDirIterator walk(m_scene.path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (kKeepers.contains(QDir(m_scene.path({})).relativeFilePath(path))) {
            continue;
        }
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            ++files;
            QVERIFY2(!holdsSecret(file.readAll()), qPrintable(path));
        }
    }
    QVERIFY(files > 10);
    for (const QString& keeper : kKeepers) { // what is looked for is what is there
        QVERIFY2(holdsSecret(contentOf(m_scene.path(keeper))), qPrintable(keeper));
    }
}

void CanarySecretsTest::theAuditHoldsNoSecret()
{
    int exitCode = -1;
    const QString file = m_scene.path(QStringLiteral("audit.json"));
    (void)run(QStringLiteral("spillwayctl"),
        { QStringLiteral("export"), QStringLiteral("audit"), QStringLiteral("--format"),
            QStringLiteral("json"), QStringLiteral("-o"), file },
        exitCode);
    QCOMPARE(exitCode, 0);
    QFile audit(file);
    QVERIFY(audit.open(QIODevice::ReadOnly));
    const QByteArray text = audit.readAll();
    QVERIFY(text.contains("pause free"));
    QVERIFY(!holdsSecret(text));
}

/// Anybody on a machine can read the arguments of everybody's programs.
void CanarySecretsTest::argumentsHoldNoSecret()
{
    QFile gateway(QStringLiteral("/proc/%1/cmdline").arg(m_scene.gateway().processId()));
    QVERIFY(gateway.open(QIODevice::ReadOnly));
    QVERIFY(!holdsSecret(gateway.readAll()));
}

/// Runs a program with cores allowed without limit and what ann's credentials are as its input, which does
/// not end; kills it as a fault of its own would.
CanarySecretsTest::Crash CanarySecretsTest::crash(
    const std::vector<std::string>& words, int afterMilliseconds) const
{
    const QByteArray folder = m_scene.path(QStringLiteral("home")).toUtf8();
    std::array<int, 2> input{};
    if (::pipe(input.data()) != 0) {
        return {};
    }
    const QByteArray credentials = contentOf(m_scene.path(QStringLiteral("profiles/ann.credentials")));
    const bool isGiven
        = ::write(input[1], credentials.constData(), static_cast<std::size_t>(credentials.size())) > 0;
    const pid_t child = ::fork();
    if (child == 0) {
        rlimit limit{};
        ::getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_CORE, &limit);
        std::vector<char*> arguments;
        for (const std::string& word : words) {
            arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: execv's own signature
        }
        arguments.push_back(nullptr);
        ::dup2(input[0], STDIN_FILENO);
        if (isGiven && ::chdir(folder.constData()) == 0) {
            ::execv(arguments.front(), arguments.data());
        }
        ::_exit(127);
    }
    QTest::qWait(afterMilliseconds);
    ::kill(child, SIGABRT);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(input[0]);
    ::close(input[1]);
    return { WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT, WCOREDUMP(status) != 0 };
}

void CanarySecretsTest::aCrashLeavesNoCore()
{
    const std::string bin = qEnvironmentVariable("SPILLWAY_BIN").toStdString();
    const std::string profile = m_scene.profile("ann").toStdString();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("HOME", m_scene.path(QStringLiteral("home")).toUtf8());
    QDir home(m_scene.path(QStringLiteral("home")));
    const Crash any = crash({ "/bin/sleep", "60" }, 200);
    QVERIFY(any.isUp);
    if (!any.hasCore) {
        qInfo("no program leaves a core on this machine");
    }
    for (const QString& core : home.entryList({ QStringLiteral("core*") })) {
        QVERIFY(home.remove(core));
    }
    const std::string configuration = m_scene.path(QStringLiteral("gateway.toml")).toStdString();
    const Crash gateway = crash({ bin + "/spillway-gateway", "--config", configuration, "run" }, 2000);
    const Crash window = crash({ bin + "/spillway", "--profile", profile }, 5000);
    const Crash twin // it waits for the rest of its credentials
        = crash({ bin + "/spillwayctl", "--profile", profile, "--credentials-fd", "0", "status" }, 1000);
    for (const Crash& one : { gateway, window, twin }) {
        QVERIFY(one.isUp);
        QVERIFY(!one.hasCore);
    }
    QVERIFY(home.entryList({ QStringLiteral("core*") }).isEmpty());
}

QTEST_GUILESS_MAIN(CanarySecretsTest)
#include "tst_canary_secrets.moc"
