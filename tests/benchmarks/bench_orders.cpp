// SPDX-License-Identifier: GPL-3.0-or-later
// From a signed order sent to its answer: recorded in PostgreSQL (fsync), applied, in Redis, noted; and to
// the canary that is refused. A real gateway on servers of this run's own, over loopback. Prints percentiles,
// and the ratio to a bare commit of one row, which is what the disk asks.
#include "app/demo/private_postgres.h"
#include "app/demo/private_redis.h"
#include "app/postgres/connection.h"
#include "app/redis/product_calls.h"
#include "gateway_process.h"
#include "signed_caller.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <vector>

using namespace spillway;
using namespace spillway::tests;

namespace
{

constexpr int kOrders = 300;

template <typename T> T taken(Result<T> result)
{
    if (!result) {
        throw std::runtime_error(result.error().message);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

using Clock = std::chrono::steady_clock;
double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double at(std::vector<double>& times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

std::uint16_t portOf(const gateway::GatewayProcess& process)
{
    static const QRegularExpression listening(QStringLiteral("event=http.listening .*port=(\\d+)"));
    for (int i = 0; i < 300; ++i) {
        if (const auto match = listening.match(process.log()); match.hasMatch()) {
            return match.captured(1).toUShort();
        }
        QThread::msleep(100);
    }
    throw std::runtime_error("the gateway did not listen");
}

void writeKey(const QString& directory, const commands::Ed25519SecretKey& key)
{
    QDir(directory).mkpath(QStringLiteral("keys.d"));
    QFile file(directory + QStringLiteral("/keys.d/ben.json"));
    if (!file.open(QIODevice::WriteOnly)) {
        throw std::runtime_error("cannot write a key");
    }
    file.write(QByteArray::fromStdString(
        keyFileText("ben", "ben", { commands::Role::Operator, commands::Role::Approver }, key)));
}

void measure(postgres::Connection& admin, redis::ProductCalls& product, const SignedCaller& ben)
{
    std::vector<double> answered;
    std::vector<double> enforced;
    std::int64_t version = 1;
    for (int i = 0; i < kOrders; ++i) {
        const bool pauses = i % 2 == 0;
        const auto command = pauses ? pauseFree(version) : resumeFree(version);
        const auto start = Clock::now();
        const auto answer = ben.order(command);
        answered.push_back(since(start));
        if (answer.status != 200) {
            throw std::runtime_error(answer.raw.toStdString());
        }
        const std::string wanted = pauses ? "tier_paused" : "ok";
        while (taken(product.probe("free", "openai", std::chrono::seconds(1))) != wanted) { }
        enforced.push_back(since(start));
        ++version;
    }
    std::vector<double> commits;
    taken(admin.execute("create table bare (n int)"));
    for (int i = 0; i < kOrders; ++i) {
        const auto start = Clock::now();
        taken(admin.execute("insert into bare values (1)"));
        commits.push_back(since(start));
    }
    std::printf("%d orders: answered %.2f ms median, %.2f ms 95th; enforced %.2f ms median, %.2f ms 95th\n",
        kOrders, at(answered, 0.5), at(answered, 0.95), at(enforced, 0.5), at(enforced, 0.95));
    std::printf("a bare commit: %.2f ms median; an order is %.1f of them\n", at(commits, 0.5),
        at(answered, 0.5) / at(commits, 0.5));
}

void run()
{
    QTemporaryDir directory;
    auto database
        = taken(demo::PrivatePostgres::start(directory.path(), demo::PrivatePostgres::Durability::Durable));
    taken(database->createDatabase("spillway"));
    auto redis = taken(demo::PrivateRedis::start({ .directory = directory.path().toStdString() }));
    const auto key = commands::Ed25519SecretKey::generate();
    writeKey(directory.path(), key);
    gateway::GatewayProcess process(directory.path(), database->endpoint(), redis->socketPath(),
        QStringLiteral("[http]\nlisten = \"127.0.0.1:0\"\n[commands]\nkeys_directory = \"keys.d\"\n"
                       "gateway_key_file = \"gateway.key\"\n"));
    for (const auto* step : { "migrate", "new-key" }) {
        if (process.runToEnd({ QLatin1String(step) }).exitCode != 0) {
            throw std::runtime_error(std::string(step) + " failed");
        }
    }
    process.start();
    const SignedCaller ben(portOf(process), "ben", *commands::Ed25519SecretKey::parse(key.seedBase64()));
    redis::Endpoint endpoint;
    endpoint.socketPath = redis->socketPath();
    redis::RedisClient client(endpoint);
    taken(client.connect(std::chrono::seconds(5)));
    redis::ProductCalls product(client, "test");
    while (product.probe("free", "openai", std::chrono::seconds(1)).value_or("") != "ok") {
        QThread::msleep(50);
    }
    auto admin = taken(postgres::Connection::open(database->endpoint()));
    measure(admin, product, ben);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        run();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
