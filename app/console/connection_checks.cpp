// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connection_checks.h"

#include <QCoreApplication>

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

} // namespace

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
    switch (finding.state) {
    case Finding::State::Good:
        row.state = CheckRow::State::Good;
        break;
    case Finding::State::Warning:
        row.state = CheckRow::State::Warning;
        break;
    case Finding::State::Bad:
        row.state = CheckRow::State::Bad;
        break;
    }
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
