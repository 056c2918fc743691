// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history_loading.h"
#include "app/demo/private_postgres.h"
#include "app/demo/reference_document.h"
#include "app/postgres/history_loader.h"
#include "app/postgres/migrator.h"
#include "resources/resource.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::demo;

class TestHistoryLoading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto server = PrivatePostgres::start(m_directory.path(), PrivatePostgres::Durability::Fast);
        QVERIFY2(server.has_value(), server ? "" : server.error().message.c_str());
        m_server = std::move(*server);
        QVERIFY(m_server->createDatabase("spillway"));
        auto connection = postgres::Connection::open(m_server->endpoint());
        QVERIFY(connection);
        QVERIFY(postgres::Migrator(*connection).migrate());
    }

    void everyEventArrivesAndTheRollupsAgree()
    {
        const History history = makeHistory();
        QVERIFY(!newest());
        load(history, history.range());

        std::int64_t count = 0;
        Money sum;
        const Instant first(std::chrono::floor<std::chrono::hours>(history.range().from.time_since_epoch()));
        for (Instant hour = first; hour < history.range().to; hour += std::chrono::hours(1)) {
            for (const UsageEvent& event : history.hour(hour)) {
                if (history.range().contains(event.occurredAt)) {
                    ++count;
                    sum += event.cost.value_or(Money());
                }
            }
        }
        QVERIFY(count > 10'000);
        QCOMPARE(number("select count(*) from spillway.usage_event"), count);
        QCOMPARE(number("select sum(cost_nusd)::bigint from spillway.usage_event"), sum.nanoDollars());
        QCOMPARE(number("select sum(requests)::bigint from spillway.rollup_quarter"), count);
        QCOMPARE(number("select sum(cost_nusd)::bigint from spillway.rollup_quarter"), sum.nanoDollars());
        QCOMPARE(number("select count(*) from spillway.usage_event e join spillway.model_price p "
                        "using (provider, model) where e.cost_nusd is distinct from "
                        "((e.input_tokens - e.cached_input_tokens) * p.input_nusd_per_mtok "
                        "+ e.cached_input_tokens * p.cached_input_nusd_per_mtok "
                        "+ e.output_tokens * p.output_nusd_per_mtok) / 1000000"),
            std::int64_t(0));
    }

    void aLaterStartAddsOnlyWhatIsMissing()
    {
        const History history = makeHistory();
        const std::int64_t before = number("select count(*) from spillway.usage_event");
        const auto last = newest();
        QVERIFY(last.has_value() && *last < history.range().to);
        load(history, { *last + std::chrono::milliseconds(1), history.range().to + std::chrono::hours(5) });
        const std::int64_t after = number("select count(*) from spillway.usage_event");
        QVERIFY(after > before);
        QCOMPARE(number("select sum(requests)::bigint from spillway.rollup_quarter"), after);
    }

    void referenceDataIsLoadedOnce()
    {
        const History history = makeHistory();
        auto loader = postgres::HistoryLoader::open(m_server->endpoint());
        QVERIFY(loader);
        const std::string document = referenceDocument(history);
        for (int time = 0; time < 2; ++time) {
            const auto loaded = loader->loadReference(document);
            QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message.c_str());
            QVERIFY(number("select count(*) from spillway.account") > 9'000);
            QCOMPARE(number("select count(*) from spillway.annotation"), std::int64_t(3));
            QCOMPARE(number("select count(*) from spillway.fixed_cost"), std::int64_t(5));
            QVERIFY(number("select count(*) from spillway.rating") > 100);
        }
        QCOMPARE(number("select count(*) from (select distinct provider, model from spillway.usage_event) e "
                        "left join spillway.model_price p using (provider, model) where p.model is null"),
            std::int64_t(0));
    }

private:
    static History makeHistory()
    {
        const auto csv = readResource("demo/week_shape.csv").value().toStdString();
        HistoryOptions options;
        options.anchor = parseIso("2026-09-14T16:20:00Z").value();
        options.days = 7;
        options.requestsPerMinute = 5;
        return History(options, parseWeekShape(csv).value());
    }
    std::optional<Instant> newest()
    {
        auto loader = postgres::HistoryLoader::open(m_server->endpoint());
        return loader->newestEvent().value();
    }
    void load(const History& history, TimeRange range)
    {
        double share = 0;
        const auto loaded
            = loadEvents(m_server->endpoint(), history, range, [&share](double done) { share = done; });
        QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(share, 1.0);
    }
    std::int64_t number(std::string_view sql)
    {
        auto connection = postgres::Connection::open(m_server->endpoint());
        const auto rows = connection->query(sql);
        return rows ? rows->integer(0, 0) : -1;
    }

    QTemporaryDir m_directory;
    std::unique_ptr<PrivatePostgres> m_server;
};

QTEST_GUILESS_MAIN(TestHistoryLoading)
#include "tst_history_loading.moc"
