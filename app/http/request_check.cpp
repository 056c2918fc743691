// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_check.h"

#include <algorithm>

namespace spillway::http
{

using commands::Problem;
using commands::ProblemKind;

namespace
{

constexpr std::string_view kLineEnd = "\r\n";

bool isTokenCharacter(char c)
{
    constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || kOthers.find(c) != std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isTokenCharacter);
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
        return lower(x) == lower(y);
    });
}

Problem malformed(std::string detail)
{
    return { .kind = ProblemKind::Malformed,
        .detail = std::move(detail),
        .next = "Send a plain HTTP/1.1 request as resources/openapi.yaml describes it." };
}

/// Cuts the next line off `rest`; the head always ends in an empty line.
std::string_view takeLine(std::string_view& rest)
{
    const auto end = rest.find(kLineEnd);
    const auto line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + kLineEnd.size());
    return line;
}

std::optional<Problem> checkRequestLine(std::string_view line)
{
    const auto first = line.find(' ');
    const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos || line.find(' ', second + 1) != std::string_view::npos
        || !isToken(line.substr(0, first))) {
        return malformed("The request line must be a method, a path and HTTP/1.1.");
    }
    if (line.substr(second + 1) != "HTTP/1.1") {
        return Problem{ .kind = ProblemKind::VersionRefused,
            .detail = "This server speaks HTTP/1.1 only.",
            .next = "Ask again with HTTP/1.1." };
    }
    const auto target = line.substr(first + 1, second - first - 1);
    const bool isPlain = std::ranges::all_of(target, [](char c) { return c > ' ' && c < '\x7f'; });
    if (!target.starts_with('/') || !isPlain) {
        return malformed("The request target must be a path that begins with /.");
    }
    return std::nullopt;
}

} // namespace

std::optional<Problem> checkRequestHead(std::string_view head)
{
    if (auto problem = checkRequestLine(takeLine(head))) {
        return problem;
    }
    int hosts = 0;
    int lengths = 0;
    while (!head.empty()) {
        const auto line = takeLine(head);
        if (line.empty()) {
            break;
        }
        const auto colon = line.find(':');
        // Folded lines begin with a space, which is no token character, so they end here too.
        const bool hasControl = std::ranges::any_of(
            line, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; });
        if (colon == std::string_view::npos || !isToken(line.substr(0, colon)) || hasControl) {
            return malformed("A header line is folded or malformed.");
        }
        const auto name = line.substr(0, colon);
        if (equalsIgnoringCase(name, "transfer-encoding")) {
            return Problem{ .kind = ProblemKind::TransferEncodingRefused,
                .detail = "A body has to be sent in one piece.",
                .next = "Send the body with Content-Length." };
        }
        hosts += equalsIgnoringCase(name, "host") ? 1 : 0;
        lengths += equalsIgnoringCase(name, "content-length") ? 1 : 0;
    }
    if (hosts != 1) {
        return malformed("Send exactly one Host header.");
    }
    if (lengths > 1) {
        return malformed("Send at most one Content-Length header.");
    }
    return std::nullopt;
}

} // namespace spillway::http
