// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/pages/page_pictures.h"
#include "tests/widgets/pages/provider_sample.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/data_table.h"
#include "widgets/components/panel.h"
#include "widgets/components/segmented_control.h"
#include "widgets/pages/providers_page.h"
#include "widgets/panels/circuit_panel.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace spillway;

class TestProvidersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsEveryWindow_data() { windowSizes(); }
    void fitsEveryWindow()
    {
        QFETCH(QSize, size);
        Theme theme;
        ProvidersPage page(theme);
        page.setValues(providerSample(), overviewSample());
        page.resize(size);
        page.show();
        QCoreApplication::processEvents();
        QCOMPARE(page.horizontalScrollBar()->maximum(), 0);
        QVERIFY2(isApart(*page.widget()), "parts of the page overlap");
    }

    void showsTheValuesItWasGiven()
    {
        Theme theme;
        ProvidersPage page(theme);
        page.setValues(providerSample(), overviewSample());
        lookAtAll(page, theme, QStringLiteral("providers"));
        const TableModel& table = page.findChild<DataTable*>()->model();
        QCOMPARE(table.rowCount(), 5);
        const auto cell = [&](int row, int column) { return table.cell(row, column); };
        QCOMPARE(cell(0, 0).text, QStringLiteral("OpenAI"));
        QCOMPARE(cell(0, 0).detail, QStringLiteral("gpt-4.1 · gpt-4.1-mini"));
        QCOMPARE(cell(0, 1).text, QStringLiteral("closed"));
        QCOMPARE(cell(0, 1).detail, QStringLiteral("over 24 h"));
        QCOMPARE(cell(2, 1).text, QStringLiteral("half-open"));
        QCOMPARE(cell(2, 2).text, QStringLiteral("91.84\u00a0%"));
        QCOMPARE(cell(2, 2).tone, Tone::Warning);
        QCOMPARE(std::get<CellRange>(cell(2, 4).graph).middleText, QStringLiteral("3.26\u00a0s"));
        QCOMPARE(cell(2, 5).text, QStringLiteral("$0.0027"));
        QCOMPARE(cell(2, 6).text, QStringLiteral("3.9"));
        const auto meters = std::get<CellMeters>(cell(2, 8).graph).meters;
        QCOMPARE(meters[0].name, QStringLiteral("RPD"));
        QCOMPARE(meters[0].text, QStringLiteral("19.2k of 20k"));
        QCOMPARE(meters[0].tone, Tone::Critical);
        QCOMPARE(std::get<CellMeters>(cell(4, 8).graph).meters.size(), std::size_t{ 1 });
        QCOMPARE(std::get<CellHealth>(cell(2, 9).graph).states.size(), std::size_t{ 96 });
    }

    void whatNeedsALookIsSelectedAndArrowsMoveOn()
    {
        Theme theme;
        ProvidersPage page(theme);
        page.resize(1368, 792);
        page.show();
        page.setValues(providerSample(), overviewSample());
        QCOMPARE(page.selected(), std::string("gemini"));
        const auto* details = page.findChild<CircuitPanel*>();
        QVERIFY(details->text().contains(QStringLiteral("RPD 19.2k of 20k full about 18:44")));
        QVERIFY(details->text().last().endsWith(QStringLiteral("30\u00a0%")));
        auto* view = page.findChild<QTableView*>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Up);
        QCOMPARE(page.selected(), std::string("anthropic"));
        page.setValues(providerSample(), overviewSample());
        QCOMPARE(page.selected(), std::string("anthropic"));
        QVERIFY(details->accessibleName().contains(QStringLiteral("Anthropic")));
    }

    void chartsOfTheSelectedOne()
    {
        Theme theme;
        ProvidersPage page(theme);
        page.setValues(providerSample(), overviewSample());
        const auto charts = page.findChildren<TimeChart*>();
        QCOMPARE(charts.size(), 2);
        const TimeChartValues& latency = charts[0]->values();
        QCOMPARE(latency.kind, ChartKind::Lines);
        QCOMPARE(latency.reference->value, 3.0);
        QCOMPARE(latency.series[2].name, QStringLiteral("p95"));
        QCOMPARE(latency.series[2].values.back(), 3.3);
        QVERIFY(latency.missing[34]);
        QVERIFY(!latency.missing[33]);
        const TimeChartValues& errors = charts[1]->values();
        QCOMPARE(errors.starts.size(), std::size_t{ 48 });
        QCOMPARE(errors.series[2].values.back(), 7.5); // 60 of 800 were rate limited
        QVERIFY(errors.missing[17]);
    }

    void leversLeadToTheArmStep()
    {
        Theme theme;
        ProvidersPage page(theme);
        page.resize(1368, 792);
        page.show();
        OverviewValues overview = overviewSample();
        page.setValues(providerSample(), overview);
        QSignalSpy armed(&page, &ProvidersPage::armRequested);
        const auto press = [&](const char* text) {
            for (ActionButton* button : page.findChildren<ActionButton*>()) {
                if (button->text() == QString::fromUtf8(text) && button->isVisible()) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return armed.isEmpty() ? commands::Command()
                                           : armed.takeLast().at(0).value<commands::Command>();
                }
            }
            return commands::Command();
        };
        QCOMPARE(press("Route to fallback…").type, commands::CommandType::EnterFallback);
        const commands::Command pause = press("Pause provider…");
        QCOMPARE(pause.type, commands::CommandType::PauseProvider);
        QCOMPARE(std::get<commands::ProviderParameters>(pause.parameters).providers,
            std::vector<std::string>{ "gemini" });
        overview.control.pausedProviders["gemini"] = { "ann", "errors", overview.now, {}, "c1" };
        page.setValues(providerSample(), overview);
        QCOMPARE(press("End pause…").type, commands::CommandType::ResumeProvider);
    }

    void modelsHaveRowsOfTheirOwn()
    {
        Theme theme;
        ProvidersPage page(theme);
        page.resize(1368, 792);
        page.show();
        page.setValues(providerSample(), overviewSample());
        auto* subject = page.findChild<SegmentedControl*>();
        subject->setFocus();
        Q_EMIT subject->chosen(1);
        const auto* table = page.findChild<DataTable*>();
        QCOMPARE(table->model().rowCount(), 9);
        QCOMPARE(table->model().cell(1, 0).text, QStringLiteral("gpt-4.1-mini"));
        QCOMPARE(table->model().cell(1, 8).text, QStringLiteral("n/a"));
        QCOMPARE(table->model().cell(1, 2).detail, QStringLiteral("24 h"));
        QCOMPARE(page.selected(), std::string("gemini"));
    }

    void nothingIsClaimedWithoutSources()
    {
        Theme theme;
        ProvidersPage page(theme);
        ProvidersValues values = providerSample();
        values.live.freshness = Freshness::Stale;
        for (ProviderRow& row : values.rows) {
            row.requestsPerMinute.reset();
            row.recentSuccess.reset();
            row.success.reset();
            row.latency.reset();
            row.satisfaction.reset();
            row.counts = {};
            row.costPerRequest.reset();
            row.quotas[0].used.reset();
        }
        page.setValues(values, overviewSample());
        const TableModel& table = page.findChild<DataTable*>()->model();
        for (const int column : { 2, 3, 4, 7 }) {
            QCOMPARE(table.cell(0, column).text, QStringLiteral("unknown"));
        }
        QCOMPARE(table.cell(0, 5).text, QStringLiteral("n/a"));
        QCOMPARE(table.cell(0, 6).text, QStringLiteral("no ratings"));
        const auto meters = std::get<CellMeters>(table.cell(0, 8).graph).meters;
        QCOMPARE(meters.back().text, QStringLiteral("unknown of 500"));
        QVERIFY(!meters.back().used);
    }
};

QTEST_MAIN(TestProvidersPage)
#include "tst_providers_page.moc"
