// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/pages/overview_sample.h"
#include "tests/widgets/pages/page_pictures.h"
#include "widgets/charts/budget_chart.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/kpi_tile.h"
#include "widgets/components/panel.h"
#include "widgets/components/playbook_button.h"
#include "widgets/pages/overview_page.h"
#include "widgets/panels/activity_list.h"
#include "widgets/panels/feed_banner.h"
#include "widgets/panels/provider_table.h"
#include "widgets/panels/tier_list.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;

namespace
{

/// SPILLWAY_PICTURES names a folder: what the tests look at is then also written there.
QImage look(QWidget& page, const QString& name)
{
    QCoreApplication::processEvents();
    QImage image = page.grab().toImage();
    const QString folder = qEnvironmentVariable("SPILLWAY_PICTURES");
    if (!folder.isEmpty()) {
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
    return image;
}

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheValuesItWasGiven()
    {
        const Theme theme;
        OverviewPage page(theme);
        page.resize(1368, 792);
        page.setValues(overviewSample());
        look(page, QStringLiteral("overview-dark"));
        const auto tiles = page.findChildren<KpiTile*>();
        QCOMPARE(tiles.size(), 6);
        QCOMPARE(tiles[0]->values().value, QStringLiteral("$158.21"));
        QCOMPARE(tiles[0]->values().percent, QStringLiteral("79\u00a0%"));
        QCOMPARE(tiles[1]->values().value, QStringLiteral("$665.88"));
        QCOMPARE(tiles[2]->values().value, QStringLiteral("$4.85"));
        QCOMPARE(tiles[3]->values().value, QStringLiteral("$197.30"));
        QCOMPARE(tiles[4]->values().value, QStringLiteral("17.4"));
        QCOMPARE(tiles[5]->values().value, QStringLiteral("$0.0032"));

        const auto* providers = page.findChild<ProviderTable*>();
        const QStringList gemini{ QStringLiteral("Google Gemini"), QStringLiteral("half-open"),
            QStringLiteral("91.84\u00a0%"), QStringLiteral("3.26\u00a0s"), QStringLiteral("96\u00a0%") };
        QCOMPARE(providers->rowText(2), gemini);
        QCOMPARE(providers->rowText(4).last(), QStringLiteral("no limit"));

        const auto* tiers = page.findChild<TierList*>();
        const QStringList free{ QStringLiteral("Free"), QStringLiteral("paused 32:10"),
            QStringLiteral("$63.64"), QStringLiteral("of $45"), QStringLiteral("141\u00a0% of day"),
            QStringLiteral("29.9k requests · 0/min") };
        QCOMPARE(tiers->blockText(0), free);

        const auto* activity = page.findChild<ActivityList*>();
        QCOMPARE(activity->rows(), std::size_t{ 4 });
        QCOMPARE(activity->rowText(1).last(), QStringLiteral("ann · v412"));
    }

    void aPassedCapIsReadWhole_data() { windowSizes(); }
    void aPassedCapIsReadWhole()
    {
        QFETCH(QSize, size);
        Theme theme;
        OverviewPage page(theme);
        OverviewValues values = overviewSample();
        values.capProbability = 1;
        values.dayForecast = Estimate{ Money::fromNanoDollars(1'175'430'000'000),
            Money::fromNanoDollars(1'172'000'000'000), Money::fromNanoDollars(1'179'000'000'000) };
        page.setValues(values);
        page.resize(size);
        page.show();
        QCoreApplication::processEvents();
        for (const KpiTile* tile : page.findChildren<KpiTile*>()) {
            const TextRuns shown = tile->shownContext();
            QVERIFY2(
                textRunsWidth(theme, "small", shown) <= tile->inner().width(), qPrintable(textOfRuns(shown)));
        }
        const QString forecast = textOfRuns(page.findChildren<KpiTile*>()[3]->shownContext());
        QVERIFY2(forecast.contains(QStringLiteral("cap 100\u00a0%")), qPrintable(forecast));
        QVERIFY2(forecast.contains(QStringLiteral("$1,172–$1,179")), qPrintable(forecast));
    }

    void aTierThatNobodyCountedIsNotFree()
    {
        const Theme theme;
        OverviewPage page(theme);
        OverviewValues values = overviewSampleRedisDown();
        values.tiers[0].spent.reset();
        values.tiers[0].requests.reset();
        values.tiers[0].requestsPerMinute.reset();
        page.setValues(values);
        const QStringList free{ QStringLiteral("Free"), QStringLiteral("not proven"),
            QStringLiteral("unknown"), QString(), QStringLiteral("nothing is known of today"), QString() };
        QCOMPARE(page.findChild<TierList*>()->blockText(0), free);
    }

    void chartsShowDollarsAnHour()
    {
        const Theme theme;
        OverviewPage page(theme);
        const OverviewValues values = overviewSample();
        page.setValues(values);
        const TimeChartValues& chart = page.findChild<TimeChart*>()->values();
        QCOMPARE(chart.series.size(), std::size_t{ 3 });
        QCOMPARE(chart.series[2].name, QStringLiteral("Free")); // on top of the stack
        QCOMPARE(chart.series[2].values[10], values.spend.buckets[10].spendByTier[0].toDouble() * 4);
        // Two minutes of the running quarter, drawn as the rate of those two minutes.
        const double running = values.spend.buckets.back().spendByTier[1].toDouble() * 3600 / 130;
        QVERIFY(std::abs(chart.series[1].values.back() - running) < 1e-9);
        QCOMPARE(page.findChild<BudgetChart*>()->values().budget, std::optional<double>(200));
    }

    void whatIsOldSaysSo()
    {
        const Theme theme;
        OverviewPage page(theme);
        page.resize(1368, 792);
        page.setValues(overviewSampleRedisDown());
        look(page, QStringLiteral("overview-stale"));
        const auto tiles = page.findChildren<KpiTile*>();
        QCOMPARE(tiles[0]->values().freshness, Freshness::Partial);
        QCOMPARE(tiles[0]->values().unit, QStringLiteral("recorded"));
        QCOMPARE(tiles[0]->values().age, QStringLiteral("to 17:08"));
        QCOMPARE(textOfRuns(tiles[0]->values().context), QStringLiteral("at least 79\u00a0% of $200"));
        QCOMPARE(tiles[2]->values().freshness, Freshness::Stale);
        QCOMPARE(tiles[2]->values().age, QStringLiteral("24\u00a0min"));
        QCOMPARE(tiles[3]->values().freshness, Freshness::Fresh);
        QCOMPARE(tiles[5]->values().label, QStringLiteral("Cost/request"));
        QCOMPARE(page.findChild<TierList*>()->blockText(0)[1], QStringLiteral("not proven"));
        auto* banner = page.findChild<FeedBanner*>();
        QVERIFY(banner->isVisibleTo(&page));
        QCOMPARE(banner->title(),
            QStringLiteral("Redis does not answer. Figures stop at 17:08:10, 24\u00a0min ago."));
        QCOMPARE(banner->findChild<PlaybookButton*>()->text(), QStringLiteral("Playbook: Redis down"));
        for (ActionButton* button : banner->findChildren<ActionButton*>()) {
            if (button->text() == QStringLiteral("Copy error")) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCOMPARE(QGuiApplication::clipboard()->text(),
            banner->title() + QStringLiteral("\nnothing listens on /run/redis.sock"));

        page.setValues(overviewSample());
        QVERIFY(!banner->isVisibleTo(&page));
        QCOMPARE(tiles[2]->values().freshness, Freshness::Fresh);
    }

    void nothingKnownIsNotZero()
    {
        const Theme theme;
        OverviewPage page(theme);
        page.resize(1368, 792);
        OverviewValues empty;
        empty.now = overviewSample().now;
        page.setValues(empty);
        const auto tiles = page.findChildren<KpiTile*>();
        for (const KpiTile* tile : tiles) {
            QCOMPARE(tile->values().freshness, Freshness::Loading);
            QVERIFY(!tile->values().value.contains(u'0'));
        }
        empty.live.freshness = Freshness::Missing;
        empty.history.freshness = Freshness::Missing;
        page.setValues(empty);
        look(page, QStringLiteral("overview-missing"));
        QCOMPARE(tiles[0]->values().value, QStringLiteral("unknown"));
        QVERIFY(tiles[0]->values().age.isEmpty());
        QCOMPARE(tiles[2]->values().value, QStringLiteral("unknown"));
        QCOMPARE(page.findChild<TimeChart*>()->summary(), QStringLiteral("Spend per hour: no data"));
    }

    void aServerThatTurnsUsAwayIsNoSilentOne()
    {
        const Theme theme;
        OverviewPage page(theme);
        OverviewValues values;
        values.now = overviewSample().now;
        values.live.freshness = Freshness::Missing;
        values.history.freshness = Freshness::Missing;
        values.redis.state = ConnectionState::Refused;
        values.postgres.state = ConnectionState::Unreachable;
        page.setValues(values);
        const auto tiles = page.findChildren<KpiTile*>();
        QCOMPARE(textOfRuns(tiles[2]->values().context), QStringLiteral("Redis refuses the login"));
        QCOMPARE(textOfRuns(tiles[3]->values().context), QStringLiteral("PostgreSQL does not answer"));
    }

    void figuresAndListsLeadToTheirPages()
    {
        const Theme theme;
        OverviewPage page(theme);
        QSignalSpy asked(&page, &OverviewPage::pageRequested);
        QStringList pages;
        const auto press = [&](QAbstractButton* button) {
            button->click();
            pages << asked.takeFirst().at(0).toString();
        };
        for (KpiTile* tile : page.findChildren<KpiTile*>()) {
            press(tile);
        }
        for (ActionButton* way : page.findChildren<ActionButton*>()) {
            if (way->isVisibleTo(&page)) { // all is well: nothing to say
                press(way);
            }
        }
        QCOMPARE(pages.join(u' '), QStringLiteral("spend tiers spend forecast tiers spend providers audit"));
    }

    void subtitlesComeBackWithTheRoom()
    {
        const Theme theme;
        OverviewPage page(theme);
        page.resize(1028, 592);
        page.show();
        page.setValues(overviewSample());
        const spillway::Panel* panel = nullptr;
        for (const auto* one : page.findChildren<spillway::Panel*>()) {
            panel = one->title() == u"Spend per hour" ? one : panel;
        }
        QVERIFY(panel);
        QVERIFY(panel->subtitle().isEmpty());
        page.resize(1368, 792);
        QTRY_COMPARE(panel->subtitle(), QStringLiteral("by tier, 15-minute buckets"));
    }

    void windowWidthDecidesTheLayout_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<OverviewPage::Layout>("layout");
        QTest::addColumn<int>("tilesInFirstRow");
        QTest::newRow("compact") << QSize(1100, 700) << OverviewPage::Layout::Compact << 3;
        QTest::newRow("regular") << QSize(1440, 900) << OverviewPage::Layout::Regular << 6;
        QTest::newRow("wide") << QSize(1920, 1080) << OverviewPage::Layout::Wide << 6;
    }
    void windowWidthDecidesTheLayout()
    {
        QFETCH(QSize, window);
        QFETCH(OverviewPage::Layout, layout);
        QFETCH(int, tilesInFirstRow);
        const Theme theme(ThemeMode::Light);
        OverviewPage page(theme);
        page.resize(window.width() - 72, window.height() - 108);
        page.show();
        page.setValues(overviewSample());
        look(page, QStringLiteral("overview-light-%1").arg(window.width()));
        QCOMPARE(page.currentLayout(), layout);
        const auto tiles = page.findChildren<KpiTile*>();
        const auto inFirstRow = std::count_if(
            tiles.begin(), tiles.end(), [&](const KpiTile* tile) { return tile->y() == tiles[0]->y(); });
        QCOMPARE(static_cast<int>(inFirstRow), tilesInFirstRow);
        for (const QWidget* panel : page.findChildren<Panel*>()) {
            QVERIFY(panel->geometry().right() <= page.viewport()->width());
        }
    }

    void aSwitchOfThemeRecoloursTheCharts()
    {
        Theme theme;
        OverviewPage page(theme);
        page.setValues(overviewSample());
        auto* chart = page.findChild<TimeChart*>();
        QCOMPARE(chart->values().series[2].colour, theme.colour("cat.free"));
        const QColor dark = chart->values().series[2].colour;
        theme.setMode(ThemeMode::Light);
        QCOMPARE(chart->values().series[2].colour, theme.colour("cat.free"));
        QVERIFY(chart->values().series[2].colour != dark);
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overview_page.moc"
