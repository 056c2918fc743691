// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exports/atomic_file.h"
#include "models/exports/export_table.h"
#include "models/exports/local_time_text.h"

#include <memory>
#include <optional>
#include <string>

namespace spillway::exports
{

/// One sheet with a frozen header, rows streamed to disk as they come. Text is always text, never a formula;
/// money is a number with its decimals; a time is the text of the other formats, since a sheet knows no
/// zones. The workbook carries `dataAsOf` as its time of creation, so that the same rows are the same file.
class XlsxWriter : public RowSink
{
public:
    static constexpr std::int64_t kMaximumRows = 1'048'575; ///< below the header
    static constexpr std::size_t kMaximumTextLength = 32'767; ///< UTF-16 units of a cell

    XlsxWriter(AtomicFile& file, std::string title, Zone zone, std::optional<Instant> dataAsOf);
    ~XlsxWriter() override;

    /// LimitExceeded for more rows or a longer text than a sheet takes.
    [[nodiscard]] Result<void> begin(std::span<const Column> columns) override;
    [[nodiscard]] Result<void> row(Row cells) override;
    [[nodiscard]] Result<void> end() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace spillway::exports
