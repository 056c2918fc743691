// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/health_report.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spillway;
using namespace spillway::gateway;

class HealthReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthNeedsEverything_data();
    void healthNeedsEverything();
    void keysAreCounted();
    void errorTextsStayInside();
};

namespace
{

HealthReport good()
{
    HealthReport report{ .environment = "production", .sources = { SourceHealth{ "a", {} } }, .control = {} };
    report.control.version = 3;
    report.control.inForceAt = Instant();
    report.control.projectionProblems["a"] = "";
    return report;
}

} // namespace

void HealthReportTest::healthNeedsEverything_data()
{
    QTest::addColumn<QString>("broken");
    QTest::addColumn<bool>("healthy");
    QTest::newRow("all well") << QString() << true;
    for (const auto* part : { "source", "sink", "ledger", "projection", "never in force", "no source" }) {
        QTest::newRow(part) << QString::fromLatin1(part) << false;
    }
}

void HealthReportTest::healthNeedsEverything()
{
    QFETCH(const QString, broken);
    QFETCH(const bool, healthy);
    auto report = good();
    if (broken == QStringLiteral("source")) {
        report.sources[0].figures.sourceProblem = "x";
    } else if (broken == QStringLiteral("sink")) {
        report.sources[0].figures.sinkProblem = "x";
    } else if (broken == QStringLiteral("ledger")) {
        report.control.ledgerProblem = "x";
    } else if (broken == QStringLiteral("projection")) {
        report.control.projectionProblems["a"] = "x";
    } else if (broken == QStringLiteral("never in force")) {
        report.control.inForceAt.reset();
    } else if (broken == QStringLiteral("no source")) {
        report.sources.clear();
    }
    QCOMPARE(report.isHealthy(), healthy);
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(report.toJson())).object();
    QCOMPARE(json[QStringLiteral("status")].toString(),
        healthy ? QStringLiteral("ok") : QStringLiteral("degraded"));
}

void HealthReportTest::keysAreCounted()
{
    auto report = good();
    report.keys = 3;
    report.keyFaults = 1;
    QVERIFY(report.isHealthy()); // a typing error in one file stops nobody else
    QVERIFY(report.toJson().find(R"("keys":{"known":3,"left_out":1})") != std::string::npos);
}

void HealthReportTest::errorTextsStayInside()
{
    auto report = good();
    report.sources[0].figures.sourceProblem = "canary";
    report.sources[0].figures.sinkProblem = "canary";
    report.control.ledgerProblem = "canary";
    report.control.projectionProblems["a"] = "canary";
    QVERIFY(report.toJson().find("canary") == std::string::npos);
}

QTEST_GUILESS_MAIN(HealthReportTest)
#include "tst_health_report.moc"
