// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/mark_words.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

class TestMarkWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAreNamed_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("shown");
        QTest::newRow("one tier") << "pause tier free" << "Free tier paused";
        QTest::newRow("two tiers") << "resume tier free, team" << "Free, team tier resumed";
        QTest::newRow("a provider, which the ledger does not name") << "pause provider" << "Provider paused";
        QTest::newRow("no tier's") << "set budget cap" << "Budget cap";
        QTest::newRow("no order's") << "paused the campaign" << "paused the campaign";
    }

    void ordersAreNamed()
    {
        QFETCH(QString, written);
        QFETCH(QString, shown);
        OverviewValues values;
        TierToday free;
        free.tier.id = "free";
        free.tier.displayName = "Free";
        values.tiers = { free };
        Mark mark;
        mark.text = written.toStdString();
        QCOMPARE(markText(mark, ControlNames(values)), shown);
    }

    void aLastingOrderSaysHowLong()
    {
        Mark mark;
        mark.text = "pause tier free";
        mark.until = mark.at + 45min + 300ms;
        QCOMPARE(markText(mark), QStringLiteral("free tier paused 45\u00a0min"));
    }

    void onlyOrdersAreOrders()
    {
        Mark mark;
        mark.text = "emergency stop";
        QVERIFY(markCommand(mark) == commands::CommandType::EmergencyStop);
        mark.kind = MarkKind::Warning;
        QVERIFY(!markCommand(mark));
        QCOMPARE(markText(mark), QStringLiteral("emergency stop"));
    }
};

QTEST_MAIN(TestMarkWords)
#include "tst_mark_words.moc"
