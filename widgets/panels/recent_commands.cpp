// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/recent_commands.h"

#include "models/controls/lever_orders.h"
#include "widgets/components/control_words.h"
#include "widgets/components/data_table.h"
#include "widgets/components/formatting.h"
#include "widgets/panels/light_row.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>

namespace spillway
{

using commands::CommandAnswer;
using commands::CommandState;

namespace
{

constexpr int kLightsColumn = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecentCommands)
};

QString whenText(Instant at, const OverviewValues& values)
{
    const QString clock = format::clockSeconds(at, values.zone);
    const TimeRange today = values.zone.periodAt(Period::Day, values.now);
    if (today.contains(at)) {
        return clock;
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(at), values.zone.qt());
    const bool thisWeek = values.now - at < std::chrono::hours(6 * 24);
    return (thisWeek ? QLocale().toString(local, u"ddd ") : QLocale().toString(local, u"d MMM ")) + clock;
}

/// A countdown that ticks when it is near, else the largest useful unit.
QString leftText(Duration left)
{
    return left < std::chrono::hours(10) ? format::countdown(left) : format::age(left);
}

TableCell badge(const QString& text, Tone tone, std::string icon)
{
    TableCell cell;
    cell.text = text;
    cell.value = text;
    cell.tone = tone;
    cell.icon = std::move(icon);
    cell.badge = true;
    return cell;
}

TableCell waiting(const CommandAnswer& answer, Instant now)
{
    const QString left = answer.approval && answer.approval->lapsesAt > now
        ? QLatin1Char(' ') + format::countdown(answer.approval->lapsesAt - now)
        : QString();
    return badge(Words::tr("awaits approval") + left, Tone::Info, "users");
}

/// Of one that was applied: whether its lever still stands, and how it ended when it does not.
TableCell applied(const controls::CommandRecord& record, const OverviewValues& values)
{
    const CommandAnswer& answer = record.answer;
    if (const auto lever = controls::leverSetBy(values.control, answer.id, values.now)) {
        return lever->origin.expiresAt
            ? badge(Words::tr("active %1").arg(leftText(*lever->origin.expiresAt - values.now)),
                  Tone::Warning, "pause")
            : badge(Words::tr("in force"), Tone::Ok, "check");
    }
    if (answer.state == CommandState::Lapsed || (answer.expiresAt && *answer.expiresAt <= values.now)) {
        return badge(Words::tr("ended by itself"), Tone::Neutral, "check");
    }
    if (values.control.version < answer.controlVersion.value_or(0)) {
        return badge(
            Words::tr("not known"), Tone::Neutral, "dashed-circle"); // what is shown is from before it
    }
    const bool setsALever = record.command && commands::mayLapse(record.command->type);
    return badge(setsALever ? Words::tr("ended early") : Words::tr("done"), Tone::Neutral, "check");
}

TableCell stateCell(const controls::CommandRecord& record, const OverviewValues& values)
{
    switch (record.answer.state) {
    case CommandState::Recorded:
    case CommandState::Approved:
        return badge(Words::tr("on its way"), Tone::Info, "refresh");
    case CommandState::AwaitingApproval:
        return waiting(record.answer, values.now);
    case CommandState::Refused:
        return badge(Words::tr("refused"), Tone::Warning, "cross");
    case CommandState::Failed:
        return badge(Words::tr("failed"), Tone::Critical, "octagon");
    case CommandState::Lapsed:
        return record.answer.appliedAt ? applied(record, values)
                                       : badge(Words::tr("not approved"), Tone::Neutral, "clock");
    case CommandState::Applied:
    case CommandState::Seen:
        return applied(record, values);
    }
    return {};
}

TableCell effectCell(const controls::CommandRecord& record)
{
    TableCell cell;
    cell.ink = CellInk::Tertiary;
    if (!record.answer.why.empty()) {
        cell.text = QString::fromStdString(record.answer.why);
    } else if (!record.answer.appliedAt) {
        cell.text = Words::tr("n/a");
    } else if (!record.spend || record.spend->before <= Money()) {
        cell.text = Words::tr("no spend before");
    } else if (!record.spend->after) {
        cell.text = Words::tr("measuring");
    } else {
        const double change = record.spend->after->toDouble() / record.spend->before.toDouble() - 1;
        cell.text = Words::tr("spend %1")
                        .arg((change > 0.005 ? QStringLiteral("+") : QString()) + format::percent(change));
        cell.value = change;
        cell.ink = CellInk::Primary;
    }
    return cell;
}

/// The four states as text, for copying and screen readers; painted as four signs.
TableCell lightsCell(const controls::CommandRecord& record, const OverviewValues& values,
    const controls::ControlsValues& controls)
{
    const bool followed = controls.followed && controls.followed->id == record.answer.id;
    const FourLights lights
        = followed ? lightsOf(*controls.followed, values.zone) : lightsOf(record, values.zone);
    TableCell cell;
    for (const LightValues& light : lights) {
        cell.category += static_cast<char>('0' + static_cast<int>(light.state));
    }
    const auto done = std::count_if(lights.begin(), lights.end(),
        [](const LightValues& light) { return light.state == controls::LightState::Done; });
    cell.text = Words::tr("%1 of 4").arg(done);
    cell.value = static_cast<std::int64_t>(done);
    return cell;
}

TableCell plain(const QString& text, CellInk ink = CellInk::Primary)
{
    TableCell cell;
    cell.text = text;
    cell.value = text;
    cell.ink = ink;
    return cell;
}

void paintLights(QPainter& painter, const Theme& theme, const QRectF& rect, const TableCell& cell)
{
    double x = rect.left();
    for (const char c : cell.category) {
        const auto state = static_cast<controls::LightState>(c - '0');
        theme.drawIcon(painter, { x, std::round(rect.center().y() - 7) }, lightIcon(state), 14,
            theme.colour(lightInk(state)));
        x += 18;
    }
}

} // namespace

std::vector<TableColumn> recentCommandColumns()
{
    const auto column = [](const QString& title, const char* name, ColumnKind kind = ColumnKind::Text,
                            int width = 0, bool grows = true) {
        TableColumn made;
        made.title = title;
        made.name = name;
        made.kind = kind;
        made.width = width;
        made.grows = grows;
        return made;
    };
    return { column(Words::tr("Version"), "version", ColumnKind::Text, 70, false),
        column(Words::tr("Time"), "time", ColumnKind::Text, 110, false),
        column(Words::tr("Command"), "command"), column(Words::tr("Scope"), "scope"),
        column(Words::tr("By"), "by"), column(Words::tr("Reason"), "reason"),
        column(Words::tr("Lights"), "lights", ColumnKind::Graph, 96, false),
        column(Words::tr("State"), "state", ColumnKind::Graph, 130, false),
        column(Words::tr("Measured effect"), "effect") };
}

std::vector<TableRow> recentCommandRows(
    const OverviewValues& values, const controls::ControlsValues& controls)
{
    std::vector<TableRow> rows;
    if (!controls.ledger) {
        return rows;
    }
    const ControlNames names(values);
    for (const controls::CommandRecord& record : controls.ledger->commands) {
        const CommandAnswer& answer = record.answer;
        TableCell version = plain(
            answer.controlVersion ? QStringLiteral("v%1").arg(*answer.controlVersion) : QStringLiteral("–"));
        version.value = answer.controlVersion.value_or(0);
        version.code = true;
        TableCell when = plain(whenText(answer.receivedAt, values), CellInk::Secondary);
        when.value = answer.receivedAt;
        const auto type = commands::parseCommandType(answer.type);
        TableCell command = plain(type ? commandName(*type) : QString::fromStdString(answer.type));
        command.strong = true;
        QString scope = record.command ? commandScope(*record.command, names) : Words::tr("unreadable");
        if (record.command && record.command->duration) {
            scope += QStringLiteral(", ") + durationWord(*record.command->duration);
        }
        rows.push_back({ QString::fromStdString(answer.id),
            { version, when, command, plain(scope), plain(QString::fromStdString(answer.actor)),
                plain(QString::fromStdString(answer.reason), CellInk::Secondary),
                lightsCell(record, values, controls), stateCell(record, values), effectCell(record) } });
    }
    return rows;
}

DataTable* makeRecentCommands(const Theme& theme, QWidget* parent)
{
    auto* table = new DataTable(theme, recentCommandColumns(), parent);
    table->setAccessibleName(Words::tr("Recent commands"));
    table->setSelection(DataTable::Selection::One);
    table->setCellPainter(kLightsColumn, paintLights);
    table->setEmptyText(Words::tr("No command yet"), Words::tr("Every one is listed here with its lights."));
    return table;
}

} // namespace spillway
