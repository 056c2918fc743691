// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/tiers_page.h"

#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/data_table.h"
#include "widgets/components/formatting.h"
#include "widgets/components/mark_words.h"
#include "widgets/components/panel.h"
#include "widgets/components/save_file.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/feed_banner.h"
#include "widgets/panels/overview_charts.h"
#include "widgets/panels/tier_card_panel.h"
#include "widgets/panels/tier_tables.h"
#include "widgets/panels/tier_words.h"

#include <algorithm>

namespace spillway
{
namespace
{

constexpr int kCardsInRow = 3;
constexpr int kLeastLowerRow = 198;
constexpr int kHeaderRoom = 42;
constexpr Duration kEnoughToJudge = std::chrono::minutes(3);

QString tierTitle(const TiersValues& values, const std::string& id)
{
    const auto card
        = std::ranges::find(values.cards, id, [](const TierCard& known) { return known.tier.id; });
    return QString::fromStdString(card == values.cards.end() ? id : card->tier.displayName);
}

} // namespace

TiersPage::TiersPage(const Theme& theme, QWidget* parent)
    : ScrolledPage(theme, parent)
    , m_banner(new FeedBanner(theme, content()))
    , m_economicsPanel(new spillway::Panel(theme, tr("Unit economics"), content()))
    , m_requestsPanel(new spillway::Panel(theme, tr("Requests per minute"), content()))
    , m_usersPanel(new spillway::Panel(theme, tr("Heaviest users today"), content()))
    , m_economics(new DataTable(theme, economicsColumns()))
    , m_users(new DataTable(theme, heavyUserColumns()))
    , m_legend(new ChartLegend(theme))
    , m_requests(new TimeChart)
{
    build();
    applyChartTheme();
    connect(&theme, &Theme::changed, this, &TiersPage::applyChartTheme);
}

void TiersPage::build()
{
    m_banner->hide();
    m_economics->setAccessibleName(tr("Unit economics"));
    m_economics->setSelection(DataTable::Selection::Many);
    m_economics->setLoading(true);
    m_economicsPanel->setContent(m_economics, { 0, 0, 0, 0 });
    auto* csv = new ActionButton(theme(), tr("CSV"), ActionButton::Kind::Ghost, ActionButton::Size::Small);
    csv->setIconName("export");
    csv->setDescription(tr("Save unit economics as CSV"));
    connect(csv, &ActionButton::clicked, this,
        [this] { saveFile(this, QStringLiteral("tiers.csv"), tr("CSV files (*.csv)"), m_economics->csv()); });
    m_economicsPanel->addHeaderWidget(csv);

    m_requestsPanel->addHeaderWidget(m_legend);
    m_requestsPanel->setSubtitle(tr("today, by tier"));
    m_requestsPanel->setContent(m_requests, { 6, 0, 8, 6 });
    m_requests->setLane(1, 2);

    m_users->setAccessibleName(tr("Heaviest users today"));
    m_users->setLoading(true);
    m_users->setEmptyText(tr("No requests today"), tr("Users appear with their first request of the day"));
    m_usersPanel->setSubtitle(tr("as the product names them, by cost"));
    m_usersPanel->setContent(m_users, { 0, 0, 0, 0 });
    auto* all
        = new ActionButton(theme(), tr("All users"), ActionButton::Kind::Ghost, ActionButton::Size::Small);
    all->setTrailingIconName("chevron-right");
    connect(all, &ActionButton::clicked, this, &TiersPage::allUsersRequested);
    m_usersPanel->addHeaderWidget(all);
    connect(m_users, &DataTable::rowActivated, this,
        [this](const QString& key) { Q_EMIT userRequested(key.section(QLatin1Char('/'), 1)); });
    // Reading order is the order of the Tab key.
    QWidget* before = csv;
    for (QWidget* next : { static_cast<QWidget*>(m_economics), static_cast<QWidget*>(m_requests),
             static_cast<QWidget*>(all), static_cast<QWidget*>(m_users) }) {
        setTabOrder(before, next);
        before = next;
    }
}

void TiersPage::applyChartTheme()
{
    m_requests->setFont(theme().font("caption"));
    m_requests->setColours(chartColours(theme()));
    TimeChartValues recoloured = m_requests->values();
    for (std::size_t i = 0; i < recoloured.series.size() && i < m_seriesTokens.size(); ++i) {
        recoloured.series[i].colour = theme().colour(m_seriesTokens[i]);
    }
    m_requests->setValues(std::move(recoloured));
}

void TiersPage::setValues(const TiersValues& values, const OverviewValues& overview)
{
    const std::size_t before = m_cards.size();
    setCards(values);
    setTables(values);
    setChart(values, overview);
    setAges(values);
    const bool banner = m_banner->setValues(overview);
    if (banner != m_bannerShown || before != m_cards.size()) {
        m_bannerShown = banner;
        m_banner->setVisible(banner);
        rearrange();
    }
}

void TiersPage::addCard()
{
    auto* card = new TierCardPanel(theme(), content());
    connect(card, &TierCardPanel::spendRequested, this,
        [this, card] { Q_EMIT tierSpendRequested(card->card().tier.id); });
    connect(card, &TierCardPanel::usersRequested, this,
        [this, card] { Q_EMIT tierUsersRequested(card->card().tier.id); });
    connect(card, &TierCardPanel::armRequested, this, [this, card] {
        commands::Command draft;
        draft.type = card->card().state == TierState::Paused ? commands::CommandType::ResumeTier
                                                             : commands::CommandType::PauseTier;
        draft.parameters = commands::TierParameters{ { card->card().tier.id } };
        Q_EMIT armRequested(draft);
    });
    card->show();
    m_cards.push_back(card);
}

void TiersPage::setCards(const TiersValues& values)
{
    while (m_cards.size() > values.cards.size() && !values.cards.empty()) {
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < values.cards.size()) {
        addCard();
    }
    const bool isLive = values.live.freshness == Freshness::Fresh;
    const Freshness freshness = isLive ? Freshness::Fresh : Freshness::Partial;
    const QString age = isLive || values.history.asOf == Instant()
        ? QString()
        : tr("to %1").arg(format::clock(values.history.asOf, values.zone));
    for (std::size_t i = 0; i < values.cards.size(); ++i) {
        m_cards[i]->setCard(values.cards[i], values.now, values.zone, freshness, age);
    }
}

void TiersPage::setTables(const TiersValues& values)
{
    if (values.history.freshness == Freshness::Loading) {
        return;
    }
    if (values.history.freshness == Freshness::Missing) {
        m_economics->setEmptyText(
            tr("PostgreSQL does not answer"), tr("Users, revenue and spend of the month are in it"));
        m_users->setEmptyText(tr("PostgreSQL does not answer"));
    }
    for (const auto& [column, title] : economicsMonthTitles(values)) {
        m_economics->setColumnTitle(column, title);
    }
    const std::size_t rows = m_economics->model().rows().size();
    m_economics->setRows(economicsRows(values), economicsTotals(values));
    m_users->setRows(heavyUserRows(values));
    if (rows != m_economics->model().rows().size()) {
        rearrange();
    }
}

void TiersPage::setChart(const TiersValues& values, const OverviewValues& overview)
{
    TimeChartValues chart;
    chart.title = tr("Requests per minute");
    chart.unit = ChartUnit::Count;
    chart.zone = values.zone;
    chart.emptyText
        = values.history.freshness == Freshness::Loading ? tr("Loading") : tr("No requests today");
    std::vector<LegendEntry> legend;
    m_seriesTokens.clear();
    for (auto tier = values.today.tiers.rbegin(); tier != values.today.tiers.rend(); ++tier) {
        const std::string token(categoryColour(*tier));
        m_seriesTokens.push_back(token);
        chart.series.push_back({ tierTitle(values, *tier), theme().colour(token), {} });
        legend.insert(legend.begin(), { LegendEntry::Sign::Square, token, tierTitle(values, *tier) });
    }
    chart.range = values.budgetZone.periodAt(Period::Day, values.now);
    chart.range.to = values.now;
    for (const SpendHistory::Bucket& bucket : values.today.buckets) {
        const Duration run = std::min<Duration>(kQuarter, values.now - bucket.start);
        if (run < kEnoughToJudge) {
            chart.range.to = bucket.start;
            break;
        }
        const double minutes = static_cast<double>(run.count()) / 60e6;
        chart.starts.push_back(bucket.start);
        chart.missing.push_back(bucket.missing);
        for (std::size_t i = 0; i < values.today.tiers.size(); ++i) {
            chart.series[values.today.tiers.size() - 1 - i].values.push_back(
                static_cast<double>(bucket.requestsByTier[i]) / minutes);
        }
    }
    const ControlNames names(overview);
    for (const Mark& mark : values.marks) {
        chart.marks.push_back({ mark.at, mark.until, mark.kind, markText(mark, names) });
    }
    m_legend->setEntries(legend);
    m_requests->setValues(std::move(chart));
}

void TiersPage::setAges(const TiersValues& values)
{
    const bool stale = values.history.freshness == Freshness::Stale;
    const QString to = tr("to %1").arg(format::clock(values.history.asOf, values.zone));
    for (spillway::Panel* panel : { m_economicsPanel, m_requestsPanel, m_usersPanel }) {
        panel->setFreshness(stale ? Freshness::Partial : Freshness::Fresh, to);
    }
    if (values.cards.empty()) {
        return;
    }
    const TimeRange month = values.cards.front().burns.back().range;
    m_economicsPanel->setSubtitle(tr("provider cost only · revenue recognised to now · %1 to %2")
            .arg(format::day(month.from, values.budgetZone), format::day(values.now, values.budgetZone)));
}

int TiersPage::arrange(QSize room)
{
    const int width = room.width() - 2 * kPaddingX;
    int y = kPaddingY;
    if (m_bannerShown) {
        m_banner->setGeometry(kPaddingX, y, width, FeedBanner::kHeight);
        y += FeedBanner::kHeight + kGutter;
    }
    const int count = std::max(1, static_cast<int>(m_cards.size()));
    const bool isNarrow = room.width() < kNarrow;
    const int columns = isNarrow ? 2 : std::clamp(count, 2, kCardsInRow);
    const double card = (width - kGutter * (columns - 1)) / static_cast<double>(columns);
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) {
        m_cards[static_cast<std::size_t>(i)]->setGeometry(QRectF(kPaddingX + (i % columns) * (card + kGutter),
            y + (i / columns) * (TierCardPanel::kHeight + kGutter), card, TierCardPanel::kHeight)
                .toRect());
    }
    // Where the last card of a narrow page stands alone, the requests take the place beside it.
    const bool fillsGap = isNarrow && count % columns != 0;
    y += (count + columns - 1) / columns * (TierCardPanel::kHeight + kGutter);
    if (fillsGap) {
        const int left = kPaddingX + qRound(card) + kGutter;
        m_requestsPanel->setGeometry(
            left, y - TierCardPanel::kHeight - kGutter, kPaddingX + width - left, TierCardPanel::kHeight);
    }
    const int economics = std::max(190, kHeaderRoom + m_economics->contentHeight());
    m_economicsPanel->setGeometry(kPaddingX, y, width, economics);
    y += economics + kGutter;
    const int lower = std::max(kLeastLowerRow, room.height() - y - kPaddingY);
    if (fillsGap) {
        m_usersPanel->setGeometry(kPaddingX, y, width, lower);
        return y + lower + kPaddingY;
    }
    const int half = (width - kGutter) / 2;
    m_requestsPanel->setGeometry(kPaddingX, y, half, lower);
    m_usersPanel->setGeometry(kPaddingX + half + kGutter, y, width - half - kGutter, lower);
    return y + lower + kPaddingY;
}

} // namespace spillway
