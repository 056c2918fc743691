// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/privileges.h"

#include "resources/resource.h"

#include <array>

namespace spillway::redis
{
namespace
{

constexpr std::string_view kConsoleUser = "spillway-console";

/// No such key, channel or library exists.
std::string nothing(const std::string& environment)
{
    return "spillway:{" + environment + "}:power-test";
}

struct Probe {
    std::string_view name;
    Command command;
};

std::vector<Probe> probes(const std::string& environment)
{
    return { { "PERSIST", { "PERSIST", nothing(environment) } },
        { "PUBLISH", { "PUBLISH", nothing(environment), "" } }, { "EVAL", { "EVAL", "return 1", "0" } },
        { "CONFIG GET", { "CONFIG", "GET", "maxmemory" } },
        { "ACL GETUSER", { "ACL", "GETUSER", "default" } },
        { "FUNCTION DELETE", { "FUNCTION", "DELETE", "spillway_power_test" } } };
}

bool isRefused(const Reply& reply)
{
    return reply.isError()
        && (reply.text.starts_with("NOPERM") || reply.text.starts_with("ERR unknown")
            || reply.text.starts_with("ERR Unknown"));
}

} // namespace

std::string readOnlyRule(const std::string& role, const std::string& environment)
{
    const auto shipped = readResource("redis/users.acl");
    const std::string text = shipped ? shipped->toStdString() : std::string();
    const std::string start = "user " + std::string(kConsoleUser) + " ";
    const auto from = text.find(start);
    if (from == std::string::npos) {
        return {};
    }
    const auto end = text.find('\n', from);
    std::string rules = text.substr(from + start.size(), end - from - start.size());
    for (const auto& [mark, value] : std::array<std::pair<std::string, std::string>, 2>{
             { { "@ENV@", environment }, { "@CONSOLE_PASSWORD@", "PASSWORD" } } }) {
        if (const auto at = rules.find(mark); at != std::string::npos) {
            rules.replace(at, mark.size(), value);
        }
    }
    // Nobody wants the default user narrowed under the product's feet: a user of our own instead.
    const bool own = !role.empty() && role != "default";
    return "ACL SETUSER " + (own ? role : std::string(kConsoleUser)) + " " + rules;
}

Result<PowerReport> inspectPrivileges(
    RedisClient& client, const std::string& environment, std::chrono::milliseconds timeout)
{
    const std::vector<Probe> tried = probes(environment);
    std::vector<Command> commands{ { "ACL", "WHOAMI" } };
    for (const Probe& probe : tried) {
        commands.push_back(probe.command);
    }
    auto replies = client.pipeline(commands, timeout);
    if (!replies) {
        return std::unexpected(replies.error());
    }
    PowerReport report;
    report.measured = true;
    report.probes = static_cast<int>(commands.size());
    report.role = replies->front().isError() ? std::string() : replies->front().text;
    for (std::size_t i = 0; i < tried.size(); ++i) {
        if (!isRefused((*replies)[i + 1])) {
            report.powers.push_back({ PowerKind::Command, std::string(tried[i].name), {},
                readOnlyRule(report.role, environment) });
        }
    }
    return report;
}

} // namespace spillway::redis
