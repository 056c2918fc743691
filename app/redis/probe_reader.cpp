// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/probe_reader.h"

#include "app/redis/keys.h"

namespace spillway::redis
{

namespace
{

using Decision = controls::ProbeAnswer::Decision;

constexpr const char* kFunction = "spillway_probe";

Error errorOf(const Reply& reply)
{
    if (reply.text.starts_with("NOPERM")) {
        return { ErrorCode::AccessDenied, reply.text };
    }
    const bool isMissing = reply.text.starts_with("ERR Function not found");
    return { isMissing ? ErrorCode::NotFound : ErrorCode::Internal, reply.text };
}

} // namespace

Result<controls::ProbeAnswer> decodeProbeAnswer(const controls::Canary& canary, const Reply& reply)
{
    const std::vector<Reply>& fields = reply.elements;
    if (reply.isError()) {
        return std::unexpected(errorOf(reply));
    }
    if (fields.size() < 5 || fields[0].type != Reply::Type::String || fields[1].type != Reply::Type::String
        || fields[2].type != Reply::Type::Integer || fields[4].type != Reply::Type::String) {
        return failure(ErrorCode::Malformed, "spillway_probe gave an answer of another shape");
    }
    controls::ProbeAnswer answer;
    answer.canary = canary;
    // A decision this build does not know must not pass for one that lets requests through.
    if (fields[0].text == "allow") {
        answer.decision = Decision::Allow;
    } else if (fields[0].text == "fallback") {
        answer.decision = Decision::Fallback;
    }
    answer.reason = fields[1].text;
    answer.controlVersion = fields[2].integer;
    answer.provider = fields[4].text;
    return answer;
}

ProbeReader::ProbeReader(RedisClient& client, const std::string& environment)
    : m_client(client)
    , m_library(client)
    , m_key(useKey(environment))
{
}

Result<std::vector<Reply>> ProbeReader::ask(
    std::span<const controls::Canary> canaries, std::chrono::milliseconds timeout)
{
    std::vector<Command> commands;
    commands.reserve(canaries.size());
    for (const controls::Canary& canary : canaries) {
        commands.push_back({ "FCALL_RO", kFunction, "1", m_key, canary.tier, canary.provider });
    }
    auto replies = m_client.pipeline(commands, timeout);
    const bool knowsNoFunctions = replies && !replies->empty() && replies->front().isError()
        && replies->front().text.contains("unknown command");
    if (!knowsNoFunctions) {
        return replies;
    }
    replies->clear();
    for (const controls::Canary& canary : canaries) {
        auto reply = m_library.call(
            FunctionLibrary::Access::ReadOnly, kFunction, m_key, { canary.tier, canary.provider }, timeout);
        if (!reply) {
            return std::unexpected(reply.error());
        }
        replies->push_back(std::move(*reply));
    }
    return replies;
}

Result<std::vector<controls::ProbeAnswer>> ProbeReader::read(
    std::span<const controls::Canary> canaries, std::chrono::milliseconds timeout)
{
    const auto replies = ask(canaries, timeout);
    if (!replies) {
        return std::unexpected(replies.error());
    }
    std::vector<controls::ProbeAnswer> answers;
    answers.reserve(canaries.size());
    for (std::size_t i = 0; i < canaries.size(); ++i) {
        auto answer = decodeProbeAnswer(canaries[i], (*replies)[i]);
        if (!answer) {
            return std::unexpected(answer.error());
        }
        answers.push_back(std::move(*answer));
    }
    return answers;
}

} // namespace spillway::redis
