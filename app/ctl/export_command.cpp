// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/export_command.h"

#include "app/sources/export_run.h"
#include "app/sources/forecast_source.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace spillway::ctl
{
namespace
{

volatile std::sig_atomic_t stopped = 0;

/// Until it goes, Ctrl C ends the export and not the program, so that nothing is left half done.
class StopWatch
{
public:
    StopWatch()
        : m_interrupt(std::signal(SIGINT, [](int) { stopped = 1; }))
        , m_terminate(std::signal(SIGTERM, [](int) { stopped = 1; }))
    {
    }
    ~StopWatch()
    {
        std::signal(SIGINT, m_interrupt);
        std::signal(SIGTERM, m_terminate);
    }
    StopWatch(const StopWatch&) = delete;
    StopWatch& operator=(const StopWatch&) = delete;

private:
    using Handler = void (*)(int);
    Handler m_interrupt;
    Handler m_terminate;
};

/// Rows so far, on a terminal alone: a log wants no carriage returns.
class ProgressLine
{
public:
    exports::Progress callback()
    {
        return [this](std::int64_t rows) {
            if (m_terminal && rows >= m_next) {
                std::fprintf(stderr, "\r%lld rows", static_cast<long long>(rows));
                m_next = rows + 16'384;
                m_shown = true;
            }
            return stopped == 0;
        };
    }
    ~ProgressLine()
    {
        if (m_shown) {
            std::fputs("\r\033[K", stderr);
        }
    }
    ProgressLine() = default;
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

private:
    bool m_terminal = ::isatty(STDERR_FILENO) == 1;
    bool m_shown = false;
    std::int64_t m_next = 16'384;
};

class StandardOutput : public exports::ByteSink
{
public:
    Result<void> append(std::string_view bytes) override
    {
        if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0) {
            return failure(ErrorCode::Internal, "standard output does not take the rows");
        }
        return {};
    }
};

ExitCode exitCodeOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return Usage;
    case ErrorCode::Unreachable:
        return CannotConnect;
    default:
        return Failed;
    }
}

ExitCode fail(const Error& error)
{
    std::fprintf(stderr, "spillwayctl: %s\n", error.message.c_str());
    return exitCodeOf(error);
}

Result<exports::ExportMetadata> writeForecast(postgres::Connection& connection, const ExportOrder& order,
    const std::string& account, Instant now, exports::ByteSink& output)
{
    const auto goOn = [] { return stopped == 0; };
    auto data = readForecastData(
        connection, order.request.zone, now, static_cast<std::size_t>(order.horizonDays), goOn);
    if (!data) {
        return std::unexpected(data.error());
    }
    const auto outlook = forecast::makeOutlook(data->inputs, [&](double) { return goOn(); });
    if (!outlook) {
        return std::unexpected(outlook.error());
    }
    const auto scenarios = exports::parseScenarios(order.scenario, *outlook);
    if (!scenarios) {
        return std::unexpected(scenarios.error());
    }
    exports::ForecastSelection selection;
    selection.scenarios = *scenarios;
    selection.grain = order.request.grain;
    const auto& split = order.request.groupBy;
    selection.byTier = std::ranges::find(split, exports::Dimension::Tier) != split.end();
    selection.byProvider = std::ranges::find(split, exports::Dimension::Provider) != split.end();
    selection.actualFrom = order.request.window.from;
    auto known = forecastMetadata(*outlook, selection, data->dataAsOf, data->priceList);
    if (!order.output.empty()) {
        return forecastToFile(*outlook, selection, std::move(known), { order.output, order.format, account });
    }
    return writeToBytes(
        std::move(known), order.format, output, [&](exports::RowSink& rows, const std::int64_t&) {
            return exports::writeForecast(*outlook, selection, rows);
        });
}

} // namespace

ExitCode runExport(const Profile& profile, const ExportOptions& options, bool json)
{
    const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    const auto order = exportOrder(options, profile.zone, now, json);
    if (!order) {
        return fail(order.error());
    }
    auto connection = postgres::Connection::open(profile.postgres);
    if (!connection) {
        (void)fail(connection.error());
        return CannotConnect;
    }
    stopped = 0;
    const StopWatch watch;
    ProgressLine progress;
    StandardOutput output;
    const auto written = order->request.kind == exports::ExportKind::Forecast
        ? writeForecast(*connection, *order, profile.environment, now, output)
        : order->output.empty()
        ? exportToBytes(
              *connection, order->request, order->format, profile.environment, output, progress.callback())
        : exportToFile(*connection, order->request, { order->output, order->format, profile.environment },
              progress.callback());
    if (!written) {
        return fail(written.error());
    }
    std::fprintf(stderr, "spillwayctl: %lld rows, %lld bytes, SHA-256 %s%s%s\n",
        static_cast<long long>(written->rows), static_cast<long long>(written->bytes),
        written->sha256.c_str(), order->output.empty() ? "" : ", in ", order->output.c_str());
    if (json && !order->output.empty()) {
        std::fputs(exports::metadataJson(*written).c_str(), stdout);
    }
    return Done;
}

} // namespace spillway::ctl
