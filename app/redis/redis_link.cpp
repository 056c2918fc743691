// SPDX-License-Identifier: GPL-3.0-or-later
// One connection: sockets, bytes out, replies in.
#include "app/redis/redis_link.h"

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

int remaining(const QDeadlineTimer& deadline)
{
    return static_cast<int>(std::max<qint64>(0, deadline.remainingTime()));
}

} // namespace

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
    const bool nobodyListens = local != nullptr
        && (local->error() == QLocalSocket::ServerNotFoundError
            || local->error() == QLocalSocket::ConnectionRefusedError);
    if (nobodyListens) { // Qt calls it an invalid name
        return { ErrorCode::Unreachable, "nothing listens on " + endpoint.socketPath };
    }
    return { ErrorCode::Unreachable, device ? toText(device->errorString()) : "not connected" };
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
    if (!endpoint.tls && !endpoint.allowPlainNetwork && !isLoopback(here.host)) {
        return failure(ErrorCode::InvalidArgument,
            "Redis at " + here.host
                + " would be reached without TLS; use rediss:// or allow it in the profile");
    }
    auto socket = std::make_unique<QSslSocket>();
    network = socket.get();
    device = std::move(socket);
    const auto host = QString::fromStdString(here.host);
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
        network->connectToHostEncrypted(host, here.port);
        // Nothing is written before this returns: Qt loses what is written earlier.
        if (!network->waitForEncrypted(remaining(deadline))) {
            return std::unexpected(broken());
        }
    } else {
        network->connectToHost(host, here.port);
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
        return failure(ErrorCode::Unreachable, "not connected");
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

} // namespace spillway::redis
