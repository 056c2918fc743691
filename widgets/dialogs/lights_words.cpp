// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/lights_words.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace spillway
{

using controls::LightKind;
using controls::LightState;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LightsSheet)
};

LightState stateOf(const controls::Followed& followed, LightKind kind)
{
    return followed.watch.light(kind).state;
}

LightsWords outcome(const controls::Followed& followed)
{
    const QString rate = followed.watch.requestsPerMinute() ? rateWord(*followed.watch.requestsPerMinute())
                                                            : Words::tr("not measured yet");
    const QString before = rateWord(followed.watch.plan().requestsPerMinuteBefore);
    const QString canClose
        = Words::tr("You can close this sheet; the control strip keeps the four lights in view.");
    switch (stateOf(followed, LightKind::TrafficFell)) {
    case LightState::Done:
        return { Words::tr("Enforced, and traffic fell: %1 of %2 req/min.").arg(rate, before), canClose, {} };
    case LightState::NotExpected:
        return { Words::tr("Enforced."), Words::tr("No fall of traffic is expected of this order."), {} };
    case LightState::Failed:
        return { Words::tr("Traffic goes on: %1 of %2 req/min, 2 min after.").arg(rate, before),
            Words::tr("The canary is refused, so a backend does not ask. Find the one that does not call "
                      "spillway_admit, or stop its key at the provider."),
            {} };
    case LightState::NotStarted:
    case LightState::Working:
    case LightState::Late:
        break;
    }
    return { followed.watch.requestsPerMinute()
            ? Words::tr("Enforced. Traffic is falling: %1 of %2 req/min.").arg(rate, before)
            : Words::tr("Enforced. Measuring traffic, %1 req/min before.").arg(before),
        canClose, {} };
}

LightsWords onTheWay(const controls::Followed& followed)
{
    if (followed.watch.isWaiting()) {
        return { Words::tr("Waiting for a second person."),
            Words::tr(
                "An approver has 15 minutes to agree; then the request lapses. Nothing has changed yet."),
            {} };
    }
    if (stateOf(followed, LightKind::Accepted) == LightState::Failed) {
        const QString why = followed.answer ? QString::fromStdString(followed.answer->why) : QString();
        return { Words::tr("Refused. Nothing was changed."), why, {} };
    }
    if (stateOf(followed, LightKind::Accepted) != LightState::Done) {
        return { Words::tr("Sent. Waiting for the gateway's receipt."), {}, {} };
    }
    if (stateOf(followed, LightKind::Stored) != LightState::Done) {
        return { Words::tr("Accepted. Waiting for PostgreSQL to hold it."), {}, {} };
    }
    const bool late = stateOf(followed, LightKind::Enforced) == LightState::Late;
    return { late ? Words::tr("Stored, not enforced yet.") : Words::tr("Stored. Asking the canaries."),
        late ? Words::tr("Redis does not answer by it after 5 s. The gateway applies it as soon as Redis is "
                         "back; backends hold what their own setting says until then.")
             : QString(),
        {} };
}

} // namespace

LightsWords lightsWords(const OverviewValues&, const controls::Followed& followed)
{
    const bool enforced = stateOf(followed, LightKind::Enforced) == LightState::Done;
    LightsWords words = enforced ? outcome(followed) : onTheWay(followed);
    words.foot = followed.watch.plan().scope ? Words::tr("Red and an alert if traffic goes on after 2 min")
                                             : QString();
    return words;
}

std::vector<CanaryList::Line> canaryLines(const controls::Followed& followed, const ControlNames& names)
{
    std::vector<CanaryList::Line> lines;
    const controls::EffectPlan& plan = followed.watch.plan();
    const auto add = [&](const controls::Canary& canary, bool companion) {
        CanaryList::Line line{ names.tier(canary.tier), names.provider(canary.provider), {}, canary.tier, {},
            companion };
        const auto& answers = followed.watch.lastAnswers();
        const auto answer = std::ranges::find_if(
            answers, [&](const controls::ProbeAnswer& given) { return given.canary == canary; });
        if (answer != answers.end()) {
            line.decision = answer->decision;
            line.reason = QString::fromStdString(answer->reason);
        }
        lines.push_back(line);
    };
    for (const controls::Canary& canary : plan.canaries) {
        add(canary, false);
    }
    for (const controls::Canary& canary : plan.companions) {
        add(canary, true);
    }
    return lines;
}

FallValues fallValues(const OverviewValues& values, const controls::Followed& followed)
{
    FallValues fall;
    fall.zone = values.zone;
    fall.sentAt = followed.sentAt;
    const controls::EffectPlan& plan = followed.watch.plan();
    const controls::TrafficScope scope = plan.scope.value_or(controls::TrafficScope());
    if (plan.scope) {
        fall.fellBelow = plan.requestsPerMinuteAllowed;
    }
    if (scope.tiers.size() == 1) {
        fall.ink = std::string(categoryColour(scope.tiers.front()));
    }
    if (values.recentMinutes.empty()) {
        return fall;
    }
    constexpr std::chrono::minutes kMinute{ 1 };
    const Instant running = std::chrono::floor<std::chrono::minutes>(values.live.asOf);
    for (Instant minute = std::chrono::floor<std::chrono::minutes>(values.recentMinutes.front().minute);
        minute < running; minute += kMinute) {
        const auto counts = controls::countTraffic(scope, values.recentMinutes, { minute, minute + kMinute });
        fall.points.push_back(
            { minute + kMinute, static_cast<double>(std::max(counts.admitted, counts.requests)) });
    }
    if (const auto rate = followed.watch.requestsPerMinute()) {
        fall.points.push_back({ values.live.asOf, *rate });
    }
    return fall;
}

} // namespace spillway
