// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/structured_field.h"

#include <algorithm>

namespace spillway::commands
{

namespace
{
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isKeyCharacter(char c)
{
    return isLower(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
}

std::string quotedText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

/// Reads forward through one field value; every function leaves it untouched or fails for good.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_rest(text) { }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

    bool take(std::string_view literal)
    {
        if (!m_rest.starts_with(literal)) {
            return false;
        }
        m_rest.remove_prefix(literal.size());
        return true;
    }

    std::optional<std::string> key()
    {
        if (m_rest.empty() || !isLower(m_rest.front())) {
            return std::nullopt;
        }
        const auto end = std::ranges::find_if_not(m_rest, isKeyCharacter);
        return std::string(cut(end - m_rest.begin()));
    }

    /// At most 15 digits, as RFC 8941 has it; never negative here.
    std::optional<std::int64_t> integer()
    {
        const auto length = std::ranges::find_if_not(m_rest, isDigit) - m_rest.begin();
        if (length == 0 || length > 15 || (length > 1 && m_rest.front() == '0')) {
            return std::nullopt;
        }
        std::int64_t value = 0;
        for (const char c : cut(length)) {
            value = value * 10 + (c - '0');
        }
        return value;
    }

    std::optional<std::string> string()
    {
        if (!take("\"")) {
            return std::nullopt;
        }
        std::string out;
        while (!m_rest.empty()) {
            char c = cut(1).front();
            if (c == '"') {
                return out;
            }
            if (c == '\\') {
                if (m_rest.empty() || (m_rest.front() != '"' && m_rest.front() != '\\')) {
                    return std::nullopt;
                }
                c = cut(1).front();
            }
            if (c < 0x20 || c > 0x7e) {
                return std::nullopt;
            }
            out += c;
        }
        return std::nullopt;
    }

    std::optional<std::string> byteSequence()
    {
        if (!take(":")) {
            return std::nullopt;
        }
        const auto end = m_rest.find(':');
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const Result<std::string> bytes = fromBase64(cut(static_cast<std::ptrdiff_t>(end)));
        m_rest.remove_prefix(1);
        return bytes ? std::optional(*bytes) : std::nullopt;
    }

private:
    std::string_view cut(std::ptrdiff_t length)
    {
        const auto head = m_rest.substr(0, static_cast<std::size_t>(length));
        m_rest.remove_prefix(head.size());
        return head;
    }
    std::string_view m_rest;
};

std::optional<Component> readComponent(Cursor& cursor)
{
    auto name = cursor.string();
    if (!name || name->empty()) {
        return std::nullopt;
    }
    Component component{ .name = std::move(*name), .ofRequest = false, .key = std::nullopt };
    // Only these two parameters exist in the profile, and only in this order.
    component.ofRequest = cursor.take(";req");
    if (cursor.take(";key=")) {
        component.key = cursor.string();
        if (!component.key) {
            return std::nullopt;
        }
    }
    return component;
}

bool readComponents(Cursor& cursor, std::vector<Component>& components)
{
    if (!cursor.take("(")) {
        return false;
    }
    while (!cursor.take(")")) {
        if (!components.empty() && !cursor.take(" ")) {
            return false;
        }
        auto component = readComponent(cursor);
        if (!component || std::ranges::find(components, *component) != components.end()) {
            return false;
        }
        components.push_back(std::move(*component));
    }
    return true;
}

template <typename T> bool setOnce(std::optional<T>& slot, std::optional<T> value)
{
    if (slot || !value) {
        return false;
    }
    slot = std::move(value);
    return true;
}

bool readParameter(Cursor& cursor, SignatureInput& input)
{
    const auto name = cursor.key();
    if (!name || !cursor.take("=")) {
        return false;
    }
    if (*name == "created") {
        return setOnce(input.created, cursor.integer());
    }
    if (*name == "expires") {
        return setOnce(input.expires, cursor.integer());
    }
    if (*name == "nonce") {
        return setOnce(input.nonce, cursor.string());
    }
    if (*name == "keyid") {
        return setOnce(input.keyId, cursor.string());
    }
    if (*name == "alg") {
        return setOnce(input.algorithm, cursor.string());
    }
    if (*name == "tag") {
        return setOnce(input.tag, cursor.string());
    }
    return false;
}

std::unexpected<Error> malformed(std::string_view field)
{
    return failure(ErrorCode::Malformed, std::string("The ") + std::string(field) + " field is malformed.");
}

template <std::size_t size>
bool keepExactly(const std::optional<std::string>& bytes, std::array<std::uint8_t, size>& out)
{
    if (!bytes || bytes->size() != size) {
        return false;
    }
    std::ranges::copy(bytesOf(*bytes), out.begin());
    return true;
}
} // namespace

std::string serialise(const Component& component)
{
    std::string out = quotedText(component.name);
    if (component.ofRequest) {
        out += ";req";
    }
    if (component.key) {
        out += ";key=" + quotedText(*component.key);
    }
    return out;
}

Result<SignatureInput> parseSignatureInput(std::string_view value)
{
    SignatureInput input;
    Cursor cursor(value);
    auto label = cursor.key();
    if (value.size() > kMaximumFieldSize || !label || !cursor.take("=")) {
        return malformed("Signature-Input");
    }
    input.label = std::move(*label);
    input.parametersText = std::string(cursor.rest());
    if (!readComponents(cursor, input.components)) {
        return malformed("Signature-Input");
    }
    while (!cursor.atEnd()) {
        if (!cursor.take(";") || !readParameter(cursor, input)) {
            return malformed("Signature-Input");
        }
    }
    return input;
}

std::string serialiseSignatureInput(SignatureInput& input)
{
    std::string out = "(";
    for (const Component& component : input.components) {
        out += (out.size() > 1 ? " " : "") + serialise(component);
    }
    out += ')';
    const auto number = [&out](std::string_view name, const std::optional<std::int64_t>& value) {
        if (value) {
            out += ';' + std::string(name) + '=' + std::to_string(*value);
        }
    };
    const auto text = [&out](std::string_view name, const std::optional<std::string>& value) {
        if (value) {
            out += ';' + std::string(name) + '=' + quotedText(*value);
        }
    };
    number("created", input.created);
    number("expires", input.expires);
    text("nonce", input.nonce);
    text("keyid", input.keyId);
    text("alg", input.algorithm);
    text("tag", input.tag);
    input.parametersText = out;
    return input.label + '=' + out;
}

Result<SignatureField> parseSignature(std::string_view value)
{
    SignatureField field;
    Cursor cursor(value);
    auto label = cursor.key();
    if (value.size() > kMaximumFieldSize || !label || !cursor.take("=")
        || !keepExactly(cursor.byteSequence(), field.signature) || !cursor.atEnd()) {
        return malformed("Signature");
    }
    field.label = std::move(*label);
    return field;
}

std::string serialiseSignature(const SignatureField& field)
{
    return field.label + "=:" + toBase64(field.signature) + ':';
}

Result<Sha256> parseContentDigest(std::string_view value)
{
    Sha256 digest{};
    Cursor cursor(value);
    if (value.size() > kMaximumFieldSize || !cursor.take("sha-256=")
        || !keepExactly(cursor.byteSequence(), digest) || !cursor.atEnd()) {
        return malformed("Content-Digest");
    }
    return digest;
}

std::string serialiseContentDigest(const Sha256& digest)
{
    return "sha-256=:" + toBase64(digest) + ':';
}

Result<std::string> parseIdempotencyKey(std::string_view value)
{
    Cursor cursor(value);
    auto uuid = cursor.string();
    const auto fits = [&uuid](std::size_t at) {
        const char c = (*uuid)[at];
        const bool dash = at == 8 || at == 13 || at == 18 || at == 23;
        return dash ? c == '-' : isDigit(c) || (c >= 'a' && c <= 'f');
    };
    if (!uuid || !cursor.atEnd() || uuid->size() != 36) {
        return malformed("Idempotency-Key");
    }
    for (std::size_t at = 0; at < uuid->size(); ++at) {
        if (!fits(at)) {
            return malformed("Idempotency-Key");
        }
    }
    return std::move(*uuid);
}

} // namespace spillway::commands
