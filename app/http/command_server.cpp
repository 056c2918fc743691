// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/command_server.h"

#include "app/http/server_session.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>

namespace spillway::http
{

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;
using ErrorCodeOfBoost = boost::system::error_code;

std::size_t SessionList::countOf(const std::string& address) const
{
    return static_cast<std::size_t>(std::ranges::count(m_open, address, &SessionBase::address));
}

bool SessionList::evict(const std::string& address)
{
    const auto found = std::ranges::find_if(m_open, [&address](const SessionBase* session) {
        return !session->isBusy() && session->address() == address;
    });
    if (found == m_open.end()) {
        return false;
    }
    SessionBase* session = *found;
    m_open.splice(m_open.end(), m_open, found); // it goes when its operations end: look at others first
    session->abort();
    return true;
}

bool SessionList::makeRoom(const std::string& address, const ServerLimits& limits)
{
    if (countOf(address) >= limits.connectionsAnAddress) {
        return evict(address);
    }
    if (m_open.size() < limits.connections) {
        return true;
    }
    std::map<std::string, std::size_t> waiting;
    for (const SessionBase* session : m_open) {
        waiting[session->address()] += session->isBusy() ? 0U : 1U;
    }
    const auto most = std::ranges::max_element(waiting, {}, [](const auto& entry) { return entry.second; });
    return evict(most->first);
}

void SessionList::abortAll()
{
    for (SessionBase* session : m_open) {
        session->abort();
    }
}

struct CommandServer::Core {
    ServerOptions options;
    Exchange exchange;
    SessionList open; ///< before the context, whose handlers hold the sessions
    asio::io_context context{ 1 };
    Tcp::acceptor acceptor{ context };
    std::mutex mutex;
    std::shared_ptr<asio::ssl::context> tls; ///< guarded; nothing: plain
    std::thread thread;

    void accept()
    {
        acceptor.async_accept([this](const ErrorCodeOfBoost& error, Tcp::socket socket) {
            if (error == asio::error::operation_aborted || !acceptor.is_open()) {
                return;
            }
            if (!error) {
                take(std::move(socket));
            }
            accept();
        });
    }
    void take(Tcp::socket socket)
    {
        ErrorCodeOfBoost error;
        const auto peer = socket.remote_endpoint(error);
        const std::string address = error ? std::string() : peer.address().to_string();
        socket.set_option(Tcp::no_delay(true), error);
        if (error || !open.makeRoom(address, options.limits)) {
            return;
        }
        const auto secure = currentTls();
        if (secure) {
            std::make_shared<Session<TlsStream>>(
                TlsStream(std::move(socket), *secure), address, exchange, open, options.limits, secure)
                ->start();
        } else {
            std::make_shared<Session<TcpSocket>>(
                std::move(socket), address, exchange, open, options.limits, nullptr)
                ->start();
        }
    }
    std::shared_ptr<asio::ssl::context> currentTls()
    {
        const std::scoped_lock lock(mutex);
        return tls;
    }
    Result<void> loadTls();
    Result<std::uint16_t> listen();
};

Result<void> CommandServer::Core::loadTls()
{
    if (options.certificateFile.empty()) {
        return {};
    }
    auto fresh = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    fresh->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2
        | asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1
        | asio::ssl::context::single_dh_use);
    ErrorCodeOfBoost error;
    fresh->use_certificate_chain_file(options.certificateFile, error);
    if (error) {
        return failure(ErrorCode::NotFound,
            "cannot use the TLS certificate " + options.certificateFile + ": " + error.message());
    }
    fresh->use_private_key_file(options.keyFile, asio::ssl::context::pem, error);
    if (error) {
        return failure(
            ErrorCode::NotFound, "cannot use the TLS key " + options.keyFile + ": " + error.message());
    }
    const std::scoped_lock lock(mutex);
    tls = std::move(fresh);
    return {};
}

Result<std::uint16_t> CommandServer::Core::listen()
{
    ErrorCodeOfBoost error;
    const auto ip = asio::ip::make_address(options.address, error);
    if (error) {
        return failure(ErrorCode::InvalidArgument, "listen needs an address such as 127.0.0.1");
    }
    if (!tls && !ip.is_loopback()) {
        return failure(ErrorCode::InvalidArgument,
            "without TLS the gateway listens on loopback only: name a certificate and its key");
    }
    const Tcp::endpoint endpoint(ip, options.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error) {
        acceptor.set_option(Tcp::acceptor::reuse_address(true), error);
    }
    if (!error) {
        acceptor.bind(endpoint, error);
    }
    if (!error) {
        acceptor.listen(static_cast<int>(options.limits.connections), error);
    }
    if (error) {
        return failure(ErrorCode::Unreachable,
            "cannot listen on " + options.address + " port " + std::to_string(options.port) + ": "
                + error.message());
    }
    return acceptor.local_endpoint().port();
}

CommandServer::CommandServer(ServerCallbacks callbacks) : d(std::make_shared<Core>())
{
    d->exchange.callbacks = std::move(callbacks);
}

CommandServer::~CommandServer()
{
    stop();
}

Result<std::uint16_t> CommandServer::start(const ServerOptions& options)
{
    d->options = options;
    d->exchange.scheme = options.certificateFile.empty() ? "http" : "https";
    if (const auto loaded = d->loadTls(); !loaded) {
        return std::unexpected(loaded.error());
    }
    const auto port = d->listen();
    if (port) {
        d->accept();
        d->thread = std::thread([core = d] { core->context.run(); });
    }
    return port;
}

Result<void> CommandServer::reloadCertificate()
{
    return d->loadTls();
}

void CommandServer::stop()
{
    if (d->thread.joinable()) {
        asio::post(d->context, [core = d] {
            ErrorCodeOfBoost ignored;
            core->acceptor.close(ignored);
            core->open.abortAll();
            core->context.stop();
        });
        d->thread.join();
    }
}

} // namespace spillway::http
