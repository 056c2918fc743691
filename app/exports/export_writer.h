// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exports/atomic_file.h"
#include "models/exports/export_metadata.h"
#include "models/exports/export_request.h"
#include "models/exports/export_table.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace spillway::exports
{

/// Says how many rows have passed, about every 4096, and is asked whether to go on; false cancels.
using Progress = std::function<bool(std::int64_t rows)>;

/// Text formats only: CSV or JSON. For previews, the clipboard and standard output.
[[nodiscard]] std::unique_ptr<RowEncoder> encoderFor(ExportFormat format, const Zone& zone);

/// One export into a file and its metadata beside it: both are there whole, or neither has changed.
class ExportWriter : public RowSink
{
public:
    /// `metadata` names kind, window, zone and what else is known before the rows; `format` decides the
    /// writer, `path` the file.
    [[nodiscard]] static Result<std::unique_ptr<ExportWriter>> create(
        const std::string& path, ExportFormat format, ExportMetadata metadata, Progress progress = {});
    ~ExportWriter() override;

    [[nodiscard]] Result<void> begin(std::span<const Column> columns) override;
    [[nodiscard]] Result<void> row(Row cells) override;
    [[nodiscard]] Result<void> end() override;

    /// What is known only after the rows: notes and the like. Before `commit`.
    [[nodiscard]] ExportMetadata& metadata() { return m_metadata; }
    /// Puts both files in place; the metadata as written.
    [[nodiscard]] Result<ExportMetadata> commit();

private:
    ExportWriter(std::string path, ExportMetadata metadata, Progress progress);

    std::string m_path;
    ExportMetadata m_metadata;
    Progress m_progress;
    std::unique_ptr<AtomicFile> m_file;
    std::unique_ptr<RowSink> m_rows;
};

} // namespace spillway::exports
