// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spillway::http
{

/// What the gateway can be asked. resources/openapi.yaml describes exactly these.
enum class Question : std::uint8_t { SubmitCommand, ShowCommand, DecideApproval, ShowControl, Health };

struct Route {
    Question question;
    std::string_view method;
    std::string_view path; ///< "{id}" stands for the id of a command
};
inline constexpr Route kRoutes[] = {
    { Question::SubmitCommand, "POST", "/v1/commands" },
    { Question::ShowCommand, "GET", "/v1/commands/{id}" },
    { Question::DecideApproval, "POST", "/v1/commands/{id}/approval" },
    { Question::ShowControl, "GET", "/v1/control" },
    { Question::Health, "GET", "/v1/health" },
};

struct RouteMatch {
    std::optional<Question> question; ///< nothing: the method is not one of this path
    std::string_view allowed; ///< the method of this path
    std::string commandId;
};
/// Nothing when there is no such path. `path` is without its query.
[[nodiscard]] std::optional<RouteMatch> matchRoute(std::string_view method, std::string_view path);

} // namespace spillway::http
