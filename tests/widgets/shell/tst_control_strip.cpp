// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resource.h"
#include "widgets/shell/control_strip.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;
using Variant = ControlStripValues::Variant;

namespace
{

const Instant kNow = *parseIso("2026-03-12T16:32:10Z");

OverviewValues proven()
{
    OverviewValues values;
    values.now = kNow;
    values.zone = *Zone::named("Europe/Berlin");
    values.environment = "production";
    values.live = { Freshness::Fresh, kNow - 2s };
    values.control.version = 412;
    values.controlKnown = true;
    return values;
}

LeverOrigin origin(const char* actor, const char* reason, std::optional<Duration> left)
{
    LeverOrigin result{ actor, reason, kNow - 27min - 50s, std::nullopt, "c1" };
    if (left) {
        result.expiresAt = kNow + *left;
    }
    return result;
}

/// A scene is a word of the data table; what the strip says about it is the row.
OverviewValues scene(const QString& name)
{
    OverviewValues values = proven();
    ControlState& control = values.control;
    if (name.contains(QStringLiteral("free"))) {
        control.pausedTiers["free"] = origin("ann", "scripted sign-ups", 32min + 10s);
    }
    if (name.contains(QStringLiteral("ended"))) {
        control.pausedTiers["free"] = origin("ann", "scripted sign-ups", Duration(0));
    }
    if (name.contains(QStringLiteral("fallback"))) {
        control.fallback = origin("ben", "", 48min + 2s);
    }
    if (name.contains(QStringLiteral("stop"))) {
        control.emergencyStop = origin("ben", "runaway bill", 12min + 41s);
    }
    if (name.contains(QStringLiteral("cap"))) {
        control.budgetCaps[Period::Day] = { Money::fromDollars(180), origin("ann", "", std::nullopt) };
    }
    if (name.contains(QStringLiteral("stale"))) {
        values.live.freshness = Freshness::Stale;
        values.live.asOf = kNow - 24min - 8s;
    }
    if (name.contains(QStringLiteral("unread"))) {
        values = OverviewValues();
    }
    if (name.contains(QStringLiteral("empty"))) {
        values.control = {};
        values.controlKnown = false;
        values.redis.state = ConnectionState::Connected;
    }
    if (name.contains(QStringLiteral("refused"))) {
        values = OverviewValues();
        values.live.freshness = Freshness::Missing;
        values.redis.state = ConnectionState::Refused;
    }
    return values;
}

} // namespace

class TestControlStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheState_data();
    void saysTheState();
    void timeLeftIsAShare();
    void namesComeFromTheReference();
    void narrowStripKeepsStateCountdownAndPerson();
    void sandboxIsNamed();
};

void TestControlStrip::saysTheState_data()
{
    QTest::addColumn<int>("variant");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char* name, Variant variant, const char* spoken) {
        QTest::newRow(name) << int(variant) << QString::fromUtf8(spoken);
    };
    row("nothing", Variant::None, "NO CONTROLS ACTIVE, all tiers and providers serve normally, v412");
    row("free paused", Variant::Active,
        "FREE TIER PAUSED, 32:10 left by ann “scripted sign-ups”, v412 · ends 18:04:20");
    row("ended", Variant::None, "NO CONTROLS ACTIVE, all tiers and providers serve normally, v412");
    row("cap", Variant::Active, "CAP $180.00 A DAY, by ann, v412");
    row("free and fallback", Variant::Several, "2 CONTROLS ACTIVE, free paused 32:10 fallback 48:02, v412");
    row("stop", Variant::Stop, "EMERGENCY STOP, 12:41 left by ben “runaway bill”, v412 · ends 17:44:51");
    row("stop and free", Variant::Stop, "EMERGENCY STOP, emergency stop 12:41 free paused 32:10, v412");
    row("free stale", Variant::Unknown,
        "FREE TIER PAUSED, NOT PROVEN, stored v412 by ann ends 18:04:20 last proof 17:08:02");
    row("nothing stale", Variant::Unknown, "NO CONTROLS ACTIVE, NOT PROVEN, stored v412 last proof 17:08:02");
    row("unread", Variant::Unknown, "CONTROL STATE UNKNOWN, not read yet");
    row("refused", Variant::Unknown, "CONTROL STATE UNKNOWN, Redis refuses the login");
    row("empty", Variant::Unknown,
        "CONTROL STATE UNKNOWN, Redis holds no control state, so it admits nothing");
}

void TestControlStrip::saysTheState()
{
    QFETCH(int, variant);
    QFETCH(QString, spoken);
    const Theme theme;
    ControlStrip strip(theme);
    strip.setValues(controlStripValues(scene(QString::fromLatin1(QTest::currentDataTag()))));
    QCOMPARE(int(strip.values().variant), variant);
    QCOMPARE(strip.accessibleName(), spoken);
    for (const TextRun& run : strip.values().details) {
        QVERIFY(run.icon.empty() || readResource("icons/" + std::string(run.icon) + ".svg").has_value());
    }
    strip.resize(1368, 34);
    QVERIFY(!strip.grab().isNull());
}

void TestControlStrip::timeLeftIsAShare()
{
    const ControlStripValues strip = controlStripValues(scene(QStringLiteral("free")));
    QVERIFY(strip.timeLeft.has_value());
    QVERIFY(qAbs(*strip.timeLeft - 1930.0 / 3600) < 0.001);
    QVERIFY(!controlStripValues(scene(QStringLiteral("cap"))).timeLeft);
}

void TestControlStrip::namesComeFromTheReference()
{
    OverviewValues values = scene(QStringLiteral("free"));
    TierToday tier;
    tier.tier.id = "free";
    tier.tier.displayName = "Starter";
    values.tiers.push_back(tier);
    QCOMPARE(controlStripValues(values).title, QStringLiteral("STARTER TIER PAUSED"));
    values.control.pausedTiers.clear();
    values.control.pausedProviders["openai/gpt-5"] = origin("ann", "", 1min);
    ProviderHealth health;
    health.provider.id = "openai";
    health.provider.displayName = "OpenAI";
    values.providers.push_back(health);
    QCOMPARE(controlStripValues(values).title, QStringLiteral("OPENAI/GPT-5 PAUSED"));
}

void TestControlStrip::narrowStripKeepsStateCountdownAndPerson()
{
    const Theme theme;
    ControlStrip strip(theme);
    OverviewValues values = scene(QStringLiteral("free"));
    values.control.pausedTiers["free"].reason = std::string(300, 'x');
    strip.setValues(controlStripValues(values));
    strip.resize(420, 34);
    const QImage image = strip.grab().toImage();
    const QColor bold = theme.colour("text.primary");
    int rightmost = 0;
    for (int x = 0; x < 420; ++x) {
        for (int y = 0; y < 32; ++y) {
            rightmost = image.pixelColor(x, y).rgb() == bold.rgb() ? x : rightmost;
        }
    }
    QVERIFY(rightmost > 200);
    QVERIFY(rightmost < 420);
}

void TestControlStrip::sandboxIsNamed()
{
    const Theme theme;
    ControlStrip strip(theme);
    strip.setValues(controlStripValues(scene(QStringLiteral("free"))));
    strip.setSandbox(true);
    QVERIFY(strip.accessibleName().startsWith(QStringLiteral("SANDBOX, FREE TIER PAUSED")));
}

QTEST_MAIN(TestControlStrip)
#include "tst_control_strip.moc"
