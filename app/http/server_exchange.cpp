// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/server_exchange.h"

#include "app/http/request_check.h"
#include "models/commands/structured_field.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <cctype>

namespace spillway::http
{

namespace asio = boost::asio;
namespace beast = boost::beast;
using commands::HttpAnswer;
using commands::HttpRequest;
using commands::Problem;
using commands::ProblemKind;
using commands::RefusalReason;

namespace
{

constexpr std::string_view kJson = "application/json";
constexpr std::string_view kSeeOpenApi = "See resources/openapi.yaml for what this server answers.";

using Head = beast::http::request<beast::http::empty_body>;

std::string_view text(beast::string_view view)
{
    return { view.data(), view.size() };
}

Response toResponse(const HttpAnswer& answer, bool keepAlive)
{
    Response response(static_cast<beast::http::status>(answer.status), 11);
    for (const auto& field : answer.fields) {
        response.set(field.name, field.value);
    }
    response.set(beast::http::field::cache_control, "no-store");
    response.keep_alive(keepAlive);
    response.body() = answer.body;
    response.prepare_payload();
    return response;
}

HttpAnswer answerOf(const Problem& problem)
{
    HttpAnswer answer{ .status = commands::httpStatusOf(problem.kind),
        .fields = { { "Content-Type", "application/problem+json" } },
        .body = commands::encodeProblem(problem) };
    if (problem.retryAfter) {
        answer.fields.push_back({ "Retry-After", std::to_string(problem.retryAfter->count()) });
    }
    return answer;
}

HttpAnswer jsonAnswer(int status, std::string body)
{
    return {
        .status = status, .fields = { { "Content-Type", std::string(kJson) } }, .body = std::move(body)
    };
}

HttpAnswer answerOf(const CallAnswer& answer)
{
    if (const auto* command = std::get_if<commands::CommandAnswer>(&answer)) {
        return jsonAnswer(commands::httpStatusOf(*command), commands::encodeCommandAnswer(*command));
    }
    if (const auto* control = std::get_if<commands::ControlAnswer>(&answer)) {
        return jsonAnswer(200, commands::encodeControlAnswer(*control));
    }
    return answerOf(std::get<Problem>(answer));
}

std::optional<Problem> routeOf(const Head& head, std::string_view path, RouteMatch& route)
{
    const bool isHead = head.method() == beast::http::verb::head;
    auto match = matchRoute(isHead ? "GET" : text(head.method_string()), path);
    if (!match) {
        return Problem{ .kind = ProblemKind::NotFound,
            .detail = "This server has nothing under that path.",
            .next = std::string(kSeeOpenApi) };
    }
    route = std::move(*match);
    if (!route.question || (isHead && *route.question != Question::Health)) {
        return Problem{ .kind = ProblemKind::MethodNotAllowed,
            .detail = "Use " + std::string(route.allowed) + " for this path.",
            .next = std::string(kSeeOpenApi) };
    }
    return std::nullopt;
}

/// What is wrong with the announced body of a request to `route`.
std::optional<Problem> checkBody(const PendingRequest& pending, std::string_view method)
{
    if (pending.contentLength > kBodyLimit) {
        return Problem{ .kind = ProblemKind::BodyTooLarge,
            .detail = "A body may hold 16384 bytes.",
            .next = "Send a shorter reason or fewer names." };
    }
    if (method != "POST") {
        return pending.contentLength == 0 ? std::nullopt
                                          : std::optional(Problem{ .kind = ProblemKind::BodyTooLarge,
                                                .detail = "No body is expected here.",
                                                .next = "Ask again without a body." });
    }
    if (pending.contentLength == 0) {
        return Problem{ .kind = ProblemKind::Malformed,
            .detail = "The body is missing.",
            .next = "Send a JSON body with its Content-Length." };
    }
    const auto type = commands::singleField(pending.request.fields, "content-type");
    if (!type || *type != std::string(kJson)) {
        return Problem{ .kind = ProblemKind::MediaTypeRefused,
            .detail = "The body has to be JSON, without parameters of its type.",
            .next = "Send Content-Type: application/json." };
    }
    return std::nullopt;
}

bool saysContinue(std::string_view value)
{
    return std::ranges::equal(value, std::string_view("100-continue"), {},
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
}

ProblemKind kindOf(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::Unsigned:
    case RefusalReason::BadSignature:
        return ProblemKind::SignatureRefused;
    case RefusalReason::Malformed:
        return ProblemKind::Malformed;
    case RefusalReason::NoIdempotencyKey:
        return ProblemKind::IdempotencyKeyMissing;
    case RefusalReason::DigestMismatch:
        return ProblemKind::DigestMismatch;
    case RefusalReason::ClockSkew:
        return ProblemKind::ClockSkew;
    case RefusalReason::Expired:
        return ProblemKind::SignatureExpired;
    }
    return ProblemKind::Malformed;
}

std::string nextAfter(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::SignatureRefused:
        return "Sign with a key whose file is in the gateway's keys.d, not revoked and within its dates.";
    case ProblemKind::IdempotencyKeyMissing:
        return "Send an Idempotency-Key with a new UUID in quotes.";
    case ProblemKind::DigestMismatch:
        return "Send the body as it was signed; something on the way may have changed it.";
    case ProblemKind::ClockSkew:
        return "Set this machine's clock by the server's time and sign afresh.";
    case ProblemKind::SignatureExpired:
        return "Sign afresh and send it at once.";
    default:
        return "Sign as resources/openapi.yaml describes it: RFC 9421 with one Ed25519 signature.";
    }
}

std::string claimedKey(const HttpRequest& request)
{
    const auto value = commands::singleField(request.fields, "signature-input");
    if (!value || !*value) {
        return {};
    }
    const auto input = commands::parseSignatureInput(**value);
    return input && input->keyId && commands::isKeyId(*input->keyId) ? *input->keyId : std::string();
}

} // namespace

Response respond(const Problem& problem)
{
    return toResponse(answerOf(problem), false);
}

std::variant<PendingRequest, Response> Exchange::readHead(std::string_view head) const
{
    if (const auto problem = checkRequestHead(head)) {
        return respond(*problem);
    }
    beast::http::request_parser<beast::http::empty_body> parser;
    boost::system::error_code error;
    parser.put(asio::buffer(head.data(), head.size()), error);
    if (error || !parser.is_header_done()) {
        return respond(Problem{ .kind = ProblemKind::Malformed,
            .detail = "The request is not valid HTTP/1.1.",
            .next = std::string(kSeeOpenApi) });
    }
    const Head& message = parser.get();
    PendingRequest pending;
    pending.contentLength = static_cast<std::size_t>(parser.content_length().value_or(0));
    pending.keepAlive = message.keep_alive();
    pending.isHead = message.method() == beast::http::verb::head;
    pending.expectsContinue = saysContinue(text(message[beast::http::field::expect]));
    const std::string_view target = text(message.target());
    const auto question = target.find('?');
    pending.request.method = std::string(text(message.method_string()));
    pending.request.path = std::string(target.substr(0, question));
    pending.request.query = question == std::string_view::npos ? "?" : std::string(target.substr(question));
    pending.request.authority = commands::canonicalAuthority(text(message[beast::http::field::host]), scheme);
    for (const auto& field : message) {
        pending.request.fields.push_back(
            { std::string(text(field.name_string())), std::string(text(field.value())) });
    }
    auto problem = routeOf(message, pending.request.path, pending.route);
    if (!problem) {
        problem = checkBody(pending, pending.request.method);
    }
    if (!problem) {
        return pending;
    }
    Response response = respond(*problem);
    if (problem->kind == ProblemKind::MethodNotAllowed) {
        response.set(beast::http::field::allow,
            pending.route.allowed == "GET" ? "GET, HEAD" : std::string(pending.route.allowed));
    }
    return response;
}

Response Exchange::health(const PendingRequest& pending) const
{
    HealthAnswer health = callbacks.health();
    Response response = toResponse(jsonAnswer(health.healthy ? 200 : 503, std::move(health.json)), false);
    if (pending.isHead) {
        response.body().clear(); // Content-Length stays what GET would say
    }
    return response;
}

Response Exchange::respondTo(const PendingRequest& pending, const CallAnswer& answer) const
{
    HttpAnswer plain = answerOf(answer);
    if (callbacks.sign) {
        callbacks.sign(plain, pending.request);
    }
    return toResponse(plain, pending.keepAlive && plain.status < 300);
}

Response Exchange::refuse(
    const PendingRequest& pending, const std::string& address, const commands::Refusal& refusal)
{
    const auto now = FailureLimiter::Clock::now();
    Problem problem{ .kind = kindOf(refusal.reason),
        .detail = refusal.message,
        .next = nextAfter(kindOf(refusal.reason)),
        .serverTime = callbacks.now() };
    SignatureRefusal told{
        .address = address, .kind = problem.kind, .claimedKey = claimedKey(pending.request)
    };
    if (!limiter.allow(address, now)) {
        told.counted = false;
        const auto wait = limiter.wait(address, now);
        problem = { .kind = ProblemKind::TooManyFailures,
            .detail = "Too many requests from this address had no good signature.",
            .next = "Mend the signature, or wait; a valid one is accepted at any time.",
            .serverTime = callbacks.now(),
            .currentVersion = {},
            .commandId = {},
            .retryAfter = wait };
    }
    callbacks.refused(told);
    return respondTo(pending, problem);
}

void Exchange::complete(
    PendingRequest pending, const std::string& address, std::function<void(Response)> done)
{
    const Question question = pending.route.question.value_or(Question::Health);
    if (question == Question::Health) {
        return done(health(pending));
    }
    const auto keys = callbacks.keys();
    const Instant now = callbacks.now();
    const auto find = [&keys, now](std::string_view id) {
        const commands::KeyFile* key = keys->find(id, now);
        return key != nullptr ? std::optional(key->publicKey) : std::nullopt;
    };
    auto verified = commands::verifyRequest(pending.request, find, now);
    if (!verified) {
        return done(refuse(pending, address, verified.error()));
    }
    SignedCall call{ .question = question,
        .commandId = pending.route.commandId,
        .request = pending.request,
        .signature = std::move(*verified),
        .address = address };
    callbacks.call(std::move(call),
        [this, pending = std::move(pending), done = std::move(done)](
            const CallAnswer& answer) { done(respondTo(pending, answer)); });
}

} // namespace spillway::http
