// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_scene.h"

#include "app/demo/history_loading.h"
#include "app/demo/reference_document.h"
#include "app/postgres/history_loader.h"
#include "app/postgres/migrator.h"
#include "app/redis/function_library.h"
#include "resources/resource.h"

#include <QDir>

#include <algorithm>
#include <sys/resource.h>

namespace spillway::benchmarks
{

using namespace std::chrono_literals;

Result<void> ConsoleScene::start(int days)
{
    QDir().mkpath(m_directory.filePath(QStringLiteral("redis")));
    auto sql = demo::PrivatePostgres::start(m_directory.path(), demo::PrivatePostgres::Durability::Fast);
    if (!sql) {
        return std::unexpected(sql.error());
    }
    m_postgres = std::move(*sql);
    if (auto created = m_postgres->createDatabase("spillway"); !created) {
        return created;
    }
    auto memory = demo::PrivateRedis::start(
        { .directory = m_directory.filePath(QStringLiteral("redis")).toStdString() });
    if (!memory) {
        return std::unexpected(memory.error());
    }
    m_redis = std::move(*memory);
    auto admin = postgres::Connection::open(m_postgres->endpoint());
    if (!admin) {
        return std::unexpected(admin.error());
    }
    if (auto migrated = postgres::Migrator(*admin).migrate(); !migrated) {
        return std::unexpected(migrated.error());
    }
    redis::RedisClient client(profile().redis);
    if (auto connected = client.connect(2s); !connected) {
        return connected;
    }
    if (auto library = redis::FunctionLibrary(client).load(5s); !library) {
        return library;
    }
    return days > 0 ? load(days) : Result<void>();
}

Result<void> ConsoleScene::load(int days)
{
    const auto shape
        = demo::parseWeekShape(readResource("demo/week_shape.csv").value_or(QByteArray()).toStdString());
    if (!shape) {
        return std::unexpected(shape.error());
    }
    const Instant midnight = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const demo::History history(
        { .anchor = midnight, .days = days, .requestsPerMinute = 4, .zone = Zone() }, *shape);
    auto loader = postgres::HistoryLoader::open(m_postgres->endpoint());
    if (!loader) {
        return std::unexpected(loader.error());
    }
    if (auto entered = loader->loadReference(demo::referenceDocument(history)); !entered) {
        return entered;
    }
    return demo::loadEvents(m_postgres->endpoint(), history, history.range(), [](double) { });
}

Profile ConsoleScene::profile() const
{
    Profile profile;
    profile.name = "bench";
    profile.environment = "bench";
    profile.postgres = m_postgres->endpoint("spillway_console");
    profile.redis.socketPath = m_redis->socketPath();
    return profile;
}

double cpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0
                          : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

} // namespace spillway::benchmarks
