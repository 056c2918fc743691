// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/control_obstacle.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>

namespace spillway
{

namespace
{

using State = controls::Access::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ControlObstacle)
};

QString since(std::optional<Instant> at, const Zone& zone)
{
    //: %1 is a time of day; stands behind a sentence's subject and verb
    return at ? Words::tr(" since %1").arg(format::clockSeconds(*at, zone)) : QString();
}

/// Messages of the lower layers are parts of a sentence.
QString sentence(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
        text += text.endsWith(u'.') || text.endsWith(u'?') ? QString() : QStringLiteral(".");
    }
    return text;
}

QString roleWords(commands::RoleSet roles)
{
    if (roles.has(commands::Role::Breakglass)) {
        return Words::tr("break-glass");
    }
    if (roles.has(commands::Role::Operator)) {
        return roles.has(commands::Role::Approver) ? Words::tr("operator and approver")
                                                   : Words::tr("operator");
    }
    return roles.has(commands::Role::Approver) ? Words::tr("approver") : Words::tr("viewer");
}

std::optional<ControlObstacle> connectionObstacle(
    const OverviewValues& values, const controls::Access& access)
{
    const auto forAll = [](const QString& brief, const QString& title, const QString& meaning,
                            std::optional<Outage> outage = std::nullopt) {
        return ControlObstacle{ brief, title, meaning, true, outage };
    };
    const QString detail = sentence(QString::fromStdString(access.detail));
    switch (access.state) {
    case State::NoGateway:
        return forAll(Words::tr("no gateway named"), Words::tr("This connection names no gateway"),
            Words::tr("Controls are shown and cannot be moved from here. Set gateway.url in the profile, or "
                      "use spillwayctl on a host that has it."));
    case State::NoKey:
        return forAll(Words::tr("no signing key"),
            detail.isEmpty() ? Words::tr("No signing key on this machine")
                             : Words::tr("Orders cannot be signed on this machine"),
            !detail.isEmpty()
                ? detail
                : Words::tr(
                      "Make one with “spillwayctl keys new”, have its public file put into the gateway's "
                      "keys.d, then connect again."));
    case State::Unreachable:
        return forAll(Words::tr("gateway away"),
            Words::tr("The gateway does not answer%1").arg(since(access.since, values.zone)),
            Words::tr(
                "Is it running (systemctl status spillway-gateway)? What is set stays set. On a host that "
                "reaches it:"),
            Outage::Gateway);
    case State::Refused:
        return forAll(
            Words::tr("gateway refuses"), Words::tr("No order can be given from this console"), detail);
    case State::Asking:
        return forAll(Words::tr("asking the gateway"), {}, {});
    case State::Ready:
        break;
    }
    if (values.postgres.state == ConnectionState::Refused
        || values.postgres.state == ConnectionState::Unreachable) {
        return forAll(Words::tr("no record, no change"),
            Words::tr("PostgreSQL does not answer%1").arg(since(values.postgres.since, values.zone)),
            Words::tr("Without a record nothing is changed, so nothing can be armed. Bring PostgreSQL back; "
                      "what is set stays set. If it only fails from here, on the gateway's host:"),
            Outage::Postgres);
    }
    if (values.control.version == 0) {
        return forAll(Words::tr("state not known"), {}, {});
    }
    return std::nullopt;
}

} // namespace

std::optional<ControlObstacle> redisNotice(const OverviewValues& values)
{
    const ConnectionState state = values.redis.state;
    if (state != ConnectionState::Refused && state != ConnectionState::Unreachable) {
        return std::nullopt;
    }
    return ControlObstacle{ {},
        Words::tr("Redis does not answer%1").arg(since(values.redis.since, values.zone)),
        Words::tr(
            "Is it running (systemctl status redis-server)? An order is recorded now and takes effect when "
            "Redis is back; until then backends do as they do without Redis."),
        false, Outage::Redis };
}

std::optional<ControlObstacle> obstacleFor(
    const OverviewValues& values, const controls::ControlsValues& controls, commands::Effect effect)
{
    if (auto obstacle = connectionObstacle(values, controls.access)) {
        return obstacle;
    }
    const commands::RoleSet roles = controls.access.roles;
    if (commands::permissionFor(roles, effect, controls.access.twoPersons) != commands::Permission::Refused) {
        return std::nullopt;
    }
    const QString role = roleWords(roles);
    //: %1 is the person's own role
    return ControlObstacle{ effect == commands::Effect::Tightens
            ? Words::tr("you are %1, this needs an operator").arg(role)
            : Words::tr("you are %1, this needs an approver").arg(role),
        {}, {}, false, {} };
}

} // namespace spillway
