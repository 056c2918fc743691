// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/redis_client.h"

#include "app/redis/redis_link.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <optional>

namespace spillway::redis
{
namespace
{

constexpr int kMostMoves = 5;

Error errorOf(const Reply& reply)
{
    const auto starts = [&](std::string_view prefix) { return reply.text.starts_with(prefix); };
    // The second is how a function is told that its caller may not run a command in it.
    if (starts("NOPERM") || starts("ERR The user executing the script") || starts("WRONGPASS")
        || starts("NOAUTH")) {
        return { ErrorCode::AccessDenied, reply.text };
    }
    if (starts("MOVED")) {
        return { ErrorCode::Unreachable, "the cluster sent us round in a circle: " + reply.text };
    }
    if (starts("LOADING") || starts("MASTERDOWN") || starts("READONLY") || starts("CLUSTERDOWN")) {
        return { ErrorCode::Unreachable, reply.text };
    }
    if (starts("ERR Function not found") || starts("NOSCRIPT")) {
        return { ErrorCode::NotFound, reply.text };
    }
    if (starts("SPILLWAY_BAD_ARGUMENT")) {
        return { ErrorCode::InvalidArgument, reply.text };
    }
    return { ErrorCode::Internal, reply.text };
}

/// "MOVED 3999 10.0.0.7:6381"; an empty host is the one that said so.
std::optional<Place> movedTo(const Reply& reply, const Place& here)
{
    if (!reply.isError() || !reply.text.starts_with("MOVED ")) {
        return std::nullopt;
    }
    const auto colon = reply.text.rfind(':');
    const auto space = reply.text.rfind(' ', colon);
    if (colon == std::string::npos || space == std::string::npos) {
        return std::nullopt;
    }
    Place place{ reply.text.substr(space + 1, colon - space - 1), 0 };
    const char* first = reply.text.data() + colon + 1;
    const char* last = reply.text.data() + reply.text.size();
    if (const auto [end, error] = std::from_chars(first, last, place.port);
        error != std::errc() || end != last) {
        return std::nullopt;
    }
    if (place.host.empty()) {
        place.host = here.host;
    }
    return place;
}

} // namespace

RedisClient::RedisClient(Endpoint endpoint) : d(std::make_unique<Private>())
{
    d->endpoint = std::move(endpoint);
}

RedisClient::~RedisClient() = default;

Result<void> RedisClient::Private::openAt(const Place& place, const QDeadlineTimer& deadline)
{
    here = place;
    if (auto opened = open(deadline); !opened) {
        drop();
        if (deadline.hasExpired() && opened.error().code == ErrorCode::Unreachable) {
            return failure(ErrorCode::TimedOut, "Redis did not accept the connection in time");
        }
        return opened;
    }
    reader = std::make_unique<ReplyReader>();
    return greet(deadline);
}

Result<void> RedisClient::Private::greet(const QDeadlineTimer& deadline)
{
    const std::string user = endpoint.username.empty() ? "default" : endpoint.username;
    std::vector<Command> greeting;
    if (!endpoint.password.empty()) {
        greeting.push_back({ "AUTH", user, endpoint.password });
    }
    // Answered with an error where it is not allowed, which does no harm.
    greeting.push_back({ "CLIENT", "SETNAME", "spillway" });
    greeting.push_back({ "PING" });
    auto replies = exchange(greeting, deadline);
    for (auto& command : greeting) {
        std::fill(command.back().begin(), command.back().end(), '\0');
    }
    if (!replies) {
        return std::unexpected(replies.error());
    }
    for (const auto* reply : { &replies->front(), &replies->back() }) {
        const bool isName = replies->size() == 2 && reply == &replies->front();
        const bool mayNotPing = reply->isError() && reply->text.starts_with("NOPERM");
        if (reply->isError() && !isName && !mayNotPing) {
            drop();
            Error error = errorOf(*reply);
            if (error.code == ErrorCode::AccessDenied) { // the server does not repeat who asked
                error.message = "the login of the user " + user + " is refused: " + error.message;
            }
            return std::unexpected(std::move(error));
        }
    }
    return {};
}

/// Asks the sentinel, which knows no users of the master's: a password it does not want is not sent.
Result<void> RedisClient::Private::findMaster(const QDeadlineTimer& deadline)
{
    here = { endpoint.host, endpoint.port };
    if (auto opened = open(deadline); !opened) {
        drop();
        return opened;
    }
    reader = std::make_unique<ReplyReader>();
    const Command question{ "SENTINEL", "GET-MASTER-ADDR-BY-NAME", endpoint.sentinelMaster };
    auto replies = exchange({ &question, 1 }, deadline);
    if (replies && replies->front().isError() && replies->front().text.starts_with("NOAUTH")) {
        if (const auto greeted = greet(deadline); !greeted) {
            return greeted;
        }
        replies = exchange({ &question, 1 }, deadline);
    }
    drop();
    if (!replies) {
        return std::unexpected(replies.error());
    }
    const Reply& answer = replies->front();
    if (answer.isError()) {
        return std::unexpected(errorOf(answer));
    }
    if (answer.elements.size() != 2) {
        return failure(ErrorCode::NotFound, "the sentinel knows no master called " + endpoint.sentinelMaster);
    }
    const QString port = QString::fromStdString(answer.elements[1].text);
    here = { answer.elements[0].text, static_cast<std::uint16_t>(port.toUShort()) };
    return {};
}

/// After a failover a sentinel may name yesterday's master for a moment.
Result<void> RedisClient::Private::checkRole(const QDeadlineTimer& deadline)
{
    const Command question{ "ROLE" };
    const auto replies = exchange({ &question, 1 }, deadline);
    if (!replies) {
        return std::unexpected(replies.error());
    }
    const Reply& role = replies->front();
    if (role.isError()) {
        drop();
        return std::unexpected(errorOf(role));
    }
    if (role.elements.empty() || role.elements.front().text != "master") {
        drop();
        return failure(ErrorCode::Unreachable, "Redis at " + here.host + " is no master any more");
    }
    return {};
}

Result<std::vector<Reply>> RedisClient::Private::exchangeFollowing(
    std::span<const Command> commands, const QDeadlineTimer& deadline)
{
    auto replies = exchange(commands, deadline);
    for (int moves = 0; replies && moves < kMostMoves; ++moves) {
        std::optional<Place> place;
        std::vector<Command> again;
        std::vector<std::size_t> which;
        for (std::size_t i = 0; i < replies->size(); ++i) {
            if (const auto moved = movedTo((*replies)[i], here)) {
                place = moved;
                again.push_back(commands[i]);
                which.push_back(i);
            }
        }
        if (!place) {
            return replies;
        }
        if (auto opened = openAt(*place, deadline); !opened) {
            return std::unexpected(opened.error());
        }
        auto rest = exchange(again, deadline);
        if (!rest) {
            return rest;
        }
        for (std::size_t i = 0; i < which.size(); ++i) {
            (*replies)[which[i]] = std::move((*rest)[i]);
        }
    }
    return replies;
}

Result<void> RedisClient::connect(std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    const bool bySentinel = !d->endpoint.sentinelMaster.empty() && d->endpoint.socketPath.empty();
    Place place{ d->endpoint.host, d->endpoint.port };
    if (bySentinel) {
        if (auto found = d->findMaster(deadline); !found) {
            return found;
        }
        place = d->here;
    }
    if (auto opened = d->openAt(place, deadline); !opened) {
        return opened;
    }
    return bySentinel ? d->checkRole(deadline) : Result<void>();
}

bool RedisClient::isConnected() const
{
    return d->isOpen();
}

void RedisClient::close()
{
    d->drop();
}

Result<Reply> RedisClient::call(const Command& command, std::chrono::milliseconds timeout)
{
    auto replies = d->exchangeFollowing({ &command, 1 }, QDeadlineTimer(timeout));
    if (!replies) {
        return std::unexpected(replies.error());
    }
    if (replies->front().isError()) {
        return std::unexpected(errorOf(replies->front()));
    }
    return std::move(replies->front());
}

Result<std::vector<Reply>> RedisClient::pipeline(
    std::span<const Command> commands, std::chrono::milliseconds timeout)
{
    if (commands.empty()) {
        return std::vector<Reply>();
    }
    return d->exchangeFollowing(commands, QDeadlineTimer(timeout));
}

} // namespace spillway::redis
