// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/history_loader.h"

#include "resources/resource.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <utility>

namespace spillway::postgres
{

namespace
{

constexpr std::chrono::minutes kPatience{ 15 };
constexpr std::int64_t kPostgresEpochMicroseconds = 946'684'800'000'000; ///< 2000-01-01

Result<std::string> statementText(const char* name)
{
    const auto text = readResource(std::string("sql/demo/") + name + ".sql");
    if (!text) {
        return std::unexpected(text.error());
    }
    return text->toStdString();
}

/// PostgreSQL's binary COPY format: network byte order, each value behind its length.
class BinaryRows
{
public:
    std::string bytes;

    void begin() { bytes.append(std::string_view("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19)); }
    void end() { number<std::uint16_t>(0xFFFF); }
    void row(const UsageEvent& event)
    {
        number<std::uint16_t>(17);
        text(event.requestId);
        integer(event.occurredAt.time_since_epoch().count() - kPostgresEpochMicroseconds);
        text(event.userId);
        text(event.tier);
        text(event.provider);
        text(event.model);
        optionalText(event.feature);
        optionalText(event.region);
        optionalText(event.device);
        integer(event.inputTokens);
        integer(event.cachedInputTokens);
        integer(event.outputTokens);
        if (event.cost) {
            integer(event.cost->nanoDollars());
        } else {
            null();
        }
        if (event.latencyMs) {
            number<std::uint32_t>(4);
            number(static_cast<std::uint32_t>(*event.latencyMs));
        } else {
            null();
        }
        text(requestStatusName(event.status));
        boolean(event.cacheHit);
        boolean(event.fallback);
    }

private:
    template <typename T> void number(T value)
    {
        std::array<char, sizeof(T)> out;
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            out[sizeof(T) - 1 - i] = static_cast<char>(value >> (8 * i));
        }
        bytes.append(out.data(), out.size());
    }
    void null() { number<std::uint32_t>(0xFFFF'FFFFU); }
    void integer(std::int64_t value)
    {
        number<std::uint32_t>(8);
        number(static_cast<std::uint64_t>(value));
    }
    void boolean(bool value)
    {
        number<std::uint32_t>(1);
        bytes.push_back(value ? '\1' : '\0');
    }
    void text(std::string_view value)
    {
        number(static_cast<std::uint32_t>(value.size()));
        bytes.append(value);
    }
    void optionalText(const std::optional<std::string>& value)
    {
        if (value) {
            text(*value);
        } else {
            null();
        }
    }
};

std::string rangeDocument(TimeRange range)
{
    return R"({"from":")" + toIsoUtc(range.from) + R"(","to":")" + toIsoUtc(range.to) + R"("})";
}

} // namespace

HistoryLoader::HistoryLoader(Connection connection) : m_connection(std::move(connection))
{
    m_connection.setPatience(kPatience);
}

Result<HistoryLoader> HistoryLoader::open(const Endpoint& endpoint)
{
    auto connection = Connection::open(endpoint);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    const auto session = statementText("session");
    if (!session) {
        return std::unexpected(session.error());
    }
    if (auto set = connection->execute(*session); !set) {
        return std::unexpected(set.error());
    }
    return HistoryLoader(std::move(*connection));
}

Result<std::optional<Instant>> HistoryLoader::newestEvent()
{
    const auto sql = statementText("newest");
    if (!sql) {
        return std::unexpected(sql.error());
    }
    const auto rows = m_connection.query(*sql);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    if (rows->size() != 1) {
        return failure(ErrorCode::Malformed, "the newest event: no answer");
    }
    return rows->optionalInstant(0, 0);
}

Result<void> HistoryLoader::prepare(TimeRange range)
{
    return change("prepare", rangeDocument(range));
}

Result<void> HistoryLoader::copy(std::span<const UsageEvent> events)
{
    if (events.empty()) {
        return {};
    }
    const auto sql = statementText("copy_events");
    if (!sql) {
        return std::unexpected(sql.error());
    }
    BinaryRows rows;
    rows.begin();
    for (const UsageEvent& event : events) {
        rows.row(event);
    }
    rows.end();
    auto transaction = Transaction::begin(m_connection);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    if (auto copied = m_connection.copyIn(*sql, rows.bytes); !copied) {
        return copied;
    }
    const TimeRange span{ events.front().occurredAt, events.back().occurredAt };
    if (auto added = change("add_up", rangeDocument(span)); !added) {
        return added;
    }
    return transaction->commit();
}

Result<void> HistoryLoader::finish()
{
    const auto sql = statementText("finish");
    if (!sql) {
        return std::unexpected(sql.error());
    }
    return m_connection.execute(*sql);
}

Result<void> HistoryLoader::loadReference(const std::string& json)
{
    return change("reference", json);
}

Result<void> HistoryLoader::change(const char* statement, const std::string& document)
{
    const auto sql = statementText(statement);
    if (!sql) {
        return std::unexpected(sql.error());
    }
    if (auto done = m_connection.query(*sql, { Parameter(document) }); !done) {
        return std::unexpected(done.error());
    }
    return {};
}

} // namespace spillway::postgres
