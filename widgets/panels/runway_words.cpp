// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/runway_words.h"

#include "widgets/components/formatting.h"
#include "widgets/panels/overview_charts.h"

#include <QCoreApplication>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Runway)
};

QString leverName(const OverviewValues& values, const forecast::RunwayLever& lever)
{
    switch (lever.kind) {
    case forecast::RunwayLever::Kind::PauseTier:
        return Words::tr("pause %1").arg(tierName(values, lever.subject));
    case forecast::RunwayLever::Kind::PauseProvider:
        return Words::tr("pause %1").arg(QString::fromStdString(lever.subject));
    case forecast::RunwayLever::Kind::Fallback:
        return Words::tr("fallback");
    }
    return {};
}

QString gainText(const forecast::LeverGain& gain)
{
    if (gain.holdsToEnd) {
        return Words::tr("no cap today");
    }
    const double hours = static_cast<double>(gain.gained->count()) / 3600e6;
    //: %1 is a number of hours that a lever buys
    return hours < 0.05 ? Words::tr("buys nothing") : Words::tr("+%1 h").arg(format::decimal(hours, 1));
}

} // namespace

QString capText(const OverviewValues& values)
{
    if (!values.dayForecast || !values.dailyBudget) {
        return {};
    }
    if (values.spentToday && *values.spentToday >= *values.dailyBudget) {
        return Words::tr("cap reached");
    }
    const auto clock = [&](const std::optional<Instant>& at) {
        return at ? format::clock(*at, values.zoneOfBudgets()) : Words::tr("not today");
    };
    if (values.capReached) {
        return Words::tr("cap about %1 (%2–%3)")
            .arg(clock(values.capReached), clock(values.capReachedEarliest), clock(values.capReachedLatest));
    }
    return values.capReachedEarliest ? Words::tr("no cap before %1").arg(clock(values.capReachedEarliest))
                                     : Words::tr("no cap expected");
}

TextRuns leverRuns(const OverviewValues& values)
{
    const std::optional<forecast::Runway> runway = dayRunway(values);
    if (!runway || runway->isReached || !runway->crossing.mean || runway->levers.empty()) {
        return {};
    }
    TextRuns runs{ { Words::tr("Would buy:"), "text.tertiary" } };
    for (const forecast::LeverGain& gain : runway->levers) {
        if (!gain.gained) {
            continue;
        }
        runs.push_back(
            { leverName(values, gain.lever), "text.secondary", 400, {}, runs.size() > 1 ? 10.0 : 6.0, true });
        runs.push_back({ gainText(gain), "text.primary", 600, {}, 4 });
    }
    return runs;
}

} // namespace spillway
