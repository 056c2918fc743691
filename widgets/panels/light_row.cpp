// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/light_row.h"

#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>

namespace spillway
{

using controls::LightKind;
using controls::LightState;

namespace
{

constexpr double kCircle = 28;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lights)
};

QString precise(Instant at, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(at), zone.qt())
        .toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString stateWord(LightState state)
{
    switch (state) {
    case LightState::NotStarted:
        return Words::tr("not yet");
    case LightState::Working:
        return Words::tr("waiting");
    case LightState::Late:
        return Words::tr("late");
    case LightState::Done:
        return Words::tr("done");
    case LightState::Failed:
        return Words::tr("failed");
    case LightState::NotExpected:
        return Words::tr("not expected");
    }
    return {};
}

QString trafficNote(const controls::EffectWatch& watch, const Zone& zone)
{
    const controls::EffectLight& light = watch.light(LightKind::TrafficFell);
    if (light.state == LightState::NotExpected) {
        return Words::tr("no fall is expected");
    }
    const QString rate
        = watch.requestsPerMinute() ? rateWord(*watch.requestsPerMinute()) : QStringLiteral("–");
    const QString of
        = Words::tr("%1 of %2 req/min").arg(rate, rateWord(watch.plan().requestsPerMinuteBefore));
    switch (light.state) {
    case LightState::Done:
        return light.at ? of + QStringLiteral(" · ") + format::clockSeconds(*light.at, zone) : of;
    case LightState::Failed:
        return Words::tr("traffic goes on, %1").arg(of);
    case LightState::Working:
    case LightState::Late:
        return of;
    case LightState::NotStarted:
    case LightState::NotExpected:
        return stateWord(light.state);
    }
    return {};
}

} // namespace

QString lightTitle(LightKind kind)
{
    switch (kind) {
    case LightKind::Accepted:
        return Words::tr("Accepted");
    case LightKind::Stored:
        return Words::tr("Stored");
    case LightKind::Enforced:
        return Words::tr("Enforced");
    case LightKind::TrafficFell:
        return Words::tr("Traffic fell");
    }
    return {};
}

std::string_view lightIcon(LightState state)
{
    switch (state) {
    case LightState::NotStarted:
    case LightState::Working:
        return "dashed-circle";
    case LightState::Late:
        return "triangle";
    case LightState::Done:
        return "circle-check";
    case LightState::Failed:
        return "octagon";
    case LightState::NotExpected:
        return "minus";
    }
    return "dashed-circle";
}

std::string_view lightInk(LightState state)
{
    switch (state) {
    case LightState::NotStarted:
    case LightState::NotExpected:
        return "text.tertiary";
    case LightState::Working:
        return "accent.base";
    case LightState::Late:
        return "status.warn";
    case LightState::Done:
        return "status.ok";
    case LightState::Failed:
        return "status.crit";
    }
    return "text.tertiary";
}

FourLights lightsOf(const controls::Followed& followed, const Zone& zone)
{
    const controls::EffectWatch& watch = followed.watch;
    FourLights lights;
    for (const LightKind kind : controls::kLights) {
        const controls::EffectLight& light = watch.light(kind);
        LightValues& values = lights.at(static_cast<std::size_t>(kind));
        values.state = light.state;
        const QString at = light.at ? precise(*light.at, zone) : QString();
        const bool done = light.state == LightState::Done;
        switch (kind) {
        case LightKind::Accepted:
            values.note = done      ? at + Words::tr(" · receipt verified")
                : watch.isWaiting() ? Words::tr("waits for a second person")
                                    : stateWord(light.state);
            break;
        case LightKind::Stored:
            values.note = done && watch.version() ? at + QStringLiteral(" · v%1").arg(*watch.version())
                                                  : stateWord(light.state);
            break;
        case LightKind::Enforced:
            values.note = done ? at + Words::tr(" · canary agrees") : stateWord(light.state);
            break;
        case LightKind::TrafficFell:
            values.note = trafficNote(watch, zone);
            break;
        }
    }
    return lights;
}

FourLights lightsOf(const controls::CommandRecord& record, const Zone& zone)
{
    const commands::CommandAnswer& answer = record.answer;
    const auto at = [&](const std::optional<Instant>& instant) { return precise(*instant, zone); };
    FourLights lights;
    lights[0] = { LightState::Done, precise(answer.receivedAt, zone) };
    const bool over = answer.state == commands::CommandState::Refused
        || answer.state == commands::CommandState::Failed
        || (answer.state == commands::CommandState::Lapsed && !answer.appliedAt);
    if (over) {
        lights[1] = { LightState::Failed, Words::tr("nothing was changed") };
        lights[2] = lights[3] = { LightState::NotExpected, {} };
        return lights;
    }
    lights[1] = answer.appliedAt ? LightValues{ LightState::Done, at(answer.appliedAt) } : LightValues();
    if (lights[1].state == LightState::Done && answer.controlVersion) {
        lights[1].note = QStringLiteral("v%1 · ").arg(*answer.controlVersion) + lights[1].note;
    }
    lights[2] = answer.seenAt
        ? LightValues{ LightState::Done, at(answer.seenAt) + Words::tr(" · every Redis") }
        : LightValues();
    lights[3] = { LightState::NotExpected, Words::tr("not followed from here") };
    if (record.spend && record.spend->after && record.spend->before > Money()) {
        const double change = record.spend->after->toDouble() / record.spend->before.toDouble() - 1;
        lights[3].note = Words::tr("spend %1")
                             .arg((change > 0 ? QStringLiteral("+") : QString()) + format::percent(change));
    }
    return lights;
}

LightRow::LightRow(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setLights({});
}

void LightRow::setLights(const FourLights& lights)
{
    m_lights = lights;
    QStringList spoken;
    for (const LightKind kind : controls::kLights) {
        const LightValues& light = m_lights.at(static_cast<std::size_t>(kind));
        spoken.append(lightTitle(kind) + QStringLiteral(": ") + stateWord(light.state)
            + (light.note.isEmpty() ? QString() : QStringLiteral(", ") + light.note));
    }
    setAccessibleName(spoken.join(QStringLiteral("; ")));
    update();
}

void LightRow::paintLight(QPainter& painter, QPointF centre, const LightValues& light) const
{
    const QRectF circle(centre.x() - 12, centre.y() - 12, 24, 24);
    const QColor ink = theme().colour(lightInk(light.state));
    painter.setBrush(Qt::NoBrush);
    switch (light.state) {
    case LightState::NotStarted:
    case LightState::NotExpected: {
        QPen pen(theme().colour("border.control"), 1.5);
        if (light.state == LightState::NotStarted) {
            pen.setDashPattern({ 2, 2.2 });
        }
        painter.setPen(pen);
        painter.drawEllipse(circle);
        if (light.state == LightState::NotExpected) {
            painter.drawLine(centre - QPointF(5, 0), centre + QPointF(5, 0));
        }
        return;
    }
    case LightState::Working:
        painter.setPen(QPen(theme().colour("chart.track"), 2.5));
        painter.drawEllipse(circle);
        painter.setPen(QPen(ink, 2.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle, 90 * 16, -270 * 16);
        return;
    case LightState::Late:
    case LightState::Failed:
    case LightState::Done:
        break;
    }
    const bool done = light.state == LightState::Done;
    const bool late = light.state == LightState::Late;
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(theme().colour(done ? "status.ok.tint"
            : late                       ? "status.warn.tint"
                                         : "status.crit.tint"));
    painter.drawEllipse(circle);
    painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (done) {
        painter.drawPolyline(
            QPolygonF({ centre + QPointF(-5, 0.5), centre + QPointF(-1.5, 4), centre + QPointF(5.5, -3.5) }));
    } else if (late) {
        painter.drawLine(centre + QPointF(0, -6), centre);
        painter.drawLine(centre, centre + QPointF(4, 3));
    } else {
        painter.drawLine(centre + QPointF(-4.5, -4.5), centre + QPointF(4.5, 4.5));
        painter.drawLine(centre + QPointF(-4.5, 4.5), centre + QPointF(4.5, -4.5));
    }
}

void LightRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double column = width() / 4.0;
    for (std::size_t i = 0; i < m_lights.size(); ++i) {
        const LightValues& light = m_lights.at(i);
        const double x = column * static_cast<double>(i);
        paintLight(painter, { x + kCircle / 2, kCircle / 2 }, light);
        if (i + 1 < m_lights.size()) {
            const bool on
                = light.state == LightState::Done && m_lights.at(i + 1).state != LightState::NotStarted;
            painter.fillRect(QRectF(x + kCircle + 8, kCircle / 2 - 1, column - kCircle - 16, 2),
                theme().colour(on ? "status.ok" : "border.default"));
        }
        const bool started = light.state != LightState::NotStarted && light.state != LightState::NotExpected;
        painter.setFont(theme().font("small", 600));
        painter.setPen(theme().colour(started ? "text.primary" : "text.tertiary"));
        painter.drawText(
            QRectF(x, kCircle + 5, column - 6, 16), Qt::AlignVCenter, lightTitle(controls::kLights[i]));
        painter.setFont(theme().font("caption", 400));
        painter.setPen(theme().colour(light.state == LightState::Failed ? std::string_view("status.crit")
                : light.state == LightState::Late                       ? std::string_view("status.warn")
                                                                        : std::string_view("text.tertiary")));
        const QString note = QFontMetricsF(painter.font()).elidedText(light.note, Qt::ElideRight, column - 8);
        drawTabular(painter, QRectF(x, kCircle + 21, column - 8, 16), Qt::AlignLeft, note);
    }
}

} // namespace spillway
