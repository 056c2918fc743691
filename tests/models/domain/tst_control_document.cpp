// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/control_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

const Instant kNow = parseIso("2026-03-28T23:30:00Z").value();

ControlState everything()
{
    const LeverOrigin origin{ "dana", "spend — too high", kNow - 5min, kNow + 1h, "c-17" };
    LeverOrigin endless = origin;
    endless.expiresAt.reset();
    ControlState state;
    state.version = 412;
    state.environment = "production";
    state.zone = "Europe/Berlin";
    state.pausedTiers = { { "free", origin }, { "pro", endless } };
    state.pausedProviders = { { "openai/gpt-5", endless } };
    state.fallback = origin;
    state.budgetCaps = { { Period::Day, { Money::fromDollars(200), origin } },
        { Period::Month, { Money::fromNanoDollars(9'007'199'254'740'993), endless } } };
    state.rateLimits = { { "*", { 100, origin } }, { "free", { 0, endless } } };
    state.emergencyStop = endless;
    state.loadLevel = LoadLevel::High;
    state.loadLevelOrigin = origin;
    state.tiers = { { "free", { 50, { "openai" }, { "openai", "mistral" } } }, { "pro", {} } };
    state.providerOrder = { "openai", "anthropic" };
    state.fallbackProvider = "own";
    state.safeguards = defaultSafeguards();
    return state;
}

} // namespace

class TestControlDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void comesBackEmpty();
    void listsPeriodsOfTheZone();
    void isTheSameAllDay();
    void refusesWhatItCouldNotHaveWritten_data();
    void refusesWhatItCouldNotHaveWritten();
};

void TestControlDocument::comesBackAsItWas()
{
    const auto back = decodeControlDocument(encodeControlDocument(everything(), kNow));
    QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
    QVERIFY(*back == everything());
}

void TestControlDocument::comesBackEmpty()
{
    ControlState state;
    state.version = 1;
    const auto back = decodeControlDocument(encodeControlDocument(state, kNow));
    QVERIFY(back && *back == state);
}

void TestControlDocument::listsPeriodsOfTheZone()
{
    const auto json
        = QJsonDocument::fromJson(QByteArray::fromStdString(encodeControlDocument(everything(), kNow)));
    const auto periods = json.object().value(QStringLiteral("periods")).toObject();
    const auto starts = [&](const QString& name) {
        std::vector<qint64> result;
        const auto list = periods.value(name).toArray();
        for (const auto& item : list) {
            result.push_back(item.toInteger());
        }
        return result;
    };
    const auto now = toUnixSeconds(kNow);
    const std::pair<QString, qint64> reach[]
        = { { QStringLiteral("hour"), 14 * 86400 }, { QStringLiteral("day"), 40 * 86400 },
              { QStringLiteral("week"), 10 * 7 * 86400 }, { QStringLiteral("month"), 6 * 30 * 86400 } };
    for (const auto& [name, ahead] : reach) {
        const auto list = starts(name);
        QVERIFY(list.size() > 2);
        QVERIFY(list.front() <= now);
        QVERIFY(list.back() >= now + ahead);
        QVERIFY(std::ranges::is_sorted(list));
    }
    // The night the clock goes forward: a day of 23 hours.
    const auto days = starts(QStringLiteral("day"));
    QCOMPARE(days[0], toUnixSeconds(parseIso("2026-03-29T00:00:00+01:00").value()));
    QCOMPARE(days[1] - days[0], 23 * 3600);
}

void TestControlDocument::isTheSameAllDay()
{
    const auto first = encodeControlDocument(everything(), kNow);
    QCOMPARE(encodeControlDocument(everything(), kNow + 21h), first);
    QVERIFY(encodeControlDocument(everything(), kNow + 23h) != first);
}

void TestControlDocument::refusesWhatItCouldNotHaveWritten_data()
{
    QTest::addColumn<QByteArray>("document");
    const auto row
        = [](const char* name, const char* document) { QTest::newRow(name) << QByteArray(document); };
    row("nothing", "");
    row("a list", "[]");
    row("another format", R"({"format":2,"version":1})");
    row("no version", R"({"format":1})");
    row("version as text", R"({"format":1,"version":"1"})");
    row("an unknown lever", R"({"format":1,"version":1,"block_regions":[]})");
    row("pauses as a list", R"({"format":1,"version":1,"paused_tiers":[]})");
    row("a pause that is a flag", R"({"format":1,"version":1,"paused_tiers":{"free":true}})");
    row("an end as text", R"({"format":1,"version":1,"emergency_stop":{"expires_ms":"1"}})");
    row("a stop that is null", R"({"format":1,"version":1,"emergency_stop":null})");
    row("a cap as a number", R"({"format":1,"version":1,"budget_caps":{"day":{"amount_nusd":5}}})");
    row("a cap of a decade", R"({"format":1,"version":1,"budget_caps":{"decade":{"amount_nusd":"5"}}})");
    row("a negative cap", R"({"format":1,"version":1,"budget_caps":{"day":{"amount_nusd":"-5"}}})");
    row("a negative rate", R"({"format":1,"version":1,"rate_limits":{"*":{"requests_per_minute":-1}}})");
    row("an unknown level", R"({"format":1,"version":1,"load_level":{"value":"mad"}})");
    row("an order of numbers", R"({"format":1,"version":1,"provider_order":[1]})");
}

void TestControlDocument::refusesWhatItCouldNotHaveWritten()
{
    QFETCH(QByteArray, document);
    const auto state = decodeControlDocument({ document.constData(), std::size_t(document.size()) });
    QVERIFY(!state);
    QVERIFY(state.error().code == ErrorCode::Malformed);
}

QTEST_APPLESS_MAIN(TestControlDocument)
#include "tst_control_document.moc"
