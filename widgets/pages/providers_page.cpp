// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/providers_page.h"

#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/data_table.h"
#include "widgets/components/formatting.h"
#include "widgets/components/panel.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/save_file.h"
#include "widgets/components/segmented_control.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/circuit_panel.h"
#include "widgets/panels/feed_banner.h"
#include "widgets/panels/overview_charts.h"
#include "widgets/panels/provider_rows.h"
#include "widgets/panels/provider_words.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace spillway
{

using commands::CommandType;

namespace
{

constexpr int kMostTableHeight = 380;
constexpr int kLineHeight = 20;
constexpr int kLeastDetailRow = 320;
constexpr double kLatencyShare = 5.41; ///< of the lower row, as drawn
constexpr double kErrorShare = 3.6;
constexpr double kCircuitShare = 3.6;

} // namespace

ProvidersPage::ProvidersPage(const Theme& theme, QWidget* parent)
    : ScrolledPage(theme, parent)
    , m_banner(new FeedBanner(theme, content()))
    , m_allPanel(new spillway::Panel(theme, tr("All providers"), content()))
    , m_latencyPanel(new spillway::Panel(theme, tr("Latency"), content()))
    , m_errorPanel(new spillway::Panel(theme, tr("Error rate"), content()))
    , m_circuitPanel(new spillway::Panel(theme, tr("Circuit and quota"), content()))
    , m_table(new DataTable(theme, providerColumns()))
    , m_subject(new SegmentedControl(theme, tr("Rows")))
    , m_selectedLine(new RunsLabel(theme, "small", content()))
    , m_orderLine(new RunsLabel(theme, "small", content()))
    , m_systemLine(new RunsLabel(theme, "small"))
    , m_latency(new TimeChart)
    , m_errors(new TimeChart)
    , m_errorLegend(new ChartLegend(theme))
    , m_circuit(new Badge(theme))
    , m_details(new CircuitPanel(theme))
    , m_reroute(new ActionButton(theme, tr("Route to fallback…")))
    , m_hold(new ActionButton(theme, tr("Pause provider…")))
{
    build();
    buildDetails();
    applyChartTheme();
    connect(&theme, &Theme::changed, this, &ProvidersPage::applyChartTheme);
}

void ProvidersPage::build()
{
    m_banner->hide();
    m_table->setAccessibleName(tr("All providers"));
    m_table->setRowHeight(kProviderRowHeight);
    m_table->setLoading(true);
    m_allPanel->setContent(m_table, { 0, 0, 0, 1 });
    m_allPanel->addHeaderWidget(m_systemLine);
    m_subject->setItems({ tr("Providers"), tr("Models") });
    m_subject->setCurrent(0);
    m_allPanel->addHeaderWidget(m_subject);
    auto* csv = new ActionButton(theme(), tr("CSV"), ActionButton::Kind::Ghost, ActionButton::Size::Small);
    csv->setIconName("export");
    csv->setDescription(tr("Save the rows as CSV"));
    m_allPanel->addHeaderWidget(csv);
    connect(csv, &ActionButton::clicked, this,
        [this] { saveFile(this, QStringLiteral("providers.csv"), tr("CSV files (*.csv)"), m_table->csv()); });
    connect(m_subject, &SegmentedControl::chosen, this, [this](int option) {
        m_showsModels = option == 1;
        showRows();
        rearrange();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &ProvidersPage::choose);
    setTabOrder(m_subject, csv);
    setTabOrder(csv, m_table);
}

void ProvidersPage::buildDetails()
{
    m_latencyPanel->setSubtitle(tr("24 h, quantiles of 15 minutes"));
    m_latencyPanel->setContent(m_latency, { 6, 0, 4, 6 });
    m_latency->setLane(1, 1);
    m_errorPanel->setSubtitle(tr("per 30 min"));
    m_errorPanel->addHeaderWidget(m_errorLegend);
    m_errorPanel->setContent(m_errors, { 6, 0, 8, 6 });
    m_errors->setLane(0, 0);
    m_errorLegend->setEntries({ { LegendEntry::Sign::Square, "status.warn.fill", tr("429") },
        { LegendEntry::Sign::Square, "chart.total", tr("error") },
        { LegendEntry::Sign::Square, "chart.compare", tr("timeout") } });
    m_circuitPanel->addHeaderWidget(m_circuit);
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_details, 1);
    auto* levers = new QHBoxLayout;
    levers->setSpacing(8);
    for (ActionButton* lever : { m_reroute, m_hold }) {
        lever->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        levers->addWidget(lever);
    }
    layout->addLayout(levers);
    m_circuitPanel->setContent(column, { 14, 0, 14, 12 });
    m_reroute->setIconName("fallback");
    connect(m_reroute, &ActionButton::clicked, this,
        [this] { arm(m_control.fallback ? CommandType::LeaveFallback : CommandType::EnterFallback); });
    connect(m_hold, &ActionButton::clicked, this, [this] {
        arm(m_control.pausedProviders.contains(m_selected) ? CommandType::ResumeProvider
                                                           : CommandType::PauseProvider,
            commands::ProviderParameters{ { m_selected } });
    });
    setLevers();
    // Also while no provider is known, and with it no values that bring a title.
    m_latency->setAccessibleName(tr("Latency"));
    m_errors->setAccessibleName(tr("Error rate"));
    setTabOrder(m_table, m_latency);
    setTabOrder(m_latency, m_errors);
    setTabOrder(m_errors, m_reroute);
    setTabOrder(m_reroute, m_hold);
}

void ProvidersPage::applyChartTheme()
{
    for (TimeChart* chart : { m_latency, m_errors }) {
        chart->setFont(theme().font("caption"));
        chart->setColours(chartColours(theme()));
    }
    showSelected();
}

void ProvidersPage::setValues(const ProvidersValues& values, const OverviewValues& overview)
{
    m_values = values;
    m_control = overview.control;
    if (m_selected.empty() && !values.rows.empty()) {
        // What needs a look is looked at first.
        const auto worst = std::ranges::find_if(values.rows, needsAttention);
        m_selected = (worst == values.rows.end() ? values.rows.front() : *worst).provider;
    }
    const int before = tableHeight();
    showRows();
    setTexts();
    setAges();
    const bool banner = m_banner->setValues(overview);
    if (banner != m_bannerShown || before != tableHeight()) {
        m_bannerShown = banner;
        m_banner->setVisible(banner);
        rearrange();
    }
}

void ProvidersPage::showRows()
{
    if (m_values.history.freshness == Freshness::Loading) {
        return;
    }
    if (m_values.history.freshness == Freshness::Missing) {
        m_table->setEmptyText(
            tr("PostgreSQL does not answer"), tr("What providers did in 24 hours is in it"));
    }
    m_table->setRows(providerRows(m_showsModels ? m_values.models : m_values.rows, m_values));
    if (m_table->currentKey().section(QLatin1Char('/'), 0, 0) != QString::fromStdString(m_selected)) {
        m_table->select(QString::fromStdString(m_selected));
    }
    showSelected();
}

void ProvidersPage::choose(const QString& key)
{
    const std::string provider = key.section(QLatin1Char('/'), 0, 0).toStdString();
    if (!provider.empty() && provider != m_selected) {
        m_selected = provider;
        setTexts();
        showSelected();
    }
}

void ProvidersPage::setTexts()
{
    const auto attention = std::ranges::count_if(m_values.rows, needsAttention);
    const auto healthy = static_cast<int>(m_values.rows.size()) - static_cast<int>(attention);
    m_allPanel->setSubtitle(m_values.rows.empty() ? QString()
            : attention > 0                       ? tr("%1 healthy, %2 degraded").arg(healthy).arg(attention)
                                                  : tr("%1 healthy").arg(healthy));
    m_orderLine->setRuns(orderRuns(m_values));
    m_systemLine->setRuns(systemRuns(m_values, m_isNarrow));
    const auto row = std::ranges::find(m_values.rows, m_selected, &ProviderRow::provider);
    if (row != m_values.rows.end()) {
        m_selectedLine->setRuns({ { {}, categoryColour(row->provider), 400, kSwatch },
            { QString::fromStdString(row->name), "text.primary", 600 },
            { tr("selected · arrow keys move the selection"), "text.tertiary", 400, {}, 8 } });
        m_circuit->setValues(circuitBadge(row->circuit));
    }
    setLevers();
    rearrange();
}

/// What each would do now, of the selected provider; where it leads says the description.
void ProvidersPage::setLevers()
{
    const auto row = std::ranges::find(m_values.rows, m_selected, &ProviderRow::provider);
    const bool isPaused = m_control.pausedProviders.contains(m_selected);
    m_reroute->setText(m_control.fallback ? tr("End fallback…") : tr("Route to fallback…"));
    m_hold->setText(isPaused ? tr("End pause…") : tr("Pause provider…"));
    m_hold->setEnabled(row != m_values.rows.end());
    const QString name = row == m_values.rows.end() ? QString() : QString::fromStdString(row->name);
    m_reroute->setDescription(m_control.fallback ? tr("Arm the end of fallback mode; nothing is ordered yet")
                                                 : tr("Arm fallback mode; nothing is ordered yet"));
    m_hold->setDescription(isPaused ? tr("Arm the end of the pause of %1; nothing is ordered yet").arg(name)
                                    : tr("Arm a pause of %1; nothing is ordered yet").arg(name));
    m_hold->setIconName(isPaused ? "play" : "circuit-open");
}

void ProvidersPage::arm(CommandType type, commands::CommandParameters parameters)
{
    commands::Command draft;
    draft.type = type;
    draft.parameters = std::move(parameters);
    Q_EMIT armRequested(draft);
}

void ProvidersPage::setAges()
{
    const bool liveOld = m_values.live.freshness == Freshness::Stale;
    const bool historyOld = m_values.history.freshness == Freshness::Stale;
    const QString to = tr("to %1").arg(format::clock(m_values.history.asOf, m_values.zone));
    for (spillway::Panel* panel : { m_allPanel, m_latencyPanel, m_errorPanel }) {
        panel->setFreshness(historyOld ? Freshness::Partial : Freshness::Fresh, to);
    }
    m_circuitPanel->setFreshness(liveOld ? Freshness::Stale : Freshness::Fresh,
        tr("%1 old").arg(format::age(m_values.now - m_values.live.asOf)));
}

void ProvidersPage::showSelected()
{
    for (std::size_t i = 0; i < m_values.rows.size(); ++i) {
        if (m_values.rows[i].provider == m_selected) {
            m_details->setValues(m_values.rows[i], m_values.details[i], m_values.now, m_values.zone);
            setLatency(m_values.details[i]);
            setErrors(m_values.details[i]);
        }
    }
}

void ProvidersPage::setLatency(const ProviderDetail& detail)
{
    TimeChartValues chart;
    chart.title = tr("Latency");
    chart.kind = ChartKind::Lines;
    chart.unit = ChartUnit::Seconds;
    chart.zone = m_values.zone;
    chart.range = { m_values.range.from, m_values.now };
    chart.emptyText = tr("No traffic in 24 hours");
    chart.namesAtEnd = true;
    chart.reference = ChartReference{ kSlowMs / 1000, tr("p95 objective %1 s").arg(kSlowMs / 1000) };
    chart.series = { { QStringLiteral("p99"), theme().colour("chart.compare"), {} },
        { QStringLiteral("p50"), theme().colour("chart.total"), {} },
        { QStringLiteral("p95"), theme().colour(categoryColour(detail.provider)), {} } };
    for (std::size_t i = 0; i < detail.quarters.size(); ++i) {
        const Instant start = m_values.range.from + kQuarter * static_cast<int>(i);
        if (start >= m_values.now) {
            break;
        }
        const std::optional<LatencyQuantiles>& latency = detail.quarters[i].latency;
        if (!latency && i + 1 == detail.quarters.size()) {
            break; // the running quarter has not had an answer yet, which is not a gap
        }
        chart.starts.push_back(start);
        chart.missing.push_back(!latency);
        const LatencyQuantiles known = latency.value_or(LatencyQuantiles());
        chart.series[0].values.push_back(known.p99 / 1000);
        chart.series[1].values.push_back(known.p50 / 1000);
        chart.series[2].values.push_back(known.p95 / 1000);
    }
    if (!chart.starts.empty()) {
        chart.range.to = std::min(m_values.now, chart.starts.back() + kQuarter);
    }
    for (const HealthChange& change : detail.changes) {
        const MarkKind kind = change.state == HealthState::Down ? MarkKind::Critical
            : change.state == HealthState::Degraded             ? MarkKind::Warning
                                                                : MarkKind::Effect;
        chart.marks.insert(chart.marks.begin(), { change.at, std::nullopt, kind, changeText(change) });
    }
    m_latency->setValues(std::move(chart));
}

void ProvidersPage::setErrors(const ProviderDetail& detail)
{
    TimeChartValues chart;
    chart.title = tr("Error rate");
    chart.kind = ChartKind::Bars;
    chart.unit = ChartUnit::Percent;
    chart.zone = m_values.zone;
    chart.bucket = 2 * kQuarter;
    chart.range = { m_values.range.from, m_values.range.to };
    chart.emptyText = tr("No traffic in 24 hours");
    chart.series = { { tr("timeout"), theme().colour("chart.compare"), {} },
        { tr("error"), theme().colour("chart.total"), {} },
        { tr("429"), theme().colour("status.warn.fill"), {} } };
    const bool hasTraffic = std::ranges::any_of(
        detail.quarters, [](const QuarterFigures& quarter) { return quarter.counts.requests > 0; });
    for (std::size_t i = 0; hasTraffic && i + 1 < detail.quarters.size(); i += 2) {
        RequestCounts counts = detail.quarters[i].counts;
        counts += detail.quarters[i + 1].counts;
        const auto share = [&](std::int64_t part) {
            return counts.requests > 0
                ? 100 * static_cast<double>(part) / static_cast<double>(counts.requests)
                : 0;
        };
        chart.starts.push_back(m_values.range.from + kQuarter * static_cast<int>(i));
        chart.missing.push_back(counts.requests == 0);
        chart.series[0].values.push_back(share(counts.timeouts));
        chart.series[1].values.push_back(share(counts.otherErrors()));
        chart.series[2].values.push_back(share(counts.rateLimited));
    }
    m_errors->setValues(std::move(chart));
}

int ProvidersPage::tableHeight() const
{
    return std::clamp(42 + m_table->contentHeight(), 200, kMostTableHeight);
}

/// Latency and circuit side by side, errors below them.
int ProvidersPage::arrangeNarrowDetails(int width, int y)
{
    const int latency = qRound((width - kGutter) * kLatencyShare / (kLatencyShare + kCircuitShare));
    m_latencyPanel->setGeometry(kPaddingX, y, latency, kLeastDetailRow);
    m_circuitPanel->setGeometry(kPaddingX + latency + kGutter, y, width - latency - kGutter, kLeastDetailRow);
    y += kLeastDetailRow + kGutter;
    m_errorPanel->setGeometry(kPaddingX, y, width, kLeastDetailRow);
    return y + kLeastDetailRow + kPaddingY;
}

int ProvidersPage::arrange(QSize room)
{
    const int width = room.width() - 2 * kPaddingX;
    int y = kPaddingY;
    if (std::exchange(m_isNarrow, room.width() < kNarrow) != m_isNarrow) {
        m_systemLine->setRuns(systemRuns(m_values, m_isNarrow));
    }
    if (m_bannerShown) {
        m_banner->setGeometry(kPaddingX, y, width, FeedBanner::kHeight);
        y += FeedBanner::kHeight + kGutter;
    }
    m_allPanel->setGeometry(kPaddingX, y, width, tableHeight());
    y += tableHeight() + kGutter;
    const int order = m_orderLine->sizeHint().width();
    m_selectedLine->setGeometry(kPaddingX, y, width - order - kGutter, kLineHeight);
    m_orderLine->setGeometry(kPaddingX + width - order, y, order, kLineHeight);
    y += kLineHeight + kGutter;
    if (m_isNarrow) {
        return arrangeNarrowDetails(width, y);
    }
    const int lower = std::max(kLeastDetailRow, room.height() - y - kPaddingY);
    const double unit = (width - 2 * kGutter) / (kLatencyShare + kErrorShare + kCircuitShare);
    double x = kPaddingX;
    for (const auto& [panel, share] : { std::pair(m_latencyPanel, kLatencyShare),
             std::pair(m_errorPanel, kErrorShare), std::pair(m_circuitPanel, kCircuitShare) }) {
        panel->setGeometry(QRectF(x, y, unit * share, lower).toRect());
        x += unit * share + kGutter;
    }
    return y + lower + kPaddingY;
}

} // namespace spillway
