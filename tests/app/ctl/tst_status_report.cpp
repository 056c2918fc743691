// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl_options.h"
#include "app/ctl/doctor.h"
#include "app/ctl/status_command.h"
#include "app/ctl/status_report.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace spillway;
using namespace spillway::ctl;

namespace
{

const Instant kNow = parseIso("2026-03-12T14:07:30Z").value();

class FakeLive : public LiveSource
{
public:
    explicit FakeLive(bool up, Error error = { ErrorCode::Unreachable, "no such socket" })
        : m_up(up)
        , m_error(std::move(error))
    {
    }
    Result<PowerReport> connect() override
    {
        return m_up ? Result<PowerReport>({ "c", {}, true }) : std::unexpected(m_error);
    }
    Result<LiveFigures> read(int) override
    {
        LiveFigures figures;
        figures.serverTime = kNow;
        figures.controlPresent = true;
        figures.control.version = 7;
        figures.control.pausedTiers["free"] = { "ann", "loops", kNow, std::nullopt, "c1" };
        figures.spent[Period::Day] = { parseIso("2026-03-12T00:00:00Z").value(), Money::fromNanoDollars(1) };
        return figures;
    }
    void close() override { }

private:
    bool m_up;
    Error m_error;
};

class FakeHistory : public HistorySource
{
public:
    explicit FakeHistory(bool up, bool hasToday = true) : m_up(up), m_hasToday(hasToday) { }
    Result<PowerReport> connect() override
    {
        return m_up ? Result<PowerReport>(PowerReport()) : failure(ErrorCode::AccessDenied, "no password");
    }
    Result<HistoryFigures> read(Instant now, const Zone&) override
    {
        HistoryFigures figures;
        figures.dailyBudget = Money::fromDollars(200);
        figures.completeTo = m_hasToday ? now : now - std::chrono::hours(30);
        figures.tiers.resize(1);
        figures.tiers[0].id = "free";
        figures.spend.tiers = { "free" };
        figures.spend.buckets = { { now - std::chrono::hours(2), false, { Money::fromDollars(3) }, { 40 } } };
        figures.marks = {
            { now - std::chrono::minutes(3), {}, MarkKind::Critical, "oncall broke the glass", "auto", {} },
            { now - std::chrono::minutes(9), now, MarkKind::Critical, "over by now", "auto", {} },
        };
        return figures;
    }
    void close() override { }

private:
    bool m_up, m_hasToday;
};

OverviewValues statusOf(bool redisUp, bool postgresUp, bool hasToday = true)
{
    FakeLive live(redisUp);
    FakeHistory history(postgresUp, hasToday);
    return readStatus(live, history, "production", Zone(), kNow);
}

} // namespace

class TestStatusReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyIsExactAndUnknownIsNull()
    {
        const QJsonObject json = statusJson(statusOf(true, true));
        const QJsonObject spend = json.value(QStringLiteral("spend")).toObject();
        QCOMPARE(spend.value(QStringLiteral("today_usd")).toString(), QStringLiteral("0.000000001"));
        QVERIFY(spend.value(QStringLiteral("this_week_usd")).isString());
        QVERIFY(spend.value(QStringLiteral("day_forecast_usd")).isNull());
        const QJsonObject control = json.value(QStringLiteral("control")).toObject();
        QCOMPARE(control.value(QStringLiteral("version")).toInt(), 7);
        QCOMPARE(control.value(QStringLiteral("paused_tiers"))
                     .toObject()
                     .value(QStringLiteral("free"))
                     .toObject()
                     .value(QStringLiteral("actor"))
                     .toString(),
            QStringLiteral("ann"));
    }

    void oneServerAwayStillShowsTheOther()
    {
        const OverviewValues noRedis = statusOf(false, true);
        QVERIFY(!isConnected(noRedis));
        QVERIFY(noRedis.dailyBudget == Money::fromDollars(200));
        QVERIFY(statusText(noRedis).contains(QStringLiteral("UNREACHABLE: no such socket\n")));
        QVERIFY(statusText(noRedis).contains(QStringLiteral("not known: Redis does not answer")));
        QVERIFY(statusJson(noRedis).value(QStringLiteral("control")).isNull());
        const OverviewValues noPostgres = statusOf(true, false);
        QVERIFY(noPostgres.postgres.state == ConnectionState::Refused);
        QVERIFY(statusText(noPostgres).contains(QStringLiteral("paused tier")));
    }

    void aServerThatRefusesDoesAnswer()
    {
        FakeLive live(false, { ErrorCode::AccessDenied, "the login of the user x is refused: NOAUTH" });
        FakeHistory history(true);
        const QString said = statusText(readStatus(live, history, "production", Zone(), kNow));
        QVERIFY(said.contains(QStringLiteral("REFUSED: the login of the user x is refused: NOAUTH\n")));
        QVERIFY(said.contains(QStringLiteral("not known: Redis refuses\n")));
    }

    void tiersComeFromTheLedgerOrAreUnknown()
    {
        const auto tier = [](const OverviewValues& values) {
            return statusJson(values).value(QStringLiteral("tiers")).toArray().at(0).toObject();
        };
        const OverviewValues ledger = statusOf(false, true);
        QVERIFY(statusText(ledger).contains(QStringLiteral("$3.00 today, 40 requests")));
        QCOMPARE(
            tier(ledger).value(QStringLiteral("spent_today_usd")).toString(), QStringLiteral("3.000000000"));
        QVERIFY(tier(ledger).value(QStringLiteral("requests_per_minute")).isNull());
        const OverviewValues nobody = statusOf(false, true, false);
        QVERIFY(statusText(nobody).contains(QRegularExpression(QStringLiteral("Tier free +unknown\n"))));
        QVERIFY(tier(nobody).value(QStringLiteral("spent_today_usd")).isNull());
        QVERIFY(tier(nobody).value(QStringLiteral("requests_today")).isNull());
    }

    void theLowerOfBudgetAndCapIsNamed()
    {
        OverviewValues values = statusOf(true, true);
        QVERIFY(statusText(values).contains(QStringLiteral(" of $200.00\n")));
        values.dailyBudget = Money::fromDollars(12);
        values.dayIsCapped = true;
        QVERIFY(statusText(values).contains(QStringLiteral(" of $12.00 (cap)\n")));
        QVERIFY(statusJson(values)
                .value(QStringLiteral("spend"))
                .toObject()
                .value(QStringLiteral("daily_budget_is_cap"))
                .toBool());
    }

    void whatIsOpenAndCriticalIsAnAlert()
    {
        const QString said = statusText(statusOf(true, true));
        QVERIFY(said.contains(QStringLiteral("oncall broke the glass")));
        QVERIFY(!said.contains(QStringLiteral("over by now")));
    }

    void options_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<int>("command");
        const auto row = [](const char* name, const char* arguments, bool accepted, Command command) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << accepted << int(command);
        };
        row("status", "status", true, Command::Status);
        row("doctor with options after", "doctor --json --profile x", true, Command::Doctor);
        row("nothing", "", false, Command::None);
        row("unknown command", "explode", false, Command::None);
        row("unknown option", "status --loud", false, Command::None);
        row("negative descriptor", "--credentials-fd -2 status", false, Command::None);
        row("help", "--help", true, Command::None);
    }
    void options()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, accepted);
        std::vector<QByteArray> bytes{ "spillwayctl" };
        for (const QString& argument : arguments) {
            bytes.push_back(argument.toUtf8());
        }
        std::vector<const char*> argv;
        for (const QByteArray& argument : bytes) {
            argv.push_back(argument.constData());
        }
        const auto options = parseCtlOptions(static_cast<int>(argv.size()), argv.data());
        QCOMPARE(options.has_value(), accepted);
        if (options) {
            QTEST(int(options->command), "command");
        }
    }

    void doctorSaysWhereItStopped()
    {
        Profile profile;
        profile.name = "nowhere";
        profile.environment = "production";
        profile.postgres.host = "/nonexistent";
        profile.redis.socketPath = "/nonexistent/redis.sock";
        const Diagnosis diagnosis = examine(profile);
        QVERIFY(!diagnosis.connected && !diagnosis.healthy());
        const QJsonArray findings = doctorJson(diagnosis).value(QStringLiteral("findings")).toArray();
        QCOMPARE(findings.size(), 4);
        QCOMPARE(findings.at(1).toObject().value(QStringLiteral("id")).toString(),
            QStringLiteral("redis.connection"));
        QVERIFY(doctorText(diagnosis).contains(QStringLiteral("postgresql.connection")));
        QCOMPARE(
            findings.at(3).toObject().value(QStringLiteral("state")).toString(), QStringLiteral("warning"));
    }
};

QTEST_GUILESS_MAIN(TestStatusReport)
#include "tst_status_report.moc"
