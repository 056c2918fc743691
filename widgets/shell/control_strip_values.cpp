// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/control_strip_values.h"

#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"
#include "widgets/panels/control_obstacle.h"
#include "widgets/panels/light_row.h"

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
        const bool isRefused = values.redis.state == ConnectionState::Refused;
        append(strip.details,
            { isRefused ? Words::tr("Redis refuses the login") : Words::tr("Redis does not answer"),
                "text.secondary" });
    }
    return strip;
}

using Action = ControlStripValues::Action;

ControlStripValues noLever(const OverviewValues& values)
{
    ControlStripValues strip;
    strip.variant = Variant::None;
    strip.icon = "shield-check";
    strip.title = Words::tr("NO CONTROLS ACTIVE");
    append(strip.details, { Words::tr("all tiers and providers serve normally"), "text.tertiary" });
    strip.version = versionText(values.control);
    return strip;
}

std::array<controls::LightState, 4> lightStates(const controls::EffectWatch& watch)
{
    std::array<controls::LightState, 4> states{};
    for (const controls::LightKind kind : controls::kLights) {
        states.at(static_cast<std::size_t>(kind)) = watch.light(kind).state;
    }
    return states;
}

std::array<controls::LightState, 4> lightStates(const FourLights& lights)
{
    std::array<controls::LightState, 4> states{};
    std::ranges::transform(lights, states.begin(), &LightValues::state);
    return states;
}

/// "PAUSING FREE TIER", as long as its effect is not seen and it is young.
QString pendingTitle(const commands::Command& command, const ControlNames& names)
{
    if (command.type == commands::CommandType::PauseTier) {
        const auto& tiers = std::get<commands::TierParameters>(command.parameters).tiers;
        return tiers.size() == 1 ? Words::tr("PAUSING %1 TIER").arg(names.tiers(tiers).toUpper())
                                 : Words::tr("PAUSING %1").arg(names.tiers(tiers).toUpper());
    }
    //: %1 is an order such as BUDGET CAP
    return Words::tr("%1 ON ITS WAY").arg(commandName(command.type).toUpper());
}

bool isPending(const OverviewValues& values, const controls::ControlsValues& controls)
{
    constexpr std::chrono::minutes kYoung{ 2 };
    return controls.followed && controls.followed->byThisConsole && !controls.followed->watch.isSettled()
        && !controls.followed->watch.isWaiting() && values.now - controls.followed->sentAt < kYoung;
}

ControlStripValues pending(const OverviewValues& values, const controls::ControlsValues& controls)
{
    const controls::Followed& followed = *controls.followed;
    const commands::Command& command = followed.watch.plan().command;
    ControlStripValues strip;
    strip.variant = Variant::Pending;
    strip.icon = "refresh";
    strip.title = pendingTitle(command, ControlNames(values));
    if (command.duration) {
        append(strip.details,
            { format::countdown(followed.sentAt + *command.duration - values.now), "text.primary", 600 });
    }
    LeverOrigin me;
    me.actor = followed.answer ? followed.answer->actor : controls.access.person;
    appendPerson(strip.details, me);
    if (followed.watch.requestsPerMinute()) {
        append(strip.details,
            { Words::tr("%1 req/min, was %2")
                    .arg(rateWord(*followed.watch.requestsPerMinute()),
                        rateWord(followed.watch.plan().requestsPerMinuteBefore)),
                "text.secondary", 400, {}, 6, true });
    }
    strip.lights = lightStates(followed.watch);
    strip.version = Words::tr("sent %1 ago").arg(format::age(values.now - followed.sentAt));
    strip.actions = { Action::ShowLights };
    strip.commandId = QString::fromStdString(followed.id);
    return strip;
}

/// The oldest order that waits for a second person.
const controls::CommandRecord* waiting(const OverviewValues& values, const controls::ControlsValues& controls)
{
    if (!controls.ledger) {
        return nullptr;
    }
    const controls::CommandRecord* oldest = nullptr;
    for (const controls::CommandRecord& record : controls.ledger->commands) {
        const bool waits = record.answer.state == commands::CommandState::AwaitingApproval
            && (!record.answer.approval || record.answer.approval->lapsesAt > values.now);
        oldest = waits ? &record : oldest;
    }
    return oldest;
}

void addWaiting(ControlStripValues& strip, const controls::CommandRecord& record,
    const OverviewValues& values, const controls::ControlsValues& controls)
{
    const commands::CommandAnswer& answer = record.answer;
    const ControlNames names(values);
    const QString what = record.command ? commandVerb(*record.command, names) : QString();
    std::erase_if(strip.details, [](const TextRun& run) { return run.mayShrink; });
    //: %1 is a person, %2 an order: "ann asks: Resume free; a second person must approve"
    append(strip.details,
        { Words::tr("%1 asks: %2; a second person must approve")
                .arg(QString::fromStdString(answer.actor), what),
            "status.info", 600, "users", 6, true });
    if (answer.approval) {
        strip.details.push_back(
            { Words::tr("lapses in %1").arg(format::countdown(answer.approval->lapsesAt - values.now)),
                "text.secondary" });
    }
    strip.actions = { controls.access.person == answer.actor ? Action::Withdraw : Action::Approve };
    strip.commandId = QString::fromStdString(answer.id);
    strip.lights.reset();
}

/// What may be done from the strip about the one lever it shows.
void addLeverActions(
    ControlStripValues& strip, const OverviewValues& values, const controls::ControlsValues& controls)
{
    if (!strip.lever) {
        return;
    }
    if (strip.lever->origin.expiresAt) {
        strip.actions.push_back(Action::Extend);
    }
    strip.actions.push_back(Action::End);
    const auto tighten = obstacleFor(values, controls, commands::Effect::Tightens);
    const auto loosen = obstacleFor(values, controls, commands::Effect::Loosens);
    strip.actionHindrance = tighten && loosen ? loosen->brief : QString();
    const std::string& id = strip.lever->origin.commandId;
    if (controls.followed && controls.followed->id == id) {
        strip.lights = lightStates(controls.followed->watch);
    } else if (controls.ledger) {
        const auto& records = controls.ledger->commands;
        const auto record = std::ranges::find_if(
            records, [&](const controls::CommandRecord& r) { return r.answer.id == id; });
        if (record != records.end()) {
            strip.lights = lightStates(lightsOf(*record, values.zone));
        }
    }
}

ControlStripValues ofLevers(const OverviewValues& values, const controls::ControlsValues& controls,
    const std::vector<ActiveLever>& levers)
{
    if (!values.controlKnown || values.live.freshness == Freshness::Stale) {
        ControlStripValues strip = notProven(values, levers);
        strip.actions = { Action::Retry };
        return strip;
    }
    if (isPending(values, controls)) {
        return pending(values, controls);
    }
    if (levers.empty()) {
        return noLever(values);
    }
    if (levers.size() > 1 && !levers.front().stopsEverything) {
        ControlStripValues strip = severalLevers(values, levers);
        strip.actions = { Action::ShowAll };
        return strip;
    }
    ControlStripValues strip
        = levers.size() > 1 ? severalLevers(values, levers) : oneLever(values, levers.front());
    strip.lever = levers.front().lever;
    addLeverActions(strip, values, controls);
    return strip;
}

} // namespace

ControlStripValues controlStripValues(const OverviewValues& values, const controls::ControlsValues& controls)
{
    const bool readBefore = values.control.version > 0;
    if (!readBefore) {
        return unknown(values);
    }
    ControlStripValues strip = ofLevers(values, controls, activeLevers(values));
    if (const auto* record = waiting(values, controls)) {
        addWaiting(strip, *record, values, controls);
    }
    return strip;
}

} // namespace spillway
