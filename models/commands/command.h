// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What may be ordered, as a value. The JSON form is the body of `POST /v1/commands`.
namespace spillway::commands
{

enum class CommandType : std::uint8_t {
    PauseTier,
    ResumeTier,
    PauseProvider,
    ResumeProvider,
    EnterFallback,
    LeaveFallback,
    SetBudgetCap,
    ClearBudgetCap,
    SetRateLimit,
    ClearRateLimit,
    EmergencyStop,
    ResumeAll,
    SetLoadLevel,
    SetRouting,
    SetSafeguards,
};
inline constexpr CommandType kCommandTypes[] = { CommandType::PauseTier, CommandType::ResumeTier,
    CommandType::PauseProvider, CommandType::ResumeProvider, CommandType::EnterFallback,
    CommandType::LeaveFallback, CommandType::SetBudgetCap, CommandType::ClearBudgetCap,
    CommandType::SetRateLimit, CommandType::ClearRateLimit, CommandType::EmergencyStop,
    CommandType::ResumeAll, CommandType::SetLoadLevel, CommandType::SetRouting, CommandType::SetSafeguards };
[[nodiscard]] std::string_view commandTypeName(CommandType type); ///< "pause_tier"
[[nodiscard]] Result<CommandType> parseCommandType(std::string_view name);
/// Whether the lever it sets may carry a duration and then lapses by itself.
[[nodiscard]] bool mayLapse(CommandType type);

struct NoParameters { ///< fallback on and off, emergency stop, resume all
    bool operator==(const NoParameters&) const = default;
};
struct TierParameters { ///< pause and resume of tiers
    std::vector<std::string> tiers;
    bool operator==(const TierParameters&) const = default;
};
struct ProviderParameters { ///< pause and resume; "openai", or "openai/gpt-5" for one model
    std::vector<std::string> providers;
    bool operator==(const ProviderParameters&) const = default;
};
struct BudgetCapParameters {
    Money amount;
    Period period = Period::Day;
    bool operator==(const BudgetCapParameters&) const = default;
};
struct ClearBudgetCapParameters {
    Period period = Period::Day;
    bool operator==(const ClearBudgetCapParameters&) const = default;
};
struct RateLimitParameters {
    std::int64_t requestsPerMinute = 0;
    std::optional<std::string> tier; ///< nothing means all requests together
    bool operator==(const RateLimitParameters&) const = default;
};
struct ClearRateLimitParameters {
    std::optional<std::string> tier;
    bool operator==(const ClearRateLimitParameters&) const = default;
};
struct LoadLevelParameters {
    LoadLevel level = LoadLevel::Normal;
    bool operator==(const LoadLevelParameters&) const = default;
};
struct RoutingParameters {
    std::optional<std::string> tier; ///< nothing means the order all tiers start from
    std::vector<std::string> providers; ///< preferred first; empty for a tier means the global order
    std::optional<std::string> fallbackProvider; ///< only without a tier
    bool operator==(const RoutingParameters&) const = default;
};
/// The parameters of SetSafeguards are the domain's Safeguards.
using CommandParameters = std::variant<NoParameters, TierParameters, ProviderParameters, BudgetCapParameters,
    ClearBudgetCapParameters, RateLimitParameters, ClearRateLimitParameters, LoadLevelParameters,
    RoutingParameters, Safeguards>;

struct Command {
    CommandType type = CommandType::PauseTier;
    std::string environment;
    CommandParameters parameters; ///< of the kind that `type` takes
    std::optional<std::chrono::seconds> duration; ///< nothing means until it is ended by a command
    std::string reason;
    std::int64_t expectedVersion = 0; ///< of the control state the sender looked at
    std::string confirmation; ///< what the sender typed; must be confirmationText()
    bool operator==(const Command&) const = default;
};

inline constexpr std::chrono::seconds kMaximumDuration = std::chrono::days(31);
inline constexpr std::size_t kMaximumReasonSize = 500;
inline constexpr std::size_t kMaximumNames = 32;
inline constexpr std::int64_t kMaximumRequestsPerMinute = 10'000'000;
inline constexpr Money kMaximumAmount = Money::fromDollars(1'000'000'000);

/// What a person types to confirm: "pause free", "cap 200 per day". Not translated, as it is part of what is
/// signed.
[[nodiscard]] std::string confirmationText(const Command& command);

/// Everything about a command that can be wrong without knowing the control state, the confirmation
/// included; the message names the member and what it must be.
[[nodiscard]] Result<void> validateCommand(const Command& command);

/// Reads and validates. Unknown and repeated members are refused; so are numbers that are not whole.
[[nodiscard]] Result<Command> decodeCommand(std::string_view json);
/// The one way this program writes a command: fixed member order, no spaces, money without trailing zeros.
[[nodiscard]] std::string encodeCommand(const Command& command);

/// Money as commands write it: "200", "0.05".
[[nodiscard]] std::string plainAmount(Money amount);

} // namespace spillway::commands
