// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_history.h"

#include <string>

namespace spillway::demo
{

/// What the product's own systems know beside the events, as JSON for resources/sql/demo/reference.sql:
/// prices, budgets, accounts, ratings, fixed costs and the marks of the past.
[[nodiscard]] std::string referenceDocument(const History& history);

} // namespace spillway::demo
