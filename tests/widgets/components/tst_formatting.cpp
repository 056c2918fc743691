// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/formatting.h"

#include <QTest>

using namespace spillway;

namespace
{

Money usd(std::string_view text)
{
    return Money::parse(text).value();
}

} // namespace

class TestFormatting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyReadsAsPeopleWriteIt()
    {
        QCOMPARE(format::money(usd("1284.2")), QStringLiteral("$1,284.20"));
        QCOMPARE(format::money(usd("-474.52")), QStringLiteral("\u2212$474.52"));
        QCOMPARE(format::money(Money()), QStringLiteral("$0.00"));
        QCOMPARE(format::wholeMoney(usd("4618.2")), QStringLiteral("$4,618"));
        QCOMPARE(format::shortMoney(usd("183512")), QStringLiteral("$183.5k"));
        QCOMPARE(format::shortMoney(usd("99999")), QStringLiteral("$99,999"));
        QCOMPARE(format::unitMoney(usd("0.0031")), QStringLiteral("$0.0031"));
        QCOMPARE(format::unitMoney(usd("12.5")), QStringLiteral("$12.50"));
    }

    void axisLabelsTellTheirStepsApart()
    {
        QCOMPARE(format::axisMoney(10, 10), QStringLiteral("$10"));
        QCOMPARE(format::axisMoney(0.5, 0.5), QStringLiteral("$0.50"));
        QCOMPARE(format::axisMoney(0.006, 0.002), QStringLiteral("$0.006"));
        QCOMPARE(format::axisMoney(200'000, 100'000), QStringLiteral("$200.0k"));
    }

    void titlesGoIntoASentence()
    {
        QCOMPARE(format::inSentence(QStringLiteral("Models")), QStringLiteral("models"));
        QCOMPARE(format::decimal(1.44, 1), QStringLiteral("1.4"));
    }

    void countsAndRatesKeepFourFigures()
    {
        QCOMPARE(format::count(48'911), QStringLiteral("48,911"));
        QCOMPARE(format::shortCount(5'088), QStringLiteral("5,088"));
        QCOMPARE(format::shortCount(48'911), QStringLiteral("48.9k"));
        QCOMPARE(format::shortCount(4'100'000), QStringLiteral("4.1\u00a0M"));
        QCOMPARE(format::rate(17.4), QStringLiteral("17.4"));
        QCOMPARE(format::rate(12'400), QStringLiteral("12.4k"));
        QCOMPARE(format::percent(0.84), QStringLiteral("84\u00a0%"));
        QCOMPARE(format::percent(0.9962, 2), QStringLiteral("99.62\u00a0%"));
        QCOMPARE(format::percent(-0.001), QStringLiteral("0\u00a0%"));
        QCOMPARE(format::latency(1480), QStringLiteral("1.48\u00a0s"));
    }

    void timesAreThoseOfTheZone()
    {
        const auto berlin = Zone::named("Europe/Berlin").value();
        const auto at = parseIso("2026-03-12T16:04:20Z").value();
        QCOMPARE(format::clock(at, berlin), QStringLiteral("17:04"));
        QCOMPARE(format::clockSeconds(at, berlin), QStringLiteral("17:04:20"));
        QCOMPARE(format::day(at, berlin), QStringLiteral("Thu 12 Mar"));
        QCOMPARE(format::weekday(at, berlin), QStringLiteral("Thursday"));
        QCOMPARE(format::zoneName(at, berlin), QStringLiteral("Europe/Berlin UTC+01:00"));
    }

    void agesUseTheLargestUsefulUnit()
    {
        using namespace std::chrono_literals;
        QCOMPARE(format::age(8s), QStringLiteral("8\u00a0s"));
        QCOMPARE(format::age(-8s), QStringLiteral("0\u00a0s"));
        QCOMPARE(format::age(24min), QStringLiteral("24\u00a0min"));
        QCOMPARE(format::age(150min), QStringLiteral("2\u00a0h"));
        QCOMPARE(format::countdown(32min + 10s), QStringLiteral("32:10"));
        QCOMPARE(format::countdown(62min + 10s), QStringLiteral("1:02:10"));
        QCOMPARE(format::countdown(-5s), QStringLiteral("0:00"));
    }
};

QTEST_GUILESS_MAIN(TestFormatting)
#include "tst_formatting.moc"
