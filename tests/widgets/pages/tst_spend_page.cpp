// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/pages/spend_sample.h"
#include "widgets/charts/brush_chart.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/data_table.h"
#include "widgets/components/popover.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/state_message.h"
#include "widgets/components/toggle_switch.h"
#include "widgets/pages/spend_page.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/spend_chart_panel.h"
#include "widgets/panels/spend_tables.h"
#include "widgets/panels/spend_toolbar.h"

#include <QHeaderView>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

struct Shown {
    Theme theme;
    SpendPage page{ theme };
    std::shared_ptr<const SpendAnswer> answer;

    explicit Shown(Comparison comparison = Comparison::None, QSize size = { 1368, 792 })
    {
        page.setFont(theme.font("body"));
        page.setPalette(theme.palette());
        page.setStyleSheet(theme.styleSheet());
        page.setNames(tests::spendNames());
        SpendView view;
        view.comparison = comparison;
        page.setView(view);
        page.setSelection(TimeSelection::Last{ 72h });
        page.setChoices(
            { { Dimension::Tier, { "free", "premium" } }, { Dimension::Model, { "openai/gpt-4.1" } } });
        answer = std::make_shared<const SpendAnswer>(tests::spendSample(comparison));
        page.setAnswer(answer);
        BrushValues brush{ answer->question.zone, { answer->now - 30 * 24h, answer->now }, {} };
        for (int i = 0; i < 720; ++i) {
            brush.totals.push_back(6 + 4 * std::sin(i / 24.0 * 6.28));
        }
        page.setBrush(brush);
        page.resize(size);
        page.show();
    }
    template <typename T> T* find(const QString& name)
    {
        for (T* widget : page.findChildren<T*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }
};

/// Presses the segment with that text.
void press(QWidget* control, const QString& text)
{
    for (auto* segment : control->findChildren<QAbstractButton*>()) {
        if (segment->text() == text) {
            QTest::mouseClick(segment, Qt::LeftButton);
        }
    }
}

} // namespace

class TestSpendPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<SpendView>(); }

    void theSmallestWindowScrollsDownOnly()
    {
        Shown shown;
        shown.page.resize(1028, 592); // of a window of 1100 × 700
        QVERIFY(shown.page.widget()->width() <= shown.page.viewport()->width());
        for (const QWidget* part : shown.page.widget()->findChildren<QWidget*>()) {
            if (part->isVisible() && part->parentWidget() == shown.page.findChild<SpendToolbar*>()) {
                QVERIFY2(part->geometry().right() < part->parentWidget()->width(),
                    qPrintable(part->accessibleName()));
            }
        }
        const auto* view = shown.page.groupTable()->findChild<QTableView*>();
        QVERIFY(view->horizontalHeader()->length() <= view->width());
    }

    void figuresAreTheAnswers()
    {
        Shown shown;
        QCOMPARE(shown.page.chartPanel()->title(), QStringLiteral("Cost per hour by model"));
        QVERIFY(shown.page.chartPanel()->subtitle().endsWith(
            QStringLiteral("in 72\u00a0h · last bar is the running hour")));
        const DataTable* table = shown.page.groupTable();
        QCOMPARE(table->model().rows().size(), std::size_t(9));
        QCOMPARE(table->shownKeys().first(), QString::fromStdString(shown.answer->groups.front().id));
        QCOMPARE(std::get<Money>(table->model().totals()[5].value), shown.answer->total.cost);
        QVERIFY(table->tabText().contains(QStringLiteral("Google Gemini")));
        const Badge* badge = nullptr;
        for (const Badge* candidate : shown.page.findChildren<Badge*>()) {
            badge = candidate->values().text == QStringLiteral("212 requests unpriced") ? candidate : badge;
        }
        QVERIFY(badge && badge->isVisible());
        const TimeChart* chart = shown.page.chartPanel()->chart();
        QCOMPARE(chart->values().series.size(), std::size_t(8)); // seven and "2 more"
        QVERIFY(std::abs(chart->layers().total(3) - [&] {
            Money sum;
            for (const SpendGroup& group : shown.answer->groups) {
                sum += group.buckets[3].cost;
            }
            return sum.toDouble();
        }()) < 1e-6);
        QCOMPARE(chart->values().lastIsRunning, true);
    }

    void everyChoiceAsks()
    {
        Shown shown;
        QSignalSpy asked(&shown.page, &SpendPage::viewChosen);
        QSignalSpy ranged(&shown.page, &SpendPage::selectionChosen);
        press(shown.find<SegmentedControl>(QStringLiteral("Group by")), QStringLiteral("Tier"));
        QCOMPARE(shown.page.view().groupBy, Dimension::Tier);
        press(shown.find<SegmentedControl>(QStringLiteral("Show")), QStringLiteral("Tokens"));
        QCOMPARE(shown.page.view().measure, SpendMeasure::Tokens);
        QTest::mouseClick(
            shown.find<ToggleSwitch>(QStringLiteral("Compare")), Qt::LeftButton, {}, QPoint(10, 14));
        QCOMPARE(shown.page.view().comparison, Comparison::LastWeek);
        press(shown.find<SegmentedControl>(QStringLiteral("Table")), QStringLiteral("Top users"));
        QCOMPARE(shown.page.view().table, SpendTable::Users);
        QCOMPARE(asked.count(), 4);
        press(shown.find<SegmentedControl>(QStringLiteral("Range")), QStringLiteral("7 d"));
        QCOMPARE(ranged.count(), 1);
    }

    void filterIsTicked()
    {
        Shown shown;
        QTest::keyClick(&shown.page, Qt::Key_Slash);
        auto* list = shown.find<QListWidget>(QStringLiteral("Values to keep; none ticked keeps all"));
        if (!list || !list->isVisible()) { // the shortcut needs an active window
            QTest::mouseClick(shown.find<ActionButton>(QStringLiteral("Filter: all (/)")), Qt::LeftButton);
            list = shown.find<QListWidget>(QStringLiteral("Values to keep; none ticked keeps all"));
        }
        QVERIFY(list && list->count() == 2);
        list->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(shown.page.view().filter.at(Dimension::Tier), std::vector<std::string>{ "free" });
        QVERIFY(shown.find<ActionButton>(QStringLiteral("Filter: free (/)")));
    }

    void theLegendFilters()
    {
        Shown shown;
        auto* legend = shown.page.findChild<ChartLegend*>();
        const TimeChart* chart = shown.page.chartPanel()->chart();
        const double all = chart->layers().total(3);
        QTest::mouseClick(legend, Qt::LeftButton, {}, QPoint(4, 10));
        QVERIFY(chart->layers().total(3) < all - 0.01);
        QVERIFY(legend->entries()[0].off);
        legend->setFocus();
        QTest::keyClick(legend, Qt::Key_Space);
        QVERIFY(!legend->entries()[0].off);
        QCOMPARE(chart->layers().total(3), all);
    }

    void zoomPanAndBrushChooseARange()
    {
        Shown shown;
        QSignalSpy ranged(&shown.page, &SpendPage::selectionChosen);
        TimeChart* chart = shown.page.chartPanel()->chart();
        const QRect plot = chart->plotArea().toRect();
        QWidget* viewport = chart->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, plot.center());
        QTest::mouseMove(viewport, plot.center() + QPoint(120, 0));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, plot.center() + QPoint(120, 0));
        QCOMPARE(ranged.count(), 1);
        const TimeRange zoomed = chart->view();
        QVERIFY(zoomed.length() < 10h);
        QTest::keyClick(chart, Qt::Key_Minus);
        QVERIFY(chart->view().length() > zoomed.length());
        QTest::mousePress(viewport, Qt::LeftButton, Qt::ShiftModifier, plot.center());
        QTest::mouseMove(viewport, plot.center() + QPoint(50, 0));
        QTest::mouseRelease(viewport, Qt::LeftButton, Qt::ShiftModifier, plot.center() + QPoint(50, 0));
        QCOMPARE(ranged.count(), 3);

        BrushChart* brush = shown.page.chartPanel()->brush();
        const TimeRange chosen = brush->chosen();
        QTest::keyClick(brush, Qt::Key_Left);
        QCOMPARE(brush->chosen().length(), chosen.length());
        QVERIFY(brush->chosen().from < chosen.from);
        QTest::keyClick(brush, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(brush->chosen().length() < chosen.length());
        QCOMPARE(ranged.count(), 5);
        QSignalSpy reset(brush, &BrushChart::resetChosen);
        QTest::mouseDClick(brush, Qt::LeftButton, {}, brush->rect().center());
        QCOMPARE(reset.count(), 1);
    }

    void theLegendLeavesTheTitleItsRoom()
    {
        Shown shown(Comparison::LastWeek, { 1028, 592 });
        QCoreApplication::processEvents();
        const SpendChartPanel* panel = shown.page.chartPanel();
        const auto* legend = panel->findChild<ChartLegend*>();
        const double title = QFontMetricsF(shown.theme.font("panelTitle")).horizontalAdvance(panel->title());
        QVERIFY(legend->x() > 14 + title);
        QVERIFY(legend->width() >= legend->minimumSizeHint().width());
        QCOMPARE(shown.page.horizontalScrollBar()->maximum(), 0);
    }

    void theRunningBucketIsNoFall()
    {
        Shown shown;
        QVERIFY(shown.answer->buckets.end > shown.answer->now);
        const TableCell& trend = shown.page.groupTable()->model().rows()[0].cells[TrendColumn];
        QCOMPARE(std::get<CellTrend>(trend.graph).values.size(), shown.answer->buckets.starts.size() - 1);
    }

    void arrowsReadTheChartAloud()
    {
        Shown shown(Comparison::LastWeek);
        TimeChart* chart = shown.page.chartPanel()->chart();
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY(chart->summary().contains(QStringLiteral("Mon 9 Mar · 18:00–19:00")));
        QVERIFY(chart->summary().contains(QStringLiteral("Total $")));
        QVERIFY(chart->summary().contains(QStringLiteral("Same hours last week $")));
        QTest::keyClick(chart, Qt::Key_End);
        QVERIFY(chart->summary().contains(QStringLiteral("still running")));
        // Of nine models the two smallest are one series; the tooltip counts all it does not name.
        QVERIFY(chart->tooltipRows(5).join(u' ').contains(QStringLiteral("5 more")));
    }

    void theChartIsATableToo()
    {
        Shown shown;
        shown.page.chartPanel()->setTableShown(true);
        QVERIFY(shown.page.chartPanel()->isTableShown());
        DataTable* table = shown.find<DataTable>(QStringLiteral("Cost per hour"));
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->model().rows().size(), shown.answer->buckets.starts.size());
        shown.page.chartPanel()->setTableShown(false);
        QVERIFY(!shown.page.chartPanel()->isTableShown());
    }

    void oneUsersHistory()
    {
        Shown shown;
        TopUsers top;
        top.users = { { "u00012", "free", { 120, 1, 0, 3000, 1000, 900, Money::fromDollars(12) },
            shown.answer->now } };
        top.distinctUsers = 940;
        top.total = top.users[0].sums;
        SpendView view = shown.page.view();
        view.table = SpendTable::Users;
        shown.page.setView(view);
        shown.page.setUsers(top, shown.answer->question, shown.answer->now);
        QSignalSpy asked(&shown.page, &SpendPage::viewChosen);
        Q_EMIT shown.page.userTable()->rowActivated(QStringLiteral("u00012"));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(shown.page.view().user, std::string("u00012"));
        QVERIFY(shown.find<ActionButton>(QStringLiteral("All users"))->isVisible());
        QTest::mouseClick(shown.find<ActionButton>(QStringLiteral("All users")), Qt::LeftButton);
        QVERIFY(shown.page.view().user.empty());
    }

    void everyStateSaysWhatToDo()
    {
        Shown shown;
        SpendChartPanel* panel = shown.page.chartPanel();
        QSignalSpy asked(&shown.page, &SpendPage::viewChosen);
        shown.page.setFailure({ ErrorCode::TimedOut, "x" });
        QCOMPARE(panel->message()->what(), QStringLiteral("Query cut off after 15 s"));
        QTest::mouseClick(panel->message()->findChild<ActionButton*>(), Qt::LeftButton);
        QCOMPARE(shown.page.view().grain, std::optional(Grain::Day));
        shown.page.setFailure({ ErrorCode::LimitExceeded, "x" });
        QVERIFY(panel->message()->isVisible());
        shown.page.setAnswer(shown.answer);
        QVERIFY(!panel->message()->isVisible());

        SpendAnswer empty = *shown.answer;
        empty.groups.clear();
        finishAnswer(empty);
        shown.page.setAnswer(std::make_shared<const SpendAnswer>(empty));
        QCOMPARE(panel->message()->what(), QStringLiteral("No spend here"));

        Shown fresh;
        fresh.page.setLoading(QStringLiteral("last 3 days"));
        QVERIFY(fresh.page.chartPanel()->isLoading());
        QVERIFY(fresh.page.chartPanel()->chart()->isVisible()); // the old figures stay
        fresh.page.setFailure({ ErrorCode::Cancelled, "x" });
        QVERIFY(!fresh.page.chartPanel()->isLoading());
    }

    void theViewSurvivesARestart()
    {
        SpendView view;
        view.groupBy = Dimension::Feature;
        view.measure = SpendMeasure::Requests;
        view.filter[Dimension::Tier] = { "free", "a \"b\"" };
        view.comparison = Comparison::PreviousPeriod;
        view.grain = Grain::Day;
        view.table = SpendTable::Prices;
        view.user = "u1";
        QCOMPARE(SpendView::parse(view.toText()), view);
        QCOMPARE(SpendView::parse(QStringLiteral("nonsense")), SpendView());
        QCOMPARE(SpendView::parse(QStringLiteral("{\"measure\": 77, \"group\": 3}")), SpendView());
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("compact") << QSize(1028, 592);
        QTest::newRow("regular") << QSize(1368, 792);
        QTest::newRow("wide") << QSize(1848, 972);
    }
    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        Shown shown(Comparison::LastWeek, size);
        QCoreApplication::processEvents();
        for (const auto* button : shown.page.findChildren<QAbstractButton*>()) {
            if (button->isVisible()) {
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->accessibleName()));
                const QRect room = button->parentWidget()->rect();
                QVERIFY2(room.contains(button->geometry()), qPrintable(button->accessibleName()));
            }
        }
        const QString directory = qEnvironmentVariable("SPILLWAY_PICTURES");
        for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light }) {
            if (!directory.isEmpty()) {
                shown.theme.setMode(mode);
                shown.page.setStyleSheet(shown.theme.styleSheet());
                shown.page.grab().save(QStringLiteral("%1/spend-%2-%3.png")
                        .arg(directory, QString::number(size.width()),
                            mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
            }
        }
    }
};

QTEST_MAIN(TestSpendPage)
#include "tst_spend_page.moc"
