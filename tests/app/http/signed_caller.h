// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command_answer.h"
#include "models/commands/http_signature.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string>

namespace spillway::tests
{

/// Signs and sends requests to a gateway on loopback, one connection each, as a test wants them: well or
/// badly.
class SignedCaller
{
public:
    struct Answer {
        int status = 0; ///< 0: none came
        commands::HttpAnswer message;
        QByteArray raw;
        [[nodiscard]] commands::CommandAnswer command() const
        {
            return commands::decodeCommandAnswer(message.body).value_or(commands::CommandAnswer());
        }
        [[nodiscard]] commands::ControlAnswer control() const
        {
            return commands::decodeControlAnswer(message.body).value_or(commands::ControlAnswer());
        }
        [[nodiscard]] commands::Problem problem() const
        {
            return commands::decodeProblem(message.body).value_or(commands::Problem());
        }
    };

    SignedCaller(std::uint16_t port, std::string keyId, commands::Ed25519SecretKey key)
        : m_port(port)
        , m_keyId(std::move(keyId))
        , m_key(std::move(key))
    {
    }

    [[nodiscard]] const commands::Ed25519SecretKey& key() const { return m_key; }
    [[nodiscard]] const std::string& keyId() const { return m_keyId; }
    void setPort(std::uint16_t port) { m_port = port; }

    [[nodiscard]] commands::HttpRequest signedPost(const std::string& path, const std::string& body,
        const std::string& id, std::optional<Instant> at = {}) const;
    [[nodiscard]] commands::HttpRequest signedGet(const std::string& path) const;

    [[nodiscard]] Answer send(const commands::HttpRequest& request) const;
    [[nodiscard]] Answer sendRaw(const QByteArray& bytes) const;
    /// The bytes that send() would write.
    [[nodiscard]] static QByteArray wire(const commands::HttpRequest& request);

    [[nodiscard]] Answer order(
        const commands::Command& command, const std::string& id = commands::randomUuid()) const
    {
        return send(signedPost("/v1/commands", commands::encodeCommand(command), id));
    }
    [[nodiscard]] Answer decide(const commands::CommandAnswer& command, bool approve) const
    {
        return send(signedPost("/v1/commands/" + command.id + "/approval",
            commands::encodeApprovalRequest({ .approve = approve, .commandDigest = command.digest }),
            commands::randomUuid()));
    }
    [[nodiscard]] Answer get(const std::string& path) const { return send(signedGet(path)); }

private:
    std::uint16_t m_port;
    std::string m_keyId;
    commands::Ed25519SecretKey m_key;
};

/// A valid command with its confirmation, of environment "test".
[[nodiscard]] commands::Command orderOf(commands::CommandType type, commands::CommandParameters parameters,
    std::int64_t version, std::optional<std::chrono::seconds> duration = {});
[[nodiscard]] inline commands::Command pauseFree(
    std::int64_t version, std::optional<std::chrono::seconds> duration = std::chrono::minutes(10))
{
    return orderOf(
        commands::CommandType::PauseTier, commands::TierParameters{ { "free" } }, version, duration);
}
[[nodiscard]] inline commands::Command resumeFree(std::int64_t version)
{
    return orderOf(commands::CommandType::ResumeTier, commands::TierParameters{ { "free" } }, version);
}

/// One of every type, each that makes sense in a state where everything is pulled already.
[[nodiscard]] std::vector<commands::Command> oneOfEach(std::int64_t version);

/// A key file as keys.d holds it, valid now.
[[nodiscard]] std::string keyFileText(const std::string& keyId, const std::string& person,
    commands::RoleSet roles, const commands::Ed25519SecretKey& key);

} // namespace spillway::tests
