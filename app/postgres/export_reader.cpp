// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/export_reader.h"

#include "app/postgres/export_streams.h"
#include "app/postgres/stored_query.h"

#include <algorithm>

namespace spillway::postgres
{
namespace
{

using exports::ExportKind;

/// A file of hours may take minutes; one row and the next are never this far apart.
constexpr std::chrono::minutes kExportPatience{ 10 };

std::string arrayOf(std::span<const Instant> instants)
{
    std::string text = "{";
    for (const Instant instant : instants) {
        text.append(text.size() > 1 ? "," : "").append(toIsoUtc(instant));
    }
    return text + '}';
}

std::string arrayOf(std::span<const exports::Dimension> dimensions)
{
    std::string text = "{";
    for (const auto dimension : dimensions) {
        text.append(text.size() > 1 ? "," : "").append(exports::dimensionName(dimension));
    }
    return text + '}';
}

std::string methodOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Spend:
    case ExportKind::Focus:
        return "recorded cost of every request, added up from the quarter-hour roll-ups; unpriced requests "
               "cost "
               "nothing here and are counted on their own";
    case ExportKind::Tiers:
        return "recorded cost from the quarter-hour roll-ups; accounts and their monthly prices at the end "
               "of a "
               "period";
    case ExportKind::Providers:
        return "quarter-hour roll-ups; latency quantiles from merged histograms, within 2 % relative error";
    case ExportKind::Users:
        return "every request of the window, added up by user and tier";
    case ExportKind::Business:
        return "revenue is the monthly price of the accounts at a month's end; provider cost is recorded "
               "cost; fixed "
               "costs are those in force at the month's start; totals are the rows with tier *";
    case ExportKind::Audit:
        return "the audit as it is stored, hash-chained";
    case ExportKind::Forecast:
        break;
    }
    return {};
}

Result<void> check(const exports::ExportRequest& request)
{
    if (request.kind == ExportKind::Business && request.grain != Period::Month) {
        return failure(
            ErrorCode::InvalidArgument, "business is by month: prices and fixed costs are monthly");
    }
    if (!request.groupBy.empty() && request.kind != ExportKind::Spend) {
        return failure(ErrorCode::InvalidArgument,
            std::string(exports::exportKindName(request.kind))
                + " has its own columns and cannot be split; spend can");
    }
    if (request.window.from >= request.window.to) {
        return failure(
            ErrorCode::InvalidArgument, "the window ends before it begins; --from must be before --to");
    }
    return {};
}

bool hasPeriods(ExportKind kind)
{
    return kind != ExportKind::Users && kind != ExportKind::Audit;
}

std::string priceText(const Rows& rows, int row)
{
    return rows.text(row, 0) + ' ' + rows.text(row, 1) + " from " + toIsoUtc(rows.instant(row, 2)) + ": "
        + rows.money(row, 3).toDecimal(6) + " input, " + rows.money(row, 4).toDecimal(6) + " cached input, "
        + rows.money(row, 5).toDecimal(6) + " output USD per million tokens";
}

} // namespace

ExportReader::ExportReader(Connection& connection, Transaction snapshot, exports::ExportRequest request)
    : m_connection(&connection)
    , m_snapshot(std::move(snapshot))
    , m_request(std::move(request))
{
}

Result<ExportReader> ExportReader::begin(
    Connection& connection, exports::ExportRequest request, std::string account)
{
    if (auto sound = check(request); !sound) {
        return std::unexpected(sound.error());
    }
    std::vector<Instant> starts;
    TimeRange window = request.window;
    if (hasPeriods(request.kind)) {
        auto periods = exports::periodStarts(request);
        if (!periods) {
            return std::unexpected(periods.error());
        }
        starts = std::move(*periods);
        window = exports::wholePeriods(request);
    }
    auto snapshot = Transaction::begin(connection, Transaction::Mode::ReadOnlySnapshot);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    ExportReader reader(connection, std::move(*snapshot), std::move(request));
    auto set = storedQuery(connection, "export_settings",
        { parameter(window.from), parameter(window.to), arrayOf(starts), arrayOf(reader.m_request.groupBy) });
    if (!set) {
        return std::unexpected(set.error());
    }
    reader.m_account = std::move(account);
    reader.m_starts = std::move(starts);
    reader.m_starts.push_back(window.to);
    reader.m_facts.window = window;
    reader.m_facts.method = methodOf(reader.m_request.kind);
    if (auto read = reader.readFacts(); !read) {
        return std::unexpected(read.error());
    }
    return reader;
}

Result<void> ExportReader::readFacts()
{
    auto ledger = storedQuery(*m_connection, "ledger");
    if (!ledger) {
        return std::unexpected(ledger.error());
    }
    m_facts.dataAsOf = ledger->optionalInstant(0, 0);
    auto prices = storedQuery(
        *m_connection, "export_prices", { parameter(m_facts.window.from), parameter(m_facts.window.to) });
    if (!prices) {
        return std::unexpected(prices.error());
    }
    for (int row = 0; row < prices->size(); ++row) {
        m_facts.priceList.push_back(priceText(*prices, row));
    }
    if (auto sound = prices->check(); !sound) {
        return sound;
    }
    return ledger->check();
}

Result<void> ExportReader::stream(exports::RowSink& sink, const std::function<bool()>& goOn)
{
    m_connection->setPatience(kExportPatience);
    const ExportStream to{ *m_connection, m_request, m_starts, m_account, sink, goOn };
    Result<void> streamed;
    switch (m_request.kind) {
    case ExportKind::Spend:
        streamed = streamSpend(to);
        break;
    case ExportKind::Tiers:
        streamed = streamTiers(to);
        break;
    case ExportKind::Providers:
        streamed = streamProviders(to);
        break;
    case ExportKind::Users:
        streamed = streamUsers(to);
        break;
    case ExportKind::Business:
        streamed = streamBusiness(to);
        break;
    case ExportKind::Audit:
        streamed = streamAudit(to);
        break;
    case ExportKind::Focus:
        streamed = streamFocus(to);
        break;
    case ExportKind::Forecast:
        streamed = failure(ErrorCode::Internal, "a forecast is computed, not read");
        break;
    }
    m_connection->setPatience(Connection::kPatience);
    return streamed ? sink.end() : streamed;
}

} // namespace spillway::postgres
