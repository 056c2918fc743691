// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/ed25519.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>

namespace spillway::commands
{

namespace
{
// The constant heads of the only DER forms an Ed25519 key has (RFC 8410).
constexpr std::array<std::uint8_t, 12> kSpkiHead{ 0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03,
    0x21, 0x00 };
constexpr std::array<std::uint8_t, 16> kPkcs8Head{ 0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b,
    0x65, 0x70, 0x04, 0x22, 0x04, 0x20 };

void ensureSodium()
{
    // Without a source of randomness no key and no nonce is safe: there is nothing to carry on with.
    static const bool ready = sodium_init() >= 0;
    if (!ready) {
        std::abort();
    }
}

std::string encode(Bytes bytes, int variant)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back(); // the terminating zero
    return text;
}

template <std::size_t headSize>
bool keepKeyBytes(
    std::string_view raw, const std::array<std::uint8_t, headSize>& head, std::span<std::uint8_t, 32> out)
{
    const Bytes bytes = bytesOf(raw);
    Bytes key = bytes;
    if (bytes.size() == headSize + 32 && std::ranges::equal(bytes.first(headSize), head)) {
        key = bytes.subspan(headSize);
    }
    if (key.size() != 32) {
        return false;
    }
    std::ranges::copy(key, out.begin());
    return true;
}
} // namespace

Bytes bytesOf(std::string_view text)
{
    return { reinterpret_cast<const std::uint8_t*>(text.data()), text.size() };
}

Sha256 sha256(std::string_view bytes)
{
    Sha256 digest{};
    crypto_hash_sha256(digest.data(), bytesOf(bytes).data(), bytes.size());
    return digest;
}

std::string toBase64(Bytes bytes)
{
    return encode(bytes, sodium_base64_VARIANT_ORIGINAL);
}

Result<std::string> fromBase64(std::string_view text)
{
    std::string bytes((text.size() / 4 * 3) + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
            text.size(), nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL)
        != 0) {
        return failure(ErrorCode::Malformed, "The base64 text is not valid.");
    }
    bytes.resize(length);
    // libsodium 1.0.18 reads a character with its highest bit set as the one without it.
    if (toBase64(bytesOf(bytes)) != text) {
        return failure(ErrorCode::Malformed, "The base64 text is not valid.");
    }
    return bytes;
}

std::string randomNonce()
{
    ensureSodium();
    std::array<std::uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return encode(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string randomUuid()
{
    ensureSodium();
    std::array<std::uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | 0x40U);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);
    std::string hex(33, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    for (const std::size_t at : { 8U, 13U, 18U, 23U }) {
        hex.insert(at, 1, '-');
    }
    return hex;
}

void wipe(std::string& secret)
{
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

Result<Ed25519PublicKey> Ed25519PublicKey::parse(std::string_view base64)
{
    const Result<std::string> raw = fromBase64(base64);
    Ed25519PublicKey key;
    if (!raw || !keepKeyBytes(*raw, kSpkiHead, key.m_bytes)) {
        return failure(ErrorCode::InvalidArgument, "This is not an Ed25519 public key in base64.");
    }
    return key;
}

std::string Ed25519PublicKey::toBase64() const
{
    return commands::toBase64(m_bytes);
}

bool Ed25519PublicKey::verify(std::string_view message, const Ed25519Signature& signature) const
{
    ensureSodium();
    return crypto_sign_verify_detached(
               signature.data(), bytesOf(message).data(), message.size(), m_bytes.data())
        == 0;
}

Ed25519SecretKey Ed25519SecretKey::generate()
{
    ensureSodium();
    std::array<std::uint8_t, 32> seed{};
    randombytes_buf(seed.data(), seed.size());
    Ed25519SecretKey key;
    key.setSeed(seed);
    sodium_memzero(seed.data(), seed.size());
    return key;
}

Result<Ed25519SecretKey> Ed25519SecretKey::parse(std::string_view base64)
{
    Result<std::string> raw = fromBase64(base64);
    if (!raw) {
        return failure(ErrorCode::InvalidArgument, "This is not an Ed25519 private key in base64.");
    }
    std::array<std::uint8_t, 32> seed{};
    const bool known = keepKeyBytes(*raw, kPkcs8Head, seed);
    wipe(*raw);
    if (!known) {
        return failure(ErrorCode::InvalidArgument, "This is not an Ed25519 private key in base64.");
    }
    Ed25519SecretKey key;
    key.setSeed(seed);
    sodium_memzero(seed.data(), seed.size());
    return key;
}

void Ed25519SecretKey::setSeed(std::span<const std::uint8_t, 32> seed)
{
    ensureSodium();
    std::array<std::uint8_t, 32> publicBytes{};
    crypto_sign_seed_keypair(publicBytes.data(), m_bytes.data(), seed.data());
}

Ed25519SecretKey::~Ed25519SecretKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

Ed25519SecretKey::Ed25519SecretKey(Ed25519SecretKey&& other) noexcept : m_bytes(other.m_bytes)
{
    sodium_memzero(other.m_bytes.data(), other.m_bytes.size());
}

Ed25519SecretKey& Ed25519SecretKey::operator=(Ed25519SecretKey&& other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        sodium_memzero(other.m_bytes.data(), other.m_bytes.size());
    }
    return *this;
}

Ed25519PublicKey Ed25519SecretKey::publicKey() const
{
    Ed25519PublicKey key;
    std::ranges::copy(std::span(m_bytes).last<32>(), key.m_bytes.begin());
    return key;
}

Ed25519Signature Ed25519SecretKey::sign(std::string_view message) const
{
    ensureSodium();
    Ed25519Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytesOf(message).data(), message.size(), m_bytes.data());
    return signature;
}

std::string Ed25519SecretKey::seedBase64() const
{
    return commands::toBase64(Bytes(m_bytes).first(32));
}

} // namespace spillway::commands
