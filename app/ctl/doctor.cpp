// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doctor.h"

#include <QJsonArray>

namespace spillway::ctl
{
namespace
{

using State = Finding::State;

QString textOf(const Finding& finding)
{
    const QString text = QString::fromStdString(finding.text);
    return finding.fix.empty() ? text : text + QStringLiteral("; ") + QString::fromStdString(finding.fix);
}

QString stateName(State state)
{
    switch (state) {
    case State::Good:
        return QStringLiteral("ok");
    case State::Warning:
        return QStringLiteral("warning");
    case State::Bad:
        break;
    }
    return QStringLiteral("bad");
}

} // namespace

QJsonObject doctorJson(const Diagnosis& diagnosis)
{
    QJsonArray findings;
    for (const Finding& finding : diagnosis.findings) {
        findings.append(QJsonObject{ { QStringLiteral("id"), QString::fromStdString(finding.id) },
            { QStringLiteral("state"), stateName(finding.state) },
            { QStringLiteral("text"), textOf(finding) } });
    }
    return { { QStringLiteral("healthy"), diagnosis.healthy() },
        { QStringLiteral("connected"), diagnosis.connected }, { QStringLiteral("findings"), findings } };
}

QString doctorText(const Diagnosis& diagnosis)
{
    QString all;
    for (const Finding& finding : diagnosis.findings) {
        all += stateName(finding.state).leftJustified(8)
            + QString::fromStdString(finding.id).leftJustified(24) + textOf(finding) + QLatin1Char('\n');
    }
    return all;
}

} // namespace spillway::ctl
