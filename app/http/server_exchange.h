// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/command_server.h"
#include "app/http/failure_limiter.h"

#include <utility> // before asio: Boost 1.74 needs it with C++20 or newer

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <variant>

/// What is answered to a request, apart from sockets; for command_server.cpp alone.
namespace spillway::http
{

using Response = boost::beast::http::response<boost::beast::http::string_body>;

/// A request whose head was read and found good; its body may still have to come.
struct PendingRequest {
    RouteMatch route;
    commands::HttpRequest request;
    std::size_t contentLength = 0;
    bool keepAlive = true;
    bool isHead = false;
    bool expectsContinue = false;
};

/// Shared by all connections of one server; used on its thread.
struct Exchange {
    ServerCallbacks callbacks;
    FailureLimiter limiter;
    std::string scheme = "http";

    /// From the raw head, its empty line included.
    [[nodiscard]] std::variant<PendingRequest, Response> readHead(std::string_view head) const;
    /// Answers by `done`, at once or later and from any thread.
    void complete(PendingRequest pending, const std::string& address, std::function<void(Response)> done);

private:
    [[nodiscard]] Response health(const PendingRequest& pending) const;
    [[nodiscard]] Response refuse(
        const PendingRequest& pending, const std::string& address, const commands::Refusal& refusal);
    /// Signed where the request was and its signature can be named.
    [[nodiscard]] Response respondTo(const PendingRequest& pending, const CallAnswer& answer) const;
};

[[nodiscard]] Response respond(const commands::Problem& problem);

} // namespace spillway::http
