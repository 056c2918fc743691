// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/provider_rows.h"

#include "widgets/components/formatting.h"
#include "widgets/panels/provider_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kFastest = 250; ///< left end of the latency axis, milliseconds
constexpr double kSlowest = 12'000;
constexpr std::size_t kMetersInRow = 2;

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(ProviderRows)
};

TableCell unknownCell()
{
    return { .text = Rows::tr("unknown"), .tone = Tone::Unknown };
}

TableCell notApplicableCell()
{
    return { .text = Rows::tr("n/a"), .tone = Tone::Unknown };
}

/// Names that all begin with the same word are told apart without it, where they would not fit with it.
QString modelNames(const std::vector<std::string>& ids)
{
    constexpr qsizetype kFits = 24;
    QStringList names;
    for (const std::string& id : ids) {
        names << QString::fromStdString(id);
    }
    const QString between = QStringLiteral(" · ");
    const QString word = names.value(0).section(QLatin1Char('-'), 0, 0) + QLatin1Char('-');
    const bool isShared = names.size() > 1
        && std::ranges::all_of(names, [&](const QString& name) { return name.startsWith(word); });
    if (isShared && names.join(between).size() > kFits) {
        for (QString& name : names) {
            name.remove(0, word.size());
        }
    }
    return names.join(between);
}

TableCell nameCell(const ProviderRow& row)
{
    TableCell cell{ .text = QString::fromStdString(row.model.empty() ? row.name : row.model),
        .value = QString::fromStdString(row.model.empty() ? row.provider : row.model),
        .mark = CellMark::Swatch,
        .category = row.provider,
        .strong = true };
    cell.detail = row.model.empty() ? modelNames(row.models) : QString::fromStdString(row.name);
    return cell;
}

TableCell circuitCell(const ProviderRow& row, const ProvidersValues& values)
{
    if (!row.model.empty()) {
        return notApplicableCell();
    }
    const BadgeValues badge = circuitBadge(row.circuit);
    TableCell cell{ .text = badge.text,
        .value = static_cast<std::int64_t>(row.circuit),
        .detail = circuitSinceText(row, values.now, values.zone),
        .tone = badge.tone,
        .icon = badge.icon,
        .badge = true };
    return cell;
}

/// The last 15 minutes, or the day where nothing went by or nobody tells.
TableCell successCell(const ProviderRow& row)
{
    const std::optional<double> shown = row.recentSuccess ? row.recentSuccess : row.success;
    if (!shown) {
        return unknownCell();
    }
    TableCell cell{ .text = format::percent(*shown, 2), .value = *shown, .strong = true };
    cell.detail = row.recentSuccess ? Rows::tr("15 min") : Rows::tr("24 h");
    cell.tone = *shown < kLowSuccess ? Tone::Warning : Tone::Neutral;
    return cell;
}

TableCell errorCell(const ProviderRow& row)
{
    if (row.counts.requests == 0) {
        return unknownCell();
    }
    const double rate = static_cast<double>(row.counts.errors) / static_cast<double>(row.counts.requests);
    TableCell cell{ .text = format::percent(rate, 2), .value = rate };
    cell.detail = worstErrorText(row.counts);
    cell.tone = rate > kManyErrors ? Tone::Warning : Tone::Neutral;
    return cell;
}

TableCell latencyCell(const ProviderRow& row)
{
    if (!row.latency) {
        return unknownCell();
    }
    CellRange range{ row.latency->p50, row.latency->p95, row.latency->p99 };
    range.lowText = latencyText(range.low);
    range.middleText = latencyText(range.middle);
    range.highText = latencyText(range.high);
    range.axisFrom = kFastest;
    range.axisTo = kSlowest;
    range.objective = kSlowMs;
    TableCell cell;
    cell.value = range.middle;
    cell.graph = range;
    return cell;
}

TableCell costCell(const ProviderRow& row)
{
    if (!row.costPerRequest) {
        return row.counts.requests > 0 ? TableCell{ .text = Rows::tr("unpriced"), .tone = Tone::Unknown }
                                       : notApplicableCell();
    }
    TableCell cell{ .text = format::unitMoney(*row.costPerRequest), .value = *row.costPerRequest };
    cell.detail = row.counts.unpriced > 0
        ? Rows::tr("%1 unpriced").arg(format::shortCount(row.counts.unpriced))
        : format::money(row.counts.cost);
    return cell;
}

TableCell satisfactionCell(const ProviderRow& row)
{
    if (!row.satisfaction) {
        return { .text = Rows::tr("no ratings"), .tone = Tone::Unknown };
    }
    TableCell cell{ .text = format::decimal(*row.satisfaction, 1),
        .value = *row.satisfaction,
        .note = QStringLiteral("/ 5"),
        .strong = true };
    cell.graph = CellTrend{ row.satisfactionTrend, false };
    return cell;
}

TableCell rateCell(const ProviderRow& row)
{
    if (!row.model.empty()) {
        return notApplicableCell();
    }
    if (!row.requestsPerMinute) {
        return unknownCell();
    }
    TableCell cell{ .text = format::rate(*row.requestsPerMinute), .value = *row.requestsPerMinute };
    cell.detail = Rows::tr("%1 in 24 h").arg(format::shortCount(row.counts.requests));
    return cell;
}

TableCell quotaCell(const ProviderRow& row)
{
    if (!row.model.empty()) {
        return notApplicableCell();
    }
    if (row.quotas.empty()) {
        return { .text = Rows::tr("no limits"), .tone = Tone::Unknown };
    }
    std::vector<QuotaUse> fullest = row.quotas;
    std::ranges::stable_sort(
        fullest, std::ranges::greater(), [](const QuotaUse& quota) { return quota.share().value_or(-1); });
    fullest.resize(std::min(fullest.size(), kMetersInRow));
    CellMeters meters;
    for (const QuotaUse& quota : fullest) {
        meters.meters.push_back({ quotaName(quota.kind), quota.share(), quotaText(quota), quotaTone(quota) });
    }
    TableCell cell;
    if (const auto share = fullest.front().share()) {
        cell.value = *share;
    }
    cell.graph = meters;
    return cell;
}

TableCell stripCell(const ProviderRow& row, const ProvidersValues& values)
{
    TableCell cell;
    const auto bad = std::ranges::count_if(row.strip,
        [](HealthState state) { return state == HealthState::Degraded || state == HealthState::Down; });
    cell.value = static_cast<std::int64_t>(bad);
    cell.graph = CellHealth{ row.strip, format::clock(values.range.from, values.zone), Rows::tr("now") };
    return cell;
}

} // namespace

std::vector<TableColumn> providerColumns()
{
    const auto column = [](const QString& title, ColumnKind kind, int width, const char* name) {
        return TableColumn{ .title = title, .kind = kind, .width = width, .name = name, .grows = false };
    };
    std::vector<TableColumn> columns{ column(Rows::tr("Provider"), ColumnKind::Text, 156, "provider"),
        column(Rows::tr("Circuit"), ColumnKind::Graph, 118, "circuit"),
        column(Rows::tr("Success"), ColumnKind::Number, 80, "success_rate"),
        column(Rows::tr("Errors"), ColumnKind::Number, 100, "error_rate_24h"),
        column(Rows::tr("Latency p50 · p95 · p99"), ColumnKind::Graph, 204, "p95_ms"),
        column(Rows::tr("$ / request"), ColumnKind::Number, 92, "cost_per_request_usd"),
        column(Rows::tr("Satisfaction"), ColumnKind::Graph, 104, "satisfaction"),
        column(Rows::tr("Req/min"), ColumnKind::Number, 96, "requests_per_minute"),
        column(Rows::tr("Quota headroom"), ColumnKind::Graph, 204, "quota_used_share"),
        column(Rows::tr("Last 24 h, 15 min cells"), ColumnKind::Graph, 174, "bad_quarters_24h") };
    columns[4].graphWidth = 184;
    columns[8].graphWidth = 196;
    columns[9].graphWidth = 150;
    columns[0].grows = true;
    for (const std::size_t second : { 5U, 6U, 7U }) { // the state of a provider first, then what it costs
        columns[second].drops = true;
    }
    return columns;
}

std::vector<TableRow> providerRows(const std::vector<ProviderRow>& rows, const ProvidersValues& values)
{
    std::vector<TableRow> result;
    for (const ProviderRow& row : rows) {
        const QString key
            = QString::fromStdString(row.model.empty() ? row.provider : row.provider + '/' + row.model);
        result.push_back({ key,
            { nameCell(row), circuitCell(row, values), successCell(row), errorCell(row), latencyCell(row),
                costCell(row), satisfactionCell(row), rateCell(row), quotaCell(row),
                stripCell(row, values) } });
    }
    return result;
}

} // namespace spillway
