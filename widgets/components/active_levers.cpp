// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/active_levers.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>

namespace spillway
{

namespace
{

using commands::Lever;
using commands::LeverKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ActiveLevers)
};

ActiveLever inWords(
    const Lever& lever, std::string_view icon, const QString& shortName, const QString& headline)
{
    return { headline.toUpper(), shortName, icon, lever.origin, lever.kind == LeverKind::EmergencyStop,
        lever };
}

ActiveLever inWords(const Lever& lever, const ControlNames& names)
{
    const auto plain
        = [&](std::string_view icon, const QString& text) { return inWords(lever, icon, text, text); };
    switch (lever.kind) {
    case LeverKind::EmergencyStop:
        return plain("stop", Words::tr("emergency stop"));
    case LeverKind::PausedTier:
        return inWords(lever, "pause", Words::tr("%1 paused").arg(names.tierId(lever.subject)),
            Words::tr("%1 tier paused").arg(names.tier(lever.subject)));
    case LeverKind::PausedProvider:
        return plain("pause", Words::tr("%1 paused").arg(names.provider(lever.subject)));
    case LeverKind::Fallback:
        return inWords(lever, "undo", Words::tr("fallback"), Words::tr("fallback active"));
    case LeverKind::BudgetCap:
        //: %1 is an amount, %2 a period: "cap $180 a day"
        return plain("cap",
            Words::tr("cap %1 a %2")
                .arg(format::money(Money::parse(lever.value).value_or(Money())),
                    periodWord(parsePeriod(lever.subject).value_or(Period::Day))));
    case LeverKind::RateLimit: {
        const QString rate = format::count(std::stoll(lever.value));
        return plain("rate-limit",
            lever.subject == "*" ? Words::tr("limit %1 req/min").arg(rate)
                                 : Words::tr("%1 limit %2 req/min").arg(names.tier(lever.subject), rate));
    }
    case LeverKind::LoadLevel:
        return plain("load",
            Words::tr("load level %1")
                .arg(loadWord(parseLoadLevel(lever.value).value_or(LoadLevel::Normal))));
    }
    return {};
}

} // namespace

std::vector<ActiveLever> activeLevers(const OverviewValues& values)
{
    const ControlNames names(values);
    std::vector<ActiveLever> levers;
    for (const Lever& lever : commands::activeLevers(values.control, values.now)) {
        levers.push_back(inWords(lever, names));
    }
    return levers;
}

} // namespace spillway
