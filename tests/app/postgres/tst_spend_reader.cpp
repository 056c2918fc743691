// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/spend_reader.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/postgres/private_database.h"

#include <QTest>

#include <random>

using namespace spillway;
using namespace spillway::postgres;
using namespace std::chrono_literals;
using spillway::tests::PrivateDatabase;

namespace
{

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}

/// Requests of eleven days around the Sunday on which Europe's clocks go back, always the same.
std::vector<UsageEvent> history()
{
    static const std::string tiers[] = { "free", "premium", "unlimited" };
    static const std::string models[][2] = { { "openai", "gpt-4.1" }, { "openai", "gpt-4.1-mini" },
        { "gemini", "gemini-2.5-flash" }, { "fallback", "llama-3.1-8b" } };
    std::mt19937 random(7); // NOLINT: the same history every time
    const auto below = [&](std::uint32_t limit) { return static_cast<std::size_t>(random() % limit); };
    std::vector<UsageEvent> events(4'000);
    const Instant from = at("2025-10-20T00:00:00Z");
    for (std::size_t i = 0; i < events.size(); ++i) {
        UsageEvent& e = events[i];
        e.requestId = "r" + std::to_string(i);
        e.occurredAt = from + Duration(static_cast<std::int64_t>(random()) % 950'400 * 1'000'000);
        e.userId = "u" + std::to_string(below(40));
        e.tier = tiers[below(3)];
        const auto& model = models[below(4)];
        e.provider = model[0];
        e.model = model[1];
        if (below(8) > 0) {
            e.feature = below(2) > 0 ? "chat" : "search, \"deep\"";
        }
        e.region = below(3) > 0 ? std::optional<std::string>("eu") : std::nullopt;
        e.device = below(2) > 0 ? "web" : "phone";
        e.inputTokens = static_cast<std::int64_t>(below(4'000));
        e.cachedInputTokens = e.inputTokens / 3;
        e.outputTokens = static_cast<std::int64_t>(below(900));
        if (below(20) > 0) {
            e.cost = Money::fromNanoDollars(static_cast<std::int64_t>(below(9'000'001)));
        }
        e.latencyMs = static_cast<std::int32_t>(100 + below(3'000));
        e.cacheHit = below(3) == 0;
        e.status = below(25) == 0 ? RequestStatus::Timeout : RequestStatus::Ok;
    }
    return events;
}

QString line(const std::string& id, const UsageSums& s)
{
    return QStringLiteral("%1: %2 %3 %4 %5 %6 %7 %8")
        .arg(QString::fromStdString(id))
        .arg(s.requests)
        .arg(s.errors)
        .arg(s.unpriced)
        .arg(s.inputTokens)
        .arg(s.cachedInputTokens)
        .arg(s.outputTokens)
        .arg(s.cost.nanoDollars());
}

} // namespace

class TestSpendReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFigureAgainstTheEvents_data();
    void everyFigureAgainstTheEvents();
    void daysAreTheZones_data();
    void daysAreTheZones();
    void comparesLikeWithLike();
    void gapsHaveReasons();
    void topUsersAndOneOfThem();
    void restatedBesideRecorded();
    void cachingSavesDollarsAndTime();
    void whatTheRollupsDoNotHoldIsBounded();
    void aLongQuestionIsCutOffAndSaid();
    void choicesComeMostUsedFirst();

private:
    /// The figures of [from, to) straight from the events, grouped by an SQL expression; one line a group.
    QStringList byEvents(const QString& group, const QString& condition);
    SpendAnswer ask(const SpendQuestion& question, std::string_view now = "2025-11-01T00:00:00Z")
    {
        return PrivateDatabase::taken(SpendReader(*m_console).spend(question, at(now)));
    }

    std::unique_ptr<PrivateDatabase> m_database;
    std::unique_ptr<Connection> m_console;
};

void TestSpendReader::initTestCase()
{
    m_database = std::make_unique<PrivateDatabase>();
    auto gateway = m_database->open("spillway_gateway");
    const auto events = history();
    QCOMPARE(UsageWriter(gateway).write(events).value().inserted, std::int64_t(events.size()));
    m_console = std::make_unique<Connection>(m_database->open("spillway_console"));
}

QStringList TestSpendReader::byEvents(const QString& group, const QString& condition)
{
    const QString sql = QStringLiteral("select coalesce((%1)::text, ''), count(*), count(*) filter (where "
                                       "status <> 'ok' and status <> 'denied'), "
                                       "count(*) filter (where cost_nusd is null), "
                                       "sum(input_tokens)::bigint, sum(cached_input_tokens)::bigint, "
                                       "sum(output_tokens)::bigint, coalesce(sum(cost_nusd), 0)::bigint from "
                                       "console.usage_event where %2 group by 1")
                            .arg(group, condition);
    const Rows rows = PrivateDatabase::taken(m_console->query(sql.toStdString()));
    QStringList lines;
    for (int row = 0; row < rows.size(); ++row) {
        lines << line(rows.text(row, 0),
            { rows.integer(row, 1), rows.integer(row, 2), rows.integer(row, 3), rows.integer(row, 4),
                rows.integer(row, 5), rows.integer(row, 6), rows.money(row, 7) });
    }
    lines.sort();
    return lines;
}

void TestSpendReader::everyFigureAgainstTheEvents_data()
{
    QTest::addColumn<int>("dimension");
    QTest::addColumn<int>("filtered"); ///< -1: nothing
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("source");
    const auto row = [](const char* name, Dimension by, int filtered, const char* value, SpendSource source) {
        QTest::newRow(name) << int(by) << filtered << QString::fromLatin1(value) << int(source);
    };
    row("tiers", Dimension::Tier, -1, "", SpendSource::Rollup);
    row("providers", Dimension::Provider, -1, "", SpendSource::Rollup);
    row("models", Dimension::Model, -1, "", SpendSource::Rollup);
    row("models of a tier", Dimension::Model, int(Dimension::Tier), "free", SpendSource::Rollup);
    row("tiers of a model", Dimension::Tier, int(Dimension::Model), "openai/gpt-4.1", SpendSource::Rollup);
    row("features", Dimension::Feature, -1, "", SpendSource::DimensionRollup);
    row("regions", Dimension::Region, -1, "", SpendSource::DimensionRollup);
    row("devices of a tier", Dimension::Device, int(Dimension::Tier), "premium",
        SpendSource::DimensionRollup);
    row("tiers of a feature", Dimension::Tier, int(Dimension::Feature), "search, \"deep\"",
        SpendSource::DimensionRollup);
    row("features of a provider", Dimension::Feature, int(Dimension::Provider), "openai",
        SpendSource::Events);
    row("models of a region", Dimension::Model, int(Dimension::Region), "eu", SpendSource::Events);
}

void TestSpendReader::everyFigureAgainstTheEvents()
{
    QFETCH(int, dimension);
    QFETCH(int, filtered);
    QFETCH(QString, value);
    QFETCH(int, source);
    SpendQuestion question;
    question.zone = Zone::named("Europe/Berlin").value();
    question.range = { at("2025-10-24T22:00:00Z"), at("2025-10-28T10:15:00Z") };
    question.groupBy = Dimension(dimension);
    QString condition
        = QStringLiteral("occurred_at >= '2025-10-24 22:00+00' and occurred_at < '2025-10-28 11:00+00'");
    const auto column = [](Dimension of) {
        return of == Dimension::Model ? QStringLiteral("provider || '/' || model")
                                      : QString::fromLatin1(dimensionName(of).data());
    };
    if (filtered >= 0) {
        question.filter[Dimension(filtered)] = { value.toStdString() };
        condition += QStringLiteral(" and %1 = '%2'").arg(column(Dimension(filtered)), value);
    }
    QCOMPARE(int(sourceOf(question)), source);
    const SpendAnswer answer = ask(question);
    const bool unpriced = source != int(SpendSource::DimensionRollup);
    QCOMPARE(answer.unpricedKnown, unpriced);
    QStringList lines;
    UsageSums total;
    for (const SpendGroup& group : answer.groups) {
        lines << line(group.id, group.total);
        total += group.total;
    }
    lines.sort();
    QStringList expected = byEvents(column(question.groupBy), condition);
    if (!unpriced) { // these roll-ups do not count them
        const QRegularExpression third(QStringLiteral("(: \\d+ \\d+) \\d+"));
        expected.replaceInStrings(third, QStringLiteral("\\1 0"));
        lines.replaceInStrings(third, QStringLiteral("\\1 0"));
    }
    QCOMPARE(lines, expected);
    QCOMPARE(total, answer.total);
    QVERIFY(std::is_sorted(answer.groups.begin(), answer.groups.end(),
        [](const SpendGroup& a, const SpendGroup& b) { return a.total.cost > b.total.cost; }));
}

void TestSpendReader::daysAreTheZones_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("grain");
    QTest::addColumn<int>("longest"); ///< hours of the longest day
    QTest::newRow("+05:30") << "Asia/Kolkata" << "2025-10-23T18:30:00Z" << "2025-10-28T18:30:00Z"
                            << int(Grain::Day) << 24;
    QTest::newRow("+05:45") << "Asia/Kathmandu" << "2025-10-23T18:15:00Z" << "2025-10-28T18:15:00Z"
                            << int(Grain::Day) << 24;
    QTest::newRow("clock goes back") << "Europe/Berlin" << "2025-10-24T22:00:00Z" << "2025-10-28T23:00:00Z"
                                     << int(Grain::Day) << 25;
    QTest::newRow("half an hour back") << "Australia/Lord_Howe" << "2025-10-23T13:00:00Z"
                                       << "2025-10-27T13:00:00Z" << int(Grain::Day) << 24;
    QTest::newRow("hours at +05:45") << "Asia/Kathmandu" << "2025-10-25T18:15:00Z" << "2025-10-26T18:15:00Z"
                                     << int(Grain::Hour) << 1;
    QTest::newRow("hours, repeated one")
        << "Europe/Berlin" << "2025-10-25T22:00:00Z" << "2025-10-26T23:00:00Z" << int(Grain::Hour) << 1;
    QTest::newRow("minutes") << "Europe/Berlin" << "2025-10-26T00:00:00Z" << "2025-10-26T02:00:00Z"
                             << int(Grain::Minute) << 0;
}

void TestSpendReader::daysAreTheZones()
{
    QFETCH(QString, zone);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, grain);
    QFETCH(int, longest);
    SpendQuestion question;
    question.zone = Zone::named(zone.toStdString()).value();
    question.range = { at(from.toStdString()), at(to.toStdString()) };
    question.grain = Grain(grain);
    const SpendAnswer answer = ask(question);
    QCOMPARE(answer.buckets.end, question.range.to);
    QStringList lines;
    Duration most{};
    for (std::size_t i = 0; i < answer.buckets.starts.size(); ++i) {
        const TimeRange bucket = answer.buckets.at(i);
        most = std::max(most, bucket.length());
        UsageSums sums;
        for (const SpendGroup& group : answer.groups) {
            sums += group.buckets[i];
        }
        if (sums.requests > 0) {
            lines << line(toIsoUtc(bucket.from), sums);
        }
    }
    QCOMPARE(most, Duration(longest == 0 ? Duration(1min) : Duration(std::chrono::hours(longest))));
    // PostgreSQL's own idea of that zone's days; an hour is told apart by its offset.
    const QString unit = grain == int(Grain::Day) ? QStringLiteral("day")
        : grain == int(Grain::Hour)               ? QStringLiteral("hour")
                                                  : QStringLiteral("minute");
    const QString local = QStringLiteral("date_trunc('%1', occurred_at at time zone '%2')").arg(unit, zone);
    const QString start = grain == int(Grain::Day)
        ? QStringLiteral("%1 at time zone '%2'").arg(local, zone)
        : QStringLiteral("occurred_at - ((occurred_at at time zone '%2') - %1)").arg(local, zone);
    const QString iso
        = QStringLiteral("to_char((%1) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')").arg(start);
    lines.sort();
    QCOMPARE(
        lines, byEvents(iso, QStringLiteral("occurred_at >= '%1' and occurred_at < '%2'").arg(from, to)));
}

void TestSpendReader::comparesLikeWithLike()
{
    SpendQuestion question;
    question.zone = Zone::named("Europe/Berlin").value();
    // Tuesday from midnight to 10:07, one day after the clocks went back; a week ago midnight was 22:00 UTC.
    question.range = { at("2025-10-27T23:00:00Z"), at("2025-10-28T09:07:00Z") };
    question.comparison = Comparison::LastWeek;
    const SpendAnswer week = ask(question, "2025-10-28T09:07:00Z");
    QCOMPARE(week.buckets.starts.size(), std::size_t(11));
    QCOMPARE(line("", *week.beforeTotal),
        byEvents(QStringLiteral("''"),
            QStringLiteral("occurred_at >= '2025-10-20 22:00+00' and occurred_at < '2025-10-21 08:00+00'"))
            .value(0));
    UsageSums whole;
    for (const UsageSums& bucket : week.before) {
        whole += bucket;
    }
    QCOMPARE(line("", whole),
        byEvents(QStringLiteral("''"),
            QStringLiteral("occurred_at >= '2025-10-20 22:00+00' and occurred_at < '2025-10-21 09:00+00'"))
            .value(0));
    UsageSums groups;
    for (const SpendGroup& group : week.groups) {
        groups += *group.before;
    }
    QCOMPARE(groups, *week.beforeTotal);

    question.comparison = Comparison::PreviousPeriod;
    const SpendAnswer previous = ask(question, "2025-10-28T09:07:00Z");
    QCOMPARE(line("", *previous.beforeTotal),
        byEvents(QStringLiteral("''"),
            QStringLiteral("occurred_at >= '2025-10-27 12:00+00' and occurred_at < '2025-10-27 22:00+00'"))
            .value(0));
}

void TestSpendReader::gapsHaveReasons()
{
    auto admin = m_database->open("postgres");
    QVERIFY(
        admin.execute("insert into spillway.annotation (at, until, kind, text, actor) values "
                      "('2025-10-15 10:00+00', '2025-10-15 12:00+00', 'outage', 'Database moved', 'auto')"));
    SpendQuestion question;
    question.range = { at("2025-10-18T00:00:00Z"), at("2025-11-03T00:00:00Z") };
    question.grain = Grain::Day;
    const SpendAnswer answer = ask(question, "2025-11-02T12:00:00Z");
    QCOMPARE(answer.gaps.size(), std::size_t(2));
    QCOMPARE(answer.gaps[0].span, (TimeRange{ at("2025-10-18T00:00:00Z"), at("2025-10-20T00:00:00Z") }));
    QVERIFY(answer.gaps[0].reason == SpendGap::Reason::BeforeFirstEvent);
    QVERIFY(answer.gaps[1].reason == SpendGap::Reason::NotYetRecorded);
    QCOMPARE(answer.gaps[1].span.from, at("2025-10-31T00:00:00Z"));

    question.range = { at("2025-10-15T09:00:00Z"), at("2025-10-15T14:00:00Z") };
    question.grain = Grain::Hour;
    const SpendAnswer outage = ask(question);
    QCOMPARE(outage.gaps.size(), std::size_t(1));
    QVERIFY(outage.gaps[0].reason == SpendGap::Reason::Happened);
    QCOMPARE(outage.gaps[0].text, std::string("Database moved"));
    QCOMPARE(outage.total, UsageSums());
}

void TestSpendReader::topUsersAndOneOfThem()
{
    SpendQuestion question;
    question.range = { at("2025-10-22T00:00:00Z"), at("2025-10-25T00:00:00Z") };
    question.filter[Dimension::Tier] = { "free", "premium" };
    const TopUsers top = PrivateDatabase::taken(SpendReader(*m_console).topUsers(question, 5));
    const QString condition = QStringLiteral(
        "occurred_at >= '2025-10-22' and occurred_at < '2025-10-25' and tier in ('free', 'premium')");
    QCOMPARE(top.users.size(), std::size_t(5));
    QCOMPARE(line("", top.total), byEvents(QStringLiteral("''"), condition).value(0));
    const QStringList all = byEvents(QStringLiteral("user_id"), condition);
    QCOMPARE(top.distinctUsers, std::int64_t(all.size()));
    for (std::size_t i = 0; i < top.users.size(); ++i) {
        QVERIFY(all.contains(line(top.users[i].user, top.users[i].sums)));
        QVERIFY(i == 0 || top.users[i - 1].sums.cost >= top.users[i].sums.cost);
        QVERIFY(question.range.contains(top.users[i].lastSeen));
    }

    question.user = top.users[0].user;
    question.groupBy = Dimension::Model;
    question.grain = Grain::Day;
    const SpendAnswer one = ask(question);
    QCOMPARE(line(question.user, one.total), line(top.users[0].user, top.users[0].sums));
    QCOMPARE(one.buckets.starts.size(), std::size_t(3));
}

void TestSpendReader::restatedBesideRecorded()
{
    SpendQuestion question;
    question.range = { at("2025-10-20T00:00:00Z"), at("2025-10-31T00:00:00Z") };
    question.filter[Dimension::Model] = { "gemini/gemini-2.5-flash" };
    auto admin = m_database->open("postgres");
    // Half the price from the 25th on, and it was entered later than the requests: a correction.
    QVERIFY(admin.execute(
        "insert into spillway.model_price values ('gemini', 'gemini-2.5-flash', '2025-10-25 00:00+00', "
        "150000000, 15000000, 1250000000)"));
    const auto costs = PrivateDatabase::taken(SpendReader(*m_console).modelCosts(question));
    QCOMPARE(costs.size(), std::size_t(1));
    const Rows expected = PrivateDatabase::taken(m_console->query(
        "select round(sum(((input_tokens - cached_input_tokens) * 300 + cached_input_tokens * 30 + "
        "output_tokens * 2500)"
        "  * case when occurred_at < '2025-10-25 00:00+00' then 1 else 0.5 end))::bigint,"
        " round(sum(cached_input_tokens * 270 * case when occurred_at < '2025-10-25 00:00+00' then 1 else "
        "0.5 end))::bigint,"
        " sum(cost_nusd)::bigint, count(*) filter (where cost_nusd is null)"
        " from console.usage_event where model = 'gemini-2.5-flash' and occurred_at < '2025-10-31'"));
    QCOMPARE(costs[0].restated->nanoDollars(), expected.integer(0, 0));
    QCOMPARE(costs[0].cacheSaved.nanoDollars(), expected.integer(0, 1));
    QCOMPARE(costs[0].sums.cost.nanoDollars(), expected.integer(0, 2));
    QCOMPARE(costs[0].sums.unpriced, expected.integer(0, 3));
    QVERIFY(costs[0].corrected && costs[0].differs());

    QVERIFY(admin.execute("delete from spillway.model_price where model = 'gemini-2.5-flash'"));
    const auto unknown = PrivateDatabase::taken(SpendReader(*m_console).modelCosts(question));
    QVERIFY(!unknown[0].restated && !unknown[0].differs());
    QCOMPARE(unknown[0].cacheSaved, Money());
}

void TestSpendReader::cachingSavesDollarsAndTime()
{
    SpendQuestion question;
    question.range = { at("2025-10-20T00:00:00Z"), at("2025-10-27T00:00:00Z") };
    const CacheLatency latency = PrivateDatabase::taken(SpendReader(*m_console).cacheLatency(question));
    QCOMPARE(latency.range.from, at("2025-10-26T00:00:00Z"));
    const Rows expected = PrivateDatabase::taken(m_console->query(
        "with t as (select provider, model, cache_hit, count(*)::float8 n, sum(latency_ms)::float8 ms"
        "  from console.usage_event where status = 'ok' and occurred_at >= '2025-10-26' and occurred_at < "
        "'2025-10-27'"
        "  group by 1, 2, 3)"
        " select sum(h.n)::bigint, sum(m.n)::bigint, sum(h.n * (m.ms / m.n) - h.ms)"
        " from t h join t m on h.model = m.model and h.cache_hit and not m.cache_hit"));
    QCOMPARE(latency.hits, expected.integer(0, 0));
    QCOMPARE(latency.misses, expected.integer(0, 1));
    QVERIFY(std::abs(latency.savedMs - expected.real(0, 2)) < 1e-6);
}

void TestSpendReader::whatTheRollupsDoNotHoldIsBounded()
{
    SpendQuestion question;
    question.range = { at("2025-01-01T00:00:00Z"), at("2025-10-31T00:00:00Z") };
    question.grain = Grain::Day;
    question.groupBy = Dimension::Feature;
    question.filter[Dimension::Provider] = { "openai" };
    QVERIFY(
        SpendReader(*m_console).spend(question, question.range.to).error().code == ErrorCode::LimitExceeded);
    QVERIFY(SpendReader(*m_console).topUsers(question).error().code == ErrorCode::LimitExceeded);
    question.filter.clear();
    QVERIFY(SpendReader(*m_console).spend(question, question.range.to).has_value());
}

void TestSpendReader::aLongQuestionIsCutOffAndSaid()
{
    auto admin = m_database->open("postgres");
    QVERIFY(admin.execute("begin; lock table spillway.rollup_quarter in access exclusive mode"));
    auto console = m_database->open("spillway_console");
    console.setPatience(100ms);
    SpendQuestion question;
    question.range = { at("2025-10-20T00:00:00Z"), at("2025-10-21T00:00:00Z") };
    const auto answer = SpendReader(console).spend(question, question.range.to);
    QVERIFY(!answer && answer.error().code == ErrorCode::TimedOut);
    QVERIFY(admin.execute("rollback"));
    QVERIFY(SpendReader(console).spend(question, question.range.to).has_value());
}

void TestSpendReader::choicesComeMostUsedFirst()
{
    const FilterChoices choices
        = PrivateDatabase::taken(SpendReader(*m_console).choices(at("2025-10-01T00:00:00Z")));
    QCOMPARE(choices.at(Dimension::Tier).size(), std::size_t(3));
    QCOMPARE(choices.at(Dimension::Model).size(), std::size_t(4));
    QCOMPARE(choices.at(Dimension::Region), std::vector<std::string>{ "eu" });
    QVERIFY(PrivateDatabase::taken(SpendReader(*m_console).choices(at("2026-01-01T00:00:00Z"))).empty());
}

QTEST_GUILESS_MAIN(TestSpendReader)
#include "tst_spend_reader.moc"
