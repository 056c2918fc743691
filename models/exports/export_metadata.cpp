// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/export_metadata.h"

#include "models/exports/json_encoder.h"

namespace spillway::exports
{
namespace
{

/// Members in the order they are written, which a reader of the file follows more easily than an alphabet.
class Members
{
public:
    void text(std::string_view name, std::string_view value)
    {
        key(name);
        appendJsonText(m_json, value);
    }
    void raw(std::string_view name, const std::string& value)
    {
        key(name);
        m_json += value;
    }
    void list(std::string_view name, const std::vector<std::string>& values)
    {
        key(name);
        m_json += "[";
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_json += i > 0 ? ",\n    " : "\n    ";
            appendJsonText(m_json, values[i]);
        }
        m_json += values.empty() ? "]" : "\n  ]";
    }
    [[nodiscard]] std::string finish() { return "{" + m_json + "\n}\n"; }

private:
    void key(std::string_view name)
    {
        m_json += m_json.empty() ? "\n  " : ",\n  ";
        appendJsonText(m_json, name);
        m_json += ": ";
    }
    std::string m_json;
};

} // namespace

std::string metadataFileName(const std::string& file)
{
    return file + ".meta.json";
}

std::string metadataJson(const ExportMetadata& metadata)
{
    Members members;
    members.text("file", metadata.file);
    members.text("kind", metadata.kind);
    members.text("format", metadata.format);
    members.text("from", metadata.zone.toIso(metadata.window.from));
    members.text("to", metadata.zone.toIso(metadata.window.to));
    members.text("zone", metadata.zone.name());
    if (!metadata.grain.empty()) {
        members.text("grain", metadata.grain);
    }
    if (metadata.dataAsOf) {
        members.text("data_as_of", metadata.zone.toIso(*metadata.dataAsOf));
    } else {
        members.raw("data_as_of", "null");
    }
    members.text("currency", "USD");
    members.text("method", metadata.method);
    members.list("price_list", metadata.priceList);
    for (const auto& [name, value] : metadata.notes) {
        members.text(name, value);
    }
    if (metadata.format == "csv") {
        members.text("text_guard",
            "a text that begins with = + - @ ' a tab or a line break has one apostrophe in front; take one "
            "away");
    }
    members.raw("rows", std::to_string(metadata.rows));
    members.raw("bytes", std::to_string(metadata.bytes));
    members.text("sha256", metadata.sha256);
    members.text("written_by", "spillway " SPILLWAY_VERSION);
    return members.finish();
}

} // namespace spillway::exports
