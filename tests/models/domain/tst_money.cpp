// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace spillway;

class TestMoney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPlainDecimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nano");
        QTest::newRow("whole") << QByteArray("12") << qint64(12'000'000'000);
        QTest::newRow("cents") << QByteArray("158.21") << qint64(158'210'000'000);
        QTest::newRow("one nano-dollar") << QByteArray("0.000000001") << qint64(1);
        QTest::newRow("negative") << QByteArray("-0.5") << qint64(-500'000'000);
        QTest::newRow("largest") << QByteArray("9223372036.854775807") << std::numeric_limits<qint64>::max();
        QTest::newRow("smallest") << QByteArray("-9223372036.854775808")
                                  << std::numeric_limits<qint64>::min();
    }
    void readsPlainDecimals()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, nano);
        const auto money = Money::parse(text.toStdString());
        QVERIFY(money.has_value());
        QCOMPARE(money->nanoDollars(), nano);
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : { "", "-", ".", "1.", ".5", "+1", "1e3", "1,5", " 1", "1 ", "0x1", "--1",
                 "1.0000000001", "nan", "inf", "9223372036.854775808", "99999999999999999999" }) {
            QTest::newRow(text) << QByteArray(text);
        }
    }
    void refusesWhatIsNoAmount()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Money::parse(text.toStdString()).has_value());
    }

    void roundsHalfAwayFromZero_data()
    {
        QTest::addColumn<qint64>("nano");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("cents") << qint64(1'284'200'000'000) << 2 << QStringLiteral("1284.20");
        QTest::newRow("half up") << qint64(5'000'000) << 2 << QStringLiteral("0.01");
        QTest::newRow("half down when negative") << qint64(-5'000'000) << 2 << QStringLiteral("-0.01");
        QTest::newRow("no minus zero") << qint64(-1) << 2 << QStringLiteral("0.00");
        QTest::newRow("dollars") << qint64(1'500'000'000) << 0 << QStringLiteral("2");
        QTest::newRow("all nine") << qint64(-1) << 9 << QStringLiteral("-0.000000001");
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << 9
                                  << QStringLiteral("-9223372036.854775808");
    }
    void roundsHalfAwayFromZero()
    {
        QFETCH(qint64, nano);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(Money::fromNanoDollars(nano).toDecimal(decimals)), text);
    }

    void textRoundTrips()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 10'000; ++i) {
            const auto money = Money::fromNanoDollars(static_cast<qint64>(random.generate64()));
            QCOMPARE(Money::parse(money.toDecimal()).value(), money);
        }
    }

    void sumsSaturateInsteadOfWrapping()
    {
        const auto most = Money::fromNanoDollars(std::numeric_limits<qint64>::max());
        const auto least = Money::fromNanoDollars(std::numeric_limits<qint64>::min());
        QCOMPARE(most + Money::fromNanoDollars(1), most);
        QCOMPARE(least - Money::fromNanoDollars(1), least);
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
