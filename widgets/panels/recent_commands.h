// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "models/tables/table_cell.h"

#include <vector>

namespace spillway
{

class DataTable;
class Theme;

/// Version, time, command, scope, by, reason, lights, state, measured effect.
[[nodiscard]] std::vector<TableColumn> recentCommandColumns();
/// A row a command, the newest first; its key is the command's id.
[[nodiscard]] std::vector<TableRow> recentCommandRows(
    const OverviewValues& values, const controls::ControlsValues& controls);
/// A table of them, with the lights drawn.
[[nodiscard]] DataTable* makeRecentCommands(const Theme& theme, QWidget* parent);

} // namespace spillway
