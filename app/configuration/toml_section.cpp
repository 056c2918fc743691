// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/toml_section.h"

namespace spillway
{

TomlSection::TomlSection(const toml::table* table, std::string name, std::string example)
    : m_table(table)
    , m_name(std::move(name))
    , m_example(std::move(example))
{
}

const toml::node* TomlSection::find(std::string_view key)
{
    m_known.emplace(key);
    return m_table != nullptr ? m_table->get(key) : nullptr;
}

std::string TomlSection::place(std::string_view key, const toml::node* node) const
{
    std::string text = m_name.empty() ? std::string(key) : m_name + "." + std::string(key);
    const auto* source = node != nullptr ? node : static_cast<const toml::node*>(m_table);
    if (source != nullptr && source->source().begin.line > 0) {
        text += " (line " + std::to_string(source->source().begin.line) + ")";
    }
    return text;
}

void TomlSection::fail(std::string_view key, std::string_view what)
{
    if (!m_problem) {
        m_problem = place(key, m_table != nullptr ? m_table->get(key) : nullptr) + " " + std::string(what);
    }
}

void TomlSection::read(std::string_view key, std::string& value)
{
    if (const auto* node = find(key); node != nullptr) {
        if (const auto text = node->value_exact<std::string>()) {
            value = *text;
        } else {
            fail(key, "must be a string");
        }
    }
}

void TomlSection::read(std::string_view key, bool& value)
{
    if (const auto* node = find(key); node != nullptr) {
        if (const auto truth = node->value_exact<bool>()) {
            value = *truth;
        } else {
            fail(key, "must be true or false");
        }
    }
}

void TomlSection::read(std::string_view key, std::int64_t& value, std::int64_t least, std::int64_t most)
{
    if (const auto* node = find(key); node != nullptr) {
        const auto number = node->value_exact<std::int64_t>();
        if (!number || *number < least || *number > most) {
            fail(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        } else {
            value = *number;
        }
    }
}

void TomlSection::require(std::string_view key)
{
    const auto* node = find(key);
    if (node == nullptr || node->value_or(std::string_view()).empty()) {
        fail(key, "is missing; packaging/gateway.example.toml shows it");
    }
}

Result<void> TomlSection::finish() const
{
    if (m_problem) {
        return failure(ErrorCode::InvalidArgument, *m_problem);
    }
    if (m_table != nullptr) {
        for (const auto& [key, node] : *m_table) {
            if (!m_known.contains(key.str())) {
                return failure(ErrorCode::InvalidArgument,
                    place(key.str(), &node) + " is not a known key; see " + m_example);
            }
        }
    }
    return {};
}

} // namespace spillway
