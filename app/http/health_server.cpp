// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/health_server.h"

#include "app/http/request_check.h"

#include <utility> // before asio: Boost 1.74 needs it with C++20 or newer

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <list>
#include <thread>

namespace spillway::http
{

namespace asio = boost::asio;
namespace beast = boost::beast;
using Tcp = asio::ip::tcp;
using ErrorCodeOfBoost = boost::system::error_code;

namespace
{

constexpr std::string_view kHealthPath = "/v1/health";
constexpr auto kWholeRequest = std::chrono::seconds(10);
constexpr auto kLinger = std::chrono::seconds(1);
constexpr int kMostConnections = 64;

using Response = beast::http::response<beast::http::string_body>;

Response respond(unsigned status, std::string_view type, std::string body)
{
    Response response(static_cast<beast::http::status>(status), 11);
    response.set(beast::http::field::content_type, beast::string_view(type.data(), type.size()));
    response.set(beast::http::field::cache_control, "no-store");
    response.keep_alive(false);
    response.body() = std::move(body);
    response.prepare_payload();
    return response;
}

Response respond(const Problem& problem)
{
    return respond(problem.status, "application/problem+json", problem.toJson());
}

Response respondTo(std::string_view head, const std::function<HealthAnswer()>& answer)
{
    if (const auto problem = checkRequestHead(head)) {
        return respond(*problem);
    }
    beast::http::request_parser<beast::http::empty_body> parser;
    ErrorCodeOfBoost error;
    parser.put(asio::buffer(head.data(), head.size()), error);
    if (error || !parser.is_header_done()) {
        return respond(Problem{
            .status = 400, .title = "Malformed request", .detail = "The request is not valid HTTP/1.1." });
    }
    const auto& request = parser.get();
    if (parser.content_length().value_or(0) > 0) {
        return respond(
            Problem{ .status = 413, .title = "No body expected", .detail = "Ask again without a body." });
    }
    const std::string_view target(request.target().data(), request.target().size());
    if (target != kHealthPath) {
        return respond(Problem{
            .status = 404, .title = "No such resource", .detail = "This server answers GET /v1/health." });
    }
    const bool isHead = request.method() == beast::http::verb::head;
    if (!isHead && request.method() != beast::http::verb::get) {
        auto response = respond(Problem{
            .status = 405, .title = "Method not allowed", .detail = "Use GET or HEAD for /v1/health." });
        response.set(beast::http::field::allow, "GET, HEAD");
        return response;
    }
    HealthAnswer health = answer();
    auto response = respond(health.healthy ? 200 : 503, "application/json", std::move(health.json));
    if (isHead) {
        response.body().clear(); // Content-Length stays what GET would say
    }
    return response;
}

/// One connection: read the head, answer, close. Keeps itself alive by its pending operation.
class Session : public std::enable_shared_from_this<Session>
{
public:
    Session(Tcp::socket socket, const std::function<HealthAnswer()>& answer, std::shared_ptr<int> open)
        : m_stream(std::move(socket))
        , m_answer(answer)
        , m_open(std::move(open))
    {
        ++*m_open;
    }
    ~Session() { --*m_open; }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void start()
    {
        m_stream.expires_after(kWholeRequest);
        asio::async_read_until(m_stream, asio::dynamic_buffer(m_head, kHeaderLimit), "\r\n\r\n",
            [self = shared_from_this()](
                const ErrorCodeOfBoost& error, std::size_t length) { self->onHead(error, length); });
    }

private:
    void onHead(const ErrorCodeOfBoost& error, std::size_t length)
    {
        if (error == asio::error::not_found) {
            m_response = respond(Problem{ .status = 431,
                .title = "Header too large",
                .detail = "The head of a request may hold 8192 bytes." });
        } else if (error) {
            return; // closed or too slow: nobody to answer
        } else {
            m_response = respondTo(std::string_view(m_head).substr(0, length), m_answer);
        }
        beast::http::async_write(
            m_stream, m_response, [self = shared_from_this()](const ErrorCodeOfBoost& failed, std::size_t) {
                if (!failed) {
                    self->finish();
                }
            });
    }

    /// Reads what may still come before closing, since a close with unread bytes resets the connection and
    /// the caller might lose the answer.
    void finish()
    {
        ErrorCodeOfBoost ignored;
        m_stream.socket().shutdown(Tcp::socket::shutdown_send, ignored);
        m_stream.expires_after(kLinger);
        drain();
    }

    void drain()
    {
        m_stream.async_read_some(asio::buffer(m_rest),
            [self = shared_from_this()](const ErrorCodeOfBoost& error, std::size_t got) {
                self->m_drained += got;
                if (!error && self->m_drained < 64 * 1024) {
                    self->drain();
                }
            });
    }

    beast::tcp_stream m_stream;
    const std::function<HealthAnswer()>& m_answer;
    std::shared_ptr<int> m_open;
    std::string m_head;
    Response m_response;
    std::array<char, 4096> m_rest{};
    std::size_t m_drained = 0;
};

} // namespace

struct HealthServer::Private {
    std::function<HealthAnswer()> answer;
    asio::io_context context;
    Tcp::acceptor acceptor{ context };
    std::shared_ptr<int> open = std::make_shared<int>(0); ///< touched on the thread alone
    std::thread thread;

    void accept()
    {
        acceptor.async_accept([this](const ErrorCodeOfBoost& error, Tcp::socket socket) {
            if (error == asio::error::operation_aborted || !acceptor.is_open()) {
                return;
            }
            if (!error && *open < kMostConnections) {
                std::make_shared<Session>(std::move(socket), answer, open)->start();
            }
            accept();
        });
    }
};

HealthServer::HealthServer(std::function<HealthAnswer()> answer) : d(std::make_unique<Private>())
{
    d->answer = std::move(answer);
}

HealthServer::~HealthServer()
{
    stop();
}

Result<std::uint16_t> HealthServer::start(const std::string& address, std::uint16_t port)
{
    ErrorCodeOfBoost error;
    const auto ip = asio::ip::make_address(address, error);
    if (error || !ip.is_loopback()) {
        return failure(ErrorCode::InvalidArgument, "without TLS the health server listens on loopback only");
    }
    const Tcp::endpoint endpoint(ip, port);
    d->acceptor.open(endpoint.protocol(), error);
    if (!error) {
        d->acceptor.set_option(Tcp::acceptor::reuse_address(true), error);
    }
    if (!error) {
        d->acceptor.bind(endpoint, error);
    }
    if (!error) {
        d->acceptor.listen(kMostConnections, error);
    }
    if (error) {
        return failure(ErrorCode::Unreachable,
            "cannot listen on " + address + " port " + std::to_string(port) + ": " + error.message());
    }
    const auto bound = d->acceptor.local_endpoint().port();
    d->accept();
    d->thread = std::thread([context = &d->context] { context->run(); });
    return bound;
}

void HealthServer::stop()
{
    if (d->thread.joinable()) {
        d->context.stop();
        d->thread.join();
    }
    ErrorCodeOfBoost ignored;
    d->acceptor.close(ignored);
}

} // namespace spillway::http
