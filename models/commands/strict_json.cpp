// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/strict_json.h"

#include <algorithm>
#include <charconv>

namespace spillway::commands
{

namespace
{
void appendUtf8(std::string& out, std::uint32_t point)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xc0U | (point >> 6U));
        put(0x80U | (point & 0x3fU));
    } else if (point < 0x10000) {
        put(0xe0U | (point >> 12U));
        put(0x80U | ((point >> 6U) & 0x3fU));
        put(0x80U | (point & 0x3fU));
    } else {
        put(0xf0U | (point >> 18U));
        put(0x80U | ((point >> 12U) & 0x3fU));
        put(0x80U | ((point >> 6U) & 0x3fU));
        put(0x80U | (point & 0x3fU));
    }
}

/// Length of the well-formed UTF-8 sequence at the front (Unicode table 3-7), 0 when there is none.
std::size_t utf8Length(std::string_view text)
{
    const auto byte = [&text](std::size_t at) {
        return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{ 0 };
    };
    const auto continues = [&byte](std::size_t at) { return (byte(at) & 0xc0U) == 0x80U; };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xc2 && lead <= 0xdf) {
        return continues(1) ? 2 : 0;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool shortest = lead != 0xe0 || byte(1) >= 0xa0;
        const bool noSurrogate = lead != 0xed || byte(1) < 0xa0;
        return continues(1) && continues(2) && shortest && noSurrogate ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool shortest = lead != 0xf0 || byte(1) >= 0x90;
        const bool inRange = lead != 0xf4 || byte(1) < 0x90;
        return continues(1) && continues(2) && continues(3) && shortest && inRange ? 4 : 0;
    }
    return 0;
}

class Parser
{
public:
    explicit Parser(std::string_view text) : m_rest(text) { }

    Result<JsonValue> document()
    {
        JsonValue value;
        if (!readValue(value, 1)) {
            return failure(ErrorCode::Malformed, m_fault);
        }
        skipSpace();
        if (!m_rest.empty()) {
            return failure(ErrorCode::Malformed, "There is text after the JSON document.");
        }
        return value;
    }

private:
    bool fault(std::string text)
    {
        m_fault = std::move(text);
        return false;
    }
    bool malformed() { return fault("The JSON is malformed."); }
    void skipSpace()
    {
        const auto end = m_rest.find_first_not_of(" \t\r\n");
        m_rest.remove_prefix(std::min(end, m_rest.size()));
    }
    bool take(std::string_view literal)
    {
        if (!m_rest.starts_with(literal)) {
            return false;
        }
        m_rest.remove_prefix(literal.size());
        return true;
    }

    bool readValue(JsonValue& out, int depth)
    {
        if (depth > kMaximumJsonDepth) {
            return fault("The JSON is nested too deeply.");
        }
        skipSpace();
        if (take("null")) {
            return true;
        }
        if (take("true")) {
            out.value = true;
            return true;
        }
        if (take("false")) {
            out.value = false;
            return true;
        }
        if (m_rest.starts_with('"')) {
            return readString(out.value.emplace<std::string>());
        }
        if (take("[")) {
            return readArray(out.value.emplace<JsonArray>(), depth);
        }
        if (take("{")) {
            return readObject(out.value.emplace<JsonObject>(), depth);
        }
        return readInteger(out.value.emplace<std::int64_t>());
    }

    bool readArray(JsonArray& out, int depth)
    {
        skipSpace();
        if (take("]")) {
            return true;
        }
        for (;;) {
            if (!readValue(out.emplace_back(), depth + 1)) {
                return false;
            }
            skipSpace();
            if (take("]")) {
                return true;
            }
            if (!take(",")) {
                return malformed();
            }
        }
    }

    bool readObject(JsonObject& out, int depth)
    {
        skipSpace();
        if (take("}")) {
            return true;
        }
        for (;;) {
            skipSpace();
            std::string name;
            if (!readString(name)) {
                return false;
            }
            skipSpace();
            if (!take(":")) {
                return malformed();
            }
            const auto [place, isNew] = out.try_emplace(name);
            if (!isNew) {
                return fault("The JSON member " + jsonString(name) + " occurs twice.");
            }
            if (!readValue(place->second, depth + 1)) {
                return false;
            }
            skipSpace();
            if (take("}")) {
                return true;
            }
            if (!take(",")) {
                return malformed();
            }
        }
    }

    bool readInteger(std::int64_t& out)
    {
        const std::size_t sign = m_rest.starts_with('-') ? 1 : 0;
        const auto found = m_rest.find_first_not_of("0123456789", sign);
        const std::size_t end = std::min(found, m_rest.size());
        const std::string_view digits = m_rest.substr(0, end);
        const bool leadingZero = end > sign + 1 && digits[sign] == '0';
        const bool negativeZero = digits == "-0";
        if (end == sign || leadingZero || negativeZero) {
            return malformed();
        }
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
        m_rest.remove_prefix(end);
        if (read.ec != std::errc() || m_rest.starts_with('.') || m_rest.starts_with('e')
            || m_rest.starts_with('E')) {
            return fault("Numbers are whole numbers here; write an amount of money as a string.");
        }
        return true;
    }

    bool readString(std::string& out)
    {
        if (!take("\"")) {
            return malformed();
        }
        while (!take("\"")) {
            if (take("\\")) {
                if (!readEscape(out)) {
                    return malformed();
                }
                continue;
            }
            const std::size_t length = m_rest.empty() ? 0 : utf8Length(m_rest);
            if (length == 0 || static_cast<std::uint8_t>(m_rest.front()) < 0x20) {
                return malformed();
            }
            out += m_rest.substr(0, length);
            m_rest.remove_prefix(length);
        }
        return true;
    }

    bool readEscape(std::string& out)
    {
        if (take("u")) {
            return readUnicodeEscape(out);
        }
        constexpr std::string_view kNames = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const auto at = m_rest.empty() ? std::string_view::npos : kNames.find(m_rest.front());
        if (at == std::string_view::npos) {
            return false;
        }
        out += kMeanings[at];
        m_rest.remove_prefix(1);
        return true;
    }

    bool readHex(std::uint32_t& out)
    {
        const std::string_view digits = m_rest.substr(0, 4);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out, 16);
        m_rest.remove_prefix(digits.size());
        return digits.size() == 4 && read.ec == std::errc() && read.ptr == digits.data() + 4;
    }

    bool readUnicodeEscape(std::string& out)
    {
        std::uint32_t point = 0;
        if (!readHex(point) || point == 0 || (point >= 0xdc00 && point <= 0xdfff)) {
            return false;
        }
        if (point >= 0xd800 && point <= 0xdbff) {
            std::uint32_t low = 0;
            if (!take("\\u") || !readHex(low) || low < 0xdc00 || low > 0xdfff) {
                return false;
            }
            point = 0x10000 + ((point - 0xd800) << 10U) + (low - 0xdc00);
        }
        appendUtf8(out, point);
        return true;
    }

    std::string_view m_rest;
    std::string m_fault;
};
} // namespace

Result<JsonValue> parseStrictJson(std::string_view text)
{
    if (text.size() > kMaximumJsonSize) {
        return failure(ErrorCode::LimitExceeded, "The JSON document is larger than 16 KiB.");
    }
    return Parser(text).document();
}

std::string jsonString(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 0xfU];
        } else {
            out += c;
        }
    }
    return out + '"';
}

} // namespace spillway::commands
