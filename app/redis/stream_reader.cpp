// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/stream_reader.h"

#include "app/redis/keys.h"

#include <array>
#include <charconv>
#include <limits>

namespace spillway::redis
{

namespace
{

constexpr std::string_view kGroup = "gateway";

bool readNumber(std::string_view text, std::int64_t& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0;
}

bool readFlag(std::string_view text, bool& flag)
{
    flag = text == "1" || text == "true";
    return flag || text == "0" || text == "false";
}

/// False when `value` is not one of the field's.
bool assign(UsageEvent& event, std::string_view field, std::string_view value)
{
    std::int64_t number = 0;
    if (field == "request_id") {
        event.requestId = value;
    } else if (field == "tier") {
        event.tier = value;
    } else if (field == "provider") {
        event.provider = value;
    } else if (field == "model") {
        event.model = value;
    } else if (field == "user") {
        event.userId = value;
    } else if (field == "feature") {
        event.feature = value;
    } else if (field == "region") {
        event.region = value;
    } else if (field == "device") {
        event.device = value;
    } else if (field == "input_tokens") {
        return readNumber(value, event.inputTokens);
    } else if (field == "cached_input_tokens") {
        return readNumber(value, event.cachedInputTokens);
    } else if (field == "output_tokens") {
        return readNumber(value, event.outputTokens);
    } else if (field == "cost_nusd") {
        const bool ok = readNumber(value, number);
        event.cost = Money::fromNanoDollars(number);
        return ok;
    } else if (field == "latency_ms") {
        const bool ok = readNumber(value, number) && number <= std::numeric_limits<std::int32_t>::max();
        event.latencyMs = static_cast<std::int32_t>(ok ? number : 0);
        return ok;
    } else if (field == "occurred_at_ms") {
        const bool ok = readNumber(value, number) && number < 9'000'000'000'000'000;
        event.occurredAt = fromUnixMilliseconds(ok ? number : 0);
        return ok;
    } else if (field == "status") {
        const auto status = parseRequestStatus(value);
        event.status = status.value_or(RequestStatus::Ok);
        return status.has_value();
    } else if (field == "cache_hit") {
        return readFlag(value, event.cacheHit);
    } else if (field == "fallback") {
        return readFlag(value, event.fallback);
    }
    return true; // a field of a newer library: kept in `fields`, of no use here
}

/// The order in which spillway_record packs an event into the field "packed": joined by NUL, nothing where
/// nothing was given. A newer library may add more at the end.
constexpr std::array<std::string_view, 17> kPacked = { "request_id", "occurred_at_ms", "tier", "provider",
    "model", "feature", "region", "device", "user", "status", "cache_hit", "fallback", "input_tokens",
    "cached_input_tokens", "output_tokens", "cost_nusd", "latency_ms" };

/// The field whose value is wrong; empty if none is.
std::string_view unpack(UsageEvent& event, std::string_view packed)
{
    for (const std::string_view field : kPacked) {
        const auto end = packed.find('\0');
        const auto value = packed.substr(0, end);
        if (!value.empty() && !assign(event, field, value)) {
            return field;
        }
        if (end == std::string_view::npos) {
            return field == kPacked.back() ? std::string_view() : field;
        }
        packed.remove_prefix(end + 1);
    }
    return {};
}

StreamEntry entryOf(const Reply& item)
{
    StreamEntry entry{ item.elements[0].text, failure(ErrorCode::Malformed, "no fields"), {} };
    const auto& fields = item.elements[1].elements;
    for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
        entry.fields.emplace_back(fields[i].text, fields[i + 1].text);
    }
    entry.event = usageEventOf(entry.fields);
    return entry;
}

Result<std::vector<StreamEntry>> entriesOf(const Reply& list)
{
    std::vector<StreamEntry> entries;
    entries.reserve(list.elements.size());
    for (const auto& item : list.elements) {
        if (item.type == Reply::Type::Nil) {
            continue; // Redis 6.2 names entries that were deleted like this
        }
        if (item.elements.size() != 2) {
            return failure(ErrorCode::Malformed, "Redis answered a stream entry that is none");
        }
        entries.push_back(entryOf(item));
    }
    return entries;
}

std::unexpected<Error> streamFailure(Error error)
{
    if (error.message.starts_with("NOGROUP")) {
        error.code = ErrorCode::NotFound;
    }
    return std::unexpected(std::move(error));
}

} // namespace

Result<UsageEvent> usageEventOf(std::span<const std::pair<std::string, std::string>> fields)
{
    UsageEvent event;
    for (const auto& [field, value] : fields) {
        const std::string_view wrong = field == "packed" ? unpack(event, value)
            : assign(event, field, value)                ? ""
                                                         : field;
        if (!wrong.empty()) {
            return failure(ErrorCode::Malformed, "A usage event has a wrong " + std::string(wrong));
        }
    }
    if (event.requestId.empty() || event.occurredAt == Instant()) {
        return failure(ErrorCode::Malformed, "A usage event has no request_id or no time");
    }
    return event;
}

StreamReader::StreamReader(RedisClient& client, std::string_view environment, std::string consumer)
    : m_client(client)
    , m_key(eventsKey(environment))
    , m_consumer(std::move(consumer))
{
}

Result<void> StreamReader::ensureGroup(std::chrono::milliseconds timeout)
{
    const auto made
        = m_client.call({ "XGROUP", "CREATE", m_key, std::string(kGroup), "0", "MKSTREAM" }, timeout);
    if (!made && !made.error().message.starts_with("BUSYGROUP")) {
        return std::unexpected(made.error());
    }
    return {};
}

Result<std::vector<StreamEntry>> StreamReader::readNew(
    int count, std::chrono::milliseconds block, std::chrono::milliseconds timeout)
{
    Command command{ "XREADGROUP", "GROUP", std::string(kGroup), m_consumer, "COUNT", std::to_string(count) };
    if (block.count() > 0) { // zero would wait for ever
        command.insert(command.end(), { "BLOCK", std::to_string(block.count()) });
    }
    command.insert(command.end(), { "STREAMS", m_key, ">" });
    const auto reply = m_client.call(command, timeout + block);
    if (!reply) {
        return streamFailure(reply.error());
    }
    if (reply->type == Reply::Type::Nil) {
        return std::vector<StreamEntry>();
    }
    if (reply->elements.size() != 1 || reply->elements[0].elements.size() != 2) {
        return failure(ErrorCode::Malformed, "XREADGROUP answered nonsense");
    }
    return entriesOf(reply->elements[0].elements[1]);
}

Result<std::vector<StreamEntry>> StreamReader::claimStale(
    std::chrono::milliseconds minimumIdle, int count, std::chrono::milliseconds timeout)
{
    const auto reply
        = m_client.call({ "XAUTOCLAIM", m_key, std::string(kGroup), m_consumer,
                            std::to_string(minimumIdle.count()), "0-0", "COUNT", std::to_string(count) },
            timeout);
    if (!reply) {
        return streamFailure(reply.error());
    }
    if (reply->elements.size() < 2) {
        return failure(ErrorCode::Malformed, "XAUTOCLAIM answered nonsense");
    }
    return entriesOf(reply->elements[1]);
}

Result<void> StreamReader::acknowledgeAndTrim(
    std::span<const std::string> ids, std::chrono::milliseconds timeout)
{
    if (ids.empty()) {
        return {};
    }
    Command acknowledge{ "XACK", m_key, std::string(kGroup) };
    acknowledge.insert(acknowledge.end(), ids.begin(), ids.end());
    Command remove{ "XDEL", m_key };
    remove.insert(remove.end(), ids.begin(), ids.end());
    // Together or not at all: an entry acknowledged but not removed would stay in the stream for ever.
    const Command commands[] = { { "MULTI" }, std::move(acknowledge), std::move(remove), { "EXEC" } };
    const auto replies = m_client.pipeline(commands, timeout);
    if (!replies) {
        return std::unexpected(replies.error());
    }
    for (const auto& reply : *replies) {
        if (reply.isError()) {
            return streamFailure({ ErrorCode::Internal, reply.text });
        }
    }
    for (const auto& reply : replies->back().elements) {
        if (reply.isError()) {
            return streamFailure({ ErrorCode::Internal, reply.text });
        }
    }
    return {};
}

Result<void> StreamReader::putAside(std::span<const std::string> ids, std::chrono::milliseconds timeout)
{
    std::vector<Command> reads;
    for (const auto& id : ids) {
        reads.push_back({ "XRANGE", m_key, id, id });
    }
    const auto entries = m_client.pipeline(reads, timeout);
    if (!entries) {
        return std::unexpected(entries.error());
    }
    const auto rejected = m_key.substr(0, m_key.rfind(':')) + ":rejected";
    std::vector<Command> writes;
    for (const auto& found : *entries) {
        if (found.elements.size() != 1 || found.elements[0].elements.size() != 2) {
            continue;
        }
        Command add{ "XADD", rejected, "MAXLEN", "~", "10000", "*", "entry",
            found.elements[0].elements[0].text };
        for (const auto& word : found.elements[0].elements[1].elements) {
            add.push_back(word.text);
        }
        writes.push_back(std::move(add));
    }
    const auto written = m_client.pipeline(writes, timeout);
    if (!written) {
        return std::unexpected(written.error());
    }
    for (const auto& reply : *written) {
        if (reply.isError()) {
            return failure(ErrorCode::Internal, reply.text);
        }
    }
    return {};
}

Result<StreamReader::Backlog> StreamReader::backlog(std::chrono::milliseconds timeout)
{
    const Command commands[] = { { "XLEN", m_key }, { "INFO", "memory" } };
    const auto replies = m_client.pipeline(commands, timeout);
    if (!replies) {
        return std::unexpected(replies.error());
    }
    if (replies->front().isError()) {
        return failure(ErrorCode::Internal, replies->front().text);
    }
    Backlog backlog{ replies->front().integer, 0 };
    constexpr std::string_view kName = "used_memory:";
    const std::string_view info = replies->back().text;
    if (const auto at = info.find(kName); at != std::string_view::npos) {
        const auto rest = info.substr(at + kName.size());
        readNumber(rest.substr(0, rest.find('\r')), backlog.memoryBytes);
    }
    return backlog;
}

} // namespace spillway::redis
