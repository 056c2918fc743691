// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/spend_tables.h"

#include "widgets/components/formatting.h"
#include "widgets/components/time_scope.h"
#include "widgets/panels/spend_chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace spillway
{
namespace
{

constexpr double kMuchMore = 0.25; ///< than in the time compared with: worth a warning

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Spend)
};

TableCell text(const QString& words, CellInk ink = CellInk::Secondary)
{
    TableCell cell;
    cell.text = words;
    cell.value = words;
    cell.ink = ink;
    return cell;
}

TableCell count(std::int64_t value, CellInk ink = CellInk::Primary)
{
    TableCell cell;
    cell.text = format::count(value);
    cell.value = value;
    cell.ink = ink;
    return cell;
}

TableCell tokens(std::int64_t value)
{
    TableCell cell = count(value, CellInk::Secondary);
    cell.text = format::shortCount(value);
    return cell;
}

TableCell money(Money amount, bool strong = false)
{
    TableCell cell;
    cell.text = format::money(amount);
    cell.value = amount;
    cell.strong = strong;
    return cell;
}

TableCell notKnown(const QString& why)
{
    TableCell cell = text(why, CellInk::Tertiary);
    cell.value = std::monostate();
    return cell;
}

/// What one of `many` costs; of a million where `scale` says so.
TableCell costOf(Money cost, std::int64_t many, std::int64_t scale = 1)
{
    if (many == 0) {
        return notKnown(Words::tr("n/a"));
    }
    const double each = cost.toDouble() / static_cast<double>(many) * static_cast<double>(scale);
    TableCell cell;
    cell.text = scale == 1 ? format::unitMoney(Money::fromEstimate(each))
                           : format::money(Money::fromEstimate(each));
    cell.value = each;
    cell.ink = scale == 1 ? CellInk::Primary : CellInk::Secondary;
    return cell;
}

TableCell share(Money part, Money whole, Money largest, const GroupInk* ink)
{
    if (whole == Money()) {
        return notKnown(Words::tr("n/a"));
    }
    const double of = part.toDouble() / whole.toDouble();
    TableCell cell;
    cell.text = format::percent(of, 1);
    cell.value = of;
    cell.ink = CellInk::Secondary;
    if (ink) {
        // The dearest group's bar is nearly full, so that the small ones can be told apart.
        cell.graph = CellShare{ largest > Money() ? part.toDouble() / largest.toDouble() * 0.92 : 0, {} };
        cell.category = ink->category;
        cell.strength = ink->opacity;
    }
    return cell;
}

TableCell change(const UsageSums& now, const std::optional<UsageSums>& before)
{
    if (!before) {
        return {};
    }
    if (before->cost == Money()) {
        return notKnown(now.cost == Money() ? Words::tr("n/a") : Words::tr("new"));
    }
    const double by = now.cost.toDouble() / before->cost.toDouble() - 1;
    TableCell cell;
    cell.text = (by >= 0 ? QStringLiteral("↑ ") : QStringLiteral("↓ ")) + format::percent(std::abs(by));
    cell.value = by;
    cell.ink = CellInk::Secondary;
    cell.tone = by > kMuchMore ? Tone::Warning : Tone::Neutral;
    return cell;
}

TableCell trend(const SpendAnswer& answer, const SpendGroup& group, const GroupInk& ink)
{
    CellTrend line;
    // The running bucket would look like a fall.
    const bool isRunning = answer.buckets.end > answer.now && group.buckets.size() > 2;
    for (std::size_t i = 0; i + (isRunning ? 1 : 0) < group.buckets.size(); ++i) {
        const bool missing = i < answer.missing.size() && answer.missing[i];
        line.values.push_back(
            missing ? std::numeric_limits<double>::quiet_NaN() : group.buckets[i].cost.toDouble());
    }
    TableCell cell;
    cell.graph = std::move(line);
    cell.category = ink.category;
    return cell;
}

QString named(const std::map<std::string, std::string>& names, const std::string& id)
{
    const auto found = names.find(id);
    return QString::fromStdString(found == names.end() || found->second.empty() ? id : found->second);
}

std::vector<TableCell> usage(const UsageSums& sums, bool unpricedKnown)
{
    std::vector<TableCell> cells{ count(sums.errors), count(sums.unpriced), tokens(sums.cachedInputTokens) };
    if (!unpricedKnown) {
        cells[1] = notKnown(Words::tr("unknown"));
    } else if (sums.unpriced > 0) {
        cells[1].tone = Tone::Warning;
        cells[1].mark = CellMark::Glyph;
    }
    return cells;
}

} // namespace

std::vector<TableColumn> spendColumns()
{
    using Kind = ColumnKind;
    return {
        { Words::tr("Model"), Kind::Text, 150, 0, "id" },
        { Words::tr("Provider"), Kind::Text, 110, 0, "provider" },
        { Words::tr("Requests"), Kind::Number, 0, 0, "requests" },
        { Words::tr("Tokens in"), Kind::Number, 0, 0, "input_tokens" },
        { Words::tr("Tokens out"), Kind::Number, 0, 0, "output_tokens" },
        { Words::tr("Cost"), Kind::Number, 0, 0, "cost_usd" },
        { Words::tr("Share of cost"), Kind::Graph, 190, 114, "share_of_cost" },
        { Words::tr("$ / request"), Kind::Number, 0, 0, "usd_per_request" },
        { Words::tr("$ / 1 M tokens"), Kind::Number, 0, 0, "usd_per_million_tokens", true, false, true,
            true },
        { Words::tr("Per hour"), Kind::Graph, 116, 96, "trend", false, false, true, true },
        { Words::tr("Change"), Kind::Number, 0, 0, "change", true, true },
        { Words::tr("Errors"), Kind::Number, 0, 0, "errors", true, true },
        { Words::tr("Unpriced"), Kind::Number, 0, 0, "unpriced_requests", true, true },
        { Words::tr("Cached tokens"), Kind::Number, 0, 0, "cached_input_tokens", true, true },
    };
}

TableContent spendRows(const SpendAnswer& answer, const SpendNames& names)
{
    TableContent content;
    const std::vector<GroupInk> inks = groupInks(answer);
    const Money largest = answer.groups.empty() ? Money() : answer.groups.front().total.cost;
    const auto row = [&](const UsageSums& sums, const SpendGroup* group, const GroupInk* ink) {
        TableCell name = text(group ? groupName(*group) : QString(), CellInk::Primary);
        if (group && ink) {
            name.mark = answer.question.groupBy == Dimension::Tier ? CellMark::Tier : CellMark::Swatch;
            name.category = ink->category;
            name.strength = ink->opacity;
            if (ink->category.empty()) {
                name.mark = CellMark::None;
            }
        }
        std::vector<TableCell> cells{ name, text(group ? named(names.providers, group->provider) : QString()),
            count(sums.requests), tokens(sums.inputTokens), tokens(sums.outputTokens), money(sums.cost, true),
            share(sums.cost, answer.total.cost, largest, ink), costOf(sums.cost, sums.requests),
            costOf(sums.cost, sums.tokens(), 1'000'000), group ? trend(answer, *group, *ink) : TableCell(),
            change(sums, group ? group->before : answer.beforeTotal) };
        for (TableCell& cell : usage(sums, answer.unpricedKnown)) {
            cells.push_back(std::move(cell));
        }
        return cells;
    };
    for (std::size_t i = 0; i < answer.groups.size(); ++i) {
        const SpendGroup& group = answer.groups[i];
        content.rows.push_back({ QString::fromStdString(group.id), row(group.total, &group, &inks[i]) });
    }
    if (!answer.groups.empty()) {
        content.totals = row(answer.total, nullptr, nullptr);
        content.totals[GroupColumn].text
            = Words::tr("Total, %1 %2")
                  .arg(answer.groups.size())
                  .arg(format::inSentence(dimensionsWord(answer.question.groupBy)));
    }
    return content;
}

std::vector<TableColumn> userColumns()
{
    using Kind = ColumnKind;
    return {
        { Words::tr("User"), Kind::Code, 180, 0, "user_id" },
        { Words::tr("Tier"), Kind::Text, 110, 0, "tier" },
        { Words::tr("Requests"), Kind::Number, 0, 0, "requests" },
        { Words::tr("Tokens in"), Kind::Number, 0, 0, "input_tokens" },
        { Words::tr("Tokens out"), Kind::Number, 0, 0, "output_tokens" },
        { Words::tr("Cost"), Kind::Number, 0, 0, "cost_usd" },
        { Words::tr("Share of cost"), Kind::Graph, 190, 114, "share_of_cost" },
        { Words::tr("$ / request"), Kind::Number, 0, 0, "usd_per_request" },
        { Words::tr("Errors"), Kind::Number, 0, 0, "errors" },
        { Words::tr("Last seen"), Kind::Number, 0, 0, "last_seen" },
    };
}

TableContent userRows(const TopUsers& top, const SpendNames& names, Instant now, const Zone& zone)
{
    TableContent content;
    const Money largest = top.users.empty() ? Money() : top.users.front().sums.cost;
    for (const UserSpend& user : top.users) {
        TableCell name = text(QString::fromStdString(user.user), CellInk::Primary);
        TableCell tier = text(named(names.tiers, user.tier));
        tier.mark = CellMark::Tier;
        tier.category = user.tier;
        TableCell seen = text(shortMoment(user.lastSeen, now, zone));
        seen.value = user.lastSeen;
        const GroupInk ink{ "chart.compare", 1, user.tier };
        content.rows.push_back({ QString::fromStdString(user.user),
            { name, tier, count(user.sums.requests), tokens(user.sums.inputTokens),
                tokens(user.sums.outputTokens), money(user.sums.cost, true),
                share(user.sums.cost, top.total.cost, largest, &ink),
                costOf(user.sums.cost, user.sums.requests), count(user.sums.errors), seen } });
    }
    if (!top.users.empty()) {
        content.totals
            = { text(Words::tr("All %1 users").arg(format::count(top.distinctUsers)), CellInk::Primary), {},
                  count(top.total.requests), tokens(top.total.inputTokens), tokens(top.total.outputTokens),
                  money(top.total.cost, true), share(top.total.cost, top.total.cost, Money(), nullptr),
                  costOf(top.total.cost, top.total.requests), count(top.total.errors), {} };
    }
    return content;
}

std::vector<TableColumn> priceColumns()
{
    using Kind = ColumnKind;
    return {
        { Words::tr("Model"), Kind::Text, 150, 0, "model" },
        { Words::tr("Provider"), Kind::Text, 110, 0, "provider" },
        { Words::tr("Requests"), Kind::Number, 0, 0, "requests" },
        { Words::tr("Unpriced"), Kind::Number, 0, 0, "unpriced_requests" },
        { Words::tr("Recorded cost"), Kind::Number, 0, 0, "recorded_usd" },
        { Words::tr("At today's prices"), Kind::Number, 0, 0, "restated_usd" },
        { Words::tr("Difference"), Kind::Number, 0, 0, "difference_usd" },
        { Words::tr("Input"), Kind::Number, 0, 0, "input_tokens" },
        { Words::tr("Cached input"), Kind::Number, 0, 0, "cached_input_tokens" },
        { Words::tr("Output"), Kind::Number, 0, 0, "output_tokens" },
        { Words::tr("Cached share"), Kind::Number, 0, 0, "cached_share" },
        { Words::tr("Caching saved"), Kind::Number, 0, 0, "cache_saved_usd" },
    };
}

TableContent priceRows(const std::vector<ModelCost>& costs, const SpendNames& names)
{
    TableContent content;
    UsageSums sum;
    Money restated;
    Money saved;
    const auto cachedShare = [](const UsageSums& sums) {
        if (sums.inputTokens == 0) {
            return notKnown(Words::tr("n/a"));
        }
        const double part
            = static_cast<double>(sums.cachedInputTokens) / static_cast<double>(sums.inputTokens);
        TableCell cell;
        cell.text = format::percent(part, 1);
        cell.value = part;
        return cell;
    };
    const auto unpriced = [](std::int64_t value) {
        TableCell cell = count(value, value > 0 ? CellInk::Primary : CellInk::Tertiary);
        cell.tone = value > 0 ? Tone::Warning : Tone::Neutral;
        cell.mark = value > 0 ? CellMark::Glyph : CellMark::None;
        return cell;
    };
    for (const ModelCost& cost : costs) {
        TableCell name = text(QString::fromStdString(cost.model), CellInk::Primary);
        name.mark = CellMark::Swatch;
        name.category = cost.provider;
        const Money dated = cost.restated.value_or(cost.sums.cost);
        TableCell difference
            = cost.differs() ? money(dated - cost.sums.cost) : text(Words::tr("none"), CellInk::Tertiary);
        difference.value = cost.differs() ? CellValue(dated - cost.sums.cost) : CellValue(Money());
        difference.tone = cost.differs() ? Tone::Warning : Tone::Neutral;
        content.rows.push_back({ QString::fromStdString(cost.provider + '/' + cost.model),
            { name, text(named(names.providers, cost.provider)), count(cost.sums.requests),
                unpriced(cost.sums.unpriced), money(cost.sums.cost, true),
                cost.restated ? money(*cost.restated) : notKnown(Words::tr("no price known")),
                cost.restated ? difference : notKnown(Words::tr("unknown")), tokens(cost.sums.inputTokens),
                tokens(cost.sums.cachedInputTokens), tokens(cost.sums.outputTokens), cachedShare(cost.sums),
                money(cost.cacheSaved) } });
        sum += cost.sums;
        restated += dated;
        saved += cost.cacheSaved;
    }
    if (!costs.empty()) {
        content.totals
            = { text(Words::tr("Total"), CellInk::Primary), {}, count(sum.requests), unpriced(sum.unpriced),
                  money(sum.cost, true), money(restated), money(restated - sum.cost), tokens(sum.inputTokens),
                  tokens(sum.cachedInputTokens), tokens(sum.outputTokens), cachedShare(sum), money(saved) };
    }
    return content;
}

std::vector<TableColumn> bucketColumns(const SpendAnswer& answer, SpendMeasure)
{
    std::vector<TableColumn> columns{ { Words::tr("From"), ColumnKind::Text, 130, 0, "period_start" } };
    for (const SpendGroup& group : answer.groups) {
        columns.push_back({ groupName(group), ColumnKind::Number, 0, 0, group.id });
    }
    columns.push_back({ Words::tr("Total"), ColumnKind::Number, 0, 0, "total" });
    if (!answer.before.empty()) {
        columns.push_back(
            { comparisonWord(answer.question.comparison), ColumnKind::Number, 0, 0, "compared" });
    }
    return columns;
}

TableContent bucketRows(const SpendAnswer& answer, SpendMeasure measure)
{
    TableContent content;
    const auto amount = [measure](const UsageSums& sums) {
        TableCell cell;
        cell.text = measureText(sums, measure);
        cell.value = measure == SpendMeasure::Cost ? CellValue(sums.cost)
            : measure == SpendMeasure::Requests    ? CellValue(sums.requests)
                                                   : CellValue(sums.tokens());
        return cell;
    };
    for (std::size_t i = 0; i < answer.buckets.starts.size(); ++i) {
        TableCell from
            = text(shortMoment(answer.buckets.starts[i], answer.now, answer.question.zone), CellInk::Primary);
        from.value = answer.buckets.starts[i];
        TableRow row{ QString::fromStdString(toIsoUtc(answer.buckets.starts[i])), { from } };
        const bool missing = i < answer.missing.size() && answer.missing[i];
        UsageSums total;
        for (const SpendGroup& group : answer.groups) {
            total += group.buckets[i];
            row.cells.push_back(missing ? notKnown(Words::tr("no data")) : amount(group.buckets[i]));
        }
        row.cells.push_back(missing ? notKnown(Words::tr("no data")) : amount(total));
        if (i < answer.before.size()) {
            row.cells.push_back(amount(answer.before[i]));
        }
        content.rows.push_back(std::move(row));
    }
    return content;
}

} // namespace spillway
