// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/routes.h"

#include <algorithm>

namespace spillway::http
{

namespace
{

constexpr std::string_view kId = "{id}";
constexpr std::size_t kUuidSize = 36;

bool isUuid(std::string_view text)
{
    return text.size() == kUuidSize && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
    });
}

/// The id where the path has one, an empty one where it needs none; nothing when it is another path.
std::optional<std::string_view> idIn(std::string_view path, std::string_view pattern)
{
    const auto at = pattern.find(kId);
    if (at == std::string_view::npos) {
        return path == pattern ? std::optional(std::string_view()) : std::nullopt;
    }
    const std::string_view after = pattern.substr(at + kId.size());
    if (path.size() != at + kUuidSize + after.size() || !path.starts_with(pattern.substr(0, at))
        || !path.ends_with(after)) {
        return std::nullopt;
    }
    const std::string_view id = path.substr(at, kUuidSize);
    return isUuid(id) ? std::optional(id) : std::nullopt;
}

} // namespace

std::optional<RouteMatch> matchRoute(std::string_view method, std::string_view path)
{
    for (const Route& route : kRoutes) {
        if (const auto id = idIn(path, route.path)) {
            const bool allowed = method == route.method;
            return RouteMatch{ .question = allowed ? std::optional(route.question) : std::nullopt,
                .allowed = route.method,
                .commandId = std::string(*id) };
        }
    }
    return std::nullopt;
}

} // namespace spillway::http
