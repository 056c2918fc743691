// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/endpoint.h"
#include "models/commands/command_answer.h"
#include "models/commands/http_signature.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>

namespace spillway::http
{

/// Evidence that the gateway gave this answer to this request: both as they went over the wire.
struct Receipt {
    commands::HttpRequest request;
    commands::HttpAnswer answer;
    Instant receivedAt;
    int attempts = 1;
};

/// An answer whose signature was verified with the gateway's public key.
template <typename T> struct Answered {
    T value;
    Receipt receipt;
};

/// Why there is none. `error.message` is one sentence for a person, or two: what happened, and what to do.
struct CommandFailure {
    Error error; ///< Unreachable, TimedOut; AccessDenied; Conflict; Malformed: an answer not to be trusted …
    std::optional<commands::Problem> problem; ///< what the gateway said
    bool isProven = false; ///< the problem carries the gateway's signature
    /// The request may have arrived: whether it was carried out is not known. Ask with `commandId`.
    bool isOutcomeUnknown = false;
    std::string commandId;
};
template <typename T> using Outcome = std::expected<Answered<T>, CommandFailure>;

/// Sends signed requests to one gateway and checks its signed answers. Never blocks; lives on a thread with
/// an event loop. Each request has a number; its outcome comes once, on that thread, unless it was cancelled
/// or `context` is gone.
///
/// A connection that is lost is tried again, signed afresh under the same Idempotency-Key, so that the
/// gateway carries a command out once however often it arrives.
class CommandClient : public QObject
{
    Q_OBJECT

public:
    using Number = std::uint64_t;
    template <typename T> using Take = std::function<void(Outcome<T>)>;

    static constexpr int kAttempts = 4;
    static constexpr std::chrono::milliseconds kAttemptPatience{ 6'000 };
    static constexpr std::chrono::milliseconds kFirstPause{ 250 }; ///< doubles from attempt to attempt

    explicit CommandClient(Endpoint endpoint, QObject* parent = nullptr);
    ~CommandClient() override;

    /// The key that requests are signed with from now on. Without one every request fails, saying so.
    void setKey(std::string keyId, commands::Ed25519SecretKey key);
    void clearKey(); ///< wipes it
    [[nodiscard]] bool hasKey() const;
    [[nodiscard]] const std::string& keyId() const;

    /// Opens the connection, so that a confirmed click need not wait for it.
    void warmUp();

    /// `commandId` is its Idempotency-Key: a lower-case UUID, randomUuid() for a new one.
    Number send(const commands::Command& command, const std::string& commandId, QObject* context,
        Take<commands::CommandAnswer> take);
    Number decide(const std::string& commandId, const commands::ApprovalRequest& request, QObject* context,
        Take<commands::CommandAnswer> take);
    Number fetchCommand(const std::string& commandId, QObject* context, Take<commands::CommandAnswer> take);
    Number fetchControl(QObject* context, Take<commands::ControlAnswer> take);
    /// Its outcome will not come. What was sent may still be carried out.
    void cancel(Number number);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The sentence a person reads for a problem document. `now` is this machine's time, for the clock's part.
[[nodiscard]] std::string explain(
    const commands::Problem& problem, const std::string& keyId, std::optional<Instant> now);

} // namespace spillway::http
