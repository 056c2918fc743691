// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/commands/audit_chain.h"
#include "models/domain/zone.h"

#include <optional>
#include <string>

namespace spillway
{

/// What an incident pack is about.
struct IncidentPackRequest {
    std::string environment;
    TimeRange range;
    Zone zone;
    Instant now;
    std::optional<commands::AuditVerdict> verdict; ///< of the whole chain, as it was last verified here
    std::string picture; ///< PNG of the timeline; may be empty
};

/// One ZIP file with everything about a time: a summary in words, spend by hour and tier, the audit with its
/// hashes, the requests as people signed them, the picture, and the SHA-256 of each.
[[nodiscard]] Result<std::string> incidentPack(
    postgres::Connection& connection, const IncidentPackRequest& request);

/// "incident-production-2026-03-12T1330_2026-03-12T1730.zip", by the clock of the zone.
[[nodiscard]] std::string incidentPackName(const IncidentPackRequest& request);

} // namespace spillway
