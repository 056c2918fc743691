// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exit_code.h"
#include "app/ctl/export_options.h"
#include "app/ctl/forecast_series.h"
#include "app/ctl/order_options.h"
#include "models/domain/result.h"

#include <span>
#include <string>

namespace spillway::ctl
{

enum class Command : std::uint8_t {
    None,
    Status,
    Doctor,
    ForecastSeries,
    Order,
    ShowCommand,
    ApproveCommand,
    VerifyAudit,
    NewKey,
    ListKeys,
    Export
};

/// What spillwayctl was told on its command line.
struct CtlOptions {
    std::string profile;
    bool json = false;
    int credentialsDescriptor = -1;
    Command command = Command::None;
    ForecastSeriesOptions forecastSeries;
    OrderOptions order; ///< of Command::Order
    CommandOptions about; ///< of ShowCommand and ApproveCommand
    AuditOptions audit;
    KeysOptions keys;
    ExportOptions exports; ///< of Command::Export
    std::string help; ///< not empty: --help or --version was asked for, this answers it
};

/// InvalidArgument with what to do instead.
[[nodiscard]] Result<CtlOptions> parseCtlOptions(int argc, const char* const* argv);

} // namespace spillway::ctl
