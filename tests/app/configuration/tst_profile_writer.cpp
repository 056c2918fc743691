// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/profile_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;

namespace
{

Profile full()
{
    Profile profile;
    profile.name = "acme";
    profile.environment = "production";
    profile.zone = *Zone::named("Europe/Berlin");
    profile.postgres.host = "db1.internal,db2.internal";
    profile.postgres.ports = "5432,5433";
    profile.postgres.targetSessionAttributes = "prefer-standby";
    profile.postgres.database = "ac\"me\\";
    profile.postgres.user = "réader\tx";
    profile.postgres.rootCertificate = "/etc/ssl/ca.pem";
    profile.redis.host = "redis.internal";
    profile.redis.port = 6380;
    profile.redis.tls = true;
    profile.redis.sentinelMaster = "spillway";
    profile.redis.username = "spillway-console";
    profile.redis.caFile = "/etc/ssl/redis.pem";
    profile.gateway.url = "https://gateway.internal:8377";
    profile.gateway.publicKey
        = *commands::Ed25519PublicKey::parse("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=");
    profile.signingKeyId = "ops-ann-2026-01";
    profile.playbooks = { "https://wiki.internal/gateway", "file:///srv/playbooks/redis.html", {} };
    profile.credentialsInKeyring = true;
    return profile;
}

} // namespace

class TestProfileWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote()
    {
        const Profile written = full();
        const std::string text = profileText(written);
        const auto read = parseProfile(text, written.name, "/nowhere");
        QVERIFY2(read, read ? "" : (read.error().message + "\n" + text).c_str());
        QVERIFY(profileText(*read) == text);
        QVERIFY(read->postgres.user == written.postgres.user);
        QVERIFY(read->postgres.database == written.postgres.database);
        QVERIFY(read->postgres.targetSessionAttributes == "prefer-standby");
        QVERIFY(read->gateway.publicKey == written.gateway.publicKey);
        QVERIFY(read->redis.sentinelMaster == "spillway");
        QVERIFY(read->playbooks == written.playbooks);
        QVERIFY(read->credentialsInKeyring && !read->credentialsAsked);
    }

    void secretsStayOut()
    {
        Profile profile = full();
        profile.postgres.password = "canary-secret";
        profile.redis.password = "canary-secret";
        QVERIFY(profileText(profile).find("canary") == std::string::npos);
    }

    void savesOnceForItsOwnerAlone()
    {
        QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        QVERIFY(saveProfile(full(), false));
        const QString path = QString::fromStdString(profileDirectory() + "/acme.toml");
        QVERIFY(QFile::exists(path));
        QCOMPARE(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
            QFileDevice::Permissions());
        const auto again = saveProfile(full(), false);
        QVERIFY(!again && again.error().code == ErrorCode::Conflict);
        QVERIFY(saveProfile(full(), true));
        Profile misnamed = full();
        misnamed.name = "../x";
        QVERIFY(!saveProfile(misnamed, true));
    }

    void askedPasswordsAreAsked()
    {
        QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        Profile profile = full();
        profile.credentialsInKeyring = false;
        profile.credentialsAsked = true;
        QVERIFY(saveProfile(profile, false));
        const auto silent = loadProfile("acme");
        QVERIFY(!silent && silent.error().code == ErrorCode::AccessDenied);
        const auto asked = loadProfile("acme", -1, [](const std::string& what) -> Result<Secret> {
            return Secret(what == "redis_password" ? std::string("r") : std::string("p"));
        });
        QVERIFY(asked && asked->postgres.password == "p" && asked->redis.password == "r");
    }

    void wrongHostListsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("ports without hosts") << QByteArray("host = \"a,b\"\nports = \"1\"");
        QTest::newRow("ports that are none") << QByteArray("host = \"a,b\"\nports = \"1,x\"");
        QTest::newRow("unknown kind of host") << QByteArray("host = \"a\"\ntarget_session_attrs = \"fast\"");
    }

    void wrongHostListsAreRefused()
    {
        QFETCH(QByteArray, line);
        const std::string text
            = "environment = \"e\"\n[postgres]\n" + line.toStdString() + "\n[redis]\nsocket = \"/s\"\n";
        QVERIFY(!parseProfile(text, "p", "/"));
    }
};

QTEST_GUILESS_MAIN(TestProfileWriter)
#include "tst_profile_writer.moc"
