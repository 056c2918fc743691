// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace spillway
{

/// A password or private key in memory that is wiped when it goes; moved, never copied. It has no way into a
/// QString or a stream on purpose.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string text) : m_text(std::move(text)) { }
    ~Secret() { clear(); }
    Secret(Secret&& other) noexcept : m_text(other.m_text) { other.clear(); }
    Secret& operator=(Secret&& other) noexcept
    {
        if (this != &other) {
            clear();
            m_text = other.m_text; // a copy, since a moved-from short string keeps its bytes
            other.clear();
        }
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    [[nodiscard]] std::string_view view() const { return m_text; }
    void clear();

private:
    std::string m_text;
};

} // namespace spillway
