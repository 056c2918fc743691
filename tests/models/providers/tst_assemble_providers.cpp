// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/providers/assemble_providers.h"

#include <QTest>

using namespace spillway;
using std::chrono::hours;
using std::chrono::minutes;

namespace
{

const Instant kNow = parseIso("2026-03-12T12:07:00Z").value();

/// "ok down ok" a quarter hour a word, the last one the running one.
std::vector<QuarterFigures> quarters(const char* text)
{
    const QStringList words = QString::fromLatin1(text).split(QLatin1Char(' '));
    std::vector<QuarterFigures> result(96 - static_cast<std::size_t>(words.size()));
    for (const QString& word : words) {
        QuarterFigures quarter;
        quarter.counts.requests = word == QStringLiteral("none") ? 0 : 100;
        quarter.counts.errors = word == QStringLiteral("down") ? 60 : word == QStringLiteral("bad") ? 8 : 0;
        result.push_back(quarter);
    }
    return result;
}

ProvidersHistory history()
{
    ProvidersHistory all;
    all.range = { floorToQuarter(kNow) + kQuarter - hours(24), floorToQuarter(kNow) + kQuarter };
    Provider gemini;
    gemini.id = "gemini";
    gemini.displayName = "Gemini";
    gemini.requestsPerDayLimit = 1000;
    gemini.requestsPerMinuteLimit = 300;
    gemini.requestsPerSecondLimit = 50;
    gemini.tokensPerMinuteLimit = 10'000;
    Provider fallback;
    fallback.id = "fallback";
    fallback.displayName = "Fallback";
    fallback.isFallback = true;
    all.plan = { gemini, fallback };
    ProviderFigures figures;
    figures.provider = "gemini";
    figures.quarters = quarters("ok ok bad down ok");
    figures.counts = { 500, 68, 8, 60, 5, 100, Money::fromDollars(2) };
    figures.requestsToday = 880;
    all.providers = { figures };
    return all;
}

/// Six requests a minute of Gemini, one of them failed, 200 tokens each, none of the others.
OverviewValues overview(Freshness live = Freshness::Fresh)
{
    OverviewValues values;
    values.now = kNow;
    values.live = { live, kNow };
    values.lastQuarterHour = TimeRange{ kNow - minutes(15), kNow };
    for (int i = 1; i <= 15; ++i) {
        MinuteFigures row;
        row.minute = kNow - minutes(i);
        row.provider = "gemini";
        row.requests = 6;
        row.errors = 1;
        row.fallbacks = 3;
        row.inputTokens = 1000;
        row.outputTokens = 200;
        values.recentMinutes.push_back(row);
    }
    ProviderHealth health;
    health.provider.id = "gemini";
    health.circuit = CircuitState::HalfOpen;
    values.providers = { health };
    return values;
}

ProvidersValues assembled(const ProvidersHistory& all, const OverviewValues& live)
{
    ProviderInputs inputs;
    inputs.history = &all;
    inputs.overview = &live;
    return assembleProviders(inputs);
}

} // namespace

class TestAssembleProviders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProviderInFigures()
    {
        const ProvidersValues values = assembled(history(), overview());
        QCOMPARE(values.rows.size(), 2U);
        const ProviderRow& gemini = values.rows[0];
        QCOMPARE(gemini.circuit, CircuitState::HalfOpen);
        QCOMPARE(gemini.recentSuccess, 5.0 / 6);
        QCOMPARE(gemini.success, 432.0 / 500);
        QCOMPARE(gemini.counts.otherErrors(), 0);
        QCOMPARE(gemini.costPerRequest, Money::parse("0.005").value()); // $2 by the 400 priced ones
        QCOMPARE(gemini.requestsPerMinute, 6.0);
        QVERIFY(!gemini.satisfaction);
        QVERIFY(needsAttention(gemini));
        const ProviderRow& fallback = values.rows[1];
        QVERIFY(!fallback.success);
        QVERIFY(!fallback.recentSuccess);
        QVERIFY(!fallback.costPerRequest);
        QVERIFY(fallback.quotas.empty());
        QVERIFY(!needsAttention(fallback));
    }

    void quotasTellTheTimeToTheLimit()
    {
        const auto quotas = assembled(history(), overview()).rows[0].quotas;
        QCOMPARE(quotas.size(), 4U);
        QCOMPARE(quotas[0].share(), 0.1 / 50);
        QCOMPARE(quotas[1].share(), 0.02);
        QCOMPARE(quotas[2].kind, QuotaKind::RequestsPerDay);
        QCOMPARE(quotas[2].fullAt, kNow + minutes(20)); // 120 left at 6 a minute
        QCOMPARE(quotas[3].share(), 0.12);
        ProvidersHistory roomy = history();
        roomy.plan[0].requestsPerDayLimit = 100'000;
        QVERIFY(!assembled(roomy, overview()).rows[0].quotas[2].fullAt);
        ProvidersHistory full = history();
        full.providers[0].requestsToday = 1000;
        QCOMPARE(assembled(full, overview()).rows[0].quotas[2].fullAt, kNow);
    }

    void whatRedisNoLongerSaysIsUnknown()
    {
        const ProvidersValues values = assembled(history(), overview(Freshness::Stale));
        const ProviderRow& gemini = values.rows[0];
        QVERIFY(!gemini.requestsPerMinute);
        QVERIFY(!gemini.recentSuccess);
        QVERIFY(!gemini.quotas[1].used);
        QCOMPARE(gemini.quotas[2].used, 880.0);
        QVERIFY(!gemini.quotas[2].fullAt);
        QVERIFY(!values.fallbackNow);
        QCOMPARE(gemini.success, 432.0 / 500);
    }

    void changesAndSince()
    {
        const ProvidersValues values = assembled(history(), overview());
        const Instant running = floorToQuarter(kNow);
        QCOMPARE(values.rows[0].circuitSince, running);
        const auto& changes = values.details[0].changes;
        QCOMPARE(changes.size(), 3U);
        QCOMPARE(changes[0].state, HealthState::Ok);
        QCOMPARE(changes[0].at, running);
        QCOMPARE(changes[1].state, HealthState::Down);
        QCOMPARE(changes[1].counts.errors, 60);
        QCOMPARE(changes[2].at, running - 2 * kQuarter);
        ProvidersHistory quiet = history();
        quiet.providers[0].quarters = quarters("ok none ok");
        QVERIFY(assembled(quiet, overview()).details[0].changes.empty());
        QVERIFY(!assembled(quiet, overview()).rows[0].circuitSince);
    }

    void orderAndFallback()
    {
        OverviewValues live = overview();
        QCOMPARE(assembled(history(), live).order, (std::vector<std::string>{ "Gemini", "Fallback" }));
        live.controlKnown = true;
        live.control.providerOrder = { "openai", "gemini" };
        live.control.fallbackProvider = "fallback";
        live.control.fallback = LeverOrigin{ "ann", "", kNow, kNow + hours(1), "" };
        ProvidersHistory all = history();
        all.requestsOfWeek = 1000;
        all.fallbacksOfWeek = 90;
        const ProvidersValues values = assembled(all, live);
        QCOMPARE(values.order, (std::vector<std::string>{ "openai", "Gemini", "Fallback" }));
        QVERIFY(values.fallbackOn);
        QCOMPARE(values.fallbackNow, 0.5);
        QCOMPARE(values.fallbackUsual, 0.09);
    }

    void withoutHistoryNothingIsClaimed()
    {
        const OverviewValues live = overview();
        ProviderInputs inputs;
        inputs.overview = &live;
        const ProvidersValues values = assembleProviders(inputs);
        QVERIFY(values.rows.empty());
        QVERIFY(!values.system.uptime);
        QCOMPARE(values.history.freshness, Freshness::Loading);
    }
};

QTEST_APPLESS_MAIN(TestAssembleProviders)
#include "tst_assemble_providers.moc"
