// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connection_checks.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConnectionChecks)
};

QString serverOf(const std::string& id)
{
    return id.starts_with("redis.")                              ? QStringLiteral("Redis")
        : id.starts_with("postgresql.")                          ? QStringLiteral("PostgreSQL")
        : id.starts_with("gateway.") && !id.ends_with(".health") ? Words::tr("Gateway")
                                                                 : QString();
}

QString titleOf(const std::string& id)
{
    const auto is = [&](const char* part) { return id.ends_with(part); };
    if (id == "profile") {
        return Words::tr("What was typed");
    }
    if (is(".connection")) {
        return Words::tr("Reach and log in");
    }
    if (is(".tls")) {
        return Words::tr("Encryption");
    }
    if (is(".powers")) {
        return Words::tr("Privileges");
    }
    if (is(".limits")) {
        return Words::tr("Time limits");
    }
    if (is(".relations")) {
        return Words::tr("What the console reads");
    }
    if (is(".environment")) {
        return Words::tr("Environment");
    }
    if (is(".clock")) {
        return Words::tr("Clocks");
    }
    if (is(".version")) {
        return Words::tr("Server version");
    }
    if (is(".schema")) {
        return Words::tr("Contract: schema console");
    }
    if (is(".functions")) {
        return Words::tr("Function library");
    }
    if (is(".control")) {
        return Words::tr("Control state");
    }
    if (id == "ledger") {
        return Words::tr("Ledger");
    }
    if (is(".key")) {
        return Words::tr("Signing key");
    }
    if (is(".signature") || is(".answer")) {
        return Words::tr("Signed answers");
    }
    return is(".health") ? Words::tr("Gateway") : QString::fromStdString(id);
}

CheckRow::State stateOf(Finding::State state)
{
    switch (state) {
    case Finding::State::Good:
        return CheckRow::State::Good;
    case Finding::State::Warning:
        return CheckRow::State::Warning;
    case Finding::State::Bad:
        break;
    }
    return CheckRow::State::Bad;
}

QString nameOf(const std::string& id)
{
    return id.starts_with("gateway.") ? Words::tr("Gateway") : serverOf(id);
}

QString wordsOf(const Finding& finding)
{
    if (finding.clockAheadS && finding.state == Finding::State::Good) {
        const double ahead = *finding.clockAheadS;
        const QString number = format::decimal(std::abs(ahead), 1) + QStringLiteral(" s");
        return nameOf(finding.id) + QLatin1Char(' ') + (ahead < 0 ? QChar(0x2212) : QLatin1Char('+'))
            + number;
    }
    const QString text = QString::fromStdString(finding.text);
    return finding.id.ends_with(".tls") ? nameOf(finding.id) + QStringLiteral(": ") + text : text;
}

/// The findings whose ids end so as one row: as bad as the worst, with the words of those that are.
CheckRow rowOf(const std::vector<Finding>& findings, std::initializer_list<std::string_view> ids,
    const QString& good, const QString& otherwise)
{
    CheckRow row{ CheckRow::State::Waiting, {}, {}, {} };
    QStringList words;
    for (const Finding& finding : findings) {
        const bool isMeant = std::ranges::any_of(ids, [&](std::string_view id) {
            return finding.id == id || (id[0] == '.' && finding.id.ends_with(id));
        });
        const CheckRow::State state = stateOf(finding.state);
        if (!isMeant || state < row.state) {
            continue;
        }
        if (state > row.state && state != CheckRow::State::Good) {
            words.clear(); // what is wrong, and nothing beside it
        }
        row.state = state;
        words.append(wordsOf(finding));
    }
    row.title = row.state == CheckRow::State::Good ? good : otherwise;
    row.detail = words.join(QStringLiteral(" · "));
    return row;
}

} // namespace

std::vector<CheckRow> rowsBesidePowers(const std::vector<Finding>& findings)
{
    std::vector<CheckRow> rows{ rowOf(findings, { ".tls" }, Words::tr("The connections are verified"),
                                    Words::tr("A connection is not verified")),
        rowOf(findings,
            { "gateway.key", "gateway.signature", "gateway.answer", "gateway.connection",
                "gateway.environment" },
            Words::tr("Gateway knows the key"), Words::tr("Nothing can be ordered through the gateway")),
        rowOf(findings, { ".clock" }, Words::tr("Clocks agree"), Words::tr("Clocks differ")),
        rowOf(findings, { ".limits" }, Words::tr("Slow queries are cut off"),
            Words::tr("Slow queries are not cut off")) };
    std::erase_if(rows, [](const CheckRow& row) { return row.state == CheckRow::State::Waiting; });
    return rows;
}

CheckRow checkRow(const Finding& finding, bool namesServer)
{
    CheckRow row;
    row.title = titleOf(finding.id);
    if (const QString server = serverOf(finding.id); namesServer && !server.isEmpty()) {
        row.title = server + QStringLiteral(": ") + row.title;
    }
    row.detail = QString::fromStdString(finding.text);
    if (!finding.fix.empty() && !finding.text.ends_with('?')) { // one question is enough
        const QString fix = QString::fromStdString(finding.fix);
        row.detail += QStringLiteral(". ") + fix.left(1).toUpper() + fix.mid(1);
    }
    row.state = stateOf(finding.state);
    return row;
}

void ConnectionExaminer::examine(const Profile& profile, int parts, std::uint64_t number)
{
    CheckAnswer answer;
    answer.number = number;
    try {
        (void)spillway::examine(
            profile,
            [&](const Finding& finding) {
                answer.findings.push_back(finding);
                Q_EMIT answered(answer);
            },
            parts);
    } catch (const std::exception& exception) {
        answer.findings.push_back({ Finding::State::Bad, "profile", exception.what(), {} });
    }
    answer.done = true;
    Q_EMIT answered(answer);
}

ConnectionChecks::ConnectionChecks(QObject* parent)
    : QObject(parent)
    , m_worker(new ConnectionExaminer)
    , m_thread(new WorkerThread(QStringLiteral("checks"), m_worker))
{
    connect(m_worker, &ConnectionExaminer::answered, this, &ConnectionChecks::answered);
    m_thread->start();
}

ConnectionChecks::~ConnectionChecks() = default;

std::uint64_t ConnectionChecks::examine(const Profile& profile, int parts)
{
    const std::uint64_t number = ++m_number;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, profile, parts, number] { worker->examine(profile, parts, number); },
        Qt::QueuedConnection);
    return number;
}

} // namespace spillway
