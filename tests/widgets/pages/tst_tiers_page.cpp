// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/pages/page_pictures.h"
#include "tests/widgets/pages/tier_sample.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/data_table.h"
#include "widgets/pages/tiers_page.h"
#include "widgets/panels/tier_card_panel.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace spillway;

class TestTiersPage : public QObject
{
    Q_OBJECT

private:
    static const DataTable& table(const TiersPage& page, const char* name)
    {
        for (const DataTable* table : page.findChildren<DataTable*>()) {
            if (table->accessibleName() == QString::fromLatin1(name)) {
                return *table;
            }
        }
        qFatal("no such table");
    }

private Q_SLOTS:
    void fitsEveryWindow_data() { windowSizes(); }
    void fitsEveryWindow()
    {
        QFETCH(QSize, size);
        Theme theme;
        TiersPage page(theme);
        page.setValues(tierSample(), overviewSample());
        page.resize(size);
        page.show();
        QCoreApplication::processEvents();
        QCOMPARE(page.horizontalScrollBar()->maximum(), 0);
        QVERIFY2(isApart(*page.widget()), "parts of the page overlap");
    }

    void showsTheValuesItWasGiven()
    {
        Theme theme;
        TiersPage page(theme);
        page.setValues(tierSample(), overviewSample());
        lookAtAll(page, theme, QStringLiteral("tiers"));
        const auto cards = page.findChildren<TierCardPanel*>();
        QCOMPARE(cards.size(), 3);
        const QStringList free = cards[0]->text();
        QCOMPARE(free[2], QStringLiteral("paused 32:10 left"));
        QCOMPARE(free[3], QStringLiteral("29,942 requests today · limit 20 per user"));
        QCOMPARE(free[4], QStringLiteral("3,245 of 10,212 active"));
        QCOMPARE(free[5], QStringLiteral("741 at limit 27 over 80 % median user makes 9"));
        QCOMPARE(free[6], QStringLiteral("Today $63.64 of $45 141\u00a0% over since 16:32"));
        QCOMPARE(cards[2]->text()[3], QStringLiteral("5,088 requests today · no request limit"));
        const TableModel& economics = table(page, "Unit economics").model();
        const auto text = [&](int row, int column) { return economics.cell(row, column).text; };
        QCOMPARE(economics.columns()[6].title, QStringLiteral("Cost, March"));
        QCOMPARE(text(0, 1), QStringLiteral("10,212"));
        QCOMPARE(text(0, 6), QStringLiteral("$474.52"));
        QCOMPARE(text(0, 9), QStringLiteral("\u2212$474.52"));
        QCOMPARE(text(0, 10), QStringLiteral("no revenue"));
        QCOMPARE(text(1, 10), QStringLiteral("85.5\u00a0%"));
        QCOMPARE(economics.totals()[0].text, QStringLiteral("All tiers"));
        const TableModel& users = table(page, "Heaviest users today").model();
        QCOMPARE(users.cell(0, 4).text, QStringLiteral("at limit"));
        QCOMPARE(users.cell(1, 2).note, QStringLiteral("/ no limit"));
        QCOMPARE(users.cell(1, 4).text, QStringLiteral("none"));
        QCOMPARE(users.cell(3, 4).text, QStringLiteral("near limit"));
    }

    void requestsAreRatesNotCounts()
    {
        Theme theme;
        TiersPage page(theme);
        page.setValues(tierSample(), overviewSample());
        const TimeChartValues& chart = page.findChild<TimeChart*>()->values();
        QCOMPARE(chart.unit, ChartUnit::Count);
        QCOMPARE(chart.series.size(), std::size_t{ 3 });
        QCOMPARE(chart.series.back().name, QStringLiteral("Free"));
        QCOMPARE(chart.series.back().values.front(), 400.0 / 15);
    }

    void unknownIsSaid()
    {
        Theme theme;
        TiersPage page(theme);
        TiersValues values = tierSample();
        values.economics[0].users.reset();
        values.economics[0].revenueThisMonth.reset();
        values.economics[0].margin.reset();
        values.economics[0].costPerUser.reset();
        values.economics[2].costPerActive.reset();
        values.cards[0].users.reset();
        values.cards[0].state = TierState::NotProven;
        values.cards[0].burns[0].budget.reset();
        values.cards[0].burns[0].outlook = {};
        page.setValues(values, overviewSample());
        const TableModel& economics = table(page, "Unit economics").model();
        for (const int column : { 1, 7, 8, 9, 10, 11 }) {
            QCOMPARE(economics.cell(0, column).text, QStringLiteral("unknown"));
            QVERIFY(std::holds_alternative<std::monostate>(economics.cell(0, column).value));
        }
        QCOMPARE(economics.cell(2, 5).text, QStringLiteral("n/a"));
        const QStringList free = page.findChildren<TierCardPanel*>()[0]->text();
        QCOMPARE(free[2], QStringLiteral("not proven"));
        QCOMPARE(free[4], QStringLiteral("3,245 active"));
        QCOMPARE(free[6], QStringLiteral("Today $63.64 no budget"));
    }

    void anyNumberOfTiersHasRoom()
    {
        Theme theme;
        TiersPage page(theme);
        page.resize(1368, 792);
        page.show();
        TiersValues values = tierSample();
        for (int i = 0; i < 4; ++i) {
            values.cards.push_back(values.cards[1]);
            values.cards.back().tier.id = values.cards.back().tier.displayName = "team" + std::to_string(i);
        }
        page.setValues(values, overviewSample());
        const auto cards = page.findChildren<TierCardPanel*>();
        QCOMPARE(cards.size(), 7);
        for (qsizetype a = 0; a < cards.size(); ++a) {
            for (qsizetype b = a + 1; b < cards.size(); ++b) {
                QVERIFY(!cards[a]->geometry().intersects(cards[b]->geometry()));
            }
        }
        values.cards.resize(2);
        page.setValues(values, overviewSample());
        QCOMPARE(page.findChild<TimeChart*>()->values().series.size(), std::size_t{ 3 });
    }

    void theMenuOfACardLeadsOn()
    {
        Theme theme;
        TiersPage page(theme);
        page.resize(1368, 792);
        page.setValues(tierSample(), overviewSample());
        page.show();
        const auto cards = page.findChildren<TierCardPanel*>();
        QCOMPARE(cards[1]->more()->accessibleName(), QStringLiteral("More about Premium"));
        QSignalSpy spend(&page, &TiersPage::tierSpendRequested);
        QSignalSpy users(&page, &TiersPage::tierUsersRequested);
        std::vector<commands::Command> drafts;
        connect(&page, &TiersPage::armRequested, this,
            [&drafts](const commands::Command& draft) { drafts.push_back(draft); });
        const auto choose = [](TierCardPanel* card, int action) {
            QTimer::singleShot(0, card, [action] {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(menu != nullptr);
                menu->setActiveAction(menu->actions().at(action));
                QTest::keyClick(menu, Qt::Key_Return);
            });
            card->more()->click();
        };
        choose(cards[1], 0);
        choose(cards[2], 1);
        choose(cards[1], 3);
        choose(cards[0], 3); // the free tier is paused in the sample
        QCOMPARE(spend.count(), 1);
        QCOMPARE(spend[0][0].value<std::string>(), std::string("premium"));
        QCOMPARE(users[0][0].value<std::string>(), std::string("unlimited"));
        QCOMPARE(drafts.size(), std::size_t{ 2 });
        QVERIFY(drafts[0].type == commands::CommandType::PauseTier);
        QVERIFY(drafts[1].type == commands::CommandType::ResumeTier);
        QCOMPARE(std::get<commands::TierParameters>(drafts[1].parameters).tiers,
            std::vector<std::string>{ "free" });
    }

    void leadsToUsers()
    {
        Theme theme;
        TiersPage page(theme);
        page.setValues(tierSample(), overviewSample());
        QSignalSpy all(&page, &TiersPage::allUsersRequested);
        for (ActionButton* button : page.findChildren<ActionButton*>()) {
            if (button->text() == QStringLiteral("All users")) {
                button->click();
            }
        }
        QCOMPARE(all.count(), 1);
    }
};

QTEST_MAIN(TestTiersPage)
#include "tst_tiers_page.moc"
