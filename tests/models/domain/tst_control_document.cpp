// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/control_document.h"
#include "models/domain/zone.h"

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
    state.features
        = { { "chat", { FeatureMode::Full, FeatureMode::Full, FeatureMode::Small, FeatureMode::Off } } };
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
    void listsPeriodsOfTheZone_data();
    void listsPeriodsOfTheZone();
    void knowsTheShortNight();
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

void TestControlDocument::listsPeriodsOfTheZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QStringList>("listed");
    const QString hour = QStringLiteral("hour");
    const QStringList calendar{ QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month") };
    QTest::newRow("UTC") << QStringLiteral("UTC") << QStringList();
    QTest::newRow("whole hours off UTC") << QStringLiteral("Europe/Berlin") << calendar;
    QTest::newRow("half an hour off UTC") << QStringLiteral("Asia/Kolkata") << (calendar + QStringList(hour));
    QTest::newRow("three quarters off UTC")
        << QStringLiteral("Asia/Kathmandu") << (calendar + QStringList(hour));
    // The clock goes back by half an hour here in the fortnight that the hours are listed for.
    QTest::newRow("half an hour back")
        << QStringLiteral("Australia/Lord_Howe") << (calendar + QStringList(hour));
}

/// Every period that is not the one the function library would work out in UTC is listed, far enough ahead.
void TestControlDocument::listsPeriodsOfTheZone()
{
    QFETCH(QString, zone);
    QFETCH(QStringList, listed);
    ControlState state = everything();
    state.zone = zone.toStdString();
    const Zone local = Zone::named(state.zone).value();
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(encodeControlDocument(state, kNow)));
    const auto periods = json.object().value(QStringLiteral("periods")).toObject();
    const Instant today = local.periodAt(Period::Day, kNow).from;
    const std::tuple<Period, QString, qint64> reach[] = {
        { Period::Hour, QStringLiteral("hour"), 14 * 86400 },
        { Period::Day, QStringLiteral("day"), 40 * 86400 },
        { Period::Week, QStringLiteral("week"), 10 * 7 * 86400 },
        { Period::Month, QStringLiteral("month"), 6 * 30 * 86400 },
    };
    for (const auto& [period, name, ahead] : reach) {
        std::vector<Instant> starts;
        const auto list = periods.value(name).toArray();
        for (const auto& item : list) {
            starts.emplace_back(std::chrono::seconds(item.toInteger()));
        }
        QCOMPARE(!starts.empty(), listed.contains(name));
        if (starts.empty()) {
            // As far as it would have been listed, it is UTC's.
            const int count = static_cast<int>(ahead / (period == Period::Hour ? 3600 : 86400));
            QVERIFY(local.periodStarts(period, today, count) == Zone().periodStarts(period, today, count));
            continue;
        }
        QVERIFY(starts == local.periodStarts(period, today, static_cast<int>(starts.size())));
        QVERIFY(starts.front() <= kNow);
        QVERIFY(toUnixSeconds(starts.back()) >= toUnixSeconds(kNow) + ahead);
    }
}

void TestControlDocument::knowsTheShortNight()
{
    const auto json
        = QJsonDocument::fromJson(QByteArray::fromStdString(encodeControlDocument(everything(), kNow)));
    const auto days
        = json.object().value(QStringLiteral("periods")).toObject().value(QStringLiteral("day")).toArray();
    // The night the clock goes forward: a day of 23 hours.
    QCOMPARE(days[0].toInteger(), toUnixSeconds(parseIso("2026-03-29T00:00:00+01:00").value()));
    QCOMPARE(days[1].toInteger() - days[0].toInteger(), 23 * 3600);
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
    row("a feature without its levels", R"({"format":1,"version":1,"features":{"chat":["full"]}})");
    row("a feature's unknown mode",
        R"({"format":1,"version":1,"features":{"chat":["full","full","small","dim"]}})");
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
