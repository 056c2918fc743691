// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command_answer.h"
#include "models/controls/blast_radius.h"
#include "models/controls/effect_watch.h"
#include "models/domain/load_features.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the controls page, its sheets and the strip show beside the live figures, as finished values.
namespace spillway::controls
{

/// Whether this console can send orders now, and as whom.
struct Access {
    enum class State : std::uint8_t {
        Asking, ///< the gateway has not answered yet
        NoGateway, ///< the profile names none
        NoKey, ///< nothing to sign with
        Unreachable, ///< `since` and `detail` say more
        Refused, ///< the gateway knows no such key, or the clocks differ: `detail` says which
        Ready,
    };
    State state = State::Asking;
    std::optional<Instant> since;
    std::string detail;
    std::optional<double> roundTripMs; ///< of the last question
    std::string person, keyId; ///< as the gateway knows them
    commands::RoleSet roles;
    bool rolesAreKnown = false; ///< else `roles` holds what the gateway may grant, which it decides
    bool twoPersons = false; ///< loosening waits for another person
    bool operator==(const Access&) const = default;
};

/// Spend in the full quarter hour before a command took effect, and in the first full one after.
struct SpendAround {
    Money before;
    std::optional<Money> after; ///< not over yet
    bool operator==(const SpendAround&) const = default;
};

/// A command as the ledger tells it.
struct CommandRecord {
    commands::CommandAnswer answer;
    std::optional<commands::Command> command; ///< of its signed bytes; nothing when they do not parse
    std::optional<SpendAround> spend; ///< of an applied one
    bool operator==(const CommandRecord&) const = default;
};

/// One complete answer of the ledger.
struct ControlsLedger {
    Instant asOf;
    std::int64_t version = 0; ///< of the control state that PostgreSQL holds
    std::vector<CommandRecord> commands; ///< the newest first
    std::vector<TierAccounts> accounts;
    std::map<std::string, Money> providerCost; ///< of one request, last seven days
    std::map<std::string, std::vector<std::string>> models; ///< by provider, those that are priced
    std::vector<LoadFeature> features; ///< in order of display
    bool operator==(const ControlsLedger&) const = default;
};

/// The order this console has sent last, and what was seen of it.
struct Followed {
    std::string id;
    Instant sentAt; ///< by the clock of `EffectWatch`
    EffectWatch watch;
    std::optional<commands::CommandAnswer> answer;
    bool isReceiptVerified = false; ///< the gateway's signed answer came here
    bool byThisConsole = true;
};

struct ControlsValues {
    Access access;
    std::optional<ControlsLedger> ledger;
    bool ledgerAnswers = false; ///< the last question was answered
    std::optional<Followed> followed;
};

} // namespace spillway::controls
