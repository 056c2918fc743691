// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/cap_table.h"

#include "widgets/components/data_table.h"
#include "widgets/components/formatting.h"
#include "widgets/panels/forecast_charts.h"
#include "widgets/panels/scenario_sign.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

using forecast::Scenario;

constexpr int kAssumptionRow = 21;
constexpr int kCompactAssumptionRow = 18;
constexpr int kTotalRow = 44;
constexpr int kGaps = 22; ///< above the assumptions, and about the rule under them
constexpr double kMargin = 14;
constexpr int kName = 24; ///< beside the sign
constexpr double kLikely = 0.5;

std::vector<TableColumn> columns()
{
    return { { .title = CapTable::tr("Scenario"), .width = 136, .isSortable = false },
        { .title = CapTable::tr("Week"), .kind = ColumnKind::Number, .isSortable = false },
        { .title = CapTable::tr("Month"), .kind = ColumnKind::Number, .isSortable = false },
        { .title = CapTable::tr("Day"), .kind = ColumnKind::Number, .isSortable = false } };
}

QString assumption(const forecast::ScenarioOutlook& scenario, const forecast::Growth& current)
{
    const QString growth = format::percent(scenario.growth.perMonth, 1);
    if (!current.known && scenario.scenario != Scenario::Expected && scenario.scenario != Scenario::Driver) {
        return CapTable::tr("growth is not known yet, none assumed");
    }
    switch (scenario.scenario) {
    case Scenario::Expected:
        return CapTable::tr("season and damped trend");
    case Scenario::Conservative:
        return CapTable::tr("growth stays at %1 a month").arg(growth);
    case Scenario::Optimistic:
        return CapTable::tr("growth 50 % higher, %1 a month").arg(growth);
    case Scenario::Pessimistic:
        return CapTable::tr("growth 25 % lower, %1 a month").arg(growth);
    case Scenario::Driver:
        return CapTable::tr("users × requests × cost, your numbers");
    }
    return {};
}

} // namespace

CapTable::CapTable(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_table(new DataTable(theme, columns(), this))
    , m_assumptionRow(kAssumptionRow)
{
    m_table->setCellPadding(7);
    m_table->setSelection(DataTable::Selection::None);
    m_table->setAccessibleName(tr("When each cap is reached"));
    m_table->setCellPainter(
        0, [](QPainter& painter, const Theme& look, const QRectF& rect, const TableCell& cell) {
            const auto scenario = forecast::parseScenario(cell.category);
            if (scenario) {
                paintScenarioSign(
                    painter, look, QRectF(rect.left(), rect.top(), 16, rect.height()), *scenario);
            }
            painter.setFont(look.font("small", scenario == Scenario::Expected ? 600 : 500));
            painter.setPen(look.colour("text.primary"));
            painter.drawText(rect.adjusted(kName, 0, 0, 0), Qt::AlignVCenter,
                painter.fontMetrics().elidedText(
                    cell.text, Qt::ElideRight, static_cast<int>(rect.width()) - kName));
        });
}

void CapTable::setValues(const forecast::ForecastValues& values, std::size_t days)
{
    m_assumptions.clear();
    m_totals.clear();
    std::vector<TableRow> rows;
    if (!values.outlook) {
        m_table->setRows({});
        update();
        return;
    }
    const auto& outlook = *values.outlook;
    const Instant end = outlook.ahead[std::min(days, outlook.ahead.size() - 1)];
    const auto cell = [&](const forecast::ScenarioOutlook& scenario, Period period) {
        if (!outlook.budgets.contains(period)) {
            return TableCell{ .text = tr("no budget"), .ink = CellInk::Tertiary };
        }
        const auto at = scenario.reached.find(period);
        if (at == scenario.reached.end() || at->second >= end) {
            return TableCell{ .text = tr("not in %1 d").arg(days), .ink = CellInk::Tertiary };
        }
        const bool isNear = period == Period::Week && at->second - values.now < std::chrono::hours(7 * 24);
        const QString text = isNear ? format::day(at->second, values.zone).section(u' ', 0, 0) + u' '
                + format::clock(at->second, values.zone)
                                    : shortDay(at->second, values.zone);
        return TableCell{ .text = text, .value = at->second, .tone = Tone::Warning };
    };
    for (const auto scenario : kScenarioOrder) {
        if (const auto* known = outlook.find(scenario)) {
            const auto name = forecast::scenarioName(scenario);
            rows.push_back({ QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                { TableCell{ .text = scenarioTitle(scenario), .category = std::string(name) },
                    cell(*known, Period::Week), cell(*known, Period::Month), cell(*known, Period::Day) },
                scenario == Scenario::Expected });
            m_assumptions.push_back({ scenarioTitle(scenario), assumption(*known, outlook.growth) });
        }
    }
    const auto title = [&](int column, const QString& word, Period period) {
        const auto budget = outlook.budgets.find(period);
        m_table->setColumnTitle(column,
            budget == outlook.budgets.end() ? word : word + u' ' + format::wholeMoney(budget->second));
    };
    title(1, tr("Week"), Period::Week);
    title(2, tr("Month"), Period::Month);
    title(3, tr("Day"), Period::Day);
    m_table->setRows(std::move(rows));
    for (const auto& total : outlook.totals) {
        const auto whole = [](double dollars) { return format::wholeMoney(Money::fromEstimate(dollars)); };
        const QString name = periodTitle(total, values.zone);
        Total line{ total.isWhole ? tr("%1, expected").arg(name)
                                  : tr("%1, to %2").arg(name, shortDay(outlook.ahead.back(), values.zone)),
            whole(total.total.mean),
            whole(total.total.lower80) + QStringLiteral(" – ") + whole(total.total.upper80), {}, {},
            total.overChance.value_or(0) > kLikely };
        if (total.budget) {
            line.chanceTitle = tr("Chance over %1").arg(format::wholeMoney(*total.budget));
            line.chance
                = total.overChance ? format::percent(*total.overChance) : tr("needs a longer horizon");
        }
        m_totals.push_back(std::move(line));
    }
    setAccessibleName(tr("Caps and totals"));
    setAccessibleDescription(lines().join(QStringLiteral("; ")));
    placeTable();
    update();
}

QStringList CapTable::lines() const
{
    QStringList all;
    for (const auto& each : m_assumptions) {
        all << each.name + QStringLiteral(": ") + each.text;
    }
    for (const auto& total : m_totals) {
        all << QStringList({ total.title, total.amount, total.band, total.chanceTitle, total.chance })
                   .join(QStringLiteral(", "));
    }
    return all;
}

int CapTable::heightFor(int tableRow, int assumptionRow) const
{
    const auto rows = static_cast<int>(m_assumptions.size());
    return DataTable::kHeader + rows * (tableRow + assumptionRow) + kGaps
        + static_cast<int>(m_totals.size()) * kTotalRow;
}

QSize CapTable::sizeHint() const
{
    return { 360, heightFor(DataTable::kNormalRow, kAssumptionRow) };
}

QSize CapTable::minimumSizeHint() const
{
    return { 280, heightFor(DataTable::kCompactRow, kCompactAssumptionRow) };
}

void CapTable::placeTable()
{
    const bool isCompact = height() < sizeHint().height();
    m_assumptionRow = isCompact ? kCompactAssumptionRow : kAssumptionRow;
    m_table->setRowHeight(isCompact ? DataTable::kCompactRow : DataTable::kNormalRow);
    m_table->setGeometry(0, 0, width(), m_table->contentHeight());
}

void CapTable::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    placeTable();
}

void CapTable::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    double y = m_table->geometry().bottom() + 8;
    for (const auto& each : m_assumptions) {
        painter.setFont(theme().font("small", 500));
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(QRectF(kMargin, y, 84, m_assumptionRow), Qt::AlignVCenter, each.name);
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        const QRectF box(kMargin + 90, y, width() - 2 * kMargin - 90, m_assumptionRow);
        painter.drawText(box, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(each.text, Qt::ElideRight, static_cast<int>(box.width())));
        y += m_assumptionRow;
    }
    if (!m_totals.empty()) {
        painter.setPen(theme().colour("border.subtle"));
        painter.drawLine(
            QPointF(kMargin, std::round(y) + 6.5), QPointF(width() - kMargin, std::round(y) + 6.5));
        paintTotals(painter, y + 12);
    }
}

void CapTable::paintTotals(QPainter& painter, double top) const
{
    const double column = (width() - 2 * kMargin) / 3;
    for (const auto& total : m_totals) {
        const auto put = [&](int place, const QString& title, const QString& text, const char* style,
                             int weight, const char* colour) {
            const QRectF box(kMargin + place * column, top, column - 6, kTotalRow);
            painter.setFont(theme().font("caption", 400));
            painter.setPen(theme().colour("text.tertiary"));
            painter.drawText(QRectF(box.topLeft(), QSizeF(box.width(), 16)), Qt::AlignVCenter,
                painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(box.width())));
            painter.setFont(theme().font(style, weight));
            painter.setPen(theme().colour(colour));
            drawTabular(painter, QRectF(box.left(), top + 16, box.width(), 24), Qt::AlignLeft, text);
        };
        put(0, total.title, total.amount, "metric", 600, "text.primary");
        put(1, tr("80 % band"), total.band, "small", 500, "text.primary");
        if (!total.chanceTitle.isEmpty()) {
            const bool isNumber = total.chance.contains(u'%');
            put(2, total.chanceTitle, total.chance, isNumber ? "metric" : "small", isNumber ? 600 : 400,
                total.isLikelyOver ? "status.warn"
                    : isNumber     ? "text.primary"
                                   : "text.tertiary");
        }
        top += kTotalRow;
    }
}

} // namespace spillway
