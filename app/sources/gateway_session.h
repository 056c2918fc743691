// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/signing_key.h"
#include "app/http/command_client.h"

#include <string>

namespace spillway
{

/// The gateway of a profile, asked and waited for: spillwayctl does one thing at a time.
class GatewaySession
{
public:
    GatewaySession(const Profile& profile, SigningKey key);

    [[nodiscard]] http::Outcome<commands::ControlAnswer> control();
    [[nodiscard]] http::Outcome<commands::CommandAnswer> command(const std::string& id);
    [[nodiscard]] http::Outcome<commands::CommandAnswer> send(
        const commands::Command& command, const std::string& id);
    [[nodiscard]] http::Outcome<commands::CommandAnswer> decide(
        const std::string& id, const commands::ApprovalRequest& request);
    [[nodiscard]] const std::string& keyId() const { return m_client.keyId(); }

private:
    http::CommandClient m_client;
};

} // namespace spillway
