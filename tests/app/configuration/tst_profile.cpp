// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace spillway;

namespace
{

const char* const kGood = "environment = \"production\"\n"
                          "zone = \"Europe/Berlin\"\n"
                          "[postgres]\n"
                          "host = \"/run/postgresql\"\n"
                          "[redis]\n"
                          "socket = \"/run/redis.sock\"\n"
                          "username = \"spillway-console\"\n"
                          "[gateway]\n"
                          "url = \"http://127.0.0.1:8377\"\n";

void write(const QString& path, const QByteArray& text, bool open = false)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    file.setPermissions(open ? permissions | QFileDevice::ReadOther : permissions);
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything()
    {
        const auto profile = parseProfile(kGood, "p", "/d").value();
        QCOMPARE(profile.environment, std::string("production"));
        QCOMPARE(profile.zone.name(), std::string("Europe/Berlin"));
        QCOMPARE(profile.postgres.host, std::string("/run/postgresql"));
        QCOMPARE(profile.postgres.user, std::string("spillway_console"));
        QCOMPARE(profile.redis.socketPath, std::string("/run/redis.sock"));
        QCOMPARE(profile.gateway.url, std::string("http://127.0.0.1:8377"));
        QVERIFY(!profile.gateway.publicKey);
    }

    void theExampleIsRight()
    {
        QFile file(
            qEnvironmentVariable("SPILLWAY_SOURCE") + QStringLiteral("/packaging/profile.example.toml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto profile = parseProfile(file.readAll().toStdString(), "example", "/");
        QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("not TOML") << QByteArray("[redis]") << QByteArray("[redis") << QByteArray("line");
        QTest::newRow("unknown key") << QByteArray("username") << QByteArray("usrname")
                                     << QByteArray("usrname");
        QTest::newRow("unknown section")
            << QByteArray("[gateway]") << QByteArray("[gatway]") << QByteArray("gatway");
        QTest::newRow("password in it")
            << QByteArray("[redis]\n") << QByteArray("[redis]\npassword = \"x\"\n") << QByteArray("password");
        QTest::newRow("a playbook that is no link")
            << QByteArray("[gateway]\n") << QByteArray("[playbooks]\nredis = \"rm -r\"\n[gateway]\n")
            << QByteArray("playbooks.redis");
        QTest::newRow("a playbook that would be run")
            << QByteArray("[gateway]\n") << QByteArray("[playbooks]\nredis = \"ssh://host\"\n[gateway]\n")
            << QByteArray("playbooks.redis");
        QTest::newRow("no environment")
            << QByteArray("environment = \"production\"") << QByteArray("") << QByteArray("environment");
        QTest::newRow("no such zone")
            << QByteArray("Europe/Berlin") << QByteArray("Europe/Atlantis") << QByteArray("zone");
        QTest::newRow("plain over a network") << QByteArray("socket = \"/run/redis.sock\"")
                                              << QByteArray("host = \"redis.example\"") << QByteArray("tls");
        QTest::newRow("not a web address")
            << QByteArray("http://127") << QByteArray("ftp://127") << QByteArray("url");
    }
    void refuses()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, says);
        const auto profile = parseProfile(QByteArray(kGood).replace(from, to).toStdString(), "p", "/d");
        QVERIFY(!profile);
        QVERIFY2(QByteArray::fromStdString(profile.error().message).contains(says),
            profile.error().message.c_str());
    }

    void findsProfilesByName()
    {
        QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
        QVERIFY(!loadProfile(""));
        const QString directory = home.path() + QStringLiteral("/spillway/profiles");
        QVERIFY(QDir().mkpath(directory));
        write(directory + QStringLiteral("/shop.toml"), kGood);
        QCOMPARE(loadProfile("shop")->name, std::string("shop"));
        QCOMPARE(loadProfile("")->name, std::string("shop"));
        QVERIFY(!loadProfile("..shop"));
        QVERIFY(!loadProfile("other"));
        QVERIFY(loadProfile((directory + QStringLiteral("/shop.toml")).toStdString()));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(directory));
        const bool isFileHere = loadProfile("shop.toml").has_value();
        QDir::setCurrent(before);
        QVERIFY2(isFileHere, "a name that ends in .toml is a file of the current directory");
    }

    void credentialsComeFromAPrivateFileOrADescriptor()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("p.toml"));
        const QString secrets = directory.filePath(QStringLiteral("secrets"));
        write(path, QByteArray("credentials_file = \"secrets\"\n") + kGood);
        QVERIFY(!loadProfile(path.toStdString()));
        const QByteArray text = "postgres_password = \"a\"\nredis_password = \"b\"\n";
        write(secrets, text, true);
        QCOMPARE(loadProfile(path.toStdString()).error().code, ErrorCode::AccessDenied);
        write(secrets, text);
        QCOMPARE(loadProfile(path.toStdString())->redis.password, std::string("b"));

        int ends[2];
        QCOMPARE(pipe(ends), 0);
        QCOMPARE(::write(ends[1], "redis_password = \"c\"\n", 21), ssize_t{ 21 });
        ::close(ends[1]);
        const auto profile = loadProfile(path.toStdString(), ends[0]);
        ::close(ends[0]);
        QCOMPARE(profile->redis.password, std::string("c"));
        QCOMPARE(profile->postgres.password, std::string());
    }

    void secretsAreNotQuoted()
    {
        const auto credentials = parseCredentials("redis_password = hunter2 oops");
        QVERIFY(!credentials);
        QVERIFY(!QByteArray::fromStdString(credentials.error().message).contains("hunter2"));
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
