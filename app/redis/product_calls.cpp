// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/product_calls.h"

#include <utility>

namespace spillway::redis
{

namespace
{

Result<Admission> readAdmission(const Reply& reply)
{
    if (reply.isError()) {
        return failure(ErrorCode::Internal, "spillway_admit: " + reply.text);
    }
    const std::vector<Reply>& fields = reply.elements;
    if (reply.type != Reply::Type::Array || fields.size() < 5 || fields[2].type != Reply::Type::Integer
        || fields[3].type != Reply::Type::Integer) {
        return failure(ErrorCode::Malformed, "spillway_admit gave an answer of another shape.");
    }
    Admission admission;
    // A decision this build does not know must not let a request through.
    if (fields[0].text == "allow") {
        admission.decision = Admission::Decision::Allow;
    } else if (fields[0].text == "fallback") {
        admission.decision = Admission::Decision::Fallback;
    }
    admission.reason = fields[1].text;
    admission.controlVersion = fields[2].integer;
    admission.retryAfter = std::chrono::milliseconds(fields[3].integer);
    admission.provider = fields[4].text;
    return admission;
}

Result<bool> readRecorded(const Reply& reply)
{
    if (reply.isError()) {
        return failure(ErrorCode::Internal, "spillway_record: " + reply.text);
    }
    if (reply.type != Reply::Type::Array || reply.elements.empty()) {
        return failure(ErrorCode::Malformed, "spillway_record gave an answer of another shape.");
    }
    return reply.elements.front().text == "recorded";
}

Command recordCommand(const std::string& key, const UsageEvent& event)
{
    Command command{ "FCALL", "spillway_record", "1", key, event.requestId };
    const auto add = [&command](const char* field, std::string value) {
        command.emplace_back(field);
        command.push_back(std::move(value));
    };
    add("tier", event.tier);
    add("provider", event.provider);
    add("model", event.model);
    add("user", event.userId);
    for (const auto& [field, value] : { std::pair{ "feature", &event.feature },
             std::pair{ "region", &event.region }, std::pair{ "device", &event.device } }) {
        if (*value) {
            add(field, **value);
        }
    }
    add("input_tokens", std::to_string(event.inputTokens));
    add("cached_input_tokens", std::to_string(event.cachedInputTokens));
    add("output_tokens", std::to_string(event.outputTokens));
    if (event.cost) {
        add("cost_nusd", std::to_string(event.cost->nanoDollars()));
    }
    if (event.latencyMs) {
        add("latency_ms", std::to_string(*event.latencyMs));
    }
    add("status", std::string(requestStatusName(event.status)));
    add("cache_hit", event.cacheHit ? "1" : "0");
    add("fallback", event.fallback ? "1" : "0");
    add("occurred_at_ms", std::to_string(toUnixMilliseconds(event.occurredAt)));
    return command;
}

} // namespace

ProductCalls::ProductCalls(RedisClient& client, const std::string& environment)
    : m_client(client)
    , m_key("spillway:{" + environment + "}:use")
{
}

Result<std::vector<Result<Admission>>> ProductCalls::admit(
    std::span<const AdmissionRequest> requests, std::chrono::milliseconds timeout)
{
    std::vector<Command> commands;
    commands.reserve(requests.size());
    for (const AdmissionRequest& request : requests) {
        commands.push_back({ "FCALL", "spillway_admit", "1", m_key, request.requestId, request.tier,
            request.provider, std::to_string(request.estimatedCost.nanoDollars()) });
    }
    const auto replies = m_client.pipeline(commands, timeout);
    if (!replies) {
        return std::unexpected(replies.error());
    }
    std::vector<Result<Admission>> answers;
    for (const Reply& reply : *replies) {
        answers.push_back(readAdmission(reply));
    }
    return answers;
}

Result<std::vector<Result<bool>>> ProductCalls::record(
    std::span<const UsageEvent> events, std::chrono::milliseconds timeout)
{
    std::vector<Command> commands;
    commands.reserve(events.size());
    for (const UsageEvent& event : events) {
        commands.push_back(recordCommand(m_key, event));
    }
    const auto replies = m_client.pipeline(commands, timeout);
    if (!replies) {
        return std::unexpected(replies.error());
    }
    std::vector<Result<bool>> answers;
    for (const Reply& reply : *replies) {
        answers.push_back(readRecorded(reply));
    }
    return answers;
}

Result<std::string> ProductCalls::probe(
    const std::string& tier, const std::string& provider, std::chrono::milliseconds timeout)
{
    const auto reply = m_client.call({ "FCALL_RO", "spillway_probe", "1", m_key, tier, provider }, timeout);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    const auto admission = readAdmission(*reply);
    if (!admission) {
        return std::unexpected(admission.error());
    }
    return admission->reason;
}

} // namespace spillway::redis
