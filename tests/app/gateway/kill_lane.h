// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/private_postgres.h"
#include "app/demo/private_redis.h"
#include "app/postgres/connection.h"
#include "gateway_process.h"
#include "holding_proxy.h"
#include "models/commands/audit_chain.h"
#include "signed_caller.h"

#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

class QTcpSocket;

namespace spillway::gateway
{

/// How far a command has come, by what is outside of the gateway.
enum class Progress : std::uint8_t {
    Nothing,
    Recorded, ///< PostgreSQL has the command
    Applied, ///< and the control state that it makes
    Told, ///< Redis obeys it
    InForce, ///< and PostgreSQL has that it does
};

/// A place on the way of a command at which the gateway is killed.
struct KillStep {
    enum class At : std::uint8_t {
        HalfRequest, ///< the gateway has half of the request
        Message, ///< `point` is held
        Answer, ///< the answer has left the gateway, and nobody reads it
    };
    const char* name = "";
    At at = At::Message;
    Progress progress = Progress::Nothing; ///< by then
    /// Of the command `id`, which makes this version of the control state.
    std::function<HoldingProxy::Point(const std::string& id, std::int64_t version)> point = {};
};

/// Private servers and a gateway of its own, used by one thread: orders one command after another, kills the
/// gateway on the way of each, starts it again and holds what there is then against what has to be.
class KillLane
{
public:
    KillLane();
    ~KillLane();

    enum class End : std::uint8_t {
        Killed, ///< there, and all was right afterwards
        PassedBy, ///< upkeep was quicker by chance, so that the point never came; the command is done
        Wrong, ///< fault() says what
    };
    [[nodiscard]] bool start();
    /// `asksAtOnce`: the client repeats its request until it has an outcome; else the gateway has to finish
    /// what it had recorded by itself first.
    [[nodiscard]] End kill(const KillStep& step, bool asksAtOnce);
    [[nodiscard]] const std::string& fault() const { return m_fault; }

private:
    /// What was ordered last, and what it was ordered upon.
    struct Ordered {
        std::string id;
        std::string body;
        commands::HttpRequest request;
        std::int64_t versionBefore = 0;
        bool pauses = false;
    };
    bool fail(const std::string& what);
    bool expect(bool isTrue, const std::string& what) { return isTrue || fail(what); }
    bool waitFor(const std::function<bool()>& isTrue, const std::string& what);
    [[nodiscard]] bool prepareServers();
    [[nodiscard]] bool startGateway();
    [[nodiscard]] std::int64_t number(const std::string& sql);
    [[nodiscard]] std::int64_t count(const Ordered& ordered, const std::string& states);
    [[nodiscard]] std::string probe();
    [[nodiscard]] tests::SignedCaller::Answer send(const Ordered& ordered);

    [[nodiscard]] Ordered newOrder();
    [[nodiscard]] Progress progressOf(const Ordered& ordered);
    [[nodiscard]] std::optional<End> reach(const KillStep& step, const Ordered& ordered, QTcpSocket& socket);
    [[nodiscard]] bool checkUnrecorded(const Ordered& ordered);
    [[nodiscard]] bool checkRecorded(const Ordered& ordered, bool asksAtOnce);
    [[nodiscard]] bool checkAnswers(const Ordered& ordered);
    [[nodiscard]] bool checkOneEffect(const Ordered& ordered);
    [[nodiscard]] bool checkAudit();

    QTemporaryDir m_directory;
    tests::SignedCaller m_caller; ///< may tighten and loosen
    commands::KeyRing m_keys;
    std::optional<commands::Ed25519PublicKey> m_gatewayKey;
    std::unique_ptr<demo::PrivatePostgres> m_postgres;
    std::unique_ptr<demo::PrivateRedis> m_redis;
    std::unique_ptr<HoldingProxy> m_proxy;
    std::unique_ptr<GatewayProcess> m_gateway;
    std::optional<postgres::Connection> m_database; ///< past the proxy
    std::optional<commands::AuditMark> m_seenOfAudit;
    std::uint16_t m_port = 0;
    bool m_isPaused = false; ///< the free tier, as it was left
    std::string m_fault;
};

} // namespace spillway::gateway
