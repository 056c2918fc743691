// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/audit_memory.h"
#include "app/configuration/signing_key.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

Instant systemNow()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

commands::KeyFile wanted(const std::string& keyId, Instant from = systemNow() - 1h)
{
    commands::KeyFile key;
    key.keyId = keyId;
    key.person = "ann";
    key.roles.add(commands::Role::Operator);
    key.valid = { from, from + std::chrono::days(30) };
    return key;
}

Profile profileFor(const std::string& keyId, const std::string& file = {})
{
    Profile profile;
    profile.signingKeyId = keyId;
    profile.signingKeyFile = file;
    return profile;
}

QByteArray everythingBelow(const QString& directory)
{
    QByteArray all;
    const QDir here(directory);
    for (const QFileInfo& info : here.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        QFile file(info.absoluteFilePath());
        if (info.isDir()) {
            all += everythingBelow(info.absoluteFilePath());
        } else if (info.suffix() != QLatin1String("key") && file.open(QIODevice::ReadOnly)) {
            all += file.readAll();
        }
    }
    return all;
}

} // namespace

/// No session bus here, so that there is no keyring: keys go to files.
class TestSigningKey : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString path(const char* name) const { return m_home->filePath(QLatin1String(name)); }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        QVERIFY(!SecretStore::mayHaveKeyring());
    }

    void aPairIsKeptForItsOwnerAlone()
    {
        const auto made = makeKey(wanted("ann-1"), {});
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(made->place, KeyPlace::File);
        const auto mode = QFile::permissions(QString::fromStdString(made->path));
        QVERIFY((mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
        const auto key = loadSigningKeyNow(profileFor("ann-1"), systemNow());
        QVERIFY2(key, key ? "" : key.error().message.c_str());
        QVERIFY(key->secret.publicKey() == made->publicHalf.publicKey);
        QCOMPARE(key->publicHalf->person, std::string("ann"));
        QCOMPARE(knownKeys().size(), 1U);
        QCOMPARE(makeKey(wanted("ann-1"), {}).error().code, ErrorCode::Conflict);
        QVERIFY(!makeKey(wanted("../ann"), {}));
    }

    void thePublicHalfMayLieBesideAFile()
    {
        QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("away")));
        const std::string file = path("away/ann-1.key").toStdString();
        const auto made = makeKey(wanted("ann-1"), file);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        const QString kept = QString::fromStdString(keyDirectory()) + QStringLiteral("/ann-1.json");
        QVERIFY(QFile::rename(kept, path("away/ann-1.json")));
        const auto key = loadSigningKeyNow(profileFor("ann-1", file), systemNow());
        QVERIFY2(key && key->publicHalf, key ? "no public half" : key.error().message.c_str());
        QCOMPARE(key->publicHalf->person, std::string("ann"));
        QVERIFY(key->publicHalf->roles == wanted("ann-1").roles);
        QCOMPARE(knownKeys().size(), 0U);
        QCOMPARE(knownKeys(file).size(), 1U); // what others signed is checked by what lies there, too
    }

    void whatIsWrongWithAKeyIsSaid()
    {
        const auto code = [](const Profile& profile, Instant now = systemNow()) {
            const auto key = loadSigningKeyNow(profile, now);
            return key ? ErrorCode::Internal : key.error().code;
        };
        QCOMPARE(code(profileFor("")), ErrorCode::NotFound);
        QCOMPARE(code(profileFor("nobody")), ErrorCode::NotFound);
        const auto made = makeKey(wanted("ann-1"), {});
        QVERIFY(made);
        const QString file = QString::fromStdString(made->path);
        const auto expired = loadSigningKeyNow(profileFor("ann-1"), systemNow() + std::chrono::days(31));
        QVERIFY(!expired && expired.error().message.contains("expired on"));
        const std::string other = path("other.key").toStdString();
        QVERIFY(makeKey(wanted("ann-2"), other));
        const auto wrong = loadSigningKeyNow(profileFor("ann-1", other), systemNow());
        QVERIFY(!wrong && wrong.error().message.contains("is not the one"));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadOther));
        const auto open = loadSigningKeyNow(profileFor("ann-1"), systemNow());
        QVERIFY(!open && open.error().message.contains("chmod 600"));
        QVERIFY(QFile::link(path("other.key"), path("link.key")));
        QCOMPARE(code(profileFor("ann-2", path("link.key").toStdString())), ErrorCode::AccessDenied);
    }

    void keysOfOpenSslAreRead()
    {
        const char* const bare = "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF";
        const std::string pem
            = std::string("-----BEGIN PRIVATE KEY-----\n") + bare + "\n-----END PRIVATE KEY-----\n";
        QVERIFY(parsePrivateKey(pem)->publicKey() == parsePrivateKey(bare)->publicKey());
        QVERIFY(!parsePrivateKey("-----BEGIN PRIVATE KEY-----\n"));
        QVERIFY(!parsePrivateKey(""));
    }

    void aPrivateKeyIsNowhereButInItsFile()
    {
        const auto made = makeKey(wanted("ann-1"), {});
        QVERIFY(made);
        const auto secret = readSecretFile(made->path);
        QVERIFY(secret);
        const QByteArray seed(secret->view().data(), static_cast<qsizetype>(secret->view().size()));
        QVERIFY(!seed.isEmpty());
        QVERIFY(!everythingBelow(m_home->path()).contains(seed));
        for (const auto& error :
            { loadSigningKeyNow(profileFor("ann-1"), systemNow() + std::chrono::days(99)),
                loadSigningKeyNow(profileFor("ann-9", made->path + "x"), systemNow()) }) {
            QVERIFY(!error && !QByteArray::fromStdString(error.error().message).contains(seed));
        }
    }

    void memoryIsNotDumped()
    {
        forbidCoreDumps();
        QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
    }

    void whatWasSeenOfTheAuditIsKept()
    {
        Profile profile;
        profile.environment = "production";
        profile.postgres.host = "/run/postgresql";
        const AuditMemory memory(profile);
        QVERIFY(!memory.load().value());
        const commands::AuditMark mark{ 7, std::string(32, 'h') };
        QVERIFY(memory.save(mark));
        QVERIFY(AuditMemory(profile).load().value() == mark);
        profile.postgres.database = "other";
        QVERIFY(!AuditMemory(profile).load().value());
        QFile file(QString::fromStdString(memory.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("7 zz");
        file.close();
        QCOMPARE(memory.load().error().code, ErrorCode::Malformed);
        memory.forget();
        QVERIFY(!memory.load().value());
    }
};

QTEST_GUILESS_MAIN(TestSigningKey)
#include "tst_signing_key.moc"
