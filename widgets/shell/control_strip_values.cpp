// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/control_strip_values.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace spillway
{

namespace
{

using Variant = ControlStripValues::Variant;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ControlStrip)
};

void append(TextRuns& runs, TextRun run)
{
    if (!runs.empty()) {
        runs.push_back({ QStringLiteral("·"), "text.disabled", 400, {}, 10 });
        run.gap = 10;
    }
    runs.push_back(std::move(run));
}

void appendPerson(TextRuns& runs, const LeverOrigin& origin)
{
    if (origin.actor.empty()) {
        return;
    }
    //: Followed by a name: who set a control
    append(runs, { Words::tr("by"), "text.primary" });
    runs.push_back({ QString::fromStdString(origin.actor), "text.primary", 600, {}, 4 });
}

QString versionText(const ControlState& control)
{
    return QStringLiteral("v%1").arg(control.version);
}

std::optional<double> shareLeft(const LeverOrigin& origin, Instant now)
{
    if (!origin.expiresAt || *origin.expiresAt <= origin.since) {
        return std::nullopt;
    }
    const auto whole = static_cast<double>((*origin.expiresAt - origin.since).count());
    return std::clamp(static_cast<double>((*origin.expiresAt - now).count()) / whole, 0.0, 1.0);
}

ControlStripValues oneLever(const OverviewValues& values, const ActiveLever& lever)
{
    ControlStripValues strip;
    strip.variant = lever.stopsEverything ? Variant::Stop : Variant::Active;
    strip.icon = lever.icon;
    strip.title = lever.headline;
    strip.version = versionText(values.control);
    if (lever.origin.expiresAt) {
        //: %1 is a countdown such as 32:10
        append(strip.details,
            { Words::tr("%1 left").arg(format::countdown(*lever.origin.expiresAt - values.now)),
                "text.primary", 600 });
        strip.timeLeft = shareLeft(lever.origin, values.now);
        //: %1 is a time of day
        strip.version
            += Words::tr(" · ends %1").arg(format::clockSeconds(*lever.origin.expiresAt, values.zone));
    }
    appendPerson(strip.details, lever.origin);
    if (!lever.origin.reason.empty()) {
        append(strip.details,
            { QStringLiteral("“%1”").arg(QString::fromStdString(lever.origin.reason)), "text.secondary", 400,
                {}, 6, true });
    }
    return strip;
}

ControlStripValues severalLevers(const OverviewValues& values, const std::vector<ActiveLever>& levers)
{
    ControlStripValues strip;
    const bool stop = levers.front().stopsEverything;
    strip.variant = stop ? Variant::Stop : Variant::Several;
    strip.icon = stop ? levers.front().icon : "controls";
    //: The strip's title when more than one control is set
    strip.title = stop ? levers.front().headline
                       : Words::tr("%n CONTROLS ACTIVE", nullptr, static_cast<int>(levers.size()));
    strip.version = versionText(values.control);
    for (const ActiveLever& lever : levers) {
        append(strip.details, { lever.shortName, "text.primary", 400, lever.icon });
        if (lever.origin.expiresAt) {
            strip.details.push_back(
                { format::countdown(*lever.origin.expiresAt - values.now), "text.primary", 600 });
        }
    }
    return strip;
}

/// Redis does not say any more what backends are told: what is known is named, with the time of the proof.
ControlStripValues notProven(const OverviewValues& values, const std::vector<ActiveLever>& levers)
{
    ControlStripValues strip;
    strip.title = levers.size() == 1 ? levers.front().headline
        : levers.empty()             ? Words::tr("NO CONTROLS ACTIVE")
                         : Words::tr("%n CONTROLS ACTIVE", nullptr, static_cast<int>(levers.size()));
    strip.title += Words::tr(", NOT PROVEN");
    //: %1 is a version such as v412
    append(strip.details, { Words::tr("stored %1").arg(versionText(values.control)), "text.secondary" });
    if (levers.size() == 1) {
        appendPerson(strip.details, levers.front().origin);
        if (const auto& end = levers.front().origin.expiresAt) {
            append(strip.details,
                { Words::tr("ends %1").arg(format::clockSeconds(*end, values.zone)), "text.secondary" });
        }
    }
    if (values.live.asOf != Instant()) {
        append(strip.details,
            { Words::tr("last proof %1").arg(format::clockSeconds(values.live.asOf, values.zone)),
                "text.secondary" });
    }
    return strip;
}

ControlStripValues unknown(const OverviewValues& values)
{
    ControlStripValues strip;
    strip.title = Words::tr("CONTROL STATE UNKNOWN");
    if (values.live.freshness == Freshness::Loading) {
        append(strip.details, { Words::tr("not read yet"), "text.secondary" });
    } else if (values.redis.state == ConnectionState::Connected) {
        append(strip.details,
            { Words::tr("Redis holds no control state, so it admits nothing"), "text.secondary" });
    } else {
        append(strip.details, { Words::tr("Redis does not answer"), "text.secondary" });
    }
    return strip;
}

} // namespace

ControlStripValues controlStripValues(const OverviewValues& values)
{
    const bool readBefore = values.control.version > 0;
    if (!readBefore) {
        return unknown(values);
    }
    const std::vector<ActiveLever> levers = activeLevers(values);
    if (!values.controlKnown || values.live.freshness == Freshness::Stale) {
        return notProven(values, levers);
    }
    if (levers.size() == 1) {
        return oneLever(values, levers.front());
    }
    if (levers.size() > 1) {
        return severalLevers(values, levers);
    }
    ControlStripValues strip;
    strip.variant = Variant::None;
    strip.icon = "shield-check";
    strip.title = Words::tr("NO CONTROLS ACTIVE");
    append(strip.details, { Words::tr("all tiers and providers serve normally"), "text.tertiary" });
    strip.version = versionText(values.control);
    return strip;
}

} // namespace spillway
