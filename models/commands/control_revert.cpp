// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/control_revert.h"

#include "models/commands/levers.h"

#include <set>

namespace spillway::commands
{

namespace
{

template <typename T> void revert(T& current, const T& before, const T& after)
{
    if (before != after && current == after) {
        current = before;
    }
}

template <typename Key, typename Value>
void revertEntries(
    std::map<Key, Value>& current, const std::map<Key, Value>& before, const std::map<Key, Value>& after)
{
    const auto entry = [](const std::map<Key, Value>& entries, const Key& key) {
        const auto found = entries.find(key);
        return found == entries.end() ? std::nullopt : std::optional<Value>(found->second);
    };
    std::set<Key> keys;
    for (const auto* entries : { &before, &after }) {
        for (const auto& item : *entries) {
            keys.insert(item.first);
        }
    }
    for (const Key& key : keys) {
        std::optional<Value> value = entry(current, key);
        revert(value, entry(before, key), entry(after, key));
        if (value) {
            current.insert_or_assign(key, *value);
        } else {
            current.erase(key);
        }
    }
}

ControlState withoutLapsed(ControlState state, Instant now)
{
    removeLapsed(state, now);
    return state;
}

} // namespace

ControlState revertedState(
    const ControlState& current, const ControlState& before, const ControlState& after, Instant now)
{
    ControlState next = withoutLapsed(current, now);
    const ControlState was = withoutLapsed(before, now);
    const ControlState became = withoutLapsed(after, now);
    revertEntries(next.pausedTiers, was.pausedTiers, became.pausedTiers);
    revertEntries(next.pausedProviders, was.pausedProviders, became.pausedProviders);
    revertEntries(next.budgetCaps, was.budgetCaps, became.budgetCaps);
    revertEntries(next.rateLimits, was.rateLimits, became.rateLimits);
    revertEntries(next.tiers, was.tiers, became.tiers);
    revert(next.fallback, was.fallback, became.fallback);
    revert(next.emergencyStop, was.emergencyStop, became.emergencyStop);
    revert(next.providerOrder, was.providerOrder, became.providerOrder);
    revert(next.fallbackProvider, was.fallbackProvider, became.fallbackProvider);
    revert(next.safeguards, was.safeguards, became.safeguards);
    if (next.loadLevel == became.loadLevel && next.loadLevelOrigin == became.loadLevelOrigin) {
        next.loadLevel = was.loadLevel;
        next.loadLevelOrigin = was.loadLevelOrigin;
    }
    return next;
}

} // namespace spillway::commands
