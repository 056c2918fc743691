// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports/text_writer.h"

namespace spillway::exports
{
namespace
{

constexpr std::size_t kBuffer = 64 * 1024;

} // namespace

TextWriter::TextWriter(std::unique_ptr<RowEncoder> encoder, ByteSink& bytes)
    : m_encoder(std::move(encoder))
    , m_bytes(bytes)
{
    m_buffer.reserve(kBuffer + 4096);
}

Result<void> TextWriter::begin(std::span<const Column> columns)
{
    m_encoder->begin(columns, m_buffer);
    return {};
}

Result<void> TextWriter::row(Row cells)
{
    m_encoder->row(cells, m_buffer);
    return m_buffer.size() < kBuffer ? Result<void>() : flush();
}

Result<void> TextWriter::end()
{
    m_encoder->end(m_buffer);
    return flush();
}

Result<void> TextWriter::flush()
{
    auto written = m_bytes.append(m_buffer);
    m_buffer.clear();
    return written;
}

} // namespace spillway::exports
