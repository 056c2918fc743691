// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/mark_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace spillway
{
namespace
{

using commands::CommandType;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MarkWords)
};

/// The ledger writes an order's type with spaces, and its tiers behind it.
QString writtenName(CommandType type)
{
    const std::string_view name = commands::commandTypeName(type);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
        .replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString tiersOf(const QString& text, CommandType type, const ControlNames& names)
{
    QStringList tiers;
    for (const QString& id :
        text.mid(writtenName(type).size() + 1).split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        tiers.append(names.tier(id.toStdString()));
    }
    return tiers.join(QStringLiteral(", "));
}

QString orderText(const QString& text, CommandType type, const ControlNames& names)
{
    switch (type) {
    case CommandType::PauseTier:
        //: %1 is a tier, or several between commas
        return Words::tr("%1 tier paused").arg(tiersOf(text, type, names));
    case CommandType::ResumeTier:
        return Words::tr("%1 tier resumed").arg(tiersOf(text, type, names));
    case CommandType::PauseProvider:
        return Words::tr("Provider paused");
    case CommandType::ResumeProvider:
        return Words::tr("Provider resumed");
    case CommandType::EnterFallback:
    case CommandType::LeaveFallback:
    case CommandType::SetBudgetCap:
    case CommandType::ClearBudgetCap:
    case CommandType::SetRateLimit:
    case CommandType::ClearRateLimit:
    case CommandType::EmergencyStop:
    case CommandType::ResumeAll:
    case CommandType::SetLoadLevel:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        break;
    }
    return commandName(type);
}

} // namespace

std::optional<CommandType> markCommand(const Mark& mark)
{
    if (mark.kind != MarkKind::Command) {
        return std::nullopt;
    }
    const QString text = QString::fromStdString(mark.text);
    const auto* const found = std::ranges::find_if(commands::kCommandTypes, [&](CommandType type) {
        const QString name = writtenName(type);
        return text == name || text.startsWith(name + QLatin1Char(' '));
    });
    return found == std::end(commands::kCommandTypes) ? std::nullopt : std::optional(*found);
}

QString markText(const Mark& mark, const ControlNames& names)
{
    const QString written = QString::fromStdString(mark.text);
    const auto type = markCommand(mark);
    if (!type) {
        return written;
    }
    const QString text = orderText(written, *type, names);
    return mark.until ? text + QLatin1Char(' ')
            + durationWord(std::chrono::floor<std::chrono::seconds>(*mark.until - mark.at))
                      : text;
}

} // namespace spillway
