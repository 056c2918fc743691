// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/control_keeper.h"

#include "app/gateway/log.h"

#include <algorithm>

namespace spillway::gateway
{

ControlKeeper::ControlKeeper(ControlLedger& ledger, std::vector<ControlProjection*> projections)
    : m_ledger(ledger)
    , m_projections(std::move(projections))
{
}

ControlFigures ControlKeeper::figures() const
{
    const std::scoped_lock lock(m_mutex);
    return m_figures;
}

void ControlKeeper::step(Instant now)
{
    load();
    if (!m_state) {
        return;
    }
    for (auto* projection : m_projections) {
        hold(*projection, now);
    }
    const std::scoped_lock lock(m_mutex);
    if (std::ranges::all_of(m_figures.projectionProblems, [](const auto& p) { return p.second.empty(); })) {
        m_figures.inForceAt = now;
    }
}

void ControlKeeper::load()
{
    auto loaded = m_ledger.load();
    if (loaded && !*loaded) {
        auto created = m_ledger.createFirst();
        if (created) {
            logInfo("control.created", { { "version", created->version } });
            loaded = std::move(*created);
        } else {
            loaded = std::unexpected(created.error());
        }
    }
    const std::scoped_lock lock(m_mutex);
    if (loaded) {
        m_state = std::move(*loaded);
        m_figures.version = m_state->version;
        m_figures.ledgerProblem.clear();
        return;
    }
    if (m_figures.ledgerProblem.empty()) {
        logError("control.postgres_away",
            { { "why", loaded.error().message }, { "version_kept", m_figures.version } });
    }
    m_figures.ledgerProblem = loaded.error().message;
}

void ControlKeeper::hold(ControlProjection& projection, Instant now)
{
    const auto held = projection.hold(*m_state, now);
    const std::scoped_lock lock(m_mutex);
    std::string& problem = m_figures.projectionProblems[projection.name()];
    m_figures.newer.erase(projection.name());
    if (!held) {
        if (auto newer = projection.newer()) {
            m_figures.newer.insert_or_assign(projection.name(), std::move(*newer));
        }
        if (problem != held.error().message) {
            logError("control.not_in_force",
                { { "redis", projection.name() }, { "version", m_state->version },
                    { "why", held.error().message } });
        }
        problem = held.error().message;
        return;
    }
    if (held->written && held->versionBefore != m_state->version) {
        logInfo("control.asserted",
            { { "redis", projection.name() }, { "version", m_state->version },
                { "before", held->versionBefore } });
    }
    problem.clear();
}

} // namespace spillway::gateway
