// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/lever_texts.h"

#include "widgets/components/active_levers.h"
#include "widgets/components/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace spillway
{

using commands::CommandType;
using commands::LeverKind;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LeverCards)
};

BadgeValues off()
{
    return { Words::tr("off"), Tone::Neutral, {} };
}

std::vector<commands::Lever> levers(const OverviewValues& values, LeverKind kind)
{
    auto all = commands::activeLevers(values.control, values.now);
    std::erase_if(all, [kind](const commands::Lever& lever) { return lever.kind != kind; });
    return all;
}

QString saved(const controls::BlastRadius& radius)
{
    if (!radius.avoidedPerHour) {
        return Words::tr("cost there is not known");
    }
    const Money amount = *radius.avoidedPerHour;
    if (radius.effect == commands::Effect::Loosens) {
        return Words::tr("%1/h return").arg(format::money(amount));
    }
    return amount < Money() ? Words::tr("costs about %1/h more").arg(format::money(-amount))
                            : Words::tr("saves about %1/h").arg(format::money(amount));
}

QString touched(const controls::BlastRadius& radius)
{
    if (!radius.activeUsers || !radius.payingUsers) {
        return Words::tr("users not known");
    }
    const QString active = Words::tr("%1 active this hour").arg(format::count(*radius.activeUsers));
    return *radius.payingUsers > 0 ? active + Words::tr(", paying") : active;
}

QString moved(const controls::BlastRadius& radius)
{
    return Words::tr("%1 req/min move").arg(rateWord(radius.requestsPerMinuteMoved));
}

QStringList capEffect(const OverviewValues& values, const commands::BudgetCapParameters& cap)
{
    const std::optional<Money> spent = cap.period == Period::Day ? values.spentToday
        : cap.period == Period::Week                             ? values.spentThisWeek
        : cap.period == Period::Hour                             ? values.spentThisHour
                                                                 : std::nullopt;
    if (!spent || cap.amount <= Money()) {
        return {};
    }
    const double share = spent->toDouble() / cap.amount.toDouble();
    if (share >= 1) {
        return { Words::tr("%1 spent already").arg(format::money(*spent)), Words::tr("stops at once") };
    }
    return { Words::tr("%1 used, %2 left").arg(format::percent(share), format::money(cap.amount - *spent)),
        Words::tr("refuses nothing until then") };
}

} // namespace

controls::BlastInputs blastInputs(
    const OverviewValues& values, const controls::ControlsValues& controls, const commands::Command& command)
{
    controls::BlastInputs inputs;
    inputs.now = values.now;
    inputs.command = command;
    inputs.control = values.control;
    inputs.minutes = values.recentMinutes;
    inputs.measured = values.lastQuarterHour.value_or(TimeRange());
    for (const TierToday& tier : values.tiers) {
        inputs.tiers.push_back(tier.tier.id);
    }
    if (controls.ledger) {
        inputs.accounts = controls.ledger->accounts;
        inputs.providerCost = controls.ledger->providerCost;
    }
    inputs.spentToday = values.spentToday.value_or(Money());
    inputs.dailyBudget = values.dailyBudget;
    inputs.dayEnd = values.zoneOfBudgets().periodAt(Period::Day, values.now).to;
    for (const CumulativeBand& point : values.dayForecastBand) {
        inputs.expected.push_back({ point.at, point.mean });
    }
    return inputs;
}

QStringList leverEffect(
    const OverviewValues& values, const controls::ControlsValues& controls, const commands::Command& command)
{
    if (const auto* cap = std::get_if<commands::BudgetCapParameters>(&command.parameters)) {
        return capEffect(values, *cap);
    }
    if (!values.lastQuarterHour) {
        return { Words::tr("15 minutes of figures"), Words::tr("are needed first") };
    }
    const controls::BlastRadius radius = controls::blastRadius(blastInputs(values, controls, command));
    switch (command.type) {
    case CommandType::PauseTier:
        return { saved(radius), touched(radius) };
    case CommandType::PauseProvider:
    case CommandType::EnterFallback:
    case CommandType::LeaveFallback:
        return { moved(radius), saved(radius) };
    case CommandType::SetRateLimit:
        return { Words::tr("would refuse %1 req/min now").arg(rateWord(radius.requestsPerMinute)),
            Words::tr("of %1").arg(rateWord(radius.allRequestsPerMinute)) };
    case CommandType::EmergencyStop:
        return { radius.payingUsers ? Words::tr("%1 paying users").arg(format::count(*radius.payingUsers))
                                    : Words::tr("paying users not known"),
            Words::tr("stops %1/h of spend").arg(format::money(radius.burnPerHour)) };
    case CommandType::ResumeAll:
    case CommandType::ResumeTier:
    case CommandType::ClearRateLimit:
        return { Words::tr("%1 req/min return").arg(rateWord(radius.requestsPerMinute)), saved(radius) };
    case CommandType::ResumeProvider:
    case CommandType::SetBudgetCap:
    case CommandType::ClearBudgetCap:
    case CommandType::SetLoadLevel:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        return {};
    }
    return {};
}

BadgeValues pauseBadge(const OverviewValues& values)
{
    QStringList paused;
    for (const LeverKind kind : { LeverKind::PausedTier, LeverKind::PausedProvider }) {
        for (const commands::Lever& lever : levers(values, kind)) {
            paused.append(QString::fromStdString(lever.subject));
        }
    }
    if (paused.isEmpty()) {
        return off();
    }
    return { paused.size() > 2 ? Words::tr("%n paused", nullptr, static_cast<int>(paused.size()))
                               : paused.join(QStringLiteral(", ")),
        Tone::Warning, "pause" };
}

BadgeValues fallbackBadge(const OverviewValues& values)
{
    return levers(values, LeverKind::Fallback).empty()
        ? off()
        : BadgeValues{ Words::tr("on"), Tone::Warning, "undo" };
}

BadgeValues capBadge(const OverviewValues& values, Period period)
{
    const auto cap = values.control.budgetCaps.find(period);
    if (cap == values.control.budgetCaps.end() || !commands::isActive(cap->second.origin, values.now)) {
        return off();
    }
    return { Words::tr("%1 / %2").arg(format::money(cap->second.amount), periodWord(period)), Tone::Info,
        "check" };
}

BadgeValues limitBadge(const OverviewValues& values)
{
    const auto limits = levers(values, LeverKind::RateLimit);
    if (limits.empty()) {
        return off();
    }
    const commands::Lever& first = limits.front();
    const QString text = first.subject == "*"
        ? Words::tr("%1 req/min").arg(QString::fromStdString(first.value))
        : QStringLiteral("%1 %2").arg(
              QString::fromStdString(first.subject), QString::fromStdString(first.value));
    return { limits.size() > 1 ? text + QStringLiteral(" +%1").arg(limits.size() - 1) : text, Tone::Warning,
        "rate-limit" };
}

BadgeValues stopBadge(const OverviewValues& values)
{
    return levers(values, LeverKind::EmergencyStop).empty()
        ? off()
        : BadgeValues{ Words::tr("stopped"), Tone::Critical, "stop" };
}

} // namespace spillway
