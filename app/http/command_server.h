// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/routes.h"
#include "models/commands/command_answer.h"
#include "models/commands/http_signature.h"
#include "models/commands/key_file.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace spillway::http
{

struct HealthAnswer {
    bool healthy = false; ///< 200 or 503
    std::string json;
};

/// A request whose signature was found good: by whom is for its receiver to look up.
struct SignedCall {
    Question question = Question::ShowControl;
    std::string commandId; ///< of ShowCommand and DecideApproval
    commands::HttpRequest request; ///< with the fields that are signed
    commands::VerifiedRequest signature; ///< the receiver still has to refuse a nonce used before
    std::string address; ///< of the caller
};
using CallAnswer = std::variant<commands::CommandAnswer, commands::ControlAnswer, commands::Problem>;

/// A request that was refused for its signature; those over the address's share are counted alone.
struct SignatureRefusal {
    std::string address;
    commands::ProblemKind kind = commands::ProblemKind::SignatureRefused;
    std::string claimedKey; ///< a well-formed key id, known or not; else empty
    bool counted = true; ///< false: the address had used up its share and was told so
};

struct ServerLimits {
    std::chrono::milliseconds handshake = std::chrono::seconds(5);
    std::chrono::milliseconds wholeRequest = std::chrono::seconds(10); ///< from its first byte awaited
    std::size_t connections = 64;
    std::size_t connectionsAnAddress = 8;
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0 takes a free one
    std::string certificateFile = {}; ///< PEM, with its chain; empty: no TLS, and loopback only
    std::string keyFile = {}; ///< PEM
    ServerLimits limits = {};
};

/// What the server asks of the gateway. All are called on the server's thread and must return at once, but
/// `sign`, which is called where an answer is given. `answer` may be called later and from any thread, or be
/// dropped; either has to be done before the server is destroyed.
struct ServerCallbacks {
    std::function<HealthAnswer()> health;
    std::function<std::shared_ptr<const commands::KeyRing>()> keys;
    std::function<void(SignedCall, std::function<void(CallAnswer)> answer)> call;
    std::function<void(const SignatureRefusal&)> refused;
    std::function<Instant()> now;
    /// Signs an answer to a signed request; empty: answers are not signed.
    std::function<void(commands::HttpAnswer&, const commands::HttpRequest&)> sign;
};

/// The gateway's HTTP server: SECURITY §2. GET and HEAD /v1/health for everybody, the other questions of
/// routes.h with a signature. Everything else is answered with an RFC 9457 problem. Where all connections are
/// taken, the one that has waited longest for its request gives way. Runs on a thread of its own.
class CommandServer
{
public:
    explicit CommandServer(ServerCallbacks callbacks);
    ~CommandServer();
    CommandServer(const CommandServer&) = delete;
    CommandServer& operator=(const CommandServer&) = delete;

    /// Listens; the answer is the port. Without TLS anything but a loopback address is refused.
    [[nodiscard]] Result<std::uint16_t> start(const ServerOptions& options);
    /// Reads certificate and key again, for connections from now on. The old ones stay when they are wrong.
    [[nodiscard]] Result<void> reloadCertificate();
    void stop();

    struct Core;

private:
    std::shared_ptr<Core> d;
};

} // namespace spillway::http
