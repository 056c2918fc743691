// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/redis_client.h"

#include "app/redis/reply_reader.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QLocalSocket>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>
#include <array>

namespace spillway::redis
{

namespace
{

std::string toText(const QString& text)
{
    return text.toStdString();
}

bool isLoopback(const std::string& host)
{
    if (host == "localhost") {
        return true;
    }
    const QHostAddress address(QString::fromStdString(host));
    return !address.isNull() && address.isLoopback();
}

void append(QByteArray& out, const Command& command)
{
    out += '*' + QByteArray::number(static_cast<qlonglong>(command.size())) + "\r\n";
    for (const auto& argument : command) {
        out += '$' + QByteArray::number(static_cast<qlonglong>(argument.size())) + "\r\n";
        out.append(argument.data(), static_cast<qsizetype>(argument.size()));
        out += "\r\n";
    }
}

Error errorOf(const Reply& reply)
{
    const auto starts = [&](std::string_view prefix) { return reply.text.starts_with(prefix); };
    if (starts("NOPERM") || starts("WRONGPASS") || starts("NOAUTH")) {
        return { ErrorCode::AccessDenied, reply.text };
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

int remaining(const QDeadlineTimer& deadline)
{
    return static_cast<int>(std::max<qint64>(0, deadline.remainingTime()));
}

} // namespace

struct RedisClient::Private {
    Endpoint endpoint;
    std::unique_ptr<QIODevice> device;
    QLocalSocket* local = nullptr; ///< one of these two is `device`
    QSslSocket* network = nullptr;
    std::unique_ptr<ReplyReader> reader;

    Result<void> open(const QDeadlineTimer& deadline);
    Result<void> openNetwork(const QDeadlineTimer& deadline);
    bool isOpen() const;
    void drop();
    Result<std::vector<Reply>> exchange(std::span<const Command> commands, const QDeadlineTimer& deadline);
    Result<std::vector<Reply>> receive(std::size_t count, const QDeadlineTimer& deadline);
    Result<void> waitForBytes(const QDeadlineTimer& deadline);
    Error broken() const;
};

bool RedisClient::Private::isOpen() const
{
    if (local != nullptr) {
        return local->state() == QLocalSocket::ConnectedState;
    }
    return network != nullptr && network->state() == QAbstractSocket::ConnectedState;
}

void RedisClient::Private::drop()
{
    if (local != nullptr) {
        local->abort();
    }
    if (network != nullptr) {
        network->abort();
    }
    local = nullptr;
    network = nullptr;
    device.reset();
    reader.reset();
}

Error RedisClient::Private::broken() const
{
    return { ErrorCode::Unreachable, "Redis: " + (device ? toText(device->errorString()) : "not connected") };
}

Result<void> RedisClient::Private::open(const QDeadlineTimer& deadline)
{
    drop();
    if (endpoint.socketPath.empty()) {
        return openNetwork(deadline);
    }
    auto socket = std::make_unique<QLocalSocket>();
    local = socket.get();
    device = std::move(socket);
    local->connectToServer(QString::fromStdString(endpoint.socketPath));
    if (local->state() != QLocalSocket::ConnectedState && !local->waitForConnected(remaining(deadline))) {
        return std::unexpected(broken());
    }
    return {};
}

Result<void> RedisClient::Private::openNetwork(const QDeadlineTimer& deadline)
{
    if (!endpoint.tls && !endpoint.allowPlainNetwork && !isLoopback(endpoint.host)) {
        return failure(ErrorCode::InvalidArgument,
            "Redis at " + endpoint.host
                + " would be reached without TLS; use rediss:// or allow it in the profile");
    }
    auto socket = std::make_unique<QSslSocket>();
    network = socket.get();
    device = std::move(socket);
    const auto host = QString::fromStdString(endpoint.host);
    if (endpoint.tls) {
        auto configuration = QSslConfiguration::defaultConfiguration();
        if (!endpoint.caFile.empty()) {
            const auto authorities = QSslCertificate::fromPath(QString::fromStdString(endpoint.caFile));
            if (authorities.isEmpty()) {
                return failure(ErrorCode::InvalidArgument, "No certificate in " + endpoint.caFile);
            }
            configuration.setCaCertificates(authorities);
        }
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        network->setSslConfiguration(configuration);
        network->connectToHostEncrypted(host, endpoint.port);
        // Nothing is written before this returns: Qt loses what is written earlier.
        if (!network->waitForEncrypted(remaining(deadline))) {
            return std::unexpected(broken());
        }
    } else {
        network->connectToHost(host, endpoint.port);
        if (!network->waitForConnected(remaining(deadline))) {
            return std::unexpected(broken());
        }
    }
    network->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return {};
}

Result<void> RedisClient::Private::waitForBytes(const QDeadlineTimer& deadline)
{
    if (device->bytesAvailable() > 0) {
        return {};
    }
    if (deadline.hasExpired()) {
        return failure(ErrorCode::TimedOut, "Redis did not answer in time");
    }
    const bool ready = local != nullptr ? local->waitForReadyRead(remaining(deadline))
                                        : network->waitForReadyRead(remaining(deadline));
    if (ready || device->bytesAvailable() > 0) {
        return {};
    }
    if (isOpen()) {
        return failure(ErrorCode::TimedOut, "Redis did not answer in time");
    }
    return std::unexpected(broken());
}

Result<std::vector<Reply>> RedisClient::Private::receive(std::size_t count, const QDeadlineTimer& deadline)
{
    std::vector<Reply> replies;
    replies.reserve(std::min<std::size_t>(count, 4096));
    std::array<char, 65536> buffer{};
    while (replies.size() < count) {
        auto next = reader->next();
        if (!next) {
            return std::unexpected(next.error());
        }
        if (next->has_value()) {
            replies.push_back(std::move(**next));
            continue;
        }
        if (auto waited = waitForBytes(deadline); !waited) {
            return std::unexpected(waited.error());
        }
        const auto length = device->read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (length < 0) {
            return std::unexpected(broken());
        }
        if (auto fed = reader->feed({ buffer.data(), static_cast<std::size_t>(length) }); !fed) {
            return std::unexpected(fed.error());
        }
    }
    return replies;
}

Result<std::vector<Reply>> RedisClient::Private::exchange(
    std::span<const Command> commands, const QDeadlineTimer& deadline)
{
    if (!isOpen() || !reader) {
        drop();
        return failure(ErrorCode::Unreachable, "Redis: not connected");
    }
    QByteArray out;
    for (const auto& command : commands) {
        append(out, command);
    }
    reader->startExchange();
    if (device->write(out) != out.size()) {
        auto error = broken();
        drop();
        return std::unexpected(std::move(error));
    }
    while (device->bytesToWrite() > 0) {
        if (!device->waitForBytesWritten(remaining(deadline)) && device->bytesToWrite() > 0) {
            auto error = isOpen() ? Error{ ErrorCode::TimedOut, "Redis did not take the command in time" }
                                  : broken();
            drop();
            return std::unexpected(std::move(error));
        }
    }
    auto replies = receive(commands.size(), deadline);
    if (!replies) {
        drop(); // a late answer must not be taken for the next one
    }
    return replies;
}

RedisClient::RedisClient(Endpoint endpoint) : d(std::make_unique<Private>())
{
    d->endpoint = std::move(endpoint);
}

RedisClient::~RedisClient() = default;

Result<void> RedisClient::connect(std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    if (auto opened = d->open(deadline); !opened) {
        d->drop();
        if (deadline.hasExpired() && opened.error().code == ErrorCode::Unreachable) {
            return failure(ErrorCode::TimedOut, opened.error().message);
        }
        return opened;
    }
    d->reader = std::make_unique<ReplyReader>();
    std::vector<Command> greeting;
    if (!d->endpoint.password.empty()) {
        greeting.push_back({ "AUTH", d->endpoint.username.empty() ? "default" : d->endpoint.username,
            d->endpoint.password });
    }
    // Answered with an error where it is not allowed, which does no harm.
    greeting.push_back({ "CLIENT", "SETNAME", "spillway" });
    greeting.push_back({ "PING" });
    auto replies = d->exchange(greeting, deadline);
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
            d->drop();
            return std::unexpected(errorOf(*reply));
        }
    }
    return {};
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
    auto replies = d->exchange({ &command, 1 }, QDeadlineTimer(timeout));
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
    return d->exchange(commands, QDeadlineTimer(timeout));
}

} // namespace spillway::redis
