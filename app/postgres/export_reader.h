// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/exports/export_request.h"
#include "models/exports/export_table.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spillway::postgres
{

/// What an export's metadata says of the data.
struct ExportFacts {
    TimeRange window; ///< widened to whole periods
    std::optional<Instant> dataAsOf; ///< newest event committed
    std::vector<std::string> priceList; ///< in force at any time of the window
    std::string method; ///< where the figures come from, one sentence
};

/// Streams the rows of one export in one snapshot, for the console's role. Rows come in the order of their
/// periods, then of the bytes of their names, so that the same data is the same file on every server.
class ExportReader
{
public:
    /// Opens the snapshot and reads the facts. InvalidArgument for a grain or a split that the kind does not
    /// have; a forecast is no reading and is not its business. `account` names the product in FOCUS rows.
    [[nodiscard]] static Result<ExportReader> begin(
        Connection& connection, exports::ExportRequest request, std::string account);

    [[nodiscard]] const ExportFacts& facts() const { return m_facts; }
    [[nodiscard]] const exports::ExportRequest& request() const { return m_request; }
    /// Once. A failure of the sink ends it; Cancelled when `goOn` says no.
    [[nodiscard]] Result<void> stream(exports::RowSink& sink, const std::function<bool()>& goOn = {});

private:
    ExportReader(Connection& connection, Transaction snapshot, exports::ExportRequest request);
    [[nodiscard]] Result<void> readFacts();

    Connection* m_connection;
    Transaction m_snapshot;
    exports::ExportRequest m_request;
    std::string m_account;
    std::vector<Instant> m_starts; ///< of the periods, and the end of the last
    ExportFacts m_facts;
};

} // namespace spillway::postgres
