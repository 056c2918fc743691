// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/tier_tables.h"

#include "models/tiers/assemble_tiers.h"
#include "widgets/components/formatting.h"
#include "widgets/panels/tier_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace spillway
{
namespace
{

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(TierTables)
};

TableCell countCell(std::optional<std::int64_t> count)
{
    if (!count) {
        return { .text = Tables::tr("unknown"), .tone = Tone::Unknown };
    }
    return { .text = format::count(*count), .value = *count };
}

TableCell moneyCell(std::optional<Money> amount, const QString& without)
{
    if (!amount) {
        return { .text = without, .tone = Tone::Unknown };
    }
    return { .text = format::money(*amount), .value = *amount };
}

TableCell unitCell(std::optional<Money> amount, const QString& without)
{
    TableCell cell = moneyCell(amount, without);
    if (amount) {
        cell.text = format::unitMoney(*amount);
    }
    return cell;
}

TableCell marginShareCell(const TierEconomics& row)
{
    if (!row.revenueThisMonth) {
        return { .text = Tables::tr("unknown"), .tone = Tone::Unknown };
    }
    if (!row.marginShare) {
        return { .text = Tables::tr("no revenue"), .tone = Tone::Unknown };
    }
    TableCell cell{ .text = format::percent(*row.marginShare, 1), .value = *row.marginShare };
    cell.tone = *row.marginShare < 0 ? Tone::Critical : Tone::Ok;
    return cell;
}

TableCell balanceCell(const TierEconomics& row, const TiersValues& values)
{
    TableCell cell;
    if (!row.margin) {
        cell.text = Tables::tr("unknown");
        cell.tone = Tone::Unknown;
        return cell;
    }
    CellBalance balance;
    balance.value = row.margin->toDouble();
    balance.highest = 0;
    const auto take = [&balance](const TierEconomics& one) {
        if (one.margin) {
            balance.lowest = std::min(balance.lowest, one.margin->toDouble());
            balance.highest = std::max(balance.highest, one.margin->toDouble());
        }
    };
    std::ranges::for_each(values.economics, take);
    take(values.all);
    cell.value = balance.value;
    cell.graph = balance;
    cell.category = row.tier;
    cell.tone = balance.value < 0 ? Tone::Warning : Tone::Neutral;
    return cell;
}

std::vector<TableCell> economicsCells(const TierEconomics& row, const TiersValues& values)
{
    const QString nobody = Tables::tr("n/a");
    const QString unknown = Tables::tr("unknown");
    TableCell name{ .text = QString::fromStdString(row.displayName),
        .value = QString::fromStdString(row.tier),
        .mark = CellMark::Tier,
        .category = row.tier };
    if (row.tier.empty()) {
        name = { .text = Tables::tr("All tiers") };
    }
    TableCell margin = moneyCell(row.margin, unknown);
    margin.ink = row.margin && *row.margin < Money() ? CellInk::Secondary : CellInk::Primary;
    return { name, countCell(row.users), countCell(row.activeToday), countCell(row.requestsToday),
        moneyCell(row.costToday, unknown), unitCell(row.costPerActive, nobody),
        moneyCell(row.costThisMonth, unknown), unitCell(row.costPerUser, row.users ? nobody : unknown),
        moneyCell(row.revenueThisMonth, unknown), margin, marginShareCell(row), balanceCell(row, values) };
}

std::optional<std::int64_t> limitOf(const TiersValues& values, const std::string& tier)
{
    const auto card
        = std::ranges::find(values.cards, tier, [](const TierCard& known) { return known.tier.id; });
    return card == values.cards.end() ? std::nullopt : card->tier.dailyRequestLimit;
}

TableCell flagCell(const HeavyUser& user, std::optional<std::int64_t> limit)
{
    if (limit && user.requests >= *limit) {
        return { .text = Tables::tr("at limit"),
            .value = Tables::tr("at limit"),
            .tone = Tone::Warning,
            .mark = CellMark::Glyph };
    }
    if (limit && static_cast<double>(user.requests) >= kNearLimit * static_cast<double>(*limit)) {
        return { .text = Tables::tr("near limit"),
            .value = Tables::tr("near limit"),
            .ink = CellInk::Secondary,
            .mark = CellMark::Icon,
            .icon = "info" };
    }
    if (user.unpriced > 0) {
        return { .text = Tables::tr("%1 unpriced").arg(format::count(user.unpriced)),
            .value = Tables::tr("unpriced"),
            .ink = CellInk::Secondary,
            .mark = CellMark::Icon,
            .icon = "info" };
    }
    return { .text = Tables::tr("none"), .ink = CellInk::Tertiary };
}

} // namespace

std::vector<TableColumn> economicsColumns()
{
    const auto number = [](const QString& title, const char* name) {
        // What can be told from its neighbours is left out where there is no room for all.
        const bool isQuotient = title.contains(QLatin1Char('/'));
        return TableColumn{ .title = title, .kind = ColumnKind::Number, .name = name, .drops = isQuotient };
    };
    return { { .title = Tables::tr("Tier"), .name = "tier" }, number(Tables::tr("Users"), "users"),
        number(Tables::tr("Active today"), "active_today"),
        number(Tables::tr("Requests today"), "requests_today"),
        number(Tables::tr("Cost today"), "cost_today_usd"),
        number(Tables::tr("Cost / active"), "cost_per_active_today_usd"),
        number(Tables::tr("Cost"), "cost_month_usd"),
        number(Tables::tr("Cost / user"), "cost_per_user_month_usd"),
        number(Tables::tr("Revenue"), "revenue_month_usd"), number(Tables::tr("Margin"), "margin_month_usd"),
        number(Tables::tr("Margin %"), "margin_share"),
        { .title = Tables::tr("loss · gain"),
            .kind = ColumnKind::Graph,
            .graphWidth = 130,
            .name = "margin_usd",
            .drops = true } };
}

std::vector<std::pair<int, QString>> economicsMonthTitles(const TiersValues& values)
{
    const QString month = monthTitle(values.now, values.budgetZone);
    return { { 6, Tables::tr("Cost, %1").arg(month) }, { 8, Tables::tr("Revenue, %1").arg(month) } };
}

std::vector<TableRow> economicsRows(const TiersValues& values)
{
    std::vector<TableRow> rows;
    for (const TierEconomics& row : values.economics) {
        rows.push_back({ QString::fromStdString(row.tier), economicsCells(row, values) });
    }
    return rows;
}

std::vector<TableCell> economicsTotals(const TiersValues& values)
{
    return values.economics.empty() ? std::vector<TableCell>() : economicsCells(values.all, values);
}

std::vector<TableColumn> heavyUserColumns()
{
    return { { .title = Tables::tr("User"), .kind = ColumnKind::Code, .name = "user_id" },
        { .title = Tables::tr("Tier"), .name = "tier" },
        { .title = Tables::tr("Used / limit"), .kind = ColumnKind::Number, .name = "requests" },
        { .title = Tables::tr("Cost"), .kind = ColumnKind::Number, .name = "cost_usd" },
        { .title = Tables::tr("Flag"), .name = "flag" } };
}

std::vector<TableRow> heavyUserRows(const TiersValues& values)
{
    std::vector<TableRow> rows;
    for (const HeavyUser& user : values.heaviest) {
        const std::optional<std::int64_t> limit = limitOf(values, user.tier);
        const auto card
            = std::ranges::find(values.cards, user.tier, [](const TierCard& known) { return known.tier.id; });
        const QString id = QString::fromStdString(user.user);
        const QString tier
            = QString::fromStdString(card == values.cards.end() ? user.tier : card->tier.displayName);
        TableCell cost{ .text = format::money(user.cost), .value = user.cost, .strong = true };
        rows.push_back({ QString::fromStdString(user.tier) + QLatin1Char('/') + id,
            { { .text = id, .value = id, .code = true },
                { .text = tier,
                    .value = QString::fromStdString(user.tier),
                    .mark = CellMark::Tier,
                    .category = user.tier },
                { .text = format::count(user.requests),
                    .value = user.requests,
                    .note = limit ? QStringLiteral("/ ") + format::count(*limit) : Tables::tr("/ no limit") },
                cost, flagCell(user, limit) } });
    }
    return rows;
}

} // namespace spillway
