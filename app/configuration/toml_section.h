// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace spillway
{

/// One table of a TOML file, read key by key. The first thing wrong is kept and later reads are harmless, so
/// that a reader asks for all its keys in a row and looks at finish() once.
class TomlSection
{
public:
    /// `table` may be null: the section is absent and every key has its default.
    /// `example` is the file that shows every key, for the message about an unknown one.
    TomlSection(
        const toml::table* table, std::string name, std::string example = "packaging/gateway.example.toml");

    void read(std::string_view key, std::string& value);
    void read(std::string_view key, bool& value);
    void read(std::string_view key, std::int64_t& value, std::int64_t least, std::int64_t most);
    template <typename Integer>
    void readInteger(std::string_view key, Integer& value, std::int64_t least, std::int64_t most)
    {
        auto wide = static_cast<std::int64_t>(value);
        read(key, wide, least, most);
        value = static_cast<Integer>(wide);
    }
    /// Refuses `key` unless it is there and not empty.
    void require(std::string_view key);
    void fail(std::string_view key, std::string_view what);
    /// The first problem, or an unknown key.
    [[nodiscard]] Result<void> finish() const;

private:
    const toml::node* find(std::string_view key);
    [[nodiscard]] std::string place(std::string_view key, const toml::node* node) const;

    const toml::table* m_table;
    std::string m_name;
    std::string m_example;
    std::set<std::string, std::less<>> m_known;
    std::optional<std::string> m_problem;
};

} // namespace spillway
