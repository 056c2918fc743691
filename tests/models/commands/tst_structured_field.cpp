// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/structured_field.h"

#include <QTest>

using namespace spillway::commands;

class TestStructuredField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signatureInputIsReadWhole();
    void signatureInputRefuses_data();
    void signatureInputRefuses();
    void byteFieldsRefuse_data();
    void byteFieldsRefuse();
    void idempotencyKey_data();
    void idempotencyKey();
};

void TestStructuredField::signatureInputIsReadWhole()
{
    const std::string text = R"(cmd=("@status" "signature";req;key="cmd");created=5;keyid="a\"b";tag="t")";
    auto input = parseSignatureInput(text);
    QVERIFY(input);
    QCOMPARE(input->label, std::string("cmd"));
    QCOMPARE(input->components.size(), 2U);
    QVERIFY(input->components[1].ofRequest);
    QCOMPARE(input->components[1].key.value(), std::string("cmd"));
    QCOMPARE(input->created.value(), 5);
    QCOMPARE(input->keyId.value(), std::string("a\"b"));
    QVERIFY(!input->expires);
    QCOMPARE(serialiseSignatureInput(*input), text);
}

void TestStructuredField::signatureInputRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no label") << QByteArray(R"(=("a");created=1)");
    QTest::newRow("upper-case label") << QByteArray(R"(Cmd=("a");created=1)");
    QTest::newRow("two members") << QByteArray(R"(cmd=("a");created=1, b=("a");created=1)");
    QTest::newRow("space before") << QByteArray(R"( cmd=("a"))");
    QTest::newRow("space after") << QByteArray(R"(cmd=("a") )");
    QTest::newRow("space after semicolon") << QByteArray(R"(cmd=("a"); created=1)");
    QTest::newRow("two spaces between") << QByteArray(R"(cmd=("a"  "b"))");
    QTest::newRow("space in the list") << QByteArray(R"(cmd=( "a"))");
    QTest::newRow("no space between") << QByteArray(R"(cmd=("a""b"))");
    QTest::newRow("tab between") << QByteArray("cmd=(\"a\"\t\"b\")");
    QTest::newRow("repeated component") << QByteArray(R"(cmd=("a" "a"))");
    QTest::newRow("repeated with parameter") << QByteArray(R"(cmd=("a";req "a";req))");
    QTest::newRow("empty component") << QByteArray(R"(cmd=(""))");
    QTest::newRow("unknown component parameter") << QByteArray(R"(cmd=("a";sf))");
    QTest::newRow("token component") << QByteArray(R"(cmd=(a))");
    QTest::newRow("unclosed list") << QByteArray(R"(cmd=("a")");
    QTest::newRow("unclosed string") << QByteArray(R"(cmd=("a)");
    QTest::newRow("no list") << QByteArray(R"(cmd="a")");
    QTest::newRow("repeated parameter") << QByteArray(R"(cmd=("a");created=1;created=1)");
    QTest::newRow("unknown parameter") << QByteArray(R"(cmd=("a");foo=1)");
    QTest::newRow("bare parameter") << QByteArray(R"(cmd=("a");created)");
    QTest::newRow("string created") << QByteArray(R"(cmd=("a");created="1")");
    QTest::newRow("negative created") << QByteArray(R"(cmd=("a");created=-1)");
    QTest::newRow("decimal created") << QByteArray(R"(cmd=("a");created=1.0)");
    QTest::newRow("leading zero") << QByteArray(R"(cmd=("a");created=01)");
    QTest::newRow("sixteen digits") << QByteArray(R"(cmd=("a");created=1000000000000000)");
    QTest::newRow("bad escape") << QByteArray(R"(cmd=("a");keyid="\n")");
    QTest::newRow("control character") << QByteArray("cmd=(\"a\");keyid=\"\x01\"");
    QTest::newRow("not ASCII") << QByteArray("cmd=(\"a\");keyid=\"\xc3\xa4\"");
    QTest::newRow("too long") << QByteArray("cmd=(\"a\");keyid=\"") + QByteArray(2100, 'x') + '"';
}

void TestStructuredField::signatureInputRefuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseSignatureInput(text.toStdString()));
}

void TestStructuredField::byteFieldsRefuse_data()
{
    QTest::addColumn<QByteArray>("digest");
    const QByteArray good = "sha-256=:" + QByteArray(32, 'a').toBase64() + ":";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another algorithm") << QByteArray(good).replace("sha-256", "sha-512");
    QTest::newRow("two digests") << good + ", " + good;
    QTest::newRow("with parameter") << good + ";a=1";
    QTest::newRow("space") << ' ' + good;
    QTest::newRow("unpadded") << QByteArray(good).replace("=:", ":").replace("256:", "256=:");
    QTest::newRow("unused bits set") << QByteArray(good).replace("E=:", "F=:");
    QTest::newRow("url alphabet") << QByteArray(good).replace("YW", "-W");
    QTest::newRow("highest bit set") << QByteArray(good).replace("YWFh",
        "Y\xd7"
        "Fh");
    QTest::newRow("31 bytes") << "sha-256=:" + QByteArray(31, 'a').toBase64() + ":";
    QTest::newRow("33 bytes") << "sha-256=:" + QByteArray(33, 'a').toBase64() + ":";
    QTest::newRow("no closing colon") << good.chopped(1);
}

void TestStructuredField::byteFieldsRefuse()
{
    QFETCH(QByteArray, digest);
    const std::string good = "sha-256=:" + QByteArray(32, 'a').toBase64().toStdString() + ":";
    QVERIFY(parseContentDigest(good));
    QCOMPARE(serialiseContentDigest(*parseContentDigest(good)), good);
    QVERIFY(digest.toStdString() != good);
    QVERIFY(!parseContentDigest(digest.toStdString()));
}

void TestStructuredField::idempotencyKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("uuid") << QByteArray(R"("0b0e7a6c-0000-4000-8000-00000000abcd")") << true;
    QTest::newRow("fresh") << QByteArray::fromStdString('"' + randomUuid() + '"') << true;
    QTest::newRow("unquoted") << QByteArray("0b0e7a6c-0000-4000-8000-00000000abcd") << false;
    QTest::newRow("upper case") << QByteArray(R"("0B0E7A6C-0000-4000-8000-00000000abcd")") << false;
    QTest::newRow("braces") << QByteArray(R"("{0b0e7a6c-0000-4000-8000-00000000abcd}")") << false;
    QTest::newRow("dash moved") << QByteArray(R"("0b0e7a6c0-000-4000-8000-00000000abcd")") << false;
    QTest::newRow("trailing") << QByteArray(R"("0b0e7a6c-0000-4000-8000-00000000abcd";a)") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestStructuredField::idempotencyKey()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QCOMPARE(parseIdempotencyKey(text.toStdString()).has_value(), good);
}

QTEST_APPLESS_MAIN(TestStructuredField)
#include "tst_structured_field.moc"
