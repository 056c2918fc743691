// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl_options.h"

#include <QTest>

using namespace spillway;
using namespace spillway::ctl;
namespace cmd = spillway::commands;

namespace
{

Result<CtlOptions> parse(QStringList arguments)
{
    arguments.prepend(QStringLiteral("spillwayctl"));
    std::vector<QByteArray> bytes;
    for (const QString& argument : arguments) {
        bytes.push_back(argument.toUtf8());
    }
    std::vector<const char*> argv;
    for (const QByteArray& argument : bytes) {
        argv.push_back(argument.constData());
    }
    return parseCtlOptions(static_cast<int>(argv.size()), argv.data());
}

Result<CtlOptions> parse(const char* line)
{
    return parse(QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

class TestOrderOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orders_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("confirmation"); ///< of the command it makes
        QTest::addColumn<int>("seconds"); ///< 0: without an end
        const auto row = [](const char* line, const char* confirmation, int seconds) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(confirmation) << seconds;
        };
        row("pause-tier free --for 45m --reason x", "pause free", 2700);
        row("pause-tier free trial --for 1h30m --reason x", "pause free trial", 5400);
        row("pause-tier free --for until-ended --reason x", "pause free", 0);
        row("resume-tier free --reason x --yes --watch", "resume free", 0);
        row("pause-provider openai/gpt-5 --for 30m", "pause provider openai/gpt-5", 1800);
        row("resume-provider openai", "resume provider openai", 0);
        row("fallback on --for 1h", "fallback on", 3600);
        row("fallback off", "fallback off", 0);
        row("cap set 180 --per day --for 8h", "cap 180 per day", 28800);
        row("cap set 0.50 --per hour --for 90s", "cap 0.5 per hour", 90);
        row("cap clear", "clear cap per day", 0);
        row("cap clear --per week", "clear cap per week", 0);
        row("rate-limit set 20 --tier free --for 30m", "limit free 20", 1800);
        row("rate-limit set 500 --for 1d", "limit 500", 86400);
        row("rate-limit clear", "clear limit", 0);
        row("rate-limit clear --tier free", "clear limit free", 0);
        row("stop --for 15m", "stop everything", 900);
        row("resume-all", "resume everything", 0);
        row("load-level high --for 2h", "load high", 7200);
        row("load-level normal", "load normal", 0);
        row("--json --profile p pause-tier free --for 10m", "pause free", 600);
    }
    void orders()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, confirmation);
        QFETCH(int, seconds);
        const auto options = parse(line.constData());
        QVERIFY2(options, options ? "" : options.error().message.c_str());
        QCOMPARE(options->command, Command::Order);
        const cmd::Command& command = options->order.command;
        QCOMPARE(QByteArray::fromStdString(cmd::confirmationText(command)), confirmation);
        QCOMPARE(command.duration.value_or(std::chrono::seconds(0)).count(), seconds);
        QCOMPARE(options->order.yes, line.contains("--yes"));
        QCOMPARE(options->order.watch, line.contains("--watch"));
    }

    void mistakesSayWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* line, const char* says) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(says);
        };
        row("pause-tier --for 45m", "TIER");
        row("pause-tier free", "--for 45m");
        row("pause-tier free --for 32d", "31d");
        row("pause-tier free --for 0m", "1s");
        row("resume-tier free --for 45m", "--for");
        row("cap set", "USD");
        row("cap set 180 --for 1h", "--per");
        row("cap set 180 --per year --for 1h", "year");
        row("cap set lots --per day --for 1h", "lots");
        row("cap", "set or clear");
        row("fallback", "on or off");
        row("rate-limit set many --for 1h", "many");
        row("load-level extreme --for 1h",
            "\"extreme\" is no load level; say normal, elevated, high or critical");
        row("cap set -5 --per day --for 1h", "spillwayctl stop");
        row("frobnicate", "there is no command \"frobnicate\"; see spillwayctl --help");
        row("frobnicate --for 5m", "there is no command \"frobnicate\"; see spillwayctl --help");
        row("--frobnicate", "there is no option \"--frobnicate\"; see spillwayctl --help");
        row("", "say what to do, such as status; see spillwayctl --help");
        row("pause-tier free --for soon", "write 45m, 2h, 1h30m or 1d; see spillwayctl pause-tier --help");
        row("stop --for 5m --frobnicate", "--frobnicate; see spillwayctl stop --help");
        row("cap set 180 --for 1h --per year", "; see spillwayctl cap set --help");
        row("--credentials-fd abc status", "must be a whole number");
        row("--credentials-fd 1.5 status", "must be a whole number");
        row("--credentials-fd -1 status", "must be a whole number");
        row("command show abc", "there is no order \"abc\"");
        row("command approve abc", "there is no order \"abc\"");
        row("fallback maybe", "maybe");
        row("forecast", "forecast is followed by series");
        row("forecast", "spillwayctl export forecast --horizon 90d");
        row("export",
            "spend, tiers, providers, users, business, forecast, audit or focus; see spillwayctl export");
        row("command approve", "ID");
        row("keys new --role operator", "--person");
        row("keys new --person ann --role operator --days 91", "90");
    }
    void mistakesSayWhatToDo()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, says);
        const auto options = parse(line.constData());
        QVERIFY(!options);
        QCOMPARE(options.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QByteArray::fromStdString(options.error().message).contains(says),
            options.error().message.c_str());
    }

    void otherCommands()
    {
        QCOMPARE(parse("command show 6f0b7c1e-5a3d-4e2f-9b8a-0c1d2e3f4a5b")->command, Command::ShowCommand);
        const auto approve = parse("command approve 6f0b7c1e-5a3d-4e2f-9b8a-0c1d2e3f4a5b --turn-down");
        QCOMPARE(approve->command, Command::ApproveCommand);
        QCOMPARE(approve->about.id, std::string("6f0b7c1e-5a3d-4e2f-9b8a-0c1d2e3f4a5b"));
        QVERIFY(approve->about.turnDown);
        QCOMPARE(parse("audit verify --keys /k --forget")->audit.keys, std::string("/k"));
        const auto keys = parse("keys new --person ann --role operator approver");
        QCOMPARE(keys->command, Command::NewKey);
        QCOMPARE(keys->keys.roles.size(), 2U);
        QCOMPARE(parse("keys list")->command, Command::ListKeys);
    }

    void everyCommandHasHelpWithAnExample()
    {
        for (const char* line :
            { "pause-tier", "resume-tier", "pause-provider", "resume-provider", "fallback on", "fallback off",
                "cap set", "cap clear", "rate-limit set", "rate-limit clear", "stop", "resume-all",
                "load-level", "command show", "command approve", "audit verify", "keys new" }) {
            const auto options = parse((QByteArray(line) + " --help").constData());
            QVERIFY2(options, line);
            const QByteArray help = QByteArray::fromStdString(options->help);
            QVERIFY2(help.contains(QByteArray("Example:\n  spillwayctl ") + line), help.constData());
        }
    }

    void spansReadAsPeopleSayThem()
    {
        using namespace std::chrono_literals;
        QCOMPARE(spanText(2700s), std::string("45 min"));
        QCOMPARE(spanText(5400s), std::string("1 h 30 min"));
        QCOMPARE(spanText(90061s), std::string("1 d 1 h 1 min 1 s"));
        QVERIFY(parseSpan("1h30m").value() == 5400s);
        QVERIFY(!parseSpan("45"));
        QVERIFY(!parseSpan("-45m"));
        QVERIFY(!parseSpan("9999999999999d"));
    }
};

QTEST_APPLESS_MAIN(TestOrderOptions)
#include "tst_order_options.moc"
