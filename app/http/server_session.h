// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/request_check.h"
#include "app/http/server_exchange.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/write.hpp>

#include <array>
#include <list>
#include <optional>

/// One connection, plain or TLS; for command_server.cpp alone.
namespace spillway::http
{

using TcpSocket = boost::asio::ip::tcp::socket;
using TlsStream = boost::asio::ssl::stream<TcpSocket>;

class SessionBase
{
public:
    explicit SessionBase(std::string address) : m_address(std::move(address)) { }
    virtual ~SessionBase() = default;
    SessionBase(const SessionBase&) = delete;
    SessionBase& operator=(const SessionBase&) = delete;

    [[nodiscard]] const std::string& address() const { return m_address; }
    /// Whether a whole request is being answered; if not, the connection may give way to another.
    [[nodiscard]] bool isBusy() const { return m_busy; }
    virtual void abort() = 0;

protected:
    void setBusy(bool busy) { m_busy = busy; }

private:
    const std::string m_address;
    bool m_busy = false;
};

/// The open connections, oldest first.
class SessionList
{
public:
    std::list<SessionBase*>::iterator add(SessionBase* session)
    {
        return m_open.insert(m_open.end(), session);
    }
    void remove(std::list<SessionBase*>::iterator place) { m_open.erase(place); }
    /// Whether one more of `address` fits; the connection that has waited longest without a request is
    /// closed for it: of that address where it has its share, else of the address that has most.
    [[nodiscard]] bool makeRoom(const std::string& address, const ServerLimits& limits);
    void abortAll();

private:
    [[nodiscard]] std::size_t countOf(const std::string& address) const;
    [[nodiscard]] bool evict(const std::string& address);
    std::list<SessionBase*> m_open;
};

template <typename Stream>
class Session : public SessionBase, public std::enable_shared_from_this<Session<Stream>>
{
    using Error = boost::system::error_code;
    static constexpr bool kIsTls = std::is_same_v<Stream, TlsStream>;

public:
    /// `keepContext` outlives the stream that was made of it.
    Session(Stream stream, std::string address, Exchange& exchange, SessionList& open,
        const ServerLimits& limits, std::shared_ptr<void> keepContext)
        : SessionBase(std::move(address))
        , m_keepContext(std::move(keepContext))
        , m_stream(std::move(stream))
        , m_exchange(exchange)
        , m_open(open)
        , m_limits(limits)
        , m_deadline(m_stream.get_executor())
        , m_place(open.add(this))
    {
    }
    ~Session() override { m_open.remove(m_place); }

    void start()
    {
        if constexpr (kIsTls) {
            expireAfter(m_limits.handshake);
            m_stream.async_handshake(
                boost::asio::ssl::stream_base::server, [self = this->shared_from_this()](const Error& error) {
                    if (!error) {
                        self->awaitRequest();
                    }
                });
        } else {
            awaitRequest();
        }
    }
    void abort() override
    {
        Error ignored;
        socket().close(ignored);
    }

private:
    TcpSocket& socket()
    {
        if constexpr (kIsTls) {
            return m_stream.next_layer();
        } else {
            return m_stream;
        }
    }
    void expireAfter(std::chrono::milliseconds time)
    {
        m_deadline.expires_after(time);
        m_deadline.async_wait([weak = this->weak_from_this()](const Error& error) {
            const auto self = weak.lock();
            if (!error && self) {
                self->abort();
            }
        });
    }

    void awaitRequest()
    {
        setBusy(false);
        m_data.clear();
        expireAfter(m_limits.wholeRequest);
        boost::asio::async_read_until(m_stream, boost::asio::dynamic_buffer(m_data, kHeaderLimit), "\r\n\r\n",
            [self = this->shared_from_this()](
                const Error& error, std::size_t length) { self->onHead(error, length); });
    }
    void onHead(const Error& error, std::size_t length)
    {
        if (error == boost::asio::error::not_found) {
            return answer(respond({ .kind = commands::ProblemKind::HeaderTooLarge,
                .detail = "The head of a request may hold 8192 bytes.",
                .next = "Send fewer or shorter header fields." }));
        }
        if (error) {
            return; // closed or too slow: nobody to answer
        }
        auto read = m_exchange.readHead(std::string_view(m_data).substr(0, length));
        if (auto* refusal = std::get_if<Response>(&read)) {
            return answer(std::move(*refusal));
        }
        m_pending = std::move(std::get<PendingRequest>(read));
        m_data.erase(0, length);
        if (m_data.size() > m_pending->contentLength) {
            return answer(respond({ .kind = commands::ProblemKind::Malformed,
                .detail = "There is more behind the request than its Content-Length says.",
                .next = "Await each answer before the next request." }));
        }
        m_pending->expectsContinue&& m_data.size() < m_pending->contentLength ? sayContinue() : readBody();
    }
    void sayContinue()
    {
        static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
        boost::asio::async_write(m_stream, boost::asio::buffer(kContinue.data(), kContinue.size()),
            [self = this->shared_from_this()](const Error& error, std::size_t) {
                if (!error) {
                    self->readBody();
                }
            });
    }
    void readBody()
    {
        const std::size_t missing = m_pending->contentLength - m_data.size();
        if (missing == 0) {
            return complete();
        }
        boost::asio::async_read(m_stream, boost::asio::dynamic_buffer(m_data),
            boost::asio::transfer_exactly(missing),
            [self = this->shared_from_this()](const Error& error, std::size_t) {
                if (!error) {
                    self->complete();
                }
            });
    }
    void complete()
    {
        setBusy(true);
        m_pending->request.body = std::move(m_data);
        PendingRequest pending = std::move(*m_pending);
        m_pending.reset();
        // The answer may come from another thread; the socket is this thread's.
        m_exchange.complete(std::move(pending), address(),
            [self = this->shared_from_this(), executor = m_stream.get_executor()](Response response) {
                boost::asio::dispatch(executor,
                    [self, response = std::move(response)]() mutable { self->answer(std::move(response)); });
            });
    }
    void answer(Response response)
    {
        m_response = std::move(response);
        boost::beast::http::async_write(
            m_stream, m_response, [self = this->shared_from_this()](const Error& error, std::size_t) {
                if (!error) {
                    self->m_response.keep_alive() ? self->awaitRequest() : self->finish();
                }
            });
    }

    /// Reads what may still come before closing, since a close with unread bytes resets the connection and
    /// the caller might lose the answer.
    void finish()
    {
        setBusy(false);
        expireAfter(std::chrono::seconds(1));
        if constexpr (kIsTls) {
            m_stream.async_shutdown([self = this->shared_from_this()](const Error&) { self->drain(); });
        } else {
            drain();
        }
    }
    void drain()
    {
        Error ignored;
        socket().shutdown(TcpSocket::shutdown_send, ignored);
        socket().async_read_some(boost::asio::buffer(m_rest),
            [self = this->shared_from_this()](const Error& error, std::size_t got) {
                self->m_drained += got;
                if (!error && self->m_drained < std::size_t(64) * 1024) {
                    self->drain();
                }
            });
    }

    std::shared_ptr<void> m_keepContext;
    Stream m_stream;
    Exchange& m_exchange;
    SessionList& m_open;
    const ServerLimits& m_limits;
    boost::asio::steady_timer m_deadline;
    std::list<SessionBase*>::iterator m_place;
    std::string m_data; ///< the head, then the body
    std::optional<PendingRequest> m_pending;
    Response m_response;
    std::array<char, 4096> m_rest{};
    std::size_t m_drained = 0;
};

} // namespace spillway::http
