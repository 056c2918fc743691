// SPDX-License-Identifier: GPL-3.0-or-later
// What admission and accounting cost: 50 connections, each admitting a request and then recording it, against
// the same connections doing two plain SETs of the same bytes on the same server in the same run; and the
// one call a second that the console makes, beside a PING.
#include "app/demo/private_redis.h"
#include "app/redis/control_store.h"
#include "app/redis/function_library.h"
#include "app/redis/live_reader.h"
#include "models/domain/control_document.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

constexpr int kClients = 50;
constexpr int kPairs = 50'000;
constexpr int kRounds = 3;
const std::string kUse = "spillway:{bench}:use";

template <typename T> T taken(Result<T> result)
{
    if (!result) {
        throw std::runtime_error(result.error().message);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

std::string wire(const redis::Command& command)
{
    std::string bytes = "*" + std::to_string(command.size()) + "\r\n";
    for (const auto& part : command) {
        bytes += "$" + std::to_string(part.size()) + "\r\n" + part + "\r\n";
    }
    return bytes;
}

/// One product connection: sends, and knows when the reply to it is whole.
struct Client {
    int socket = -1;
    std::string in;
    bool second = false; ///< of the pair
    std::string id;
};

/// The lines of the first reply in `in`, or 0 while it is not whole. Only what these commands answer.
std::size_t replySize(const std::string& in)
{
    std::size_t at = 0;
    int open = 1;
    while (open > 0) {
        const auto end = in.find("\r\n", at);
        if (end == std::string::npos) {
            return 0;
        }
        const char kind = in[at];
        const int count = kind == '*' || kind == '$' ? std::atoi(in.c_str() + at + 1) : 0;
        at = end + 2;
        --open;
        if (kind == '*') {
            open += count;
        } else if (kind == '$' && count >= 0) {
            at += static_cast<std::size_t>(count) + 2;
        } else if (kind == '-') {
            throw std::runtime_error(in.substr(0, end));
        }
    }
    return at <= in.size() ? at : 0;
}

int connected(const std::string& path)
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("cannot connect to " + path);
    }
    return socket;
}

void send(const Client& client, const std::string& bytes)
{
    if (::send(client.socket, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        throw std::runtime_error("a short write");
    }
}

/// Pairs a second with all clients busy. `bytes(id, second)` is what a client sends.
template <typename Bytes>
double pairsPerSecond(const std::string& path, const std::string& prefix, Bytes bytes)
{
    const int poll = ::epoll_create1(0);
    std::vector<Client> clients(kClients);
    int started = 0;
    int finished = 0;
    const auto next = [&](Client& client) {
        client.id = prefix + std::to_string(started++);
        client.second = false;
        send(client, bytes(client.id, false));
    };
    const auto start = std::chrono::steady_clock::now();
    for (auto& client : clients) {
        client.socket = connected(path);
        epoll_event event{ EPOLLIN, { .ptr = &client } };
        ::epoll_ctl(poll, EPOLL_CTL_ADD, client.socket, &event);
        next(client);
    }
    std::array<epoll_event, kClients> events{};
    std::array<char, 4096> buffer{};
    while (finished < kPairs) {
        const int ready = ::epoll_wait(poll, events.data(), kClients, 5000);
        for (int i = 0; i < ready; ++i) {
            auto& client = *static_cast<Client*>(events[static_cast<std::size_t>(i)].data.ptr);
            const auto size = ::recv(client.socket, buffer.data(), buffer.size(), 0);
            client.in.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
            const auto reply = replySize(client.in);
            if (reply == 0) {
                continue;
            }
            client.in.erase(0, reply);
            if (!client.second) {
                client.second = true;
                send(client, bytes(client.id, true));
            } else {
                ++finished;
                if (started < kPairs) {
                    next(client);
                }
            }
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    for (const auto& client : clients) {
        ::close(client.socket);
    }
    ::close(poll);
    return kPairs / took.count();
}

std::string admit(const std::string& id)
{
    return wire({ "FCALL", "spillway_admit", "1", kUse, id, "free", "openai", "3100000" });
}

std::string record(const std::string& id)
{
    return wire({ "FCALL", "spillway_record", "1", kUse, id, "tier", "free", "provider", "openai", "model",
        "gpt-4.1-mini", "user", "user-4711", "feature", "chat", "region", "eu", "device", "web",
        "input_tokens", "1200", "cached_input_tokens", "200", "output_tokens", "300", "cost_nusd", "2900000",
        "latency_ms", "840", "status", "ok", "cache_hit", "0", "fallback", "0" });
}

/// A plain SET that sends as many bytes as the call it stands for.
std::string plain(const std::string& id, const std::string& call)
{
    const std::string head = wire({ "SET", id, "" });
    return wire({ "SET", id, std::string(call.size() > head.size() ? call.size() - head.size() : 0, 'x') });
}

/// Seconds of CPU the server has used: says what a call costs even on a machine that is busy otherwise.
double serverSeconds(redis::RedisClient& client)
{
    const std::string info = taken(client.call({ "INFO", "cpu" }, 1s)).text;
    double seconds = 0;
    for (const char* name : { "used_cpu_sys:", "used_cpu_user:" }) {
        seconds += std::atof(info.c_str() + info.find(name) + std::strlen(name));
    }
    return seconds;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void admission(redis::RedisClient& client, const std::string& path)
{
    double plainSeconds = 0;
    double functionSeconds = 0;
    std::vector<double> functions;
    std::vector<double> plains;
    for (int round = 0; round < kRounds; ++round) {
        const std::string prefix = "01890a5d-ac96-774b-bcce-" + std::to_string(round);
        const double before = serverSeconds(client);
        plains.push_back(pairsPerSecond(path, "p" + prefix,
            [](const auto& id, bool second) { return plain(id, second ? record(id) : admit(id)); }));
        const double between = serverSeconds(client);
        functions.push_back(pairsPerSecond(
            path, prefix, [](const auto& id, bool second) { return second ? record(id) : admit(id); }));
        plainSeconds += between - before;
        functionSeconds += serverSeconds(client) - between;
    }
    const double pairs = medianOf(functions);
    const double two = medianOf(plains);
    std::printf("admit + record at %d connections: %.0f pairs/s; two plain SETs of the same size: %.0f "
                "pairs/s (%.2f x)\n",
        kClients, pairs, two, two / pairs);
    constexpr double kMicro = 1e6 / kPairs / kRounds;
    std::printf("the server's CPU a pair: %.1f µs; plain: %.1f µs (%.2f x)\n", functionSeconds * kMicro,
        plainSeconds * kMicro, functionSeconds / plainSeconds);
}

void tick(redis::RedisClient& client)
{
    redis::LiveReader reader(client, "bench");
    const auto timed = [](auto work) {
        std::vector<double> times;
        for (int i = 0; i < 500; ++i) {
            const auto start = std::chrono::steady_clock::now();
            work();
            times.push_back(
                std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
        }
        return medianOf(std::move(times));
    };
    const double ping = timed([&] { taken(client.call({ "PING" }, 1s)); });
    const double live = timed([&] { taken(reader.read(2, 1s)); });
    std::printf(
        "one tick (spillway_live, 2 minutes): %.0f µs; a PING: %.0f µs (%.1f x)\n", live, ping, live / ping);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    try {
        QTemporaryDir directory;
        const auto server = taken(demo::PrivateRedis::start({ .directory = directory.path().toStdString() }));
        redis::Endpoint endpoint;
        endpoint.socketPath = server->socketPath();
        redis::RedisClient client(endpoint);
        taken(client.connect(2s));
        taken(redis::FunctionLibrary(client).load(2s));
        ControlState state;
        state.version = 1;
        state.environment = "bench";
        state.tiers["free"] = {};
        state.providerOrder = { "openai" };
        state.budgetCaps[Period::Day] = { Money::fromDollars(1'000'000), {} };
        const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
        taken(redis::ControlStore(client, "bench").compareAndSet(0, encodeControlDocument(state, now), 2s));
        admission(client, server->socketPath());
        tick(client);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "%s\n", trouble.what());
        return 1;
    }
    return 0;
}
