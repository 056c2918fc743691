// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/gateway_session.h"

#include <QEventLoop>

#include <optional>

namespace spillway
{

namespace
{

template <typename T, typename Ask> http::Outcome<T> waitFor(Ask ask)
{
    QEventLoop loop;
    std::optional<http::Outcome<T>> outcome;
    ask(&loop, [&](http::Outcome<T> answer) {
        outcome.emplace(std::move(answer));
        loop.quit();
    });
    if (!outcome) {
        loop.exec();
    }
    return std::move(*outcome);
}

} // namespace

GatewaySession::GatewaySession(const Profile& profile, SigningKey key) : m_client(profile.gateway)
{
    m_client.setKey(std::move(key.keyId), std::move(key.secret));
}

http::Outcome<commands::ControlAnswer> GatewaySession::control()
{
    return waitFor<commands::ControlAnswer>(
        [this](QObject* context, auto take) { m_client.fetchControl(context, std::move(take)); });
}

http::Outcome<commands::CommandAnswer> GatewaySession::command(const std::string& id)
{
    return waitFor<commands::CommandAnswer>(
        [&](QObject* context, auto take) { m_client.fetchCommand(id, context, std::move(take)); });
}

http::Outcome<commands::CommandAnswer> GatewaySession::send(
    const commands::Command& command, const std::string& id)
{
    return waitFor<commands::CommandAnswer>(
        [&](QObject* context, auto take) { m_client.send(command, id, context, std::move(take)); });
}

http::Outcome<commands::CommandAnswer> GatewaySession::decide(
    const std::string& id, const commands::ApprovalRequest& request)
{
    return waitFor<commands::CommandAnswer>(
        [&](QObject* context, auto take) { m_client.decide(id, request, context, std::move(take)); });
}

} // namespace spillway
