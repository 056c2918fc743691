// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports/export_writer.h"

#include "app/exports/text_writer.h"
#include "app/exports/xlsx_writer.h"
#include "models/exports/csv_encoder.h"
#include "models/exports/json_encoder.h"

namespace spillway::exports
{
namespace
{

constexpr std::int64_t kProgressEvery = 4096;

} // namespace

std::unique_ptr<RowEncoder> encoderFor(ExportFormat format, const Zone& zone)
{
    switch (format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvEncoder>(zone);
    case ExportFormat::Json:
        return std::make_unique<JsonEncoder>(zone);
    case ExportFormat::Xlsx:
        break;
    }
    return nullptr;
}

ExportWriter::ExportWriter(std::string path, ExportMetadata metadata, Progress progress)
    : m_path(std::move(path))
    , m_metadata(std::move(metadata))
    , m_progress(std::move(progress))
{
}

ExportWriter::~ExportWriter()
{
    m_rows.reset(); // before the file it writes to
}

Result<std::unique_ptr<ExportWriter>> ExportWriter::create(
    const std::string& path, ExportFormat format, ExportMetadata metadata, Progress progress)
{
    auto file = AtomicFile::create(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    metadata.file = path.substr(path.rfind('/') + 1);
    metadata.format = exportFormatName(format);
    std::unique_ptr<ExportWriter> writer(new ExportWriter(path, std::move(metadata), std::move(progress)));
    writer->m_file = std::move(*file);
    const ExportMetadata& known = writer->m_metadata;
    if (auto encoder = encoderFor(format, known.zone)) {
        writer->m_rows = std::make_unique<TextWriter>(std::move(encoder), *writer->m_file);
    } else {
        writer->m_rows
            = std::make_unique<XlsxWriter>(*writer->m_file, known.kind, known.zone, known.dataAsOf);
    }
    return writer;
}

Result<void> ExportWriter::begin(std::span<const Column> columns)
{
    return m_rows->begin(columns);
}

Result<void> ExportWriter::row(Row cells)
{
    if (++m_metadata.rows % kProgressEvery == 0 && m_progress && !m_progress(m_metadata.rows)) {
        return failure(ErrorCode::Cancelled, "cancelled; nothing was saved");
    }
    return m_rows->row(cells);
}

Result<void> ExportWriter::end()
{
    return m_rows->end();
}

Result<ExportMetadata> ExportWriter::commit()
{
    auto written = m_file->seal();
    if (!written) {
        return std::unexpected(written.error());
    }
    m_metadata.bytes = written->bytes;
    m_metadata.sha256 = written->sha256;
    auto beside = AtomicFile::create(metadataFileName(m_path));
    if (!beside) {
        return std::unexpected(beside.error());
    }
    if (auto text = (*beside)->append(metadataJson(m_metadata)); !text) {
        return std::unexpected(text.error());
    }
    if (auto sealed = (*beside)->seal(); !sealed) {
        return std::unexpected(sealed.error());
    }
    // Both are on disk under other names; of a kill in between, the digest tells that they do not belong
    // together.
    if (auto replaced = m_file->replace(); !replaced) {
        return std::unexpected(replaced.error());
    }
    if (auto replaced = (*beside)->replace(); !replaced) {
        return std::unexpected(replaced.error());
    }
    return m_metadata;
}

} // namespace spillway::exports
