// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"
#include "models/domain/result.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace spillway::gateway
{

/// The truth about the levers: PostgreSQL's record.
class ControlLedger
{
public:
    virtual ~ControlLedger() = default;
    [[nodiscard]] virtual Result<std::optional<ControlState>> load() = 0;
    /// Records version 1, made of the reference data; when another gateway was quicker, answers its state.
    [[nodiscard]] virtual Result<ControlState> createFirst() = 0;
};

struct ControlAssertion {
    bool written = false; ///< false: Redis already said this
    std::int64_t versionBefore = 0; ///< what Redis held; 0: nothing
};

/// What backends obey: one Redis.
class ControlProjection
{
public:
    virtual ~ControlProjection() = default;
    [[nodiscard]] virtual const std::string& name() const = 0;
    /// Makes Redis hold `state` with the period boundaries from `now` on. Conflict when it holds a newer one.
    [[nodiscard]] virtual Result<ControlAssertion> hold(const ControlState& state, Instant now) = 0;
    /// The newer state that the last hold() found, if it ended in Conflict.
    [[nodiscard]] virtual std::optional<ControlState> newer() const { return std::nullopt; }
};

struct ControlFigures {
    std::int64_t version = 0; ///< 0: not loaded yet
    std::string ledgerProblem; ///< empty: read at the last look
    std::map<std::string, std::string> projectionProblems; ///< by name; empty: in force
    std::map<std::string, ControlState> newer; ///< by name; above the recorded version
    std::optional<Instant> inForceAt; ///< when every projection last held the state
};

/// Re-asserts the recorded control state into every Redis, so that one that lost it, or was set by somebody
/// else, obeys again within seconds. While PostgreSQL is away the last state it said stays in force. step()
/// is called by one thread.
class ControlKeeper
{
public:
    ControlKeeper(ControlLedger& ledger, std::vector<ControlProjection*> projections);

    void step(Instant now);
    /// From any thread.
    [[nodiscard]] ControlFigures figures() const;

private:
    void load();
    void hold(ControlProjection& projection, Instant now);

    ControlLedger& m_ledger;
    const std::vector<ControlProjection*> m_projections;
    std::optional<ControlState> m_state;

    mutable std::mutex m_mutex;
    ControlFigures m_figures; ///< guarded
};

} // namespace spillway::gateway
