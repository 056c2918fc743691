// SPDX-License-Identifier: GPL-3.0-or-later
// The real spillwayctl against a real gateway: what it prints, what it exits with, and that every failure is
// one sentence with what to do.
#include "tests/app/gateway/gateway_scene.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace spillway;
using commands::Role;
using commands::RoleSet;
using gateway::GatewayScene;

namespace
{

struct Finished {
    int exitCode = -1;
    QString out;
    QString err;
};

} // namespace

class OrderCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anOrderIsAppliedAndToldInJson();
    void watchFollowsTheLights();
    void aProviderIsFollowedByItsOwnLever();
    void refusalsExitWithFour();
    void whatIsMissingExitsWithTwo();
    void aNewKeySaysWhatTheProfileNeeds();
    void looseningWaitsForAnotherPerson();
    void theAuditVerifiesWithTheSignatures();
    void aRedisAwayExitsWithFive();
    void aGatewayAwayExitsWithThree();

private:
    [[nodiscard]] Finished run(const std::string& person, const QStringList& arguments);
    [[nodiscard]] static QString idIn(const QString& text);

    GatewayScene m_scene{ { { "ann", RoleSet{ Role::Operator } },
                              { "ben", RoleSet{ Role::Operator, Role::Approver } },
                              { "priya", RoleSet{ Role::Approver } } },
        true };
};

Finished OrderCommandTest::run(const std::string& person, const QStringList& arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_scene.path(QStringLiteral("data")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("SPILLWAY_BIN") + QStringLiteral("/spillwayctl"),
        QStringList{ QStringLiteral("--profile"), m_scene.profile(person) } + arguments);
    process.closeWriteChannel();
    Finished finished;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit) {
        finished.exitCode = process.exitCode();
    }
    finished.out = QString::fromUtf8(process.readAllStandardOutput());
    finished.err = QString::fromUtf8(process.readAllStandardError());
    return finished;
}

QString OrderCommandTest::idIn(const QString& text)
{
    static const QRegularExpression id(QStringLiteral("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    return id.match(text).captured(0);
}

void OrderCommandTest::initTestCase()
{
    const QString fault = m_scene.start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QTRY_COMPARE_WITH_TIMEOUT(run("ann", { QStringLiteral("status") }).exitCode, 0, 30'000);
}

void OrderCommandTest::anOrderIsAppliedAndToldInJson()
{
    const auto done
        = run("ann", QStringLiteral("--json pause-tier free --for 10m --reason spike --yes").split(u' '));
    QVERIFY2(done.exitCode == 0, qPrintable(done.out + done.err));
    const auto answer = QJsonDocument::fromJson(done.out.toUtf8()).object();
    QCOMPARE(idIn(done.out).size(), 36);
    QVERIFY(!answer.isEmpty());
    const auto shown = run("ann", { QStringLiteral("command"), QStringLiteral("show"), idIn(done.out) });
    QCOMPARE(shown.exitCode, 0);
    QVERIFY2(shown.out.contains(QStringLiteral("pause free")), qPrintable(shown.out));
    const auto status = run("ann", { QStringLiteral("status") });
    QVERIFY2(status.out.contains(QStringLiteral("free by ann, \"spike\"")), qPrintable(status.out));
}

void OrderCommandTest::watchFollowsTheLights()
{
    const auto done
        = run("ann", QStringLiteral("pause-tier premium --for 10m --reason spike --yes --watch").split(u' '));
    QVERIFY2(done.exitCode == 0, qPrintable(done.out + done.err));
    for (const char* light : { "accepted", "stored", "enforced", "traffic fell" }) {
        QVERIFY2(done.out.contains(QLatin1String(light)), qPrintable(done.out));
    }
    QVERIFY2(!done.out.contains(QStringLiteral("LATE")), qPrintable(done.out));
}

/// While both tiers are paused, which would refuse every request anyway.
void OrderCommandTest::aProviderIsFollowedByItsOwnLever()
{
    const auto misspelt
        = run("ann", QStringLiteral("pause-provider opanai --for 5m --reason x --yes --watch").split(u' '));
    QCOMPARE(misspelt.exitCode, 4);
    QVERIFY2(misspelt.err.contains(QStringLiteral("There is no provider \"opanai\"; there are: anthropic")),
        qPrintable(misspelt.err));
    QVERIFY2(!misspelt.out.contains(QStringLiteral("enforced")), qPrintable(misspelt.out));
    const auto paused
        = run("ann", QStringLiteral("pause-provider openai --for 5m --reason x --yes --watch").split(u' '));
    QVERIFY2(paused.exitCode == 0, qPrintable(paused.out + paused.err));
    static const QRegularExpression proof(
        QStringLiteral("enforced.*openai (sent to|refused \\(provider_paused)"));
    QVERIFY2(paused.out.contains(proof), qPrintable(paused.out));
}

void OrderCommandTest::refusalsExitWithFour()
{
    const auto again = run("ann", QStringLiteral("fallback off --reason over --yes").split(u' '));
    QCOMPARE(again.exitCode, 4); // nothing to leave
    // Another private half than the one of that name.
    QFile profile(m_scene.profile("ann"));
    QVERIFY(profile.open(QIODevice::ReadOnly));
    QByteArray text = profile.readAll();
    text.replace("keys/ann.key", "keys/ben.key");
    QFile wrong(m_scene.profile("wrong"));
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write(text);
    wrong.close();
    const auto refused = run("wrong", QStringLiteral("stop --for 10m --reason spike --yes").split(u' '));
    QCOMPARE(refused.exitCode, 4);
    QVERIFY2(refused.err.contains(QStringLiteral("does not accept the key ann")), qPrintable(refused.err));
    QVERIFY2(refused.err.contains(QStringLiteral("spillwayctl keys new")), qPrintable(refused.err));
}

void OrderCommandTest::whatIsMissingExitsWithTwo()
{
    const auto reasonless = run("ann", QStringLiteral("stop --for 10m --yes").split(u' '));
    QCOMPARE(reasonless.exitCode, 2);
    QVERIFY(reasonless.err.contains(QStringLiteral("--reason")));
    const auto unconfirmed = run("ann", QStringLiteral("stop --for 10m --reason spike").split(u' '));
    QCOMPARE(unconfirmed.exitCode, 2); // no terminal, no --yes
    QVERIFY(unconfirmed.err.contains(QStringLiteral("--yes")));
}

void OrderCommandTest::aNewKeySaysWhatTheProfileNeeds()
{
    const QString file = m_scene.path(QStringLiteral("zoe.key"));
    QStringList arguments = QStringLiteral("keys new --person zoe --role king --file").split(u' ') << file;
    const auto king = run("ann", arguments);
    QCOMPARE(king.exitCode, 2);
    QVERIFY2(king.err.contains(QStringLiteral("there are: viewer, operator, approver, breakglass")),
        qPrintable(king.err));
    arguments.replace(arguments.indexOf(QStringLiteral("king")), QStringLiteral("operator"));
    const auto made = run("ann", arguments);
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    QVERIFY2(made.err.contains(QStringLiteral("key_id = \"zoe-")), qPrintable(made.err));
    QVERIFY2(made.err.contains(QStringLiteral("key_file = \"%1\"").arg(file)), qPrintable(made.err));
    QVERIFY2(!made.err.contains(QStringLiteral("no keyring")), qPrintable(made.err));
}

void OrderCommandTest::looseningWaitsForAnotherPerson()
{
    const auto asked = run("ben", QStringLiteral("resume-tier free --reason over --yes").split(u' '));
    QCOMPARE(asked.exitCode, 5);
    const QString id = idIn(asked.out);
    const QStringList approve{ QStringLiteral("command"), QStringLiteral("approve"), id,
        QStringLiteral("--yes") };
    QCOMPARE(run("ben", approve).exitCode, 4); // his own
    QCOMPARE(run("ann", approve).exitCode, 4); // no approver
    const auto approved = run("priya", approve);
    QVERIFY2(approved.exitCode == 0, qPrintable(approved.out + approved.err));
    const auto status = run("ann", { QStringLiteral("status") });
    QVERIFY2(!status.out.contains(QStringLiteral("free by ann")), qPrintable(status.out));
}

void OrderCommandTest::theAuditVerifiesWithTheSignatures()
{
    const auto verified = run("ann",
        { QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--keys"),
            m_scene.path(QStringLiteral("keys.d")) });
    QVERIFY2(verified.exitCode == 0, qPrintable(verified.out + verified.err));
    QVERIFY2(verified.out.contains(QStringLiteral("signed orders and approvals were checked")),
        qPrintable(verified.out));
}

void OrderCommandTest::aRedisAwayExitsWithFive()
{
    m_scene.redis().stop();
    const auto done = run("ann", QStringLiteral("stop --for 10m --reason spike --yes").split(u' '));
    QCOMPARE(done.exitCode, 5);
    QVERIFY2(done.err.contains(QStringLiteral("as soon as it is back")), qPrintable(done.err));
    QVERIFY2(!done.err.contains(QStringLiteral("QLocalSocket")), qPrintable(done.err));
    const auto status = run("ann", { QStringLiteral("status") });
    QCOMPARE(status.exitCode, 3);
    QVERIFY2(status.out.contains(QStringLiteral("UNREACHABLE: nothing listens on ")), qPrintable(status.out));
    QVERIFY(m_scene.redis().restart());
}

void OrderCommandTest::aGatewayAwayExitsWithThree()
{
    m_scene.gateway().kill();
    const auto done = run("ann", QStringLiteral("stop --for 10m --reason spike --yes").split(u' '));
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.err.contains(QStringLiteral("nothing was changed")), qPrintable(done.err));
    QVERIFY2(done.err.contains(QStringLiteral("systemctl status spillway-gateway")), qPrintable(done.err));
}

QTEST_GUILESS_MAIN(OrderCommandTest)
#include "tst_order_command.moc"
