// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exports/atomic_file.h"
#include "models/exports/export_table.h"

#include <memory>
#include <string>

namespace spillway::exports
{

/// Rows through an encoder into a file, 64 KiB at a time, whatever their number.
class TextWriter : public RowSink
{
public:
    /// `bytes` outlives the writer.
    TextWriter(std::unique_ptr<RowEncoder> encoder, ByteSink& bytes);

    [[nodiscard]] Result<void> begin(std::span<const Column> columns) override;
    [[nodiscard]] Result<void> row(Row cells) override;
    [[nodiscard]] Result<void> end() override;

private:
    [[nodiscard]] Result<void> flush();

    std::unique_ptr<RowEncoder> m_encoder;
    ByteSink& m_bytes;
    std::string m_buffer;
};

} // namespace spillway::exports
