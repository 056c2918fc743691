// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/forecast_page.h"

#include "widgets/charts/fan_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/formatting.h"
#include "widgets/components/panel.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/segmented_control.h"
#include "widgets/panels/cap_table.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/driver_editor.h"
#include "widgets/panels/overview_charts.h"
#include "widgets/panels/recommendation_list.h"
#include "widgets/panels/record_view.h"
#include "widgets/panels/scenario_sign.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace spillway
{
namespace
{

constexpr std::array<std::size_t, 5> kHorizons{ 7, 14, 30, 90, 365 };
constexpr std::array kViews{ forecast::ForecastView::PerDay, forecast::ForecastView::WeekAverage,
    forecast::ForecastView::Cumulative };
constexpr int kCompactBelow = 1108; ///< of the page: the window is a rail wider
constexpr double kGutter = 12;
constexpr double kPaddingX = 16;
constexpr double kPaddingY = 12;
constexpr double kToolbar = 28;
constexpr double kExport = 344; ///< what the choices of five scenarios need, one below the other …
constexpr double kLowExport = 244; ///< … and in two columns
constexpr double kCapFrame = 48; ///< of its panel, header and edge

} // namespace

ForecastPage::ForecastPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_toolbar(new QWidget(m_content))
    , m_scenarioBar(new QWidget(m_content))
    , m_horizon(new SegmentedControl(theme, tr("Horizon"), m_toolbar))
    , m_view(new SegmentedControl(theme, tr("Show"), m_toolbar))
    , m_driversButton(new ActionButton(
          theme, tr("Drivers…"), ActionButton::Kind::Normal, ActionButton::Size::Medium, m_content))
    , m_drivers(new DriverEditor(theme, this))
    , m_chartPanel(new spillway::Panel(theme, tr("Spend ahead"), m_content))
    , m_capPanel(new spillway::Panel(theme, tr("When each cap is reached"), m_content))
    , m_recordPanel(new spillway::Panel(theme, tr("Back-test"), m_content))
    , m_exportPanel(new spillway::Panel(theme, tr("Export"), m_content))
    , m_legend(new ChartLegend(theme))
    , m_asOf(new Badge(theme))
    , m_chart(new FanChart)
    , m_caps(new CapTable(theme))
    , m_record(new RecordView(theme))
    , m_form(new ForecastExportForm(theme))
    , m_advice(new RecommendationList(theme, m_content))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    buildToolbar();
    build();
    connectParts();
    applyTheme();
    showStates();
}

void ForecastPage::buildToolbar()
{
    QStringList days;
    QStringList names;
    for (const auto horizon : kHorizons) {
        days << (horizon == 365 ? tr("1 y") : tr("%1 d").arg(horizon));
        names << tr("%1 days ahead").arg(horizon);
    }
    m_horizon->setItems(days, names);
    m_horizon->setCurrent(2);
    m_view->setItems({ tr("Per day"), tr("7-day average"), tr("Cumulative") });
    m_view->setCurrent(1);
    auto* row = new QHBoxLayout(m_toolbar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto label = [&](const QString& text) {
        auto* made = new RunsLabel(m_theme, "small", m_toolbar);
        made->setRuns({ { text, "text.tertiary" } });
        row->addWidget(made);
    };
    label(tr("Horizon"));
    row->addWidget(m_horizon);
    row->addSpacing(4);
    label(tr("Show"));
    row->addWidget(m_view);
    auto* scenarios = new QHBoxLayout(m_scenarioBar);
    scenarios->setContentsMargins(0, 0, 0, 0);
    scenarios->setSpacing(8);
    for (const auto scenario : kScenarioOrder) {
        auto* check = new ScenarioCheck(m_theme, scenario, true, m_scenarioBar);
        scenarios->addWidget(check);
        m_checks.push_back(check);
    }
    scenarios->addStretch();
    m_driversButton->setIconName("settings");
    m_driversButton->setDescription(tr("Numbers of the driver scenario"));
    setTabOrder(m_view, m_checks.front());
    setTabOrder(m_checks.back(), m_driversButton);
}

void ForecastPage::build()
{
    m_chartPanel->addHeaderWidget(m_legend);
    m_chartPanel->setContent(m_chart, { 6, 0, 6, 8 });
    m_legend->setEntries({ { LegendEntry::Sign::Line, "chart.total", tr("actual") },
        { LegendEntry::Sign::Line, "scn.expected", tr("expected") },
        { LegendEntry::Sign::Square, "accent.base", tr("80 %"), 0.36 },
        { LegendEntry::Sign::Square, "accent.base", tr("95 %"), 0.16 } });
    m_capPanel->setContent(m_caps, { 0, 0, 0, 8 });
    m_recordPanel->setContent(m_record, { 14, 0, 14, 8 });
    m_exportPanel->setSubtitle(tr("exactly what the file will hold"));
    m_exportPanel->addHeaderWidget(m_asOf);
    m_exportPanel->setContent(m_form, { 14, 0, 14, 12 });
}

void ForecastPage::connectParts()
{
    connect(&m_theme, &Theme::changed, this, &ForecastPage::applyTheme);
    connect(m_horizon, &SegmentedControl::chosen, this, [this](int place) {
        m_shown.days = kHorizons[static_cast<std::size_t>(place)];
        const bool enough = m_values.outlook && m_values.outlook->ahead.size() > m_shown.days;
        setValues(m_values);
        if (!enough) {
            Q_EMIT horizonChanged(m_shown.days);
        }
    });
    connect(m_view, &SegmentedControl::chosen, this, [this](int place) {
        m_shown.view = kViews[static_cast<std::size_t>(place)];
        showChart();
    });
    for (auto* check : m_checks) {
        connect(check, &QAbstractButton::toggled, this, [this, check](bool isOn) {
            if (isOn) {
                m_shown.scenarios.insert(check->scenario());
            } else {
                m_shown.scenarios.erase(check->scenario());
            }
            showChart();
        });
    }
    connect(m_driversButton, &QAbstractButton::clicked, this, [this] { m_drivers->popUp(m_driversButton); });
    connect(m_drivers, &DriverEditor::applied, this, &ForecastPage::driversChanged);
    connect(m_form, &ForecastExportForm::saveRequested, this, &ForecastPage::saveRequested);
    connect(m_form, &ForecastExportForm::cancelRequested, this, &ForecastPage::saveCancelled);
}

void ForecastPage::applyTheme()
{
    QPalette palette = m_content->palette();
    palette.setColor(QPalette::Window, m_theme.colour("bg.window"));
    m_content->setPalette(palette);
    m_content->setAutoFillBackground(true);
    viewport()->setPalette(palette);
    m_chart->setFont(m_theme.font("caption"));
    m_chart->setColours(chartColours(m_theme));
    showChart();
}

void ForecastPage::setValues(const forecast::ForecastValues& values)
{
    m_values = values;
    showChart();
    m_caps->setValues(m_values, m_shown.days);
    m_record->setValues(m_values);
    m_form->setValues(m_values, m_shown);
    m_advice->setValues(m_values);
    m_drivers->setMeasured(m_values.measured, m_values.names);
    const bool hasDrivers = m_values.outlook && m_values.outlook->find(forecast::Scenario::Driver);
    for (auto* check : m_checks) {
        check->setVisible(check->scenario() != forecast::Scenario::Driver || hasDrivers);
    }
    m_driversButton->setEnabled(!m_values.measured.empty());
    showStates();
    arrange();
}

void ForecastPage::setProgress(double progress)
{
    if (m_values.state == forecast::ForecastValues::State::Loading && progress != m_values.progress) {
        m_values.progress = progress;
        showChart();
        showStates();
    }
}

void ForecastPage::showChart()
{
    auto chart = fanChart(m_values, m_shown, m_theme);
    switch (m_values.state) {
    case forecast::ForecastValues::State::Loading:
        chart.emptyText = m_values.progress > 0
            ? tr("Computing the forecast, %1, Esc cancels").arg(format::percent(m_values.progress))
            : tr("Reading the history");
        break;
    case forecast::ForecastValues::State::TooLittle:
        chart.emptyText = tr("No forecast yet: it needs %1 days of spend, there are %2.")
                              .arg(forecast::kLeastDays)
                              .arg(m_values.knownDays);
        break;
    case forecast::ForecastValues::State::Failed:
        chart.emptyText = QString::fromStdString(m_values.error);
        break;
    case forecast::ForecastValues::State::Ready:
        break;
    }
    m_chart->setValues(std::move(chart));
    QStringList parts{ tr("next %1 days").arg(m_shown.days), viewText(m_shown.view) };
    if (const auto start = m_chart->axisStart(); start && m_values.outlook) {
        parts << tr("axis from %1").arg(format::wholeMoney(Money::fromEstimate(*start)));
    }
    if (m_values.outlook && !m_values.outlook->incidents.empty()) {
        parts << tr("%1 marked days left out").arg(m_values.outlook->incidents.size());
    }
    m_chartPanel->setSubtitle(parts.join(QStringLiteral(" · ")));
}

void ForecastPage::showStates()
{
    using State = forecast::ForecastValues::State;
    const bool isOld = m_values.outlook && m_values.state == State::Failed;
    const QString age = m_values.dataAsOf
        ? tr("data as of %1").arg(format::clockSeconds(*m_values.dataAsOf, m_values.zone))
        : tr("no data");
    for (auto* panel : { m_chartPanel, m_capPanel }) {
        panel->setFreshness(
            isOld ? Freshness::Stale : Freshness::Fresh, isOld ? tr("not computed anew") : QString());
    }
    m_asOf->setValues({ age, isOld ? Tone::Stale : Tone::Neutral, "clock" });
    m_asOf->setVisible(m_values.outlook != nullptr);
    const bool busy = m_values.outlook && m_values.state == State::Loading;
    m_recordPanel->setSubtitle(m_values.outlook && m_values.outlook->record
            ? tr("%1 weeks, 7 days ahead").arg(m_values.outlook->record->runs.size())
            : QString());
    m_capPanel->setSubtitle(busy ? tr("computing, %1").arg(format::percent(m_values.progress)) : QString());
    m_capPanel->setToolTip(isOld ? QString::fromStdString(m_values.error) : QString());
}

void ForecastPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ForecastPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_E && event->modifiers() == Qt::NoModifier) {
        m_form->save();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_values.state == forecast::ForecastValues::State::Loading) {
        Q_EMIT computationCancelled();
        return;
    }
    QScrollArea::keyPressEvent(event);
}

double ForecastPage::arrangeToolbar(double y, double width, bool compact)
{
    const double choices = m_toolbar->sizeHint().width();
    const double button = m_driversButton->sizeHint().width();
    m_toolbar->setGeometry(QRectF(kPaddingX, y, choices, kToolbar).toRect());
    m_driversButton->setGeometry(QRectF(kPaddingX + width - button, y, button, kToolbar).toRect());
    const double room = width - choices - button - 2 * kGutter;
    const bool below = compact || m_scenarioBar->sizeHint().width() > room;
    if (below) {
        y += kToolbar + 4;
    }
    m_scenarioBar->setGeometry(
        QRectF(kPaddingX + (below ? 0 : choices + kGutter), y, below ? width : room, kToolbar).toRect());
    return y + kToolbar + kGutter;
}

void ForecastPage::arrange()
{
    const QSize room = viewport()->size();
    const bool compact = room.width() < kCompactBelow;
    const double width = room.width() - 2 * kPaddingX;
    const double inner = width - kGutter;
    double y = kPaddingY;
    y = arrangeToolbar(y, width, compact);
    const double caps = m_caps->sizeHint().height() + kCapFrame;
    const double advice = m_advice->heightForWidth(static_cast<int>(width));
    const auto place = [](QWidget* widget, double x, double top, double w, double h) {
        widget->setGeometry(QRectF(x, top, w, h).toRect());
    };
    if (compact) {
        place(m_chartPanel, kPaddingX, y, width, 330);
        y += 330 + kGutter;
        const double left = std::round(inner * 0.5);
        place(m_capPanel, kPaddingX, y, left, caps);
        place(m_recordPanel, kPaddingX + left + kGutter, y, inner - left, caps);
        y += caps + kGutter;
        place(m_exportPanel, kPaddingX, y, width, kExport + 20);
        y += kExport + 20 + kGutter;
    } else {
        // The whole page is in sight where it can be: caps stand closer, then choices in two columns.
        const double rows = room.height() - y - kGutter - advice - kGutter - kPaddingY;
        const double least = m_caps->minimumSizeHint().height() + kCapFrame;
        const double chart
            = std::max(least, std::min(std::max(caps, std::round(room.height() * 0.48)), rows - kLowExport));
        const double left = std::round(inner * 8.4 / 12);
        place(m_chartPanel, kPaddingX, y, left, chart);
        place(m_capPanel, kPaddingX + left + kGutter, y, inner - left, chart);
        y += chart + kGutter;
        const double low = std::max(kLowExport, rows - chart);
        const double record = std::clamp(std::round(width * 0.284), 340.0, 480.0);
        place(m_recordPanel, kPaddingX, y, record, low);
        place(m_exportPanel, kPaddingX + record + kGutter, y, inner - record, low);
        y += low + kGutter;
    }
    place(m_advice, kPaddingX, y, width, advice);
    m_content->resize(room.width(), static_cast<int>(std::ceil(y + advice + kPaddingY)));
}

} // namespace spillway
