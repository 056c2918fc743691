// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/strict_json.h"

#include <QTest>

using namespace spillway::commands;

class TestStrictJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documents_data();
    void documents();
    void limits();
    void stringsKeepTheirMeaning();
};

void TestStrictJson::documents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const auto row
        = [](const char* name, const QByteArray& text, bool good) { QTest::newRow(name) << text << good; };
    row("object", R"( {"a": [1, -2, true, false, null, "x"], "b": {}} )", true);
    row("largest number", "9223372036854775807", true);
    row("smallest number", "-9223372036854775808", true);
    row("surrogate pair", R"("\ud83d\ude00")", true);
    row("UTF-8", "\"\xf0\x9f\x98\x80 \xc3\xa4\"", true);
    row("empty", "", false);
    row("repeated member", R"({"a":1,"a":1})", false);
    row("repeated by escape", R"({"a":1,"\u0061":2})", false);
    row("trailing comma", R"({"a":1,})", false);
    row("trailing comma in a list", "[1,]", false);
    row("trailing text", "{} {}", false);
    row("comment", "{} // x", false);
    row("single quotes", "{'a':1}", false);
    row("bare name", "{a:1}", false);
    row("fraction", "1.5", false);
    row("exponent", "1e3", false);
    row("leading zero", "01", false);
    row("plus", "+1", false);
    row("minus zero", "-0", false);
    row("minus alone", "-", false);
    row("too large", "9223372036854775808", false);
    row("NaN", "NaN", false);
    row("unclosed string", "\"a", false);
    row("unclosed list", "[1", false);
    row("unclosed object", R"({"a":1)", false);
    row("raw control character", "\"\n\"", false);
    row("escaped zero", R"("\u0000")", false);
    row("lone high surrogate", R"("\ud83d")", false);
    row("lone low surrogate", R"("\ude00")", false);
    row("short escape", R"("\u00")", false);
    row("unknown escape", R"("\x41")", false);
    row("bad UTF-8", "\"\xff\"", false);
    row("overlong UTF-8", "\"\xc0\xaf\"", false);
    row("UTF-8 surrogate", "\"\xed\xa0\x80\"", false);
    row("beyond Unicode", "\"\xf4\x90\x80\x80\"", false);
    row("cut UTF-8", "\"\xf0\x9f\"", false);
    row("byte order mark", "\xef\xbb\xbf{}", false);
}

void TestStrictJson::documents()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QCOMPARE(parseStrictJson(text.toStdString()).has_value(), good);
}

void TestStrictJson::limits()
{
    QVERIFY(parseStrictJson("[[[[[[[1]]]]]]]"));
    QVERIFY(!parseStrictJson("[[[[[[[[1]]]]]]]]"));
    QVERIFY(!parseStrictJson(std::string(100'000, '[')));
    QVERIFY(!parseStrictJson('"' + std::string(kMaximumJsonSize, 'x') + '"'));
}

void TestStrictJson::stringsKeepTheirMeaning()
{
    const std::string text = "a\"\\/\n\t\x01 \xf0\x9f\x98\x80";
    const auto value = parseStrictJson(jsonString(text));
    QVERIFY(value);
    QCOMPARE(std::get<std::string>(value->value), text);
    QCOMPARE(std::get<std::string>(parseStrictJson(R"("\u00e4\ud83d\ude00")")->value),
        std::string("\xc3\xa4\xf0\x9f\x98\x80"));
}

QTEST_APPLESS_MAIN(TestStrictJson)
#include "tst_strict_json.moc"
