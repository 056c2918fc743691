// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/command.h"
#include "models/commands/strict_json.h"

namespace spillway::commands
{

namespace
{
constexpr std::size_t kNameSize = 160;

/// Parses a string member, keeping the parser's complaint as the fault of that member.
template <typename T>
T parsed(JsonMembers& members, const std::string& name, Result<T> (*parse)(std::string_view))
{
    const std::string text = members.string(name, kNameSize);
    Result<T> value = parse(text);
    if (!value) {
        members.fail(name, "is not one of the accepted values");
        return T();
    }
    return *value;
}

std::optional<std::string> optionalString(JsonMembers& members, const std::string& name)
{
    return members.has(name) ? std::optional(members.string(name, kNameSize)) : std::nullopt;
}

Result<SafeguardStep> readStep(const JsonValue& value)
{
    JsonMembers members(value, "steps");
    SafeguardStep step;
    step.percent = static_cast<int>(members.integer("percent", 1, 100));
    step.action = parsed<SafeguardAction>(members, "action", parseSafeguardAction);
    if (step.action == SafeguardAction::PauseTiers) {
        step.tiers = members.strings("tiers", 1, kMaximumNames, kNameSize);
    }
    const Result<void> done = members.finish();
    return done ? Result<SafeguardStep>(step) : std::unexpected(done.error());
}

Result<Safeguards> readSafeguards(const JsonValue& value)
{
    Safeguards safeguards;
    JsonMembers members(value, "parameters");
    const JsonValue* limits = members.any("limits_usd");
    const JsonValue* steps = members.any("steps");
    if (const Result<void> done = members.finish(); !done) {
        return std::unexpected(done.error());
    }
    JsonMembers limitMembers(*limits, "limits_usd");
    for (const Period period : kPeriods) {
        if (const std::string name(periodName(period)); limitMembers.has(name)) {
            safeguards.limits[period] = parsed<Money>(limitMembers, name, Money::parse);
        }
    }
    if (const Result<void> done = limitMembers.finish(); !done) {
        return std::unexpected(done.error());
    }
    const auto* list = std::get_if<JsonArray>(&steps->value);
    if (list == nullptr) {
        return failure(ErrorCode::InvalidArgument, "parameters: \"steps\" must be a list.");
    }
    for (const JsonValue& entry : *list) {
        Result<SafeguardStep> step = readStep(entry);
        if (!step) {
            return std::unexpected(step.error());
        }
        safeguards.steps.push_back(std::move(*step));
    }
    return safeguards;
}

CommandParameters readMembers(CommandType type, JsonMembers& members)
{
    const auto names = [&members](const std::string& name, std::size_t least) {
        return members.strings(name, least, kMaximumNames, kNameSize);
    };
    switch (type) {
    case CommandType::PauseTier:
    case CommandType::ResumeTier:
        return TierParameters{ names("tiers", 1) };
    case CommandType::PauseProvider:
    case CommandType::ResumeProvider:
        return ProviderParameters{ names("providers", 1) };
    case CommandType::SetBudgetCap:
        return BudgetCapParameters{ parsed<Money>(members, "amount_usd", Money::parse),
            parsed<Period>(members, "period", parsePeriod) };
    case CommandType::ClearBudgetCap:
        return ClearBudgetCapParameters{ parsed<Period>(members, "period", parsePeriod) };
    case CommandType::SetRateLimit:
        return RateLimitParameters{ members.integer("requests_per_minute", 1, kMaximumRequestsPerMinute),
            optionalString(members, "tier") };
    case CommandType::ClearRateLimit:
        return ClearRateLimitParameters{ optionalString(members, "tier") };
    case CommandType::SetLoadLevel:
        return LoadLevelParameters{ parsed<LoadLevel>(members, "level", parseLoadLevel) };
    case CommandType::SetRouting:
        return RoutingParameters{ optionalString(members, "tier"), names("providers", 0),
            optionalString(members, "fallback_provider") };
    case CommandType::EnterFallback:
    case CommandType::LeaveFallback:
    case CommandType::EmergencyStop:
    case CommandType::ResumeAll:
    case CommandType::SetSafeguards: // read by itself: its members are objects
        return NoParameters{};
    }
    return NoParameters{};
}

Result<CommandParameters> readParameters(CommandType type, const JsonValue& value)
{
    if (type == CommandType::SetSafeguards) {
        Result<Safeguards> safeguards = readSafeguards(value);
        return safeguards ? Result<CommandParameters>(std::move(*safeguards))
                          : std::unexpected(safeguards.error());
    }
    JsonMembers members(value, "parameters");
    CommandParameters parameters = readMembers(type, members);
    const Result<void> done = members.finish();
    return done ? Result<CommandParameters>(std::move(parameters)) : std::unexpected(done.error());
}

std::string jsonStrings(const std::vector<std::string>& texts)
{
    std::string out = "[";
    for (const std::string& text : texts) {
        out += (out.size() > 1 ? "," : "") + jsonString(text);
    }
    return out + ']';
}

std::string amountText(Money amount)
{
    return jsonString(plainAmount(amount));
}
std::string periodText(Period period)
{
    return jsonString(periodName(period));
}

std::string write(const NoParameters& /*none*/)
{
    return "{}";
}
std::string write(const TierParameters& p)
{
    return R"({"tiers":)" + jsonStrings(p.tiers) + '}';
}
std::string write(const ProviderParameters& p)
{
    return R"({"providers":)" + jsonStrings(p.providers) + '}';
}
std::string write(const BudgetCapParameters& p)
{
    return R"({"amount_usd":)" + amountText(p.amount) + R"(,"period":)" + periodText(p.period) + '}';
}
std::string write(const ClearBudgetCapParameters& p)
{
    return R"({"period":)" + periodText(p.period) + '}';
}
std::string write(const RateLimitParameters& p)
{
    return R"({"requests_per_minute":)" + std::to_string(p.requestsPerMinute)
        + (p.tier ? R"(,"tier":)" + jsonString(*p.tier) : std::string()) + '}';
}
std::string write(const ClearRateLimitParameters& p)
{
    return p.tier ? R"({"tier":)" + jsonString(*p.tier) + '}' : "{}";
}
std::string write(const LoadLevelParameters& p)
{
    return R"({"level":)" + jsonString(loadLevelName(p.level)) + '}';
}
std::string write(const RoutingParameters& p)
{
    return '{' + (p.tier ? R"("tier":)" + jsonString(*p.tier) + ',' : std::string()) + R"("providers":)"
        + jsonStrings(p.providers)
        + (p.fallbackProvider ? R"(,"fallback_provider":)" + jsonString(*p.fallbackProvider) : std::string())
        + '}';
}
std::string write(const Safeguards& p)
{
    std::string limits;
    for (const auto& [period, amount] : p.limits) {
        limits += (limits.empty() ? "" : ",") + periodText(period) + ':' + amountText(amount);
    }
    std::string steps;
    for (const SafeguardStep& step : p.steps) {
        steps += (steps.empty() ? "" : ",") + (R"({"percent":)" + std::to_string(step.percent))
            + R"(,"action":)" + jsonString(safeguardActionName(step.action))
            + (step.action == SafeguardAction::PauseTiers ? R"(,"tiers":)" + jsonStrings(step.tiers)
                                                          : std::string())
            + '}';
    }
    return R"({"limits_usd":{)" + limits + R"(},"steps":[)" + steps + "]}";
}
} // namespace

Result<Command> decodeCommand(std::string_view json)
{
    const Result<JsonValue> document = parseStrictJson(json);
    if (!document) {
        return std::unexpected(document.error());
    }
    Command command;
    JsonMembers members(*document, "command");
    command.type = parsed<CommandType>(members, "type", parseCommandType);
    command.environment = members.string("environment", kNameSize);
    const JsonValue* parameters = members.any("parameters");
    if (members.has("duration_s")) {
        command.duration = std::chrono::seconds(members.integer("duration_s", 1, kMaximumDuration.count()));
    }
    command.reason = members.string("reason", kMaximumReasonSize);
    command.expectedVersion
        = members.integer("expected_version", 0, std::numeric_limits<std::int64_t>::max());
    command.confirmation = members.string("confirmation", kMaximumJsonSize);
    if (const Result<void> done = members.finish(); !done) {
        return std::unexpected(done.error());
    }
    Result<CommandParameters> read = readParameters(command.type, *parameters);
    if (!read) {
        return std::unexpected(read.error());
    }
    command.parameters = std::move(*read);
    if (const Result<void> valid = validateCommand(command); !valid) {
        return std::unexpected(valid.error());
    }
    return command;
}

std::string encodeCommand(const Command& command)
{
    return R"({"type":)" + jsonString(commandTypeName(command.type)) + R"(,"environment":)"
        + jsonString(command.environment) + R"(,"parameters":)"
        + std::visit([](const auto& parameters) { return write(parameters); }, command.parameters)
        + (command.duration ? R"(,"duration_s":)" + std::to_string(command.duration->count()) : std::string())
        + R"(,"reason":)" + jsonString(command.reason) + R"(,"expected_version":)"
        + std::to_string(command.expectedVersion) + R"(,"confirmation":)" + jsonString(command.confirmation)
        + '}';
}

} // namespace spillway::commands
