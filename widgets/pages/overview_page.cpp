// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/overview_page.h"

#include "widgets/charts/budget_chart.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/formatting.h"
#include "widgets/components/kpi_tile.h"
#include "widgets/components/panel.h"
#include "widgets/components/runs_label.h"
#include "widgets/panels/activity_list.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/feed_banner.h"
#include "widgets/panels/overview_charts.h"
#include "widgets/panels/overview_tiles.h"
#include "widgets/panels/provider_table.h"
#include "widgets/panels/runway_words.h"
#include "widgets/panels/tier_list.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr int kRail = 72; ///< the window is this much wider than the page
constexpr int kCompactBelow = 1180;
constexpr int kWideFrom = 1760;
constexpr double kGutter = 12;
constexpr double kPaddingX = 16;
constexpr double kPaddingY = 12;
constexpr double kSmallestChartRow = 260;

} // namespace

OverviewPage::OverviewPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_banner(new FeedBanner(theme, m_content))
    , m_spendPanel(new spillway::Panel(theme, tr("Spend per hour"), m_content))
    , m_budgetPanel(new spillway::Panel(theme, tr("Today against budget"), m_content))
    , m_providerPanel(new spillway::Panel(theme, tr("Provider health"), m_content))
    , m_tierPanel(new spillway::Panel(theme, tr("Tiers today"), m_content))
    , m_activityPanel(new spillway::Panel(theme, tr("Alerts and commands"), m_content))
    , m_spendLegend(new ChartLegend(theme))
    , m_budgetLegend(new ChartLegend(theme))
    , m_spendChart(new TimeChart)
    , m_budgetChart(new BudgetChart)
    , m_levers(new RunsLabel(theme))
    , m_providers(new ProviderTable(theme))
    , m_tiers(new TierList(theme))
    , m_activity(new ActivityList(theme))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    for (KpiTile*& tile : m_tiles) {
        tile = new KpiTile(theme, m_content);
    }
    build();
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &OverviewPage::applyTheme);
}

void OverviewPage::build()
{
    m_spendPanel->addHeaderWidget(m_spendLegend);
    m_spendPanel->setContent(m_spendChart, { 8, 0, 10, 8 });
    m_budgetPanel->addHeaderWidget(m_budgetLegend);
    auto* budget = new QWidget;
    auto* column = new QVBoxLayout(budget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_budgetChart, 1);
    column->addWidget(m_levers);
    m_levers->setPadding(8, 4);
    m_levers->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_levers->hide();
    m_budgetPanel->setContent(budget, { 6, 0, 4, 8 });
    m_budgetLegend->setEntries({ { LegendEntry::Sign::Line, "accent.base", tr("forecast") } });
    m_providerPanel->setContent(m_providers, { 0, 0, 0, 4 });
    m_tierPanel->setSubtitle(tr("bar tick = target by now"));
    m_tierPanel->setContent(m_tiers, { 14, 0, 14, 4 });
    m_activityPanel->setContent(m_activity, { 0, 0, 0, 4 });
    addWay(m_providerPanel, tr("All providers"), QStringLiteral("providers"));
    addWay(m_activityPanel, tr("Timeline"), QStringLiteral("audit"));
    // In the order of the tiles: spend today, this week, burn rate, forecast, traffic, cost per request.
    const char* const pages[] = { "spend", "tiers", "spend", "forecast", "tiers", "spend" };
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        connect(m_tiles[i], &KpiTile::clicked, this,
            [this, page = QString::fromLatin1(pages[i])] { Q_EMIT pageRequested(page); });
    }
    // Reading order is the order of the Tab key.
    QWidget* before = m_tiles.front();
    for (QWidget* next : { static_cast<QWidget*>(m_tiles[1]), static_cast<QWidget*>(m_tiles[2]),
             static_cast<QWidget*>(m_tiles[3]), static_cast<QWidget*>(m_tiles[4]),
             static_cast<QWidget*>(m_tiles[5]), static_cast<QWidget*>(m_spendChart),
             static_cast<QWidget*>(m_budgetChart) }) {
        setTabOrder(before, next);
        before = next;
    }
}

void OverviewPage::addWay(spillway::Panel* panel, const QString& text, const QString& page)
{
    auto* way = new ActionButton(m_theme, text, ActionButton::Kind::Ghost, ActionButton::Size::Small, panel);
    way->setTrailingIconName("chevron-right");
    connect(way, &ActionButton::clicked, this, [this, page] { Q_EMIT pageRequested(page); });
    panel->addHeaderWidget(way);
}

void OverviewPage::applyTheme()
{
    QPalette palette = m_content->palette();
    palette.setColor(QPalette::Window, m_theme.colour("bg.window"));
    m_content->setPalette(palette);
    m_content->setAutoFillBackground(true);
    viewport()->setPalette(palette);
    const ChartColours colours = chartColours(m_theme);
    m_spendChart->setFont(m_theme.font("caption"));
    m_budgetChart->setFont(m_theme.font("caption"));
    m_spendChart->setColours(colours);
    m_budgetChart->setColours(colours);
    TimeChartValues recoloured = m_spendChart->values();
    for (std::size_t i = 0; i < recoloured.series.size() && i < m_seriesTokens.size(); ++i) {
        recoloured.series[i].colour = m_theme.colour(m_seriesTokens[i]);
    }
    m_spendChart->setValues(std::move(recoloured));
}

void OverviewPage::setValues(const OverviewValues& values)
{
    const auto tiles = overviewTiles(values);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        m_tiles[i]->setValues(tiles[i]);
    }
    m_seriesTokens.clear();
    for (auto tier = values.spend.tiers.rbegin(); tier != values.spend.tiers.rend(); ++tier) {
        m_seriesTokens.emplace_back(categoryColour(*tier));
    }
    m_spendChart->setValues(spendChart(values, m_theme));
    m_budgetChart->setValues(budgetChart(values));
    m_providers->setProviders(values.providers, values.live.freshness == Freshness::Stale);
    m_tiers->setTiers(values.tiers, values.now, values.live.freshness == Freshness::Fresh);
    m_activity->setValues(values);
    setLegends(values);
    setPanelAges(values);
    const bool banner = m_banner->setValues(values);
    if (banner != m_bannerShown) {
        m_bannerShown = banner;
        m_banner->setVisible(banner);
        arrange();
    }
}

void OverviewPage::setLegends(const OverviewValues& values)
{
    std::vector<LegendEntry> entries;
    for (const std::string& tier : values.spend.tiers) {
        entries.push_back(
            { LegendEntry::Sign::Square, std::string(categoryColour(tier)), tierName(values, tier) });
    }
    if (!values.typical.empty()) {
        entries.push_back({ LegendEntry::Sign::Dash, "chart.total", m_spendChart->values().comparisonName });
    }
    m_spendLegend->setEntries(entries);
}

void OverviewPage::setPanelAges(const OverviewValues& values)
{
    const bool liveOld = values.live.freshness == Freshness::Stale;
    const QString asOf = tr("as of %1").arg(format::clockSeconds(values.live.asOf, values.zone));
    const QString age = tr("%1 old").arg(format::age(values.now - values.live.asOf));
    const int attention = ProviderTable::needingAttention(values.providers);
    m_providerPanel->setFreshness(liveOld ? Freshness::Stale : Freshness::Fresh, age);
    m_providerPanel->setSubtitle(liveOld ? asOf
            : attention > 0              ? tr("%n needs attention", nullptr, attention)
                                         : QString());

    const Instant to = std::max(values.live.asOf, values.history.asOf);
    const bool totalsStop = (liveOld || values.live.freshness == Freshness::Missing) && to > Instant();
    m_tierPanel->setFreshness(
        totalsStop ? Freshness::Partial : Freshness::Fresh, tr("to %1").arg(format::clock(to, values.zone)));
    m_tierPanel->setSubtitle(totalsStop ? QString() : tr("bar tick = target by now"));

    const bool historyOld = values.history.freshness == Freshness::Stale;
    m_spendWords = historyOld
        ? tr("recorded to %1").arg(format::clockSeconds(values.history.asOf, values.zone))
        : tr("by tier, 15-minute buckets");
    m_budgetWords = capText(values);
    if (values.budgetZone) {
        //: %1 is a time zone: the budget's day begins and ends there
        const QString day = tr("day of %1").arg(QString::fromStdString(values.budgetZone->name()));
        m_budgetWords += (m_budgetWords.isEmpty() ? QString() : QStringLiteral(" · ")) + day;
    }
    setSubtitles();
    m_levers->setRuns(leverRuns(values));
    m_levers->setVisible(!m_levers->runs().empty());
}

void OverviewPage::setSubtitles()
{
    const bool hasRoom = m_layout != Layout::Compact;
    m_spendPanel->setSubtitle(hasRoom ? m_spendWords : QString());
    m_budgetPanel->setSubtitle(hasRoom ? m_budgetWords : QString());
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void OverviewPage::arrangeTiles(double top, double width, double height, int columns)
{
    const double tileWidth = (width - kGutter * (columns - 1)) / columns;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        m_tiles[i]->setGeometry(QRectF(
            kPaddingX + column * (tileWidth + kGutter), top + row * (height + kGutter), tileWidth, height)
                .toRect());
    }
}

void OverviewPage::arrange()
{
    const QSize room = viewport()->size();
    const int window = room.width() + kRail;
    m_layout = window < kCompactBelow ? Layout::Compact : window < kWideFrom ? Layout::Regular : Layout::Wide;
    setSubtitles();
    const bool compact = m_layout == Layout::Compact;
    const double width = room.width() - 2 * kPaddingX;
    double y = kPaddingY;
    if (m_bannerShown) {
        m_banner->setGeometry(QRectF(kPaddingX, y, width, FeedBanner::kHeight).toRect());
        y += FeedBanner::kHeight + kGutter;
    }
    const double tile = compact ? 88 : m_layout == Layout::Wide ? 128 : 124;
    arrangeTiles(y, width, tile, compact ? 3 : 6);
    y += (compact ? 2 * tile + kGutter : tile) + kGutter;

    // Compact leaves the third row below the fold, so that the charts keep their height.
    const double low = m_layout == Layout::Wide ? 316 : 268;
    const double below = compact ? 0 : low + kGutter;
    const double middle = std::max(kSmallestChartRow, room.height() - kPaddingY - y - below);
    const double inner = width - kGutter;
    const double left = std::round(inner * (compact ? 7.0 : 8.0) / 12);
    m_spendPanel->setGeometry(QRectF(kPaddingX, y, left, middle).toRect());
    m_budgetPanel->setGeometry(QRectF(kPaddingX + left + kGutter, y, inner - left, middle).toRect());
    y += middle + kGutter;

    const double unit = (width - 2 * kGutter) / (6.1 + 3.1 + 3.8);
    double x = kPaddingX;
    for (const auto& [panel, share] :
        { std::pair(m_providerPanel, 6.1), std::pair(m_tierPanel, 3.1), std::pair(m_activityPanel, 3.8) }) {
        panel->setGeometry(QRectF(x, y, unit * share, low).toRect());
        x += unit * share + kGutter;
    }
    m_content->resize(room.width(), static_cast<int>(std::ceil(y + low + kPaddingY)));
}

} // namespace spillway
