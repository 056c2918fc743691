// SPDX-License-Identifier: GPL-3.0-or-later
// What RedisClient keeps to itself, shared by the two files that make it up: the link and the ways to it.
#pragma once

#include "app/redis/redis_client.h"
#include "app/redis/reply_reader.h"

#include <QDeadlineTimer>
#include <QIODevice>

class QLocalSocket;
class QSslSocket;

namespace spillway::redis
{

struct Place {
    std::string host;
    std::uint16_t port = 0;
};

struct RedisClient::Private {
    Endpoint endpoint;
    Place here; ///< the node that is talked to
    std::unique_ptr<QIODevice> device;
    QLocalSocket* local = nullptr; ///< one of these two is `device`
    QSslSocket* network = nullptr;
    std::unique_ptr<ReplyReader> reader;

    Result<void> open(const QDeadlineTimer& deadline);
    Result<void> openNetwork(const QDeadlineTimer& deadline);
    Result<void> openAt(const Place& place, const QDeadlineTimer& deadline);
    Result<void> greet(const QDeadlineTimer& deadline);
    Result<void> findMaster(const QDeadlineTimer& deadline);
    Result<void> checkRole(const QDeadlineTimer& deadline);
    Result<std::vector<Reply>> exchangeFollowing(
        std::span<const Command> commands, const QDeadlineTimer& deadline);
    bool isOpen() const;
    void drop();
    Result<std::vector<Reply>> exchange(std::span<const Command> commands, const QDeadlineTimer& deadline);
    Result<std::vector<Reply>> receive(std::size_t count, const QDeadlineTimer& deadline);
    Result<void> waitForBytes(const QDeadlineTimer& deadline);
    Error broken() const;
};

} // namespace spillway::redis
