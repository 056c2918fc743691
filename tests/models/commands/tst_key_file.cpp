// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/key_file.h"

#include <QTest>

using namespace spillway;
using namespace spillway::commands;
using namespace std::chrono_literals;

namespace
{
const Instant kStart = *parseIso("2026-01-01T00:00:00Z");

QByteArray example(const QByteArray& what = {}, const QByteArray& by = {})
{
    QByteArray text = R"({"person": "ann", "roles": ["operator", "approver"],
 "public_key": "JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=",
 "not_before": "2026-01-01T00:00:00Z", "not_after": "2026-04-01T00:00:00Z", "revoked": false})";
    return what.isEmpty() ? text : text.replace(what, by);
}

KeyFile keyOf(const std::string& keyId, const std::string& person, Instant from = kStart)
{
    return { .keyId = keyId,
        .person = person,
        .roles = { Role::Operator },
        .publicKey = Ed25519SecretKey::generate().publicKey(),
        .valid = { from, from + std::chrono::days(90) },
        .revoked = false };
}

KeyRing ringOf(const std::vector<KeyFile>& keys)
{
    std::vector<KeyRing::Source> sources;
    for (const KeyFile& key : keys) {
        sources.push_back({ key.keyId, encodeKeyFile(key) });
    }
    return KeyRing(sources);
}
} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exampleIsRead();
    void filesAreWrittenAsTheyAreRead();
    void refusals_data();
    void refusals();
    void keyIds_data();
    void keyIds();
    void keysCountInTheirTimeOnly();
    void wrongFilesLeaveTheOthersWorking();
    void sharedKeysAreLeftOut();
    void twoKeysMayOverlap();
};

void TestKeyFile::exampleIsRead()
{
    const auto key = parseKeyFile("ops-ann-2026-01", example().toStdString());
    QVERIFY2(key, key ? "" : key.error().message.c_str());
    QCOMPARE(key->person, std::string("ann"));
    QVERIFY(key->roles == (RoleSet{ Role::Operator, Role::Approver }));
    QVERIFY(key->valid.from == kStart);
    QVERIFY(key->valid.length() == std::chrono::days(90));
    QVERIFY(!key->revoked);
}

void TestKeyFile::filesAreWrittenAsTheyAreRead()
{
    const KeyFile key = keyOf("a", "ann");
    const auto read = parseKeyFile("a", encodeKeyFile(key));
    QVERIFY(read);
    QVERIFY(*read == key);
}

void TestKeyFile::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const QByteArray& what, const QByteArray& by) {
        QVERIFY(example().contains(what));
        QTest::newRow(name) << example(what, by);
    };
    row("a day too long", "2026-04-01", "2026-04-02");
    row("a second too long", "2026-04-01T00:00:00Z", "2026-04-01T00:00:01Z");
    row("no time at all", "2026-04-01", "2026-01-01");
    row("ends before it starts", "2026-04-01", "2025-12-31");
    row("time without offset", "2026-04-01T00:00:00Z", "2026-04-01T00:00:00");
    row("upper-case person", "\"ann\"", "\"Ann\"");
    row("no person", "\"ann\"", "\"\"");
    row("unknown role", "operator", "root");
    row("no role", R"(["operator", "approver"])", "[]");
    row("role twice", "approver", "operator");
    row("breakglass beside another", "approver", "breakglass");
    row("short key", "JrQL", "");
    row("key that is none", "JrQL", "!!!!");
    row("revoked missing", R"(, "revoked": false)", "");
    row("revoked as text", "false", "\"false\"");
    row("unknown member", "\"revoked\"", "\"admin\": true, \"revoked\"");
    row("repeated member", "\"revoked\"", "\"person\": \"ben\", \"revoked\"");
}

void TestKeyFile::refusals()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parseKeyFile("a", json.toStdString()));
}

void TestKeyFile::keyIds_data()
{
    QTest::addColumn<QByteArray>("keyId");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << QByteArray("ops-ann-2026-01") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("hidden file") << QByteArray(".ann") << false;
    QTest::newRow("path") << QByteArray("../ann") << false;
    QTest::newRow("space") << QByteArray("ann 1") << false;
    QTest::newRow("long") << QByteArray(65, 'a') << false;
}

void TestKeyFile::keyIds()
{
    QFETCH(QByteArray, keyId);
    QFETCH(bool, good);
    QCOMPARE(parseKeyFile(keyId.toStdString(), example().toStdString()).has_value(), good);
}

void TestKeyFile::keysCountInTheirTimeOnly()
{
    KeyFile gone = keyOf("gone", "ben");
    gone.revoked = true;
    const KeyRing ring = ringOf({ keyOf("a", "ann"), gone });
    QVERIFY(ring.faults().empty());
    QVERIFY(!ring.find("a", kStart - 1us));
    QVERIFY(ring.find("a", kStart));
    QVERIFY(ring.find("a", kStart + std::chrono::days(90) - 1us));
    QVERIFY(!ring.find("a", kStart + std::chrono::days(90)));
    QVERIFY(!ring.find("gone", kStart));
    QVERIFY(ring.known("gone"));
    QVERIFY(!ring.find("nobody", kStart));
    QVERIFY(!KeyRing().find("a", kStart));
}

void TestKeyFile::wrongFilesLeaveTheOthersWorking()
{
    const KeyFile good = keyOf("good", "ann");
    const KeyRing ring({ { "bad", "{" }, { "good", encodeKeyFile(good) } });
    QCOMPARE(ring.size(), 1U);
    QVERIFY(ring.find("good", kStart));
    QCOMPARE(ring.faults().size(), 1U);
    QVERIFY(ring.faults().front().starts_with("bad.json"));
}

void TestKeyFile::sharedKeysAreLeftOut()
{
    const KeyFile ann = keyOf("ann", "ann");
    KeyFile ben = keyOf("ben", "ben");
    ben.publicKey = ann.publicKey;
    const KeyRing ring = ringOf({ ann, ben, keyOf("eve", "eve") });
    QCOMPARE(ring.size(), 1U);
    QCOMPARE(ring.faults().size(), 2U);
}

void TestKeyFile::twoKeysMayOverlap()
{
    const auto later = [](int days) { return kStart + std::chrono::days(days); };
    const std::vector<KeyFile> two{ keyOf("a1", "ann"), keyOf("a2", "ann", later(60)) };
    QVERIFY(ringOf(two).faults().empty());

    std::vector<KeyFile> three = two;
    three.push_back(keyOf("a3", "ann", later(80)));
    QCOMPARE(ringOf(three).size(), 2U);
    QVERIFY(!ringOf(three).known("a3"));

    std::vector<KeyFile> inTurn = two;
    inTurn.push_back(keyOf("a3", "ann", later(90)));
    QVERIFY(ringOf(inTurn).faults().empty());

    three[0].revoked = true;
    QVERIFY(ringOf(three).faults().empty());
}

QTEST_APPLESS_MAIN(TestKeyFile)
#include "tst_key_file.moc"
