// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/overview_tiles.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

/// Above this share of the target by now, spend is worth a warning: the rule the daily alert uses.
constexpr double kAboveTarget = 1.2;
constexpr double kNearBudget = 0.9;
constexpr double kManyErrors = 0.05;
constexpr double kRiskyCap = 0.5;
constexpr double kNotableChange = 0.05;

struct Tiles {
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

double ratio(Money part, Money whole)
{
    return whole > Money() ? part.toDouble() / whole.toDouble() : 0;
}

/// The dot, the change and a colour: more is worse for money.
TextRun changeRun(double change)
{
    const bool up = change > 0;
    const bool notable = std::abs(change) >= kNotableChange;
    TextRun run{ format::percent(std::abs(change)) };
    run.icon = up ? "arrow-up" : "arrow-down";
    run.colour = !notable ? "text.secondary" : up ? "status.warn" : "status.ok";
    run.weight = 500;
    return run;
}

TextRun plain(const QString& text)
{
    return TextRun{ text };
}

TextRun quiet(const QString& text)
{
    TextRun run{ text, "text.tertiary" };
    run.mayShrink = true;
    return run;
}

TextRun warning(const QString& text)
{
    TextRun run{ text, "status.warn", 500, "triangle" };
    return run;
}

Freshness totalsFreshness(const OverviewValues& values)
{
    if (values.live.freshness == Freshness::Fresh) {
        return Freshness::Fresh;
    }
    if (values.live.freshness == Freshness::Loading && values.history.freshness == Freshness::Loading) {
        return Freshness::Loading;
    }
    return Freshness::Partial;
}

void setTotalsAge(KpiValues& tile, const OverviewValues& values)
{
    tile.freshness = totalsFreshness(values);
    if (tile.freshness == Freshness::Partial) {
        const Instant to = std::max(values.live.asOf, values.history.asOf);
        tile.age = Tiles::tr("to %1").arg(format::clock(to, values.zone));
    }
}

/// A server that turns the console away answers, so that nobody looks for a network that is well.
QString awayText(const QString& server, const ConnectionHealth& health)
{
    //: %1 is a server
    return health.state == ConnectionState::Refused ? Tiles::tr("%1 refuses the login").arg(server)
                                                    : Tiles::tr("%1 does not answer").arg(server);
}

void setLiveAge(KpiValues& tile, const OverviewValues& values, bool known)
{
    tile.freshness = values.live.freshness;
    if (tile.freshness == Freshness::Stale) {
        tile.age = format::age(values.now - values.live.asOf);
        tile.context = { quiet(Tiles::tr("at %1").arg(format::clockSeconds(values.live.asOf, values.zone))) };
    } else if (tile.freshness != Freshness::Loading && !known) {
        tile.freshness = Freshness::Missing;
    }
    if (tile.freshness == Freshness::Missing) {
        tile.value = Tiles::tr("unknown");
        tile.unit.clear();
        const bool away = values.live.freshness == Freshness::Missing;
        tile.context = { quiet(
            away ? awayText(QStringLiteral("Redis"), values.redis) : Tiles::tr("no full minute yet")) };
    }
}

/// No source has ever told it.
void setUnknown(KpiValues& tile, const OverviewValues& values)
{
    tile.freshness = tile.freshness == Freshness::Loading ? Freshness::Loading : Freshness::Missing;
    tile.age.clear();
    tile.value = Tiles::tr("unknown");
    const bool away
        = values.live.freshness == Freshness::Missing && values.history.freshness == Freshness::Missing;
    tile.context = { quiet(away ? Tiles::tr("no source answers") : Tiles::tr("nothing is recorded yet")) };
}

void fillAgainstBudget(KpiValues& tile, Money spent, std::optional<Money> budget, bool isCap,
    std::optional<Money> target, bool partial)
{
    tile.value = format::money(spent);
    if (!budget || *budget <= Money()) {
        tile.context.push_back(quiet(Tiles::tr("no budget is set")));
        return;
    }
    const double used = ratio(spent, *budget);
    tile.percent = format::percent(used);
    tile.unit = partial ? Tiles::tr("recorded") : Tiles::tr("of %1").arg(format::wholeMoney(*budget));
    BudgetBarValues bar;
    bar.used = used;
    bar.notches = { 0.90, 0.95 };
    if (target) {
        bar.pace = ratio(*target, *budget);
    }
    const bool above = target && *target > Money() && ratio(spent, *target) > kAboveTarget;
    if (used >= 1) {
        tile.tone = Tone::Critical;
        bar.fill = "status.crit.fill";
    } else if (used >= kNearBudget || above) {
        tile.tone = Tone::Warning;
        bar.fill = "status.warn.fill";
    }
    tile.graph = bar;
    if (partial) {
        tile.context.push_back(
            plain(Tiles::tr("at least %1 of %2").arg(format::percent(used), format::wholeMoney(*budget))));
    } else if (used >= 1) {
        tile.context.push_back({ isCap ? Tiles::tr("cap is reached") : Tiles::tr("budget is spent"),
            "status.crit", 600, "octagon" });
    } else if (target && *target > Money()) {
        const double share = ratio(spent, *target);
        const QString text = Tiles::tr("%1 of target").arg(format::percent(share));
        tile.context.push_back(share > 1 ? warning(text) : plain(text));
        tile.context.push_back(quiet(format::money(*target)));
    }
}

KpiValues spendToday(const OverviewValues& values)
{
    KpiValues tile;
    tile.label = Tiles::tr("Spend today");
    tile.icon = "spend";
    setTotalsAge(tile, values);
    if (!values.spentToday) {
        setUnknown(tile, values);
        return tile;
    }
    fillAgainstBudget(tile, *values.spentToday, values.dailyBudget, values.dayIsCapped, values.targetByNow,
        tile.freshness == Freshness::Partial);
    return tile;
}

KpiValues thisWeek(const OverviewValues& values)
{
    KpiValues tile;
    tile.label = Tiles::tr("This week");
    tile.icon = "calendar";
    setTotalsAge(tile, values);
    const bool partial = tile.freshness == Freshness::Partial;
    if (!values.spentThisWeek) {
        setUnknown(tile, values);
        return tile;
    }
    fillAgainstBudget(tile, *values.spentThisWeek, values.weeklyBudget, values.weekIsCapped,
        values.weekTargetByNow, partial);
    if (!partial && values.weekForecast && values.weeklyBudget && tile.tone != Tone::Critical) {
        const QString text = Tiles::tr("forecast %1").arg(format::wholeMoney(values.weekForecast->mean));
        tile.context = { values.weekForecast->mean > *values.weeklyBudget ? warning(text) : plain(text),
            quiet(Tiles::tr("by Sunday")) };
    }
    return tile;
}

KpiValues burnRate(const OverviewValues& values)
{
    KpiValues tile;
    tile.label
        = values.live.freshness == Freshness::Stale ? Tiles::tr("Burn rate") : Tiles::tr("Burn rate now");
    tile.icon = "load";
    if (values.burnRatePerHour) {
        tile.value = format::money(*values.burnRatePerHour);
        tile.unit = Tiles::tr("/h");
    }
    if (values.burnRateChange) {
        tile.context.push_back(changeRun(*values.burnRateChange));
    }
    if (values.spentThisHour) {
        tile.context.push_back(quiet(Tiles::tr("%1 this hour").arg(format::money(*values.spentThisHour))));
    }
    tile.graph = SparklineValues{ values.burnRateTrend, {}, {}, {}, "chart.total" };
    setLiveAge(tile, values, values.burnRatePerHour.has_value());
    return tile;
}

/// The day's curve, recorded and then expected, at equal steps.
std::vector<double> dayCurve(const OverviewValues& values)
{
    constexpr int kSteps = 48;
    std::vector<CumulativePoint> path = values.dayActual;
    for (const CumulativeBand& band : values.dayForecastBand) {
        if (path.empty() || band.at > path.back().at) {
            path.push_back({ band.at, band.mean });
        }
    }
    std::vector<double> curve;
    if (path.size() < 2) {
        return curve;
    }
    std::size_t segment = 0;
    for (int i = 0; i <= kSteps; ++i) {
        const Instant at = path.front().at + (path.back().at - path.front().at) * i / kSteps;
        while (segment + 2 < path.size() && path[segment + 1].at < at) {
            ++segment;
        }
        const CumulativePoint& a = path[segment];
        const CumulativePoint& b = path[segment + 1];
        const auto length = static_cast<double>((b.at - a.at).count());
        const double share = length > 0 ? static_cast<double>((at - a.at).count()) / length : 1;
        curve.push_back(std::lerp(a.amount.toDouble(), b.amount.toDouble(), std::clamp(share, 0.0, 1.0)));
    }
    return curve;
}

KpiValues dayForecast(const OverviewValues& values)
{
    KpiValues tile;
    tile.label = Tiles::tr("Forecast, end of day");
    tile.icon = "forecast";
    if (!values.dayForecast) {
        const bool loading = values.history.freshness == Freshness::Loading;
        tile.freshness = loading ? Freshness::Loading : Freshness::Missing;
        const bool read = values.history.freshness != Freshness::Missing;
        tile.value = read ? Tiles::tr("none yet") : Tiles::tr("unknown");
        tile.context = { quiet(read ? Tiles::tr("needs 14 days of spend")
                                    : awayText(QStringLiteral("PostgreSQL"), values.postgres)) };
        return tile;
    }
    const Estimate& estimate = *values.dayForecast;
    tile.freshness = Freshness::Fresh;
    tile.value = format::money(estimate.mean);
    tile.context = { plain(Tiles::tr("80\u00a0% %1–%2")
            .arg(format::wholeMoney(estimate.lower80), format::wholeMoney(estimate.upper80))) };
    if (values.capProbability) {
        const QString cap = Tiles::tr("cap %1").arg(format::percent(*values.capProbability));
        const bool isRisky = *values.capProbability > kRiskyCap;
        tile.context.push_back(isRisky ? warning(cap) : quiet(QStringLiteral("· ") + cap));
        if (isRisky) { // the cap is what matters then
            tile.brief = { warning(cap),
                quiet(QStringLiteral("%1–%2").arg(
                    format::wholeMoney(estimate.lower80), format::wholeMoney(estimate.upper80))) };
        }
    }
    SparklineValues line{ dayCurve(values), {}, 0.0, {}, "accent.base" };
    if (values.dailyBudget) {
        line.reference = values.dailyBudget->toDouble();
        line.maximum = std::max(*line.reference, estimate.mean.toDouble()) * 1.07;
    }
    tile.graph = line;
    return tile;
}

KpiValues traffic(const OverviewValues& values)
{
    KpiValues tile;
    tile.label = values.live.freshness == Freshness::Stale ? Tiles::tr("Traffic") : Tiles::tr("Traffic now");
    tile.icon = "live";
    if (values.requestsPerMinute) {
        tile.value = format::rate(*values.requestsPerMinute);
        tile.unit = Tiles::tr("req/min");
    }
    if (values.usersOnline) {
        tile.context.push_back(plain(Tiles::tr("%1 users online").arg(format::count(*values.usersOnline))));
    }
    if (values.errorRate) {
        const QString errors = Tiles::tr("%1 errors").arg(format::percent(*values.errorRate, 1));
        tile.context.push_back(
            *values.errorRate > kManyErrors ? warning(errors) : quiet(QStringLiteral("· ") + errors));
    }
    tile.graph = SparklineValues{ values.requestsTrend, {}, {}, {}, "chart.compare" };
    setLiveAge(tile, values, values.requestsPerMinute.has_value());
    return tile;
}

KpiValues costPerRequest(const OverviewValues& values)
{
    KpiValues tile;
    tile.icon = "target";
    setTotalsAge(tile, values);
    tile.label = tile.freshness == Freshness::Partial ? Tiles::tr("Cost/request") // its age stands beside it
                                                      : Tiles::tr("Cost per request");
    if (!values.costPerRequest) {
        setUnknown(tile, values);
        return tile;
    }
    tile.value = format::unitMoney(*values.costPerRequest);
    SparklineValues line{ values.costPerRequestTrend, {}, {}, {}, "chart.compare" };
    if (values.costPerRequestChange) {
        tile.context.push_back(changeRun(*values.costPerRequestChange));
        line.reference = values.costPerRequest->toDouble() / (1 + *values.costPerRequestChange);
    }
    //: Beside a change: against the seven days before
    QString rest = values.costPerRequestChange ? Tiles::tr("7 d") : QString();
    if (values.cacheHitRate) {
        const QString hits = Tiles::tr("cache hit %1").arg(format::percent(*values.cacheHitRate));
        rest = rest.isEmpty() ? hits : rest + QStringLiteral(" · ") + hits;
    }
    if (!rest.isEmpty()) {
        tile.context.push_back(quiet(rest));
    }
    tile.graph = line;
    return tile;
}

} // namespace

std::array<KpiValues, kOverviewTiles> overviewTiles(const OverviewValues& values)
{
    return { spendToday(values), thisWeek(values), burnRate(values), dayForecast(values), traffic(values),
        costPerRequest(values) };
}

} // namespace spillway
