// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/server_sources.h"

#include "app/postgres/connection.h"
#include "app/postgres/history_reader.h"
#include "app/postgres/privileges.h"
#include "app/redis/live_reader.h"
#include "app/redis/privileges.h"

#include <optional>

namespace spillway
{
namespace
{

constexpr std::chrono::milliseconds kConnectPatience{ 3000 };
/// Under one tick, so that a server that hangs delays no second answer.
constexpr std::chrono::milliseconds kLivePatience{ 900 };

class RedisSource : public LiveSource
{
public:
    RedisSource(redis::Endpoint endpoint, std::string environment)
        : m_client(std::move(endpoint))
        , m_environment(environment)
        , m_reader(m_client, std::move(environment))
    {
    }

    Result<PowerReport> connect() override
    {
        if (const auto connected = m_client.connect(kConnectPatience); !connected) {
            return std::unexpected(connected.error());
        }
        return redis::inspectPrivileges(m_client, m_environment, kLivePatience);
    }

    Result<LiveFigures> read(int minutes) override { return m_reader.read(minutes, kLivePatience); }
    void close() override { m_client.close(); }

private:
    redis::RedisClient m_client;
    std::string m_environment;
    redis::LiveReader m_reader;
};

class PostgresSource : public HistorySource
{
public:
    explicit PostgresSource(postgres::Endpoint endpoint) : m_endpoint(std::move(endpoint)) { }

    Result<PowerReport> connect() override
    {
        m_connection.reset();
        auto opened = postgres::Connection::open(m_endpoint, kConnectPatience);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        m_connection.emplace(std::move(*opened));
        return postgres::inspectPrivileges(*m_connection);
    }

    Result<HistoryFigures> read(Instant now, const Zone& zone) override
    {
        if (!m_connection) {
            return failure(ErrorCode::Unreachable, "not connected to PostgreSQL");
        }
        return postgres::HistoryReader(*m_connection).overview(zone, now);
    }

    void close() override { m_connection.reset(); }
    std::function<void()> breaker() const override
    {
        return m_connection ? m_connection->breaker() : std::function<void()>();
    }

private:
    postgres::Endpoint m_endpoint;
    std::optional<postgres::Connection> m_connection;
};

} // namespace

LiveSourceFactory redisSource(const Profile& profile)
{
    return [endpoint = profile.redis, environment = profile.environment] {
        return std::make_unique<RedisSource>(endpoint, environment);
    };
}

HistorySourceFactory postgresSource(const Profile& profile)
{
    return [endpoint = profile.postgres] { return std::make_unique<PostgresSource>(endpoint); };
}

} // namespace spillway
