// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/usage_writer.h"

#include <QStringDecoder>
#include <QtEndian>

#include <string>

namespace spillway::postgres
{
namespace
{

constexpr std::int64_t kEpochMicroseconds = 946'684'800'000'000; // PostgreSQL counts from 2000-01-01
constexpr std::int16_t kColumns = 17;
constexpr const char* kCopy
    = "copy pg_temp.incoming_event (request_id, occurred_at, user_id, tier, provider, "
      "model, feature, region, device, input_tokens, cached_input_tokens, "
      "output_tokens, cost_nusd, latency_ms, status, cache_hit, fallback) "
      "from stdin (format binary)";

/// The binary format of COPY: a signature, then for each row the number of fields, and for each field its
/// length and its bytes in network order.
class BinaryCopy
{
public:
    BinaryCopy() { m_data.append("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19); }

    void row() { number(kColumns); }
    template <typename T> void field(T value)
    {
        number(static_cast<std::int32_t>(sizeof(T)));
        number(value);
    }
    void field(bool value)
    {
        number(std::int32_t{ 1 });
        m_data.push_back(value ? '\1' : '\0');
    }
    void field(std::string_view text)
    {
        number(static_cast<std::int32_t>(text.size()));
        m_data.append(text);
    }
    void null() { number(std::int32_t{ -1 }); }
    template <typename T> void field(const std::optional<T>& value)
    {
        if (value) {
            field(*value);
        } else {
            null();
        }
    }
    void field(const std::optional<std::string>& value)
    {
        if (value) {
            field(std::string_view(*value));
        } else {
            null();
        }
    }

    [[nodiscard]] const std::string& finish()
    {
        number(std::int16_t{ -1 });
        return m_data;
    }

private:
    template <typename T> void number(T value)
    {
        char bytes[sizeof(T)];
        qToBigEndian(value, bytes);
        m_data.append(bytes, sizeof bytes);
    }
    std::string m_data;
};

bool isStorable(std::string_view text)
{
    if (text.size() > UsageWriter::kMaximumTextBytes || text.find('\0') != std::string_view::npos) {
        return false;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError();
}

bool isStorable(const std::optional<std::string>& text)
{
    return !text || isStorable(std::string_view(*text));
}

bool isStorable(const UsageEvent& event)
{
    return !event.requestId.empty() && isStorable(std::string_view(event.requestId))
        && isStorable(std::string_view(event.userId)) && isStorable(std::string_view(event.tier))
        && isStorable(std::string_view(event.provider)) && isStorable(std::string_view(event.model))
        && isStorable(event.feature) && isStorable(event.region) && isStorable(event.device);
}

void append(BinaryCopy& copy, const UsageEvent& event)
{
    copy.row();
    copy.field(std::string_view(event.requestId));
    copy.field(std::int64_t{ event.occurredAt.time_since_epoch().count() - kEpochMicroseconds });
    copy.field(std::string_view(event.userId));
    copy.field(std::string_view(event.tier));
    copy.field(std::string_view(event.provider));
    copy.field(std::string_view(event.model));
    copy.field(event.feature);
    copy.field(event.region);
    copy.field(event.device);
    copy.field(event.inputTokens);
    copy.field(event.cachedInputTokens);
    copy.field(event.outputTokens);
    copy.field(event.cost.transform([](Money cost) { return cost.nanoDollars(); }));
    copy.field(event.latencyMs);
    copy.field(requestStatusName(event.status));
    copy.field(event.cacheHit);
    copy.field(event.fallback);
}

} // namespace

Result<WriteOutcome> UsageWriter::write(std::span<const UsageEvent> events)
{
    if (events.empty()) {
        return WriteOutcome{};
    }
    BinaryCopy copy;
    for (const auto& event : events) {
        if (!isStorable(event)) {
            return failure(ErrorCode::InvalidArgument,
                "an event holds a text that cannot be stored: empty request id, over 512 bytes, NUL or not "
                "UTF-8");
        }
        append(copy, event);
    }
    if (!m_prepared) {
        if (auto prepared = m_connection.query("select spillway.ingest_prepare()"); !prepared) {
            return std::unexpected(prepared.error());
        }
        m_prepared = true;
    }
    auto transaction = Transaction::begin(m_connection);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    if (auto copied = m_connection.copyIn(kCopy, copy.finish()); !copied) {
        return std::unexpected(copied.error());
    }
    auto rows = m_connection.query("select inserted, duplicates, rejected from spillway.ingest()");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const WriteOutcome outcome{ rows->integer(0, 0), rows->integer(0, 1), rows->integer(0, 2) };
    if (auto sound = rows->check(); !sound) {
        return std::unexpected(sound.error());
    }
    if (auto committed = transaction->commit(); !committed) {
        return std::unexpected(committed.error());
    }
    return outcome;
}

} // namespace spillway::postgres
