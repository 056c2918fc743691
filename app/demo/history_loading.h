// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_history.h"
#include "app/postgres/endpoint.h"

#include <functional>

namespace spillway::demo
{

/// Called now and then from the calling thread with the share that is done, 0…1.
using ShareDone = std::function<void(double)>;

/// Makes the events of `range` and brings them into the database and its roll-ups by two writers. No gateway
/// may be at work on the database.
[[nodiscard]] Result<void> loadEvents(
    const postgres::Endpoint& endpoint, const History& history, TimeRange range, const ShareDone& shareDone);

} // namespace spillway::demo
