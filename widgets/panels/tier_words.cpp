// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/tier_words.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace spillway
{
namespace
{

/// From this share of a tier's active users on, those at the limit are worth a warning.
constexpr double kManyAtLimit = 0.1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tiers)
};

QDateTime local(Instant at, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(at), zone.qt());
}

/// "16:30" today, "Fri 11:00" within days, "25 Mar" later.
QString shortTime(Instant at, const PeriodBurn& burn, Instant now, const Zone& zone)
{
    if (zone.periodAt(Period::Day, now).contains(at)) {
        return format::clock(at, zone);
    }
    if (burn.period == Period::Month) {
        return QLocale().toString(local(at, zone), u"d MMM");
    }
    return QLocale().toString(local(at, zone), u"ddd HH:mm");
}

QString withCountdown(const QString& state, const TierCard& card, Instant now)
{
    return card.stateUntil ? Words::tr("%1 %2 left").arg(state, format::countdown(*card.stateUntil - now))
                           : state;
}

} // namespace

BadgeValues tierBadge(const TierCard& card, Instant now)
{
    switch (card.state) {
    case TierState::Unknown:
        return { Words::tr("unknown"), Tone::Unknown, {} };
    case TierState::NotProven:
        return { Words::tr("not proven"), Tone::Unknown, {} };
    case TierState::Serving:
        return { Words::tr("serving"), Tone::Ok, {} };
    case TierState::RateLimited:
        return { withCountdown(Words::tr("rate limited"), card, now), Tone::Warning, "rate-limit" };
    case TierState::Fallback:
        return { withCountdown(Words::tr("fallback"), card, now), Tone::Warning, "fallback" };
    case TierState::Paused:
        return { withCountdown(Words::tr("paused"), card, now), Tone::Warning, "pause" };
    case TierState::Stopped:
        return { withCountdown(Words::tr("stopped"), card, now), Tone::Critical, "stop" };
    }
    return { Words::tr("unknown"), Tone::Unknown, {} };
}

QString tierPrice(const Tier& tier)
{
    if (tier.monthlyPrice == Money()) {
        return QStringLiteral("$0");
    }
    const bool whole = tier.monthlyPrice.nanoDollars() % 1'000'000'000 == 0;
    return Words::tr("%1 / month")
        .arg(whole ? format::wholeMoney(tier.monthlyPrice) : format::money(tier.monthlyPrice));
}

QString monthTitle(Instant at, const Zone& zone)
{
    return QLocale().standaloneMonthName(local(at, zone).date().month());
}

QString periodTitle(const PeriodBurn& burn, const Zone& zone)
{
    switch (burn.period) {
    case Period::Hour:
        return Words::tr("This hour");
    case Period::Day:
        return Words::tr("Today");
    case Period::Week:
        return Words::tr("This week");
    case Period::Month:
        return monthTitle(burn.range.from + burn.range.length() / 2, zone); // the same month in every zone
    }
    return {};
}

TextRun outlookRun(const PeriodBurn& burn, Instant now, const Zone& zone)
{
    switch (burn.outlook.kind) {
    case BudgetOutlook::Kind::Unknown:
        return { burn.budget ? Words::tr("no forecast yet") : Words::tr("no budget"), "text.tertiary" };
    case BudgetOutlook::Kind::Within:
        return { Words::tr("ends about %1").arg(format::wholeMoney(burn.outlook.endsAt.value_or(burn.spent))),
            "status.ok", 500, "circle-check" };
    case BudgetOutlook::Kind::Fills:
        return { Words::tr("full about %1").arg(shortTime(*burn.outlook.at, burn, now, zone)), "status.warn",
            500, "triangle" };
    case BudgetOutlook::Kind::Over:
        return { burn.outlook.at
                ? Words::tr("over since %1").arg(shortTime(*burn.outlook.at, burn, now, zone))
                : Words::tr("over"),
            "status.crit", 500, "octagon" };
    }
    return {};
}

bool manyAtLimit(const TierCard& card)
{
    return card.activeToday > 0
        && static_cast<double>(card.distribution.atLimit)
        >= kManyAtLimit * static_cast<double>(card.activeToday);
}

TextRuns distributionRuns(const TierCard& card)
{
    const UsageDistribution& users = card.distribution;
    if (card.activeToday == 0) {
        return { { Words::tr("nobody made a request today"), "text.tertiary" } };
    }
    TextRuns runs;
    if (users.byLimit) {
        TextRun at{ Words::tr("%1 at limit").arg(format::count(users.atLimit)) };
        at.colour = manyAtLimit(card) ? "status.warn" : "text.primary";
        at.weight = manyAtLimit(card) ? 600 : 500;
        at.icon = manyAtLimit(card) ? "triangle" : "info";
        runs.push_back(at);
        runs.push_back({ Words::tr("%1 over 80 %").arg(format::count(users.nearLimit)), "text.secondary" });
    } else if (card.heaviest) {
        runs.push_back({ Words::tr("heaviest: %1 requests, %2")
                             .arg(format::count(card.heaviest->requests), format::money(card.heaviest->cost)),
            "text.secondary", 400, "info" });
    }
    if (users.median) {
        TextRun median{ Words::tr("median user makes %1")
                            .arg(QString::number(
                                *users.median, 'f', *users.median == std::floor(*users.median) ? 0 : 1)),
            "text.secondary" };
        median.mayShrink = true;
        runs.push_back(median);
    }
    return runs;
}

} // namespace spillway
