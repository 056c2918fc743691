// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_scene.h"

#include "models/commands/key_file.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace spillway::gateway
{

namespace
{

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text) == text.size();
}

} // namespace

GatewayScene::GatewayScene(std::vector<Person> persons, bool twoPersons)
    : m_persons(std::move(persons))
    , m_twoPersons(twoPersons)
{
}

bool GatewayScene::makeKeys()
{
    const Instant now = std::chrono::floor<std::chrono::seconds>(
        std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()));
    for (const Person& person : m_persons) {
        const auto key = commands::Ed25519SecretKey::generate();
        const auto text = commands::encodeKeyFile({ .keyId = person.name,
            .person = person.name,
            .roles = person.roles,
            .publicKey = key.publicKey(),
            .valid = { now - std::chrono::hours(1), now + std::chrono::days(30) },
            .revoked = false });
        const QString name = QString::fromStdString(person.name);
        if (!write(path(QStringLiteral("keys.d/") + name + QStringLiteral(".json")),
                QByteArray::fromStdString(text))
            || !write(path(QStringLiteral("keys/") + name + QStringLiteral(".key")),
                QByteArray::fromStdString(key.seedBase64()))) {
            return false;
        }
    }
    return true;
}

bool GatewayScene::writeProfiles(int port)
{
    for (const Person& person : m_persons) {
        const QString name = QString::fromStdString(person.name);
        const auto text
            = QStringLiteral(
                "environment = \"test\"\nzone = \"UTC\"\n"
                "[postgres]\nhost = \"%1\"\ndatabase = \"spillway\"\nuser = \"spillway_console\"\n"
                "[redis]\nsocket = \"%2\"\n"
                "[gateway]\nurl = \"http://127.0.0.1:%3\"\npublic_key = \"%4\"\nkey_id = \"%5\"\n"
                "key_file = \"%6\"\n")
                  .arg(QString::fromStdString(m_postgres->endpoint().host),
                      QString::fromStdString(m_redis->socketPath()), QString::number(port), m_gatewayKey,
                      name, path(QStringLiteral("keys/") + name + QStringLiteral(".key")));
        if (!write(profile(person.name), text.toUtf8())) {
            return false;
        }
    }
    return true;
}

QString GatewayScene::start()
{
    for (const char* folder : { "keys", "keys.d", "profiles" }) {
        if (!QDir(m_directory.path()).mkpath(QLatin1String(folder))) {
            return QStringLiteral("no folder");
        }
    }
    auto postgres = demo::PrivatePostgres::start(m_directory.path(), demo::PrivatePostgres::Durability::Fast);
    auto redis = demo::PrivateRedis::start({ .directory = m_directory.path().toStdString() });
    if (!postgres || !redis) {
        return QString::fromStdString((postgres ? redis.error() : postgres.error()).message);
    }
    m_postgres = std::move(*postgres);
    m_redis = std::move(*redis);
    if (const auto made = m_postgres->createDatabase("spillway"); !made) {
        return QString::fromStdString(made.error().message);
    }
    m_gateway
        = std::make_unique<GatewayProcess>(m_directory.path(), m_postgres->endpoint(), m_redis->socketPath(),
            QStringLiteral("[http]\nlisten = \"127.0.0.1:0\"\n[commands]\nkeys_directory = \"keys.d\"\n"
                           "gateway_key_file = \"gateway.key\"\ntwo_person = %1\n")
                .arg(m_twoPersons ? QStringLiteral("true") : QStringLiteral("false")));
    const auto migrated = m_gateway->runToEnd({ QStringLiteral("migrate") });
    const auto key = m_gateway->runToEnd({ QStringLiteral("new-key") });
    m_gatewayKey = key.out.trimmed();
    if (migrated.exitCode != 0 || key.exitCode != 0 || !makeKeys()) {
        return migrated.err + key.err;
    }
    return startGateway();
}

QString GatewayScene::startGateway()
{
    static const QRegularExpression listening(QStringLiteral("event=http.listening .*port=(\\d+)"));
    const auto before = m_gateway->log().count(QStringLiteral("event=http.listening"));
    m_gateway->start();
    const bool listens = QTest::qWaitFor(
        [&] { return m_gateway->log().count(QStringLiteral("event=http.listening")) > before; }, 30'000);
    const QString log = m_gateway->log();
    const auto match = listening.match(log, log.lastIndexOf(QStringLiteral("event=http.listening")));
    if (!listens || !writeProfiles(match.captured(1).toInt())) {
        return QStringLiteral("the gateway did not start: ") + log;
    }
    return {};
}

} // namespace spillway::gateway
