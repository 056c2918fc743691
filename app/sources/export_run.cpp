// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/export_run.h"

#include "app/exports/file_digest.h"
#include "app/exports/text_writer.h"
#include "app/postgres/export_reader.h"

namespace spillway
{
namespace
{

exports::ExportMetadata metadataOf(const postgres::ExportReader& reader)
{
    const auto& request = reader.request();
    const auto& facts = reader.facts();
    exports::ExportMetadata metadata;
    metadata.kind = exports::exportKindName(request.kind);
    metadata.window = facts.window;
    metadata.zone = request.zone;
    if (request.kind != exports::ExportKind::Users && request.kind != exports::ExportKind::Audit) {
        metadata.grain = periodName(request.grain);
    }
    metadata.dataAsOf = facts.dataAsOf;
    metadata.method = facts.method;
    metadata.priceList = facts.priceList;
    return metadata;
}

/// Asked while the server is silent; the rows themselves ask as they pass.
std::function<bool()> goOnOf(const exports::Progress& progress, const exports::ExportMetadata& metadata)
{
    return [progress, &metadata] { return !progress || progress(metadata.rows); };
}

/// Counts and digests what passes.
class CountedBytes : public exports::ByteSink
{
public:
    explicit CountedBytes(exports::ByteSink& bytes) : m_bytes(bytes) { }
    Result<void> append(std::string_view bytes) override
    {
        m_digest.add(bytes);
        m_count += std::ssize(bytes);
        return m_bytes.append(bytes);
    }
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] std::string digest() { return m_digest.finish(); }

private:
    exports::ByteSink& m_bytes;
    exports::FileDigest m_digest;
    std::int64_t m_count = 0;
};

/// Counts the rows on their way to another sink.
class CountedRows : public exports::RowSink
{
public:
    CountedRows(exports::RowSink& rows, std::int64_t& count) : m_rows(rows), m_count(count) { }
    Result<void> begin(std::span<const exports::Column> columns) override { return m_rows.begin(columns); }
    Result<void> row(exports::Row cells) override
    {
        ++m_count;
        return m_rows.row(cells);
    }
    Result<void> end() override { return m_rows.end(); }

private:
    exports::RowSink& m_rows;
    std::int64_t& m_count;
};

} // namespace

Result<exports::ExportMetadata> exportToFile(postgres::Connection& connection,
    const exports::ExportRequest& request, const ExportTarget& target, exports::Progress progress)
{
    auto reader = postgres::ExportReader::begin(connection, request, target.account);
    if (!reader) {
        return std::unexpected(reader.error());
    }
    auto writer = exports::ExportWriter::create(target.path, target.format, metadataOf(*reader), progress);
    if (!writer) {
        return std::unexpected(writer.error());
    }
    if (auto streamed = reader->stream(**writer, goOnOf(progress, (*writer)->metadata())); !streamed) {
        return std::unexpected(streamed.error());
    }
    return (*writer)->commit();
}

Result<exports::ExportMetadata> writeToBytes(exports::ExportMetadata known, exports::ExportFormat format,
    exports::ByteSink& bytes,
    const std::function<Result<void>(exports::RowSink&, const std::int64_t& rowsSoFar)>& rows)
{
    auto encoder = exports::encoderFor(format, known.zone);
    if (!encoder) {
        return failure(ErrorCode::InvalidArgument, "a workbook needs a file; name one with -o");
    }
    known.format = exports::exportFormatName(format);
    CountedBytes counted(bytes);
    exports::TextWriter text(std::move(encoder), counted);
    CountedRows sink(text, known.rows);
    if (auto written = rows(sink, known.rows); !written) {
        return std::unexpected(written.error());
    }
    known.bytes = counted.count();
    known.sha256 = counted.digest();
    return known;
}

Result<exports::ExportMetadata> exportToBytes(postgres::Connection& connection,
    const exports::ExportRequest& request, exports::ExportFormat format, const std::string& account,
    exports::ByteSink& bytes, exports::Progress progress)
{
    auto reader = postgres::ExportReader::begin(connection, request, account);
    if (!reader) {
        return std::unexpected(reader.error());
    }
    return writeToBytes(
        metadataOf(*reader), format, bytes, [&](exports::RowSink& rows, const std::int64_t& soFar) {
            return reader->stream(rows, [&] { return !progress || progress(soFar); });
        });
}

} // namespace spillway
