// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/audit_table.h"

#include "models/controls/audit_values.h"
#include "widgets/components/formatting.h"
#include "widgets/theme/tone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AuditPage)
};

struct Kind {
    std::string_view beginning;
    const char* word;
    std::string_view icon;
    Tone tone;
};
constexpr Kind kKinds[] = {
    { "command.refused", QT_TRANSLATE_NOOP("AuditPage", "Refusal"), "cross", Tone::Warning },
    { "command.failed", QT_TRANSLATE_NOOP("AuditPage", "Failure"), "octagon", Tone::Critical },
    { "command.awaiting", QT_TRANSLATE_NOOP("AuditPage", "Request"), "users", Tone::Info },
    { "command.approved", QT_TRANSLATE_NOOP("AuditPage", "Approval"), "check", Tone::Info },
    { "command.seen", QT_TRANSLATE_NOOP("AuditPage", "Effect"), "circle-check", Tone::Ok },
    { "command", QT_TRANSLATE_NOOP("AuditPage", "Command"), "controls", Tone::Warning },
    { "approval", QT_TRANSLATE_NOOP("AuditPage", "Approval"), "check", Tone::Info },
    { "request", QT_TRANSLATE_NOOP("AuditPage", "Refusal"), "cross", Tone::Warning },
    { "signature", QT_TRANSLATE_NOOP("AuditPage", "Refusal"), "cross", Tone::Warning },
    { "lever", QT_TRANSLATE_NOOP("AuditPage", "End"), "timer", Tone::Neutral },
    { "alert", QT_TRANSLATE_NOOP("AuditPage", "Alert"), "triangle", Tone::Warning },
    { "provider", QT_TRANSLATE_NOOP("AuditPage", "Provider"), "provider", Tone::Warning },
    { "key", QT_TRANSLATE_NOOP("AuditPage", "Sign-in"), "key", Tone::Neutral },
    { "sign_in", QT_TRANSLATE_NOOP("AuditPage", "Sign-in"), "key", Tone::Neutral },
};

const Kind* kindOf(const std::string& kind)
{
    const auto found = std::ranges::find_if(
        kKinds, [&](const Kind& known) { return std::string_view(kind).starts_with(known.beginning); });
    return found == std::end(kKinds) ? nullptr : found;
}

} // namespace

std::vector<TableColumn> auditColumns()
{
    const auto column = [](const QString& title, const char* name, ColumnKind kind, int width, bool grows) {
        TableColumn made;
        made.title = title;
        made.name = name;
        made.kind = kind;
        made.width = width;
        made.grows = grows;
        made.isSortable = false;
        return made;
    };
    return { column(Words::tr("Entry"), "entry", ColumnKind::Number, 70, false),
        column(Words::tr("Time"), "time", ColumnKind::Text, 120, false),
        column(Words::tr("Who"), "who", ColumnKind::Text, 90, false),
        column(Words::tr("Kind"), "kind", ColumnKind::Text, 110, false),
        column(Words::tr("What"), "what", ColumnKind::Text, 240, true),
        column(Words::tr("Hash"), "hash", ColumnKind::Code, 110, false) };
}

std::vector<TableRow> auditRows(
    const std::vector<commands::AuditEntry>& entries, const Zone& zone, Instant now)
{
    std::vector<TableRow> rows;
    const TimeRange today = zone.periodAt(Period::Day, now);
    for (const commands::AuditEntry& entry : entries) {
        TableCell number;
        number.text = format::count(entry.sequence);
        number.value = entry.sequence;
        number.ink = CellInk::Tertiary;
        TableCell time;
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(entry.at), zone.qt());
        time.text = today.contains(entry.at)
            ? format::clockSeconds(entry.at, zone)
            : QLocale().toString(local, u"d MMM ") + format::clockSeconds(entry.at, zone);
        time.value = entry.at;
        TableCell who;
        who.text = QString::fromStdString(entry.actor);
        who.value = who.text;
        TableCell kind;
        const Kind* known = kindOf(entry.kind);
        kind.text = known != nullptr ? Words::tr(known->word) : QString::fromStdString(entry.kind);
        kind.value = QString::fromStdString(entry.kind);
        kind.ink = CellInk::Secondary;
        kind.mark = CellMark::Icon;
        kind.icon = known != nullptr ? std::string(known->icon) : "info";
        TableCell what;
        what.text = QString::fromStdString(controls::auditText(entry));
        what.value = what.text;
        what.strong = true;
        TableCell hash;
        hash.text = QString::fromStdString(controls::shortHash(entry.hash));
        hash.value = QString::fromStdString(controls::longHash(entry.hash));
        hash.code = true;
        hash.ink = CellInk::Tertiary;
        rows.push_back({ QString::number(entry.sequence), { number, time, who, kind, what, hash } });
    }
    return rows;
}

} // namespace spillway
