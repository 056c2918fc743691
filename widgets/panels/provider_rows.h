// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/providers/provider_values.h"
#include "models/tables/table_cell.h"

namespace spillway
{

inline constexpr int kProviderRowHeight = 61;

[[nodiscard]] std::vector<TableColumn> providerColumns();
/// Of `rows`, providers or models; keys are "provider" or "provider/model".
[[nodiscard]] std::vector<TableRow> providerRows(
    const std::vector<ProviderRow>& rows, const ProvidersValues& values);

} // namespace spillway
