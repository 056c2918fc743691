// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/exports/forecast_sample.h"
#include "widgets/charts/fan_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/data_table.h"
#include "widgets/components/segmented_control.h"
#include "widgets/pages/forecast_page.h"
#include "widgets/panels/cap_table.h"
#include "widgets/panels/driver_editor.h"
#include "widgets/panels/recommendation_list.h"
#include "widgets/panels/record_view.h"
#include "widgets/panels/scenario_sign.h"

#include <QClipboard>
#include <QDir>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using spillway::tests::forecastSample;
using State = forecast::ForecastValues::State;

namespace
{

forecast::ForecastValues sample()
{
    static const auto outlook
        = std::make_shared<const forecast::Outlook>(forecast::makeOutlook(forecastSample()).value());
    forecast::ForecastValues values;
    values.state = State::Ready;
    values.outlook = outlook;
    values.measured = forecastSample().drivers;
    values.names = { { "free", "Free" }, { "openai", "OpenAI" } };
    values.now = forecastSample().now;
    values.dataAsOf = values.now;
    values.zone = outlook->history.zone;
    values.recommendations = forecast::recommend(*outlook,
        std::vector<forecast::TierFigures>{ { "free", 1000, 90'000, Money::fromDollars(900), {} } },
        std::vector<forecast::ProviderFigures>{});
    return values;
}

} // namespace

class TestForecastPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsAllParts();
    void statesSayWhy();
    void theChartIsReadByKeyboard();
    void labelsStandApart();
    void choicesChangeTheChart();
    void theExportShowsWhatItWrites();
    void driversAreEdited();
    void longerHorizonsAreAskedFor();
    void fitsEverySize_data();
    void fitsEverySize();

private:
    Theme m_theme;
    std::unique_ptr<ForecastPage> m_page;
};

void TestForecastPage::init()
{
    m_page = std::make_unique<ForecastPage>(m_theme);
    m_page->resize(1368, 792);
    m_page->show();
    m_page->setValues(sample());
}

void TestForecastPage::cleanup()
{
    m_page.reset();
}

void TestForecastPage::showsAllParts()
{
    const auto* caps = m_page->findChild<CapTable*>();
    const auto& rows = caps->table().model().rows();
    QCOMPARE(rows.size(), std::size_t(5));
    QCOMPARE(std::ranges::count_if(rows, &TableRow::isMain), 1);
    QCOMPARE(std::ranges::find_if(rows, &TableRow::isMain)->key, QStringLiteral("expected"));
    QVERIFY(caps->lines().join(u' ').contains(QStringLiteral("season and damped trend")));
    QVERIFY(caps->lines().join(u' ').contains(QStringLiteral("Chance over $3,000")));
    QVERIFY(m_page->findChild<RecordView*>()->figures().join(u' ').contains(QStringLiteral("80 % held")));
    QVERIFY(m_page->findChild<RecommendationList*>()->lines().join(u' ').contains(
        QStringLiteral("Lower the limit of Free")));
    QVERIFY(m_page->chart().summary().contains(QStringLiteral("expected now")));
}

void TestForecastPage::statesSayWhy()
{
    auto values = sample();
    values.outlook.reset();
    values.state = State::TooLittle;
    values.knownDays = 9;
    m_page->setValues(values);
    QCOMPARE(m_page->chart().values().emptyText,
        QStringLiteral("No forecast yet: it needs 14 days of spend, there are 9."));
    values.state = State::Loading;
    m_page->setValues(values);
    m_page->setProgress(0.4);
    QVERIFY(m_page->chart().values().emptyText.contains(QStringLiteral("40")));
    QSignalSpy cancelled(m_page.get(), &ForecastPage::computationCancelled);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    values.state = State::Failed;
    values.error = "PostgreSQL does not answer";
    m_page->setValues(values);
    QCOMPARE(m_page->chart().values().emptyText, QStringLiteral("PostgreSQL does not answer"));
    // What was computed stays in sight while the server is away.
    values.outlook = sample().outlook;
    m_page->setValues(values);
    QCOMPARE(m_page->chart().values().ahead.size(), std::size_t(30));
}

void TestForecastPage::theChartIsReadByKeyboard()
{
    FanChart& chart = m_page->chart();
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Right); // onto today
    QTest::keyClick(&chart, Qt::Key_Right, Qt::ShiftModifier);
    const QStringList rows = chart.tooltipRows(*chart.crosshair());
    QCOMPARE(rows.size(), 8); // the day, five lines and two bands
    QVERIFY(rows.first().startsWith(QStringLiteral("Sun 15 Mar")));
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("80 % band")));
    QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&chart, Qt::Key_Left);
    QVERIFY(chart.tooltipRows(*chart.crosshair()).at(1).startsWith(QStringLiteral("Actual\t$")));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.crosshair());
}

void TestForecastPage::labelsStandApart()
{
    auto positions = m_page->chart().labelPositions();
    QCOMPARE(positions.size(), std::size_t(5));
    std::ranges::sort(positions);
    for (std::size_t i = 1; i < positions.size(); ++i) {
        QVERIFY(positions[i] - positions[i - 1] >= 14.99);
    }
    QVERIFY(positions.back() <= m_page->chart().plotArea().bottom() + 0.01);
}

void TestForecastPage::choicesChangeTheChart()
{
    FanChart& chart = m_page->chart();
    QVERIFY(!chart.axisStart()); // twelve weeks do not say that nothing can end near zero
    const auto& bands = chart.values().bands;
    for (std::size_t day = 1; day < bands.size(); ++day) {
        const double least = bands[day - 1].upper95 - bands[day - 1].upper80;
        QVERIFY2(bands[day].upper95 - bands[day].upper80 > 0.95 * least, qPrintable(QString::number(day)));
    }
    auto longer = sample();
    longer.outlook = std::make_shared<const forecast::Outlook>(
        forecast::makeOutlook(forecastSample("America/New_York", "2026-03-05T17:00:00Z", 250)).value());
    m_page->setValues(longer);
    QVERIFY(chart.axisStart()); // far from zero, and says so
    m_page->setValues(sample());
    for (auto* check : m_page->findChildren<ScenarioCheck*>()) {
        if (check->scenario() == forecast::Scenario::Optimistic && check->parent() != &m_page->exportForm()) {
            check->click();
            break;
        }
    }
    QCOMPARE(chart.values().lines.size(), std::size_t(4));
    const auto controls = m_page->findChildren<SegmentedControl*>();
    const auto named = [&](const QString& name) {
        return *std::ranges::find_if(controls, [&](const auto* c) { return c->accessibleName() == name; });
    };
    Q_EMIT named(QStringLiteral("Show"))->chosen(2);
    QVERIFY(!chart.axisStart());
    QVERIFY(chart.values().budgetLabel.startsWith(QStringLiteral("Monthly budget")));
    Q_EMIT named(QStringLiteral("Horizon"))->chosen(0);
    QCOMPARE(chart.values().ahead.size(), std::size_t(7));
}

void TestForecastPage::theExportShowsWhatItWrites()
{
    auto& form = m_page->exportForm();
    QVERIFY(form.previewText().startsWith(
        QStringLiteral("period_start,period_end,scenario,tier,provider,kind,usd,lower_80_usd")));
    QVERIFY(
        form.previewText().contains(QStringLiteral("2026-03-08T00:00:00-05:00,2026-03-09T00:00:00-04:00,")));
    QCOMPARE(form.fileName(), QStringLiteral("forecast-2026-03-05_30d.csv"));
    form.copy();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("period_start")));
    const auto controls = form.findChildren<SegmentedControl*>();
    for (auto* control : controls) {
        if (control->accessibleName() == QStringLiteral("Split by")) {
            control->setCurrent(1);
            Q_EMIT control->chosen(1);
        }
    }
    QVERIFY(form.previewText().contains(QStringLiteral("'=cmd|' /C calc'!A0")));
    form.setSaving(4096);
    QVERIFY(form.message().contains(QStringLiteral("4,096")));
    form.setSaved(QStringLiteral("CSV not saved: /reports is full"), true);
    QCOMPARE(form.message(), QStringLiteral("CSV not saved: /reports is full"));
}

void TestForecastPage::driversAreEdited()
{
    auto* editor = m_page->findChild<DriverEditor*>();
    QSignalSpy applied(m_page.get(), &ForecastPage::driversChanged);
    editor->findChildren<QDoubleSpinBox*>().first()->setValue(2000);
    for (auto* button : editor->findChildren<ActionButton*>()) {
        if (button->text() == QStringLiteral("Use these")) {
            button->click();
        }
    }
    QCOMPARE(applied.size(), 1);
    QCOMPARE(editor->drivers().front().users, 2000.0);
}

void TestForecastPage::longerHorizonsAreAskedFor()
{
    QSignalSpy asked(m_page.get(), &ForecastPage::horizonChanged);
    for (auto* control : m_page->findChildren<SegmentedControl*>()) {
        if (control->accessibleName() == QStringLiteral("Horizon")) {
            Q_EMIT control->chosen(3); // 90 days are there
            QCOMPARE(asked.size(), 0);
            Q_EMIT control->chosen(4);
        }
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<std::size_t>(), std::size_t(365));
}

void TestForecastPage::fitsEverySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("light");
    QTest::newRow("1440x900") << QSize(1368, 792) << false;
    QTest::newRow("1100x700") << QSize(1028, 592) << false;
    QTest::newRow("1920x1080") << QSize(1848, 972) << false;
    QTest::newRow("1440x900 light") << QSize(1368, 792) << true;
}

void TestForecastPage::fitsEverySize()
{
    QFETCH(QSize, size);
    QFETCH(bool, light);
    m_theme.setMode(light ? ThemeMode::Light : ThemeMode::Dark);
    qApp->setStyleSheet(m_theme.styleSheet());
    m_page->resize(size);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    // With a directory named, the pictures can be looked at.
    if (const auto directory = qEnvironmentVariable("SPILLWAY_PICTURES"); !directory.isEmpty()) {
        m_page->chart().setFocus();
        QTest::keyClick(&m_page->chart(), Qt::Key_Right);
        QTest::keyClick(&m_page->chart(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(m_page->widget()->grab().save(QDir(directory).filePath(QStringLiteral("forecast-%1.png")
                .arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')))));
    }
    const QRect room = m_page->widget()->rect();
    for (const auto* panel : m_page->widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        QVERIFY2(room.contains(panel->geometry()), panel->metaObject()->className());
    }
    if (size.height() > 700) {
        QVERIFY(m_page->widget()->height() <= m_page->viewport()->height()); // all in sight
    }
    m_theme.setMode(ThemeMode::Dark);
}

QTEST_MAIN(TestForecastPage)
#include "tst_forecast_page.moc"
