// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/live_reader.h"

#include "app/redis/keys.h"
#include "models/domain/control_document.h"

#include <map>
#include <string_view>

namespace spillway::redis
{

namespace
{

constexpr std::size_t kMinuteMembers = 15;

Error malformed(std::string_view what)
{
    return { ErrorCode::Malformed, "spillway_live answered without " + std::string(what) };
}

/// The answer's pairs by name, read by type; remembers the first that was not there.
class Figures
{
public:
    explicit Figures(const Reply& reply)
    {
        for (std::size_t i = 0; i + 1 < reply.elements.size(); i += 2) {
            m_members.emplace(reply.elements[i].text, &reply.elements[i + 1]);
        }
    }

    const Reply& of(std::string_view name, Reply::Type type)
    {
        static const Reply nothing;
        const auto it = m_members.find(name);
        if (it == m_members.end() || it->second->type != type) {
            m_missing = name;
            return nothing;
        }
        return *it->second;
    }
    std::int64_t number(std::string_view name) { return of(name, Reply::Type::Integer).integer; }
    [[nodiscard]] bool isNil(std::string_view name) const
    {
        const auto it = m_members.find(name);
        return it != m_members.end() && it->second->type == Reply::Type::Nil;
    }
    [[nodiscard]] const std::string& missing() const { return m_missing; }

private:
    std::map<std::string, const Reply*, std::less<>> m_members;
    std::string m_missing;
};

bool areNumbers(const Reply& row, std::size_t from)
{
    for (std::size_t i = from; i < row.elements.size(); ++i) {
        if (row.elements[i].type != Reply::Type::Integer) {
            return false;
        }
    }
    return true;
}

Result<MinuteFigures> minuteOf(const Reply& row)
{
    if (row.elements.size() != kMinuteMembers || row.elements[0].type != Reply::Type::Integer
        || !areNumbers(row, 3)) {
        return std::unexpected(malformed("well-formed minutes"));
    }
    const auto number = [&](std::size_t index) { return row.elements[index].integer; };
    MinuteFigures minute;
    minute.minute = Instant(std::chrono::seconds(number(0)));
    minute.tier = row.elements[1].text;
    minute.provider = row.elements[2].text;
    minute.admitted = number(3);
    minute.refused = number(4);
    minute.requests = number(5);
    minute.errors = number(6);
    minute.cacheHits = number(7);
    minute.fallbacks = number(8);
    minute.unpriced = number(9);
    minute.inputTokens = number(10);
    minute.outputTokens = number(11);
    minute.latencySumMs = number(12);
    minute.latencyCount = number(13);
    minute.cost = Money::fromNanoDollars(number(14));
    return minute;
}

} // namespace

Result<LiveFigures> decodeLiveFigures(const Reply& reply, std::string& document)
{
    Figures figures(reply);
    Result<LiveFigures> live;
    live->serverTime = fromUnixMilliseconds(figures.number("server_time_ms"));
    live->libraryVersion = figures.of("library_version", Reply::Type::String).text;
    live->controlPresent = !figures.isNil("control");
    document = live->controlPresent ? figures.of("control", Reply::Type::String).text : std::string();
    live->usersOnline = figures.number("users_online");
    live->streamLength = figures.number("stream_length");
    live->reserved = Money::fromNanoDollars(figures.number("reserved_nusd"));
    for (const auto period : kPeriods) {
        const std::string name(periodName(period));
        live->spent[period] = { fromUnixMilliseconds(figures.number(name + "_start_ms")),
            Money::fromNanoDollars(figures.number(name + "_spent_nusd")) };
    }
    for (const auto& row : figures.of("tiers_today", Reply::Type::Array).elements) {
        if (row.elements.size() != 3 || !areNumbers(row, 1)) {
            return std::unexpected(malformed("well-formed tiers_today"));
        }
        live->tiersToday.push_back({ row.elements[0].text, Money::fromNanoDollars(row.elements[1].integer),
            row.elements[2].integer });
    }
    for (const auto& row : figures.of("minutes", Reply::Type::Array).elements) {
        auto minute = minuteOf(row);
        if (!minute) {
            return std::unexpected(minute.error());
        }
        live->minutes.push_back(std::move(*minute));
    }
    if (!figures.missing().empty()) {
        return std::unexpected(malformed(figures.missing()));
    }
    return live;
}

LiveReader::LiveReader(RedisClient& client, std::string environment)
    : m_library(client)
    , m_key(useKey(environment))
    , m_control(failure(ErrorCode::NotFound, "No control document was read yet"))
{
}

Result<LiveFigures> LiveReader::read(int minutes, std::chrono::milliseconds timeout)
{
    const auto reply = m_library.call(
        FunctionLibrary::Access::ReadOnly, "spillway_live", m_key, { std::to_string(minutes) }, timeout);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    std::string document;
    auto live = decodeLiveFigures(*reply, document);
    if (!live || !live->controlPresent) {
        return live;
    }
    if (document != m_document) {
        m_control = decodeControlDocument(document);
        m_document = std::move(document);
    }
    if (m_control) {
        live->control = *m_control;
    }
    live->controlPresent = m_control.has_value();
    return live;
}

} // namespace spillway::redis
