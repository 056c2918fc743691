// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_directory.h"

#include "app/demo/demo_keys.h"
#include "resources/resource.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QTimeZone>
#include <QUrl>

#include <array>
#include <utility>

namespace spillway::demo
{

namespace
{

constexpr const char* kStateFile = "demo.json";
/// Everything the demo makes, so that a reset removes this and nothing else.
constexpr const char* kFolders[] = { "postgres", "redis", "logs", "config", "keys", "keys.d", "profiles" };
constexpr const char* kFiles[] = { kStateFile, "gateway.toml", "gateway.redis-password", "profile.toml",
    "profile.credentials", "gateway.key", "playbook.md", "postgres.log" };

std::string makePassword()
{
    std::array<quint32, 6> words;
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char*>(words.data()), sizeof(words));
    return bytes.toHex().toStdString();
}

std::string localZone()
{
    const std::string name = QTimeZone::systemTimeZoneId().toStdString();
    // A server's zone is mostly written as Etc/UTC, which nobody says.
    return Zone::named(name) && name != "Etc/UTC" ? name : "UTC";
}

std::unexpected<Error> trouble(const QString& text)
{
    return failure(ErrorCode::Internal, text.toStdString());
}

QString tomlString(const QString& value)
{
    QString escaped = value;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

} // namespace

DemoDirectory::DemoDirectory(QString root) : m_root(std::move(root))
{
}

Result<std::unique_ptr<DemoDirectory>> DemoDirectory::open(const Options& options, Instant now)
{
    std::unique_ptr<DemoDirectory> directory(new DemoDirectory(QString::fromStdString(options.directory)));
    if (auto taken = directory->takeUp(options, now); !taken) {
        return std::unexpected(taken.error());
    }
    return directory;
}

QString DemoDirectory::path(const char* name) const
{
    return m_root + u'/' + QLatin1String(name);
}

Result<void> DemoDirectory::takeUp(const Options& options, Instant now)
{
    QDir root(m_root);
    const bool strange = root.exists() && !root.isEmpty() && !QFile::exists(path(kStateFile));
    if (strange && !QFile::exists(path("demo.lock"))) {
        return trouble(m_root
            + QStringLiteral(" holds something that is not a demo's; choose another with --directory."));
    }
    if (!root.mkpath(QStringLiteral("."))) {
        return trouble(QStringLiteral("Cannot make the directory ") + m_root);
    }
    m_twoPersons = options.twoPersons;
    m_lock = std::make_unique<QLockFile>(path("demo.lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0)) {
        return trouble(
            QStringLiteral("Another demo runs in %1; stop it or choose another directory with --directory.")
                .arg(m_root));
    }
    if (!options.reset && readState() && m_state.complete) {
        return {};
    }
    if (auto cleared = clear(); !cleared) {
        return cleared;
    }
    m_state = { now, options.days, options.requestsPerMinute, localZone(),
        { makePassword(), makePassword(), makePassword() }, false };
    return writeState();
}

Result<void> DemoDirectory::clear()
{
    for (const char* folder : kFolders) {
        if (!QDir(path(folder)).removeRecursively()) {
            return trouble(QStringLiteral("Cannot remove ") + path(folder));
        }
    }
    for (const char* file : kFiles) {
        QFile::remove(path(file));
    }
    for (const char* folder : { "redis", "logs", "config" }) {
        if (!QDir().mkpath(path(folder))) {
            return trouble(QStringLiteral("Cannot make ") + path(folder));
        }
    }
    return {};
}

bool DemoDirectory::readState()
{
    QFile file(path(kStateFile));
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto text
        = [&json](const char* key) { return json.value(QLatin1String(key)).toString().toStdString(); };
    const auto anchor = parseIso(text("anchor"));
    if (!anchor || json.value(QLatin1String("format")).toInt() != 1 || !Zone::named(text("zone"))) {
        return false;
    }
    m_state = { *anchor, json.value(QLatin1String("days")).toInt(),
        json.value(QLatin1String("requests_per_minute")).toDouble(), text("zone"),
        { text("gateway_password"), text("backend_password"), text("console_password") },
        json.value(QLatin1String("complete")).toBool() };
    return true;
}

Result<void> DemoDirectory::writeState() const
{
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    const QJsonObject json{ { QStringLiteral("format"), 1 },
        { QStringLiteral("anchor"), text(toIsoUtc(m_state.anchor)) },
        { QStringLiteral("days"), m_state.days },
        { QStringLiteral("requests_per_minute"), m_state.requestsPerMinute },
        { QStringLiteral("zone"), text(m_state.zone) },
        { QStringLiteral("gateway_password"), text(m_state.passwords.gateway) },
        { QStringLiteral("backend_password"), text(m_state.passwords.backend) },
        { QStringLiteral("console_password"), text(m_state.passwords.console) },
        { QStringLiteral("complete"), m_state.complete } };
    return writePrivate(kStateFile, QString::fromUtf8(QJsonDocument(json).toJson()));
}

Result<void> DemoDirectory::markComplete()
{
    m_state.complete = true;
    return writeState();
}

Result<void> DemoDirectory::writePrivate(const char* name, const QString& text) const
{
    QSaveFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text.toUtf8()) < 0 || !file.commit()) {
        return trouble(QStringLiteral("Cannot write %1: %2").arg(path(name), file.errorString()));
    }
    return {};
}

Result<void> DemoDirectory::writeGatewayConfiguration(int port) const
{
    const QString text
        = QStringLiteral("# Written by spillway-demo at every start.\n"
                         "[postgres]\nhost = %1\ndatabase = \"spillway\"\n"
                         "user = \"spillway_gateway\"\nowner_user = \"postgres\"\n\n"
                         "[[redis]]\nsocket = %2\nusername = \"spillway-gateway\"\n"
                         "password_file = \"gateway.redis-password\"\n\n"
                         "[environment]\nname = \"%3\"\nzone = %4\n\n"
                         "[http]\nlisten = \"127.0.0.1:%5\"\n\n"
                         "[commands]\nkeys_directory = \"keys.d\"\n"
                         "gateway_key_file = \"gateway.key\"\ntwo_person = %6\n")
              .arg(tomlString(path("postgres")), tomlString(path("redis/redis.sock")),
                  QLatin1String(kEnvironment), tomlString(QString::fromStdString(m_state.zone)),
                  QString::number(port), m_twoPersons ? QStringLiteral("true") : QStringLiteral("false"));
    if (auto written
        = writePrivate("gateway.redis-password", QString::fromStdString(m_state.passwords.gateway) + u'\n');
        !written) {
        return written;
    }
    return writePrivate("gateway.toml", text);
}

Result<void> DemoDirectory::writeProfiles(int port, const std::string& gatewayKey) const
{
    const QString credentials
        = QStringLiteral("redis_password = \"%1\"\n").arg(QString::fromStdString(m_state.passwords.console));
    if (auto written = writePrivate("profile.credentials", credentials); !written) {
        return written;
    }
    const auto playbook = readResource("guides/outages.md");
    if (!playbook) {
        return std::unexpected(playbook.error());
    }
    if (auto written = writePrivate("playbook.md", QString::fromUtf8(*playbook)); !written) {
        return written;
    }
    QDir().mkpath(path("profiles"));
    for (const DemoPerson& person : kPeople) {
        const std::string name = "profiles/" + std::string(person.keyId) + ".toml";
        const QString text = profileText(port, gatewayKey, person.keyId);
        auto written = writePrivate(name.c_str(), text);
        if (written && std::string_view(person.keyId) == kConsoleKey) {
            written = writePrivate("profile.toml", text);
        }
        if (!written) {
            return written;
        }
    }
    return {};
}

QString DemoDirectory::profileText(int port, const std::string& gatewayKey, const char* keyId) const
{
    return QStringLiteral("# Written by spillway-demo at every start.\n"
                          "environment = \"%1\"\nzone = %2\n"
                          "credentials_file = %3\n\n"
                          "[postgres]\nhost = %4\ndatabase = \"spillway\"\n"
                          "user = \"spillway_console\"\n\n"
                          "[redis]\nsocket = %5\nusername = \"spillway-console\"\n\n"
                          "[gateway]\nurl = \"http://127.0.0.1:%6\"\npublic_key = \"%7\"\n"
                          "key_id = \"%8\"\nkey_file = %9\n\n"
                          "[playbooks]\ngateway = %10\nredis = %10\npostgres = %10\n")
        .arg(QLatin1String(kEnvironment), tomlString(QString::fromStdString(m_state.zone)),
            tomlString(path("profile.credentials")), tomlString(path("postgres")),
            tomlString(path("redis/redis.sock")), QString::number(port), QString::fromStdString(gatewayKey),
            QLatin1String(keyId),
            tomlString(path("keys") + u'/' + QLatin1String(keyId) + QStringLiteral(".key")),
            tomlString(QUrl::fromLocalFile(path("playbook.md")).toString()));
}

} // namespace spillway::demo
