// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "app/sources/diagnosis.h"

namespace spillway
{

/// "postgresql.limits": whether the server cuts off a statement that takes too long.
[[nodiscard]] Finding examineLimits(postgres::Connection& connection, const std::string& role);
/// "postgresql.relations": what the console reads, how much of it and how new.
[[nodiscard]] Finding examineRelations(postgres::Connection& connection);

} // namespace spillway
