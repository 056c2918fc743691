// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/preview_words.h"

#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace spillway
{

using commands::CommandType;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PreviewWords)
};

QString until(const OverviewValues& values, const commands::Command& command)
{
    return command.duration ? Words::tr("Ends by itself at about %1.")
                                  .arg(format::clock(values.now + *command.duration, values.zone))
                            : QString();
}

QString refusedAs(const char* reason)
{
    //: %1 is what a backend is told, not translated
    return Words::tr("Backends are told “deny, %1” and say so to their users.")
        .arg(QString::fromLatin1(reason));
}

QString stopsText(const OverviewValues& values, const commands::Command& command,
    const std::optional<controls::BlastRadius>& radius)
{
    const ControlNames names(values);
    const QString scope = commandScope(command, names);
    const QString tiers = radius ? names.tiers(radius->tiersTouched) : QString();
    switch (command.type) {
    case CommandType::PauseTier:
        return Words::tr("Every AI request of %1.").arg(tiers.isEmpty() ? scope : tiers) + QLatin1Char('\n')
            + refusedAs("tier_paused");
    case CommandType::PauseProvider:
        return Words::tr("Nothing is sent to %1. Its requests go to the next provider that their tier may "
                         "use, then to the fallback; without one they are refused.")
            .arg(scope);
    case CommandType::EnterFallback:
        return values.control.fallbackProvider.empty()
            ? Words::tr("No fallback provider is set, so every request is refused.")
            : Words::tr("Nothing is sent to the other providers; answers come from %1.")
                  .arg(names.provider(values.control.fallbackProvider));
    case CommandType::SetBudgetCap:
        return Words::tr("Every request once the cap is reached, all tiers.") + QLatin1Char('\n')
            + refusedAs("budget_cap");
    case CommandType::SetRateLimit:
        return Words::tr("Requests above the limit.") + QLatin1Char('\n') + refusedAs("rate_limited");
    case CommandType::EmergencyStop:
        return Words::tr("Every AI request of every tier, paying users too.") + QLatin1Char('\n')
            + refusedAs("stopped");
    case CommandType::SetLoadLevel:
        return Words::tr("What the level %1 switches off; backends read it with the control state.")
            .arg(scope);
    case CommandType::ResumeTier:
    case CommandType::ResumeProvider:
        return Words::tr("%1 is served again.").arg(scope);
    case CommandType::LeaveFallback:
        return Words::tr("Requests go to the providers of the routing again.");
    case CommandType::ClearBudgetCap:
        return Words::tr("Spend is not stopped at the cap any more.");
    case CommandType::ClearRateLimit:
        return Words::tr("Requests above the limit are served again.");
    case CommandType::ResumeAll:
        return Words::tr("Emergency stop, pauses and fallback end at once.");
    case CommandType::SetRouting:
        return Words::tr("Requests follow the new order of providers.");
    case CommandType::SetSafeguards:
        return Words::tr("The gateway acts by the new ladder from now on.");
    }
    return {};
}

QString goesOnText(const OverviewValues& values, const commands::Command& command,
    const std::optional<controls::BlastRadius>& radius)
{
    const ControlNames names(values);
    QStringList lines;
    if (radius && !radius->tiersUntouched.empty()) {
        lines.append(Words::tr("%1, all features.").arg(names.tiers(radius->tiersUntouched)));
    }
    switch (command.type) {
    case CommandType::PauseTier:
    case CommandType::EmergencyStop:
    case CommandType::SetRateLimit:
        lines.append(Words::tr("Requests that are under way finish."));
        break;
    case CommandType::ResumeAll:
        lines.append(Words::tr("Caps, rate limits and the load level."));
        break;
    case CommandType::SetBudgetCap:
        lines.append(Words::tr("Everything, until the cap is reached."));
        break;
    case CommandType::PauseProvider:
    case CommandType::ResumeTier:
    case CommandType::ResumeProvider:
    case CommandType::EnterFallback:
    case CommandType::LeaveFallback:
    case CommandType::ClearBudgetCap:
    case CommandType::ClearRateLimit:
    case CommandType::SetLoadLevel:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        break;
    }
    if (const QString end = until(values, command); !end.isEmpty()) {
        lines.append(end);
    }
    return lines.join(QLatin1Char('\n'));
}

/// The last time the same was ordered and took effect.
QString lastTime(
    const OverviewValues& values, const controls::ControlsValues& controls, const commands::Command& command)
{
    if (!controls.ledger) {
        return {};
    }
    for (const controls::CommandRecord& record : controls.ledger->commands) {
        if (!record.answer.appliedAt || !record.command || record.command->type != command.type
            || record.command->parameters != command.parameters || !record.spend || !record.spend->after
            || record.spend->before <= Money()) {
            continue;
        }
        const double change = record.spend->after->toDouble() / record.spend->before.toDouble() - 1;
        //: %1 a day, %2 a person, %3 a percentage with its sign
        return Words::tr("Last time, %1 by %2: spend %3 within the quarter hour.")
            .arg(format::day(*record.answer.appliedAt, values.zone),
                QString::fromStdString(record.answer.actor),
                (change > 0 ? QStringLiteral("+") : QString()) + format::percent(change));
    }
    return {};
}

} // namespace

PreviewWords previewWords(const OverviewValues& values, const controls::ControlsValues& controls,
    const commands::Command& command, const std::optional<controls::BlastRadius>& radius)
{
    PreviewWords words{ stopsText(values, command, radius), goesOnText(values, command, radius), {} };
    if (values.live.freshness == Freshness::Stale || values.live.freshness == Freshness::Missing) {
        words.notice = Words::tr("Redis does not answer. The order is recorded and applied when it returns; "
                                 "until then its effect is not proven.");
    } else {
        words.notice = lastTime(values, controls, command);
    }
    return words;
}

} // namespace spillway
