// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/control_change.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spillway;
using namespace spillway::commands;
using namespace std::chrono_literals;

class TestControlChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseIsEachOfItsMembers();
    void aChangedAmountHasBothValues();
    void theVersionAloneIsNoChange();
    void readsBackFromADetail();
    void aDetailWithoutThemIsNone_data();
    void aDetailWithoutThemIsNone();
};

namespace
{

const Instant kNow = parseIso("2026-03-12T16:04:20Z").value();

ControlState state()
{
    ControlState state;
    state.version = 411;
    state.environment = "production";
    return state;
}

LeverOrigin byAnn()
{
    return { "ann", "scripted sign-ups", kNow, kNow + 60min, "c412" };
}

} // namespace

void TestControlChange::aPauseIsEachOfItsMembers()
{
    ControlState after = state();
    after.version = 412;
    after.pausedTiers["free"] = byAnn();
    const std::vector<ControlChange> expected{
        { "paused_tiers.free.actor", {}, R"("ann")" },
        { "paused_tiers.free.command_id", {}, R"("c412")" },
        { "paused_tiers.free.expires", {}, R"("2026-03-12T17:04:20Z")" },
        { "paused_tiers.free.reason", {}, R"("scripted sign-ups")" },
        { "paused_tiers.free.since", {}, R"("2026-03-12T16:04:20Z")" },
    };
    const auto changes = controlChanges(state(), after, kNow);
    QVERIFY(changes == expected);
    const auto back = controlChanges(after, state(), kNow);
    QCOMPARE(back.size(), expected.size());
    QVERIFY(back[0] == (ControlChange{ "paused_tiers.free.actor", R"("ann")", {} }));
}

void TestControlChange::aChangedAmountHasBothValues()
{
    ControlState before = state();
    before.budgetCaps[Period::Day] = { Money::fromDollars(200), byAnn() };
    ControlState after = before;
    after.budgetCaps[Period::Day].amount = Money::fromDollars(150);
    const auto changes = controlChanges(before, after, kNow);
    QCOMPARE(changes.size(), std::size_t(1));
    QVERIFY(changes[0]
        == (ControlChange{ "budget_caps.day.amount_nusd", R"("200000000000")", R"("150000000000")" }));
}

void TestControlChange::theVersionAloneIsNoChange()
{
    ControlState after = state();
    after.version = 412;
    QVERIFY(controlChanges(state(), after, kNow + 24h * 40).empty());
}

void TestControlChange::readsBackFromADetail()
{
    const std::vector<ControlChange> changes{ { "a", {}, "1" }, { "b", "\"x\"", {} }, { "c", "1", "2" } };
    const QJsonObject detail{ { QStringLiteral("text"), QStringLiteral("…") },
        { QStringLiteral("changes"), controlChangesToJson(changes) } };
    QVERIFY(controlChangesOf(QJsonDocument(detail).toJson().toStdString()) == changes);
}

void TestControlChange::aDetailWithoutThemIsNone_data()
{
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("none") << QByteArray(R"({"text":"x"})");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no list") << QByteArray(R"({"changes":{"path":"a"}})");
    QTest::newRow("no path") << QByteArray(R"({"changes":[{"path":"a"},{"after":"1"}]})");
}

void TestControlChange::aDetailWithoutThemIsNone()
{
    QFETCH(QByteArray, detail);
    QVERIFY(controlChangesOf(detail.toStdString()).empty());
}

QTEST_GUILESS_MAIN(TestControlChange)
#include "tst_control_change.moc"
