// SPDX-License-Identifier: GPL-3.0-or-later
// A million rows into a CSV file, against psql's \copy of the same query on the same server of this run's
// own, taken in turns. Prints medians, ratios and how much memory the rows took.
#include "app/sources/export_run.h"
#include "tests/app/postgres/private_database.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <vector>

using namespace spillway;
using spillway::tests::PrivateDatabase;

namespace
{

constexpr int kRounds = 5;

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Highest resident memory since the last reset, in MiB.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

void resetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("5");
    }
}

void psqlCopy(const postgres::Endpoint& endpoint, const std::vector<std::string>& settings, std::string query,
    const QString& path)
{
    std::ranges::replace(query, '\n', ' ');
    QProcess psql;
    psql.setStandardOutputFile(QProcess::nullDevice());
    psql.start(QStringLiteral("psql"),
        { QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
            QStringLiteral("-h"), QString::fromStdString(endpoint.host), QStringLiteral("-p"),
            QString::number(endpoint.port), QStringLiteral("-U"), QString::fromStdString(endpoint.user),
            QStringLiteral("-d"), QString::fromStdString(endpoint.database) });
    // Over the standard input: a year of hourly starts is longer than Linux lets one argument be.
    for (const auto& setting : settings) {
        psql.write((setting + ";\n").c_str());
    }
    psql.write(("\\copy (" + query + ") to '" + path.toStdString() + "' csv header\n").c_str());
    psql.closeWriteChannel();
    if (!psql.waitForFinished(-1) || psql.exitStatus() != QProcess::NormalExit || psql.exitCode() != 0) {
        throw std::runtime_error(
            "psql: " + psql.errorString().toStdString() + ": " + psql.readAllStandardError().toStdString());
    }
}

/// What one would write for psql: the same rows, a period by its number and amounts in nano-dollars.
constexpr const char* kSpendQuery = R"(
    select width_bucket(quarter, (select current_setting('spillway.starts')::timestamptz[])) - 1 as period,
           tier collate "C", provider collate "C", model collate "C", sum(requests)::bigint, sum(errors)::bigint, sum(cache_hits)::bigint,
           sum(input_tokens)::bigint, sum(cached_input_tokens)::bigint, sum(output_tokens)::bigint,
           sum(cost_nusd)::bigint, sum(unpriced)::bigint
    from console.rollup_quarter
    where quarter >= current_setting('spillway.from')::timestamptz
      and quarter < current_setting('spillway.to')::timestamptz
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4)";
constexpr const char* kAuditQuery = R"(
    select sequence, at, environment, kind, actor, command_id, detail, encode(previous_hash, 'hex'),
           encode(hash, 'hex')
    from console.audit
    where at >= current_setting('spillway.from')::timestamptz and at < current_setting('spillway.to')::timestamptz
    order by sequence)";

std::string quoted(const std::string& text)
{
    return "'" + text + "'";
}

void measure(PrivateDatabase& database, const char* title, const exports::ExportRequest& request,
    const std::string& query)
{
    auto connection = database.open("spillway_console");
    const QString ours
        = QStringLiteral("/tmp/spillway-bench-ours-%1.csv").arg(QCoreApplication::applicationPid());
    const QString theirs
        = QStringLiteral("/tmp/spillway-bench-psql-%1.csv").arg(QCoreApplication::applicationPid());
    std::string starts = "{";
    if (request.kind == exports::ExportKind::Spend) {
        for (const Instant at : PrivateDatabase::taken(exports::periodStarts(request))) {
            starts.append(starts.size() > 1 ? "," : "").append(toIsoUtc(at));
        }
    }
    const std::vector<std::string> settings{ "select set_config('spillway.from', "
        + quoted(toIsoUtc(request.window.from)) + ", false), set_config('spillway.to', "
        + quoted(toIsoUtc(request.window.to)) + ", false), set_config('spillway.starts', "
        + quoted(starts + "}")
        + ", false), set_config('spillway.dimensions', '{tier,provider,model}', false), "
          "set_config('statement_timeout', '0', false)" };
    std::vector<double> our;
    std::vector<double> their;
    std::int64_t rows = 0;
    double grown = 0;
    for (int round = 0; round < kRounds; ++round) {
        their.push_back(
            secondsOf([&] { psqlCopy(database.endpoint("spillway_console"), settings, query, theirs); }));
        resetPeak();
        const double before = peakMemory();
        our.push_back(secondsOf([&] {
            rows = PrivateDatabase::taken(
                exportToFile(connection, request, { ours.toStdString(), {}, "bench" }))
                       .rows;
        }));
        grown = std::max(grown, peakMemory() - before);
    }
    std::printf("%s, %lld rows: export %.2f s (%lld MB with digest, offsets and fsync), \\copy %.2f s (%lld "
                "MB): %.2f x; "
                "memory + %.1f MB\n",
        title, static_cast<long long>(rows), median(our), static_cast<long long>(QFile(ours).size() >> 20),
        median(their), static_cast<long long>(QFile(theirs).size() >> 20), median(their) / median(our),
        grown);
    for (const auto& path : { ours, theirs }) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral(".meta.json"));
    }
}

void run()
{
    PrivateDatabase database;
    auto admin = database.open("postgres");
    admin.setPatience(std::chrono::minutes(10));
    PrivateDatabase::taken(admin.execute(R"(
        insert into spillway.rollup_quarter
        select h, 'tier-' || c % 3, 'provider-' || c % 5, 'model-' || c, 10 + c, 1, 0, 0, 0, 2, 0, 0, 4000 + c, 100,
               900 + c, 1234567 * (c + 1) + extract(epoch from h)::bigint % 977, 10 + c, 5000, '{0,1,2,3}'
        from generate_series('2025-01-01 00:00Z'::timestamptz, '2025-12-31 23:00Z', '1 hour') h,
             generate_series(0, 114) c;
        insert into spillway.audit
        select n, '2025-06-01 00:00Z'::timestamptz + n * interval '1 second', 'production', 'command', 'person-' || n % 9,
               null, '{"type": "pause_tier", "reason": "number ' || n || '"}', sha256(n::text::bytea),
               sha256((n + 1)::text::bytea)
        from generate_series(1, 1000000) n;
        analyze;
    )"));
    exports::ExportRequest spend;
    spend.kind = exports::ExportKind::Spend;
    spend.grain = Period::Hour;
    spend.zone = PrivateDatabase::taken(Zone::named("America/New_York"));
    spend.groupBy = { exports::Dimension::Tier, exports::Dimension::Provider, exports::Dimension::Model };
    spend.window = { parseIso("2025-01-01T00:00:00Z").value(), parseIso("2026-01-01T00:00:00Z").value() };
    measure(database, "spend by hour, tier, provider and model", spend, kSpendQuery);
    exports::ExportRequest audit = spend;
    audit.kind = exports::ExportKind::Audit;
    audit.groupBy.clear();
    audit.window = { parseIso("2025-01-01T00:00:00Z").value(), parseIso("2026-12-01T00:00:00Z").value() };
    measure(database, "audit", audit, kAuditQuery);
}

} // namespace

int main()
{
    try {
        run();
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "bench_export: %s\n", exception.what());
        return 1;
    }
    return 0;
}
