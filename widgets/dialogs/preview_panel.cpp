// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/preview_panel.h"

#include "widgets/charts/budget_chart.h"
#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"
#include "widgets/components/text_runs.h"
#include "widgets/dialogs/preview_words.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/lever_texts.h"
#include "widgets/panels/overview_charts.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{

namespace
{

constexpr double kPadX = 20;
constexpr double kPadY = 16;
constexpr double kTiles = 76;
constexpr double kChart = 258;

} // namespace

PreviewPanel::PreviewPanel(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_chart(new BudgetChart(this))
    , m_legend(new ChartLegend(theme, this))
{
    setMinimumSize(560, 520);
    applyTheme();
    connect(&theme, &Theme::changed, this, &PreviewPanel::applyTheme);
}

void PreviewPanel::applyTheme()
{
    m_chart->setFont(theme().font("caption"));
    m_chart->setColours(chartColours(theme()));
    update();
}

void PreviewPanel::clear()
{
    m_radius.reset();
    m_measuredAt.reset();
    m_tiles.clear();
    m_stamp = m_stops = m_goesOn = m_notice = QString();
    update();
}

void PreviewPanel::setValues(
    const OverviewValues& values, const controls::ControlsValues& controls, const commands::Command& command)
{
    const bool live = values.live.freshness == Freshness::Fresh && values.lastQuarterHour;
    const bool same = m_measured.type == command.type && m_measured.parameters == command.parameters
        && m_measured.duration == command.duration;
    const bool due = !m_measuredAt || values.now - *m_measuredAt >= kRenewEvery || !same;
    if (live && due) {
        measure(values, controls, command);
    } else if (!m_measuredAt && values.lastQuarterHour && values.live.asOf != Instant()) {
        measure(values, controls, command); // Redis is away: the last that was known, with its age
        m_measuredAt = values.live.asOf;
    }
    m_stamp = !m_measuredAt ? tr("needs 15 minutes of live figures")
                            : tr("from the last 15 min · %1, renews every 5 s")
                                  .arg(format::clockSeconds(*m_measuredAt, values.zone));
    fillWords(values, controls, command);
    update();
}

void PreviewPanel::measure(
    const OverviewValues& values, const controls::ControlsValues& controls, const commands::Command& command)
{
    m_radius = controls::blastRadius(blastInputs(values, controls, command));
    m_measuredAt = values.now;
    m_measured = command;
    m_loosens = m_radius->effect == commands::Effect::Loosens;
    fillTiles(values);
    fillChart(values);
}

void PreviewPanel::fillTiles(const OverviewValues& values)
{
    const controls::BlastRadius& r = *m_radius;
    const auto number = [this](const std::optional<std::int64_t>& count) {
        return count ? format::count(*count) : tr("unknown");
    };
    m_tiles.clear();
    m_tiles.push_back({ m_loosens ? tr("Users let in") : tr("Users refused"), number(r.users),
        r.activeUsers ? tr("%1 active this hour").arg(format::count(*r.activeUsers))
                      : tr("PostgreSQL does not answer") });
    const bool moves = r.requestsPerMinuteMoved > 0 && r.requestsPerMinute <= 0;
    m_tiles.push_back({ moves ? tr("Requests moved")
            : m_loosens       ? tr("Requests return")
                              : tr("Requests refused"),
        tr("%1 /min").arg(rateWord(moves ? r.requestsPerMinuteMoved : r.requestsPerMinute)),
        tr("of %1 asked for").arg(rateWord(r.allRequestsPerMinute)) });

    Tile spend{ m_loosens ? tr("Spend returns") : tr("Spend avoided"), tr("unknown"),
        tr("no price is known there") };
    if (r.avoidedPerHour) {
        const Money amount = *r.avoidedPerHour;
        spend.label = amount < Money() && !m_loosens ? tr("Spend added") : spend.label;
        spend.value = tr("%1 /h").arg(format::money(amount < Money() ? -amount : amount));
        spend.ink = amount > Money() && !m_loosens ? "status.ok" : "text.primary";
        const double burn = r.burnPerHour.toDouble();
        spend.note = burn > 0 ? tr("%1 of burn rate").arg(format::percent(std::abs(amount.toDouble()) / burn))
                              : tr("nothing is spent now");
    }
    if (r.runwayBought && *r.runwayBought > std::chrono::minutes(1)) {
        const double hours = std::chrono::duration<double, std::ratio<3600>>(*r.runwayBought).count();
        const QString bought = format::decimal(hours, 1);
        spend.note = r.capWith ? tr("buys %1 h of budget").arg(bought)
                               : tr("budget lasts the day, +%1 h").arg(bought);
    }
    m_tiles.push_back(spend);

    const ControlNames names(values);
    m_tiles.push_back({ tr("Paying users"), number(r.payingUsers),
        !r.payingUsers              ? tr("PostgreSQL does not answer")
            : r.payingTiers.empty() ? tr("not touched")
                                    : names.tiers(r.payingTiers),
        r.payingUsers.value_or(0) > 0 && !m_loosens ? std::string_view("status.crit")
                                                    : std::string_view("text.primary") });
    QStringList spoken;
    for (const Tile& tile : m_tiles) {
        spoken.append(QStringList{ tile.label, tile.value, tile.note }.join(QLatin1Char(' ')));
    }
    setAccessibleName(tr("What this does"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

void PreviewPanel::fillChart(const OverviewValues& values)
{
    const controls::BlastRadius& r = *m_radius;
    BudgetChartValues chart;
    chart.zone = values.zoneOfBudgets();
    chart.day = values.zoneOfBudgets().periodAt(Period::Day, values.now);
    chart.now = values.now;
    if (values.dailyBudget) {
        chart.budget = values.dailyBudget->toDouble();
        chart.isCapped = values.dayIsCapped;
    }
    for (const CumulativePoint& point : values.dayActual) {
        chart.actual.push_back({ point.at, point.amount.toDouble() });
    }
    for (const controls::AmountAt& point : r.with) {
        const double amount = point.amount.toDouble();
        chart.forecast.push_back({ point.at, amount, amount, amount, amount, amount });
    }
    // The dotted line may leave the picture; the axis belongs to what is planned.
    const double ceiling
        = 1.25 * std::max({ chart.budget.value_or(0), r.with.back().amount.toDouble(), 0.01 });
    for (const controls::AmountAt& point : r.without) {
        if (point.amount.toDouble() <= ceiling) {
            chart.otherwise.push_back({ point.at, point.amount.toDouble() });
        }
    }
    chart.capReached = r.capWithout;
    if (r.capWithout) {
        chart.capText = tr("without: cap at %1").arg(format::clock(*r.capWithout, values.zoneOfBudgets()));
    }
    m_chart->setValues(std::move(chart));
    m_legend->setEntries({ { LegendEntry::Sign::Line, "accent.base", tr("with it") },
        { LegendEntry::Sign::Dash, "status.crit", tr("without") } });
}

void PreviewPanel::fillWords(
    const OverviewValues& values, const controls::ControlsValues& controls, const commands::Command& command)
{
    const PreviewWords words = previewWords(values, controls, command, m_radius);
    m_stops = words.stops;
    m_goesOn = words.goesOn;
    m_notice = words.notice;
}

void PreviewPanel::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    const double top = kPadY + 22 + 12 + kTiles + 12;
    const int legend = m_legend->sizeHint().width();
    m_legend->setGeometry(
        width() - static_cast<int>(kPadX) - 14 - legend, static_cast<int>(top) + 9, legend, 18);
    m_chart->setGeometry(QRectF(kPadX + 6, top + 28, width() - 2 * kPadX - 14, kChart - 34).toRect());
}

void PreviewPanel::paintTile(QPainter& painter, const QRectF& rect, const Tile& tile) const
{
    paintCard(painter, rect, 6, theme().colour("surface.base"), theme().colour("border.default"));
    const double room = rect.width() - 24;
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(QRectF(rect.left() + 12, rect.top() + 9, room, 16), Qt::AlignVCenter, tile.label);
    painter.setFont(theme().font("metric"));
    painter.setPen(theme().colour(tile.ink));
    drawTabular(painter, QRectF(rect.left() + 12, rect.top() + 25, room, 24), Qt::AlignLeft, tile.value);
    painter.setFont(theme().font("caption", 400));
    painter.setPen(theme().colour("text.secondary"));
    drawTabular(painter, QRectF(rect.left() + 12, rect.top() + 49, room, 16), Qt::AlignLeft,
        QFontMetricsF(painter.font()).elidedText(tile.note, Qt::ElideRight, room));
}

void PreviewPanel::paintWords(QPainter& painter, const QRectF& rect) const
{
    const double half = (rect.width() - 20) / 2;
    const auto column = [&](double x, const QString& title, std::string_view icon, std::string_view ink,
                            const QString& text) {
        paintTextRuns(painter, theme(), "small", QRectF(x, rect.top(), half, 22),
            { { title, "text.primary", 600, icon } });
        theme().drawIcon(painter, { x, rect.top() + 5 }, icon, 12, theme().colour(ink));
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.secondary"));
        painter.drawText(
            QRectF(x, rect.top() + 22, half, rect.height() - 22), Qt::AlignTop | Qt::TextWordWrap, text);
    };
    column(rect.left(), m_loosens ? tr("Returns") : tr("Stops"), m_loosens ? "play" : "cross",
        m_loosens ? "status.ok" : "status.warn", m_stops);
    column(
        rect.left() + half + 20, m_loosens ? tr("Stays") : tr("Continues"), "check", "status.ok", m_goesOn);
}

void PreviewPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double wide = width() - 2 * kPadX;
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(kPadX, kPadY, wide, 22), Qt::AlignVCenter, tr("What this does"));
    const TextRuns stamp{ { m_stamp, "text.tertiary", 400, "refresh" } };
    const double stampWidth = textRunsWidth(theme(), "small", stamp);
    paintTextRuns(
        painter, theme(), "small", QRectF(width() - kPadX - stampWidth, kPadY, stampWidth + 2, 22), stamp);

    double y = kPadY + 22 + 12;
    const double tile = (wide - 3 * 8) / 4;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        paintTile(painter, QRectF(kPadX + static_cast<double>(i) * (tile + 8), y, tile, kTiles), m_tiles[i]);
    }
    y += kTiles + 12;
    paintCard(painter, QRectF(kPadX, y, wide, kChart), 6, theme().colour("surface.base"),
        theme().colour("border.default"));
    painter.setFont(theme().font("small", 600));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(kPadX + 14, y + 9, wide, 18), Qt::AlignVCenter, tr("Spend today"));
    y += kChart + 12;
    const double notice = m_notice.isEmpty() ? 0 : 36;
    const double bottom = std::max(height() - 14.0, y + 80 + notice);
    paintWords(painter, QRectF(kPadX, y, wide, bottom - y - notice - 8));
    if (notice > 0) {
        const QRectF box(kPadX, bottom - 34, wide, 34);
        paintCard(painter, box, 6, theme().colour("status.warn.tint"), theme().colour("status.warn.border"));
        paintTextRuns(painter, theme(), "small", box.adjusted(12, 0, -10, 0),
            { { m_notice, "text.primary", 400, "triangle", 0, true } });
    }
}

} // namespace spillway
