// SPDX-License-Identifier: GPL-3.0-or-later
#include "signed_caller.h"

#include "models/commands/key_file.h"

#include <QTcpSocket>

namespace spillway::tests
{

using commands::Command;
using commands::CommandType;
using commands::HttpRequest;

namespace
{

Instant currentTime()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

SignedCaller::Answer answerFrom(const QByteArray& raw)
{
    SignedCaller::Answer answer;
    answer.raw = raw;
    const auto end = raw.indexOf("\r\n\r\n");
    if (end < 0 || !raw.startsWith("HTTP/1.1 ")) {
        return answer;
    }
    answer.status = raw.mid(9, 3).toInt();
    answer.message.status = answer.status;
    const auto lines = raw.left(end).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        const auto colon = line.indexOf(':');
        answer.message.fields.push_back(
            { line.left(colon).toStdString(), line.mid(colon + 1).trimmed().toStdString() });
    }
    answer.message.body = raw.mid(end + 4).toStdString();
    return answer;
}

} // namespace

HttpRequest SignedCaller::signedPost(
    const std::string& path, const std::string& body, const std::string& id, std::optional<Instant> at) const
{
    HttpRequest request{ .method = "POST",
        .authority = "127.0.0.1:" + std::to_string(m_port),
        .path = path,
        .query = "?",
        .fields = { { "Content-Type", "application/json" }, { "Idempotency-Key", '"' + id + '"' } },
        .body = body };
    if (!commands::signRequest(
            request, m_key, m_keyId, at.value_or(currentTime()), commands::randomNonce())) {
        request.fields.clear();
    }
    return request;
}

HttpRequest SignedCaller::signedGet(const std::string& path) const
{
    HttpRequest request{ .method = "GET",
        .authority = "127.0.0.1:" + std::to_string(m_port),
        .path = path,
        .query = "?",
        .fields = {},
        .body = {} };
    if (!commands::signRequest(request, m_key, m_keyId, currentTime(), commands::randomNonce())) {
        request.fields.clear();
    }
    return request;
}

QByteArray SignedCaller::wire(const HttpRequest& request)
{
    std::string text = request.method + ' ' + request.path + (request.query == "?" ? "" : request.query)
        + " HTTP/1.1\r\nHost: " + request.authority + "\r\nConnection: close\r\n";
    if (!request.body.empty()) {
        text += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
    }
    for (const auto& field : request.fields) {
        text += field.name + ": " + field.value + "\r\n";
    }
    return QByteArray::fromStdString(text + "\r\n" + request.body);
}

SignedCaller::Answer SignedCaller::send(const HttpRequest& request) const
{
    return sendRaw(wire(request));
}

SignedCaller::Answer SignedCaller::sendRaw(const QByteArray& bytes) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(5'000)) {
        return {};
    }
    socket.write(bytes);
    QByteArray raw;
    while (socket.waitForReadyRead(12'000)) {
        raw += socket.readAll();
    }
    return answerFrom(raw + socket.readAll());
}

Command orderOf(CommandType type, commands::CommandParameters parameters, std::int64_t version,
    std::optional<std::chrono::seconds> duration)
{
    Command command;
    command.type = type;
    command.environment = "test";
    command.parameters = std::move(parameters);
    command.duration = duration;
    command.reason = "a test of it";
    command.expectedVersion = version;
    command.confirmation = commands::confirmationText(command);
    return command;
}

std::vector<Command> oneOfEach(std::int64_t version)
{
    using namespace commands;
    using enum CommandType;
    return { orderOf(PauseTier, TierParameters{ { "free" } }, version),
        orderOf(ResumeTier, TierParameters{ { "free" } }, version),
        orderOf(PauseProvider, ProviderParameters{ { "openai" } }, version),
        orderOf(ResumeProvider, ProviderParameters{ { "openai" } }, version),
        orderOf(EnterFallback, NoParameters{}, version), orderOf(LeaveFallback, NoParameters{}, version),
        orderOf(SetBudgetCap, BudgetCapParameters{ Money::fromDollars(50), Period::Day }, version),
        orderOf(ClearBudgetCap, ClearBudgetCapParameters{ Period::Day }, version),
        orderOf(SetRateLimit, RateLimitParameters{ 100, {} }, version),
        orderOf(ClearRateLimit, ClearRateLimitParameters{}, version),
        orderOf(EmergencyStop, NoParameters{}, version), orderOf(ResumeAll, NoParameters{}, version),
        orderOf(SetLoadLevel, LoadLevelParameters{ LoadLevel::High }, version),
        orderOf(SetRouting, RoutingParameters{ {}, { "openai" }, {} }, version),
        orderOf(SetSafeguards, defaultSafeguards(), version) };
}

std::string keyFileText(const std::string& keyId, const std::string& person, commands::RoleSet roles,
    const commands::Ed25519SecretKey& key)
{
    const Instant now = std::chrono::floor<std::chrono::seconds>(currentTime());
    return commands::encodeKeyFile({ .keyId = keyId,
        .person = person,
        .roles = roles,
        .publicKey = key.publicKey(),
        .valid = { now - std::chrono::hours(1), now + std::chrono::days(30) },
        .revoked = false });
}

} // namespace spillway::tests
