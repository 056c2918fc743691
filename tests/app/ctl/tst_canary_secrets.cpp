// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that can be recognised, in a key, a password and the environment, while orders are given: nothing
// that is left behind or can be looked at holds one of them.
#include "app/redis/redis_client.h"
#include "models/commands/ed25519.h"
#include "tests/app/gateway/gateway_scene.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace spillway;
using commands::Role;
using commands::RoleSet;
using gateway::GatewayScene;

namespace
{

const QByteArray kPassword = "canary-of-redis-7f3a9c";
const QByteArray kEnvironment = "canary-of-the-environment-51d0";
constexpr std::string_view kSeed = "canary seed, thirty-two bytes..."; ///< 32 bytes

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
    [[nodiscard]] static bool holdsSecret(const QByteArray& text);

    GatewayScene m_scene{ { { "ann", RoleSet{ Role::Operator } } }, false };
    QByteArray m_printed;
    QByteArray m_seedBase64;
};

bool CanarySecretsTest::holdsSecret(const QByteArray& text)
{
    const QByteArray seed(kSeed.data(), static_cast<qsizetype>(kSeed.size()));
    for (const QByteArray& secret : { kPassword, kEnvironment, seed, seed.toBase64(), seed.toHex() }) {
        if (text.contains(secret) || text.contains(secret.toBase64())) {
            return true;
        }
    }
    return false;
}

void CanarySecretsTest::initTestCase()
{
    const QString fault = m_scene.start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    // The console's login gets a password, ann's key is made of known bytes.
    redis::Endpoint endpoint;
    endpoint.socketPath = m_scene.redis().socketPath();
    redis::RedisClient client(endpoint);
    QVERIFY(client.connect(std::chrono::seconds(5)));
    QVERIFY(client.call(
        { "ACL", "SETUSER", "spillway-console", "on", ">" + kPassword.toStdString(), "~*", "&*", "+@all" },
        std::chrono::seconds(5)));
    const QByteArray seed(kSeed.data(), static_cast<qsizetype>(kSeed.size()));
    const auto key = commands::Ed25519SecretKey::parse(seed.toBase64().toStdString());
    QVERIFY(key);
    const auto write = [](const QString& path, const QByteArray& text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    };
    QVERIFY(write(m_scene.path(QStringLiteral("keys/ann.key")), seed.toBase64()));
    QFile publicHalf(m_scene.path(QStringLiteral("keys.d/ann.json")));
    QVERIFY(publicHalf.open(QIODevice::ReadOnly));
    QByteArray json = publicHalf.readAll();
    publicHalf.close();
    const auto from = json.indexOf("\"public_key\"");
    const auto begin = json.indexOf('"', json.indexOf(':', from)) + 1;
    json.replace(
        begin, json.indexOf('"', begin) - begin, QByteArray::fromStdString(key->publicKey().toBase64()));
    QVERIFY(write(publicHalf.fileName(), json));
    QFile profile(m_scene.profile("ann"));
    QVERIFY(profile.open(QIODevice::ReadOnly));
    QByteArray toml = profile.readAll();
    profile.close();
    toml.replace("[redis]\n", "[redis]\nusername = \"spillway-console\"\n");
    toml.prepend("credentials_file = \"ann.credentials\"\n");
    QVERIFY(write(profile.fileName(), toml));
    QVERIFY(write(m_scene.path(QStringLiteral("profiles/ann.credentials")),
        "redis_password = \"" + kPassword + "\"\n"));
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

/// Everything that was printed, and every file there is afterwards but the two that keep a secret.
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
        if (path.endsWith(QStringLiteral("keys/ann.key"))
            || path.endsWith(QStringLiteral("ann.credentials"))) {
            continue;
        }
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            ++files;
            QVERIFY2(!holdsSecret(file.readAll()), qPrintable(path));
        }
    }
    QVERIFY(files > 10);
    QFile key(m_scene.path(QStringLiteral("keys/ann.key"))); // what is looked for is what is there
    QVERIFY(key.open(QIODevice::ReadOnly) && holdsSecret(key.readAll()));
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

/// Killed as by a fault of its own, with cores allowed without limit: the kernel writes none.
void CanarySecretsTest::aCrashLeavesNoCore()
{
    const auto dumps = [this](const std::vector<std::string>& words, int afterMilliseconds) {
        const QByteArray folder = m_scene.path(QStringLiteral("home")).toUtf8();
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
            if (::chdir(folder.constData()) == 0) {
                ::execv(arguments.front(), arguments.data());
            }
            ::_exit(127);
        }
        QTest::qWait(afterMilliseconds);
        ::kill(child, SIGABRT);
        int status = 0;
        ::waitpid(child, &status, 0);
        return std::pair(WIFSIGNALED(status), WCOREDUMP(status) != 0);
    };
    const std::string bin = qEnvironmentVariable("SPILLWAY_BIN").toStdString();
    const std::string profile = m_scene.profile("ann").toStdString();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("HOME", m_scene.path(QStringLiteral("home")).toUtf8());
    const auto window = dumps({ bin + "/spillway", "--profile", profile }, 5000);
    QVERIFY(window.first); // it was up until then
    QVERIFY(!window.second);
    QVERIFY(QDir(m_scene.path(QStringLiteral("home"))).entryList({ QStringLiteral("core*") }).isEmpty());
}

QTEST_GUILESS_MAIN(CanarySecretsTest)
#include "tst_canary_secrets.moc"
