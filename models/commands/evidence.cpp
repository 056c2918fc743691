// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/evidence.h"
#include "models/domain/hexadecimal.h"

#include <algorithm>

namespace spillway::commands
{

namespace
{
constexpr std::string_view kFields[]
    = { "content-type", "content-digest", "idempotency-key", "signature-input", "signature" };

bool isPrintable(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c <= 0x7e; });
}

std::string_view takeLine(std::string_view& rest)
{
    const auto end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return line;
}

std::unexpected<Error> notStored()
{
    return failure(ErrorCode::Malformed, "The stored request is not one that the gateway writes.");
}
} // namespace

Result<std::string> encodeStoredRequest(const HttpRequest& request)
{
    std::string text
        = request.method + ' ' + request.path + request.query + "\nhost: " + request.authority + '\n';
    for (const std::string_view name : kFields) {
        const auto value = singleField(request.fields, name);
        if (!value) {
            return std::unexpected(value.error());
        }
        if (!*value) {
            continue;
        }
        if (!isPrintable(**value)) {
            return notStored();
        }
        text += std::string(name) + ": " + **value + '\n';
    }
    return text;
}

Result<HttpRequest> decodeStoredRequest(std::string_view text, std::string body)
{
    HttpRequest request;
    std::string_view rest = text;
    const std::string_view first = takeLine(rest);
    const auto space = first.find(' ');
    const auto question = first.find('?');
    const std::string_view host = takeLine(rest);
    if (space == std::string_view::npos || question == std::string_view::npos || question < space
        || !host.starts_with("host: ") || !text.ends_with('\n')) {
        return notStored();
    }
    request.method = std::string(first.substr(0, space));
    request.path = std::string(first.substr(space + 1, question - space - 1));
    request.query = std::string(first.substr(question));
    request.authority = std::string(host.substr(6));
    request.body = std::move(body);
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        const auto colon = line.find(": ");
        if (colon == std::string_view::npos
            || std::ranges::find(kFields, line.substr(0, colon)) == std::end(kFields)) {
            return notStored();
        }
        request.fields.push_back({ std::string(line.substr(0, colon)), std::string(line.substr(colon + 2)) });
    }
    const Result<std::string> again = encodeStoredRequest(request);
    return again && *again == text ? Result<HttpRequest>(std::move(request)) : notStored();
}

std::string auditHeadBase(std::int64_t sequence, std::string_view hash)
{
    std::string base = "spillway-audit-head " + std::to_string(sequence) + ' ';
    appendHexadecimal(base, hash);
    return base;
}

} // namespace spillway::commands
