// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/order_text.h"

#include "app/ctl/order_options.h"
#include "app/ctl/terminal.h"
#include "models/domain/qt_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace spillway::ctl
{

namespace
{

using controls::EffectLight;
using controls::EffectWatch;
using controls::LightKind;
using controls::LightState;

class OrderText
{
    Q_DECLARE_TR_FUNCTIONS(OrderText)

public:
    static QString order(const commands::Command& command)
    {
        QString said = toQString(commands::confirmationText(command));
        if (command.duration) {
            said += tr(", for %1").arg(toQString(spanText(*command.duration)));
        }
        return said + tr(", because: %1").arg(toQString(command.reason));
    }

    static QString expectation(const controls::EffectPlan& plan)
    {
        if (!plan.scope) {
            return {};
        }
        return tr("%1 requests a minute should fall to %2.")
            .arg(QString::number(plan.requestsPerMinuteBefore, 'f', 0),
                QString::number(plan.requestsPerMinuteAllowed, 'f', 0));
    }

    static QString state(const commands::CommandAnswer& answer, const Zone& zone)
    {
        const auto at = [&zone](const std::optional<Instant>& instant) {
            return instant ? clockText(zone, *instant) : QString();
        };
        const qlonglong version = answer.controlVersion.value_or(0);
        switch (answer.state) {
        case commands::CommandState::Recorded:
        case commands::CommandState::Approved:
            return tr("recorded at %1, not applied yet").arg(at(answer.receivedAt));
        case commands::CommandState::AwaitingApproval:
            return answer.approval
                ? tr("waits for a second person until %1").arg(at(answer.approval->lapsesAt))
                : tr("waits for a second person");
        case commands::CommandState::Applied:
            return tr("applied as v%1 at %2; not every Redis holds it yet")
                .arg(version)
                .arg(at(answer.appliedAt));
        case commands::CommandState::Seen:
            return tr("applied as v%1 at %2; every Redis holds it").arg(version).arg(at(answer.appliedAt));
        case commands::CommandState::Refused:
            return tr("refused: %1").arg(toQString(answer.why));
        case commands::CommandState::Failed:
            return tr("failed: %1").arg(toQString(answer.why));
        case commands::CommandState::Lapsed:
            return answer.appliedAt ? tr("ended by itself") : tr("no approval came in time");
        }
        return {};
    }

    static QString answer(const commands::CommandAnswer& answer, const Zone& zone)
    {
        QString said = tr("%1 by %2: %3")
                           .arg(toQString(answer.type).replace(QLatin1Char('_'), QLatin1Char(' ')),
                               toQString(answer.actor), state(answer, zone));
        if (answer.expiresAt && answer.state != commands::CommandState::Lapsed) {
            said += tr("; ends by itself at %1").arg(toQString(zone.toIso(*answer.expiresAt)));
        }
        return said;
    }

    static QString lightLabel(LightKind kind)
    {
        switch (kind) {
        case LightKind::Accepted:
            return tr("accepted");
        case LightKind::Stored:
            return tr("stored");
        case LightKind::Enforced:
            return tr("enforced");
        case LightKind::TrafficFell:
            return tr("traffic fell");
        }
        return {};
    }

    static QString decision(const controls::ProbeAnswer& answer)
    {
        switch (answer.decision) {
        case controls::ProbeAnswer::Decision::Allow:
            return answer.provider == answer.canary.provider
                ? tr("admitted")
                : tr("sent to %1").arg(toQString(answer.provider));
        case controls::ProbeAnswer::Decision::Fallback:
            return tr("sent to %1").arg(toQString(answer.provider));
        case controls::ProbeAnswer::Decision::Deny:
            break;
        }
        return tr("refused (%1)").arg(toQString(answer.reason));
    }

    static QString canaries(const EffectWatch& watch)
    {
        const bool byProvider
            = std::holds_alternative<commands::ProviderParameters>(watch.plan().command.parameters);
        QStringList said;
        for (const controls::ProbeAnswer& answer : watch.lastAnswers()) {
            const std::string& subject = byProvider ? answer.canary.provider : answer.canary.tier;
            said << tr("%1 %2").arg(toQString(subject), decision(answer));
        }
        return said.join(QStringLiteral(", "));
    }

    static QString rate(const EffectWatch& watch)
    {
        const QString before = QString::number(watch.plan().requestsPerMinuteBefore, 'f', 0);
        return watch.requestsPerMinute()
            ? tr("%1 requests a minute, %2 before")
                  .arg(QString::number(*watch.requestsPerMinute(), 'f', 0), before)
            : tr("%1 requests a minute before").arg(before);
    }

    static QString detail(LightKind kind, const EffectWatch& watch)
    {
        switch (kind) {
        case LightKind::Accepted:
            return watch.isWaiting() ? tr("waits for a second person") : tr("receipt verified");
        case LightKind::Stored:
            return tr("v%1 in PostgreSQL").arg(watch.version().value_or(0));
        case LightKind::Enforced:
            return canaries(watch);
        case LightKind::TrafficFell:
            return watch.plan().scope ? rate(watch) : tr("no fall is expected");
        }
        return {};
    }

    static QString light(LightKind kind, const EffectWatch& watch, const Zone& zone)
    {
        const EffectLight& light = watch.light(kind);
        const QString time = light.at ? clockText(zone, *light.at) : QStringLiteral("-");
        QString said = detail(kind, watch);
        switch (light.state) {
        case LightState::NotStarted:
        case LightState::Working:
            said = tr("not yet");
            break;
        case LightState::Late:
            said = kind == LightKind::TrafficFell ? tr("LATE, not counted") : tr("LATE, not seen after 5 s");
            break;
        case LightState::Failed:
            said
                = kind == LightKind::TrafficFell ? tr("TRAFFIC GOES ON: %1").arg(rate(watch)) : tr("REFUSED");
            break;
        case LightState::Done:
        case LightState::NotExpected:
            break;
        }
        return lightLabel(kind).leftJustified(14) + time.leftJustified(14) + said;
    }

    static QString story(const postgres::CommandStory& story, const Zone& zone)
    {
        QStringList lines;
        lines << tr("%1 by %2, because: %3")
                     .arg(toQString(story.type).replace(QLatin1Char('_'), QLatin1Char(' ')),
                         toQString(story.actor), toQString(story.reason));
        for (const auto& step : story.steps) {
            lines << clockText(zone, step.at).leftJustified(14) + toQString(step.state).leftJustified(20)
                    + toQString(step.text);
        }
        return lines.join(QLatin1Char('\n'));
    }
};

QString iso(Instant instant)
{
    return toQString(toIsoUtc(instant));
}

QJsonValue isoOrNull(const std::optional<Instant>& instant)
{
    return instant ? QJsonValue(iso(*instant)) : QJsonValue();
}

} // namespace

QString orderText(const commands::Command& command)
{
    return OrderText::order(command);
}

QString expectationText(const controls::EffectPlan& plan)
{
    return OrderText::expectation(plan);
}

QString answerText(const commands::CommandAnswer& answer, const Zone& zone)
{
    return OrderText::answer(answer, zone);
}

QString storyText(const postgres::CommandStory& story, const Zone& zone)
{
    return OrderText::story(story, zone);
}

QString lightText(LightKind kind, const EffectWatch& watch, const Zone& zone)
{
    return OrderText::light(kind, watch, zone);
}

QJsonObject answerJson(const http::Answered<commands::CommandAnswer>& answer)
{
    QJsonObject object
        = QJsonDocument::fromJson(QByteArray::fromStdString(answer.receipt.answer.body)).object();
    object.insert(QStringLiteral("receipt_verified"), true);
    return object;
}

QJsonObject lightsJson(const EffectWatch& watch)
{
    QJsonObject lights;
    for (const LightKind kind : controls::kLights) {
        const EffectLight& light = watch.light(kind);
        lights.insert(toQString(controls::lightName(kind)),
            QJsonObject{ { QStringLiteral("state"), toQString(controls::lightStateName(light.state)) },
                { QStringLiteral("at"), isoOrNull(light.at) } });
    }
    lights.insert(QStringLiteral("requests_per_minute_before"), watch.plan().requestsPerMinuteBefore);
    lights.insert(QStringLiteral("requests_per_minute"),
        watch.requestsPerMinute() ? QJsonValue(*watch.requestsPerMinute()) : QJsonValue());
    return lights;
}

QJsonObject failureJson(const http::CommandFailure& failure)
{
    QJsonObject object{ { QStringLiteral("error"), toQString(failure.error.message) },
        { QStringLiteral("outcome_unknown"), failure.isOutcomeUnknown } };
    if (failure.problem) {
        object.insert(QStringLiteral("problem"),
            QJsonDocument::fromJson(QByteArray::fromStdString(commands::encodeProblem(*failure.problem)))
                .object());
    }
    if (!failure.commandId.empty()) {
        object.insert(QStringLiteral("id"), toQString(failure.commandId));
    }
    return object;
}

QJsonObject storyJson(const postgres::CommandStory& story)
{
    QJsonArray steps;
    for (const auto& step : story.steps) {
        steps.append(QJsonObject{ { QStringLiteral("state"), toQString(step.state) },
            { QStringLiteral("at"), iso(step.at) }, { QStringLiteral("actor"), toQString(step.actor) },
            { QStringLiteral("control_version"),
                step.controlVersion ? QJsonValue(static_cast<qint64>(*step.controlVersion)) : QJsonValue() },
            { QStringLiteral("text"), toQString(step.text) } });
    }
    return { { QStringLiteral("type"), toQString(story.type) },
        { QStringLiteral("environment"), toQString(story.environment) },
        { QStringLiteral("reason"), toQString(story.reason) },
        { QStringLiteral("actor"), toQString(story.actor) },
        { QStringLiteral("key_id"), toQString(story.keyId) }, { QStringLiteral("steps"), steps } };
}

} // namespace spillway::ctl
