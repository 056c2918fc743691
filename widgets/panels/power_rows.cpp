// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/power_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PowerRows)
};

constexpr int kMostLines = 8;

using Kinds = std::initializer_list<PowerKind>;

/// Good when there is none of `kinds`, else bad with a line for each.
CheckRow rowOf(const PowerReport& report, Kinds kinds, const QString& good, const QString& goodDetail,
    const QString& bad, const QString& badDetail)
{
    CheckRow row{ CheckRow::State::Good, good, goodDetail, {} };
    int hidden = 0;
    for (const Power& power : report.powers) {
        if (std::find(kinds.begin(), kinds.end(), power.kind) == kinds.end()) {
            continue;
        }
        row.state = CheckRow::State::Bad;
        row.title = bad;
        row.detail = badDetail;
        if (static_cast<int>(row.lines.size()) == kMostLines) {
            ++hidden;
            continue;
        }
        row.lines.push_back({ QString::fromStdString(power.object),
            QString::fromStdString(power.rights).split(QStringLiteral(", "), Qt::SkipEmptyParts) });
    }
    if (hidden > 0) {
        row.lines.push_back({ Words::tr("and %n more", nullptr, hidden), {} });
    }
    return row;
}

std::vector<CheckRow> postgresRows(const PowerReport& report)
{
    const auto written = static_cast<int>(report.count(PowerKind::Relation));
    return { rowOf(report, { PowerKind::Relation }, Words::tr("Writes no table"),
                 Words::tr("read from the catalogue"), Words::tr("Writable tables: %1").arg(written),
                 Words::tr("must be 0, read from the catalogue")),
        rowOf(report, { PowerKind::Attribute, PowerKind::Membership },
            Words::tr("No superuser, no role it could become"), Words::tr("no attributes, no memberships"),
            Words::tr("It is, or could become, more than a reader"),
            Words::tr("attributes and memberships of the role")),
        rowOf(report, { PowerKind::Database, PowerKind::Schema, PowerKind::Sequence, PowerKind::Function },
            Words::tr("Creates nothing"),
            Words::tr("no CREATE, no TEMP, no sequences, no SECURITY DEFINER functions"),
            Words::tr("It can create or call what writes"),
            Words::tr("CREATE, TEMP, sequences, SECURITY DEFINER functions")) };
}

QString headlineOf(const PowerReport& report)
{
    if (!report.measured || report.isReadOnly()) {
        return {};
    }
    if (const auto commands = static_cast<int>(report.count(PowerKind::Command)); commands > 0) {
        return Words::tr("This Redis user can do more than read: %n command(s)", nullptr, commands);
    }
    if (const auto tables = static_cast<int>(report.count(PowerKind::Relation)); tables > 0) {
        return Words::tr("This role can write: %n table(s)", nullptr, tables);
    }
    return Words::tr(
        "This role can do more than read: %n power(s)", nullptr, static_cast<int>(report.powers.size()));
}

/// Each once, and then what it keeps.
QStringList remediesOf(const PowerReport& report)
{
    QStringList lines;
    const auto add = [&](const std::string& remedy) {
        const QString line = QString::fromStdString(remedy);
        if (!line.isEmpty() && !lines.contains(line)) {
            lines.append(line);
        }
    };
    for (const Power& power : report.powers) {
        add(power.remedy);
    }
    if (!lines.isEmpty()) {
        std::ranges::for_each(report.readingLines, add);
    }
    return lines;
}

} // namespace

std::vector<CheckRow> powerRows(const PowerReport& report, const QString& server)
{
    if (!report.measured) {
        return { { CheckRow::State::Waiting, Words::tr("%1 not measured yet").arg(server),
            Words::tr("measured at each connect"), {} } };
    }
    if (server == QStringLiteral("Redis")) {
        return { rowOf(report, { PowerKind::Command }, Words::tr("Redis only reads"),
            Words::tr("PERSIST, PUBLISH, EVAL, CONFIG, ACL, FUNCTION DELETE: all NOPERM"),
            Words::tr("Redis lets it do more than read"), Words::tr("each of these must answer NOPERM")) };
    }
    return postgresRows(report);
}

QString powerHeadline(const PowerReport& postgres, const PowerReport& redis)
{
    QStringList parts{ headlineOf(postgres), headlineOf(redis) };
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

QString powerMeaning()
{
    return Words::tr("The console needs to read schema console and nothing else. With these credentials, a "
                     "fault or a stolen laptop could change billing data.");
}

QString powerRemedies(const PowerReport& postgres, const PowerReport& redis)
{
    QStringList lines;
    if (const QStringList sql = remediesOf(postgres); !sql.isEmpty()) {
        lines.append(QStringLiteral("-- ") + Words::tr("PostgreSQL, as the owner of the database"));
        lines.append(sql);
    }
    if (const QStringList acl = remediesOf(redis); !acl.isEmpty()) {
        lines.append(QStringLiteral("# ") + Words::tr("Redis, as an administrator"));
        lines.append(acl);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace spillway
