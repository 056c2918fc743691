// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace spillway::commands
{

using Bytes = std::span<const std::uint8_t>;
using Ed25519Signature = std::array<std::uint8_t, 64>;
using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Bytes bytesOf(std::string_view text);
[[nodiscard]] Sha256 sha256(std::string_view bytes);
[[nodiscard]] std::string toBase64(Bytes bytes);
/// Padded standard alphabet; what toBase64 would not have written is refused.
[[nodiscard]] Result<std::string> fromBase64(std::string_view text);
/// 128 random bits in 22 base64url characters, for a signature's nonce.
[[nodiscard]] std::string randomNonce();
/// A random (version 4) UUID in lower case, for an idempotency key.
[[nodiscard]] std::string randomUuid();
/// Overwrites and empties a string that held a secret.
void wipe(std::string& secret);

class Ed25519PublicKey
{
public:
    /// Base64 of the 32 raw bytes, or of the 44-byte SubjectPublicKeyInfo that OpenSSL writes.
    [[nodiscard]] static Result<Ed25519PublicKey> parse(std::string_view base64);
    [[nodiscard]] std::string toBase64() const; ///< of the 32 raw bytes
    [[nodiscard]] bool verify(std::string_view message, const Ed25519Signature& signature) const;
    bool operator==(const Ed25519PublicKey&) const = default;

private:
    friend class Ed25519SecretKey;
    std::array<std::uint8_t, 32> m_bytes{};
};

/// Lives in memory that is wiped when the key goes; moved, never copied.
class Ed25519SecretKey
{
public:
    [[nodiscard]] static Ed25519SecretKey generate();
    /// Base64 of the 32-byte seed, or of the 48-byte PKCS #8 form that OpenSSL writes.
    [[nodiscard]] static Result<Ed25519SecretKey> parse(std::string_view base64);
    ~Ed25519SecretKey();
    Ed25519SecretKey(Ed25519SecretKey&& other) noexcept;
    Ed25519SecretKey& operator=(Ed25519SecretKey&& other) noexcept;
    Ed25519SecretKey(const Ed25519SecretKey&) = delete;
    Ed25519SecretKey& operator=(const Ed25519SecretKey&) = delete;

    [[nodiscard]] Ed25519PublicKey publicKey() const;
    [[nodiscard]] Ed25519Signature sign(std::string_view message) const;
    /// The seed, for the keyring or a 0600 file. The caller wipes it.
    [[nodiscard]] std::string seedBase64() const;

private:
    Ed25519SecretKey() = default;
    void setSeed(std::span<const std::uint8_t, 32> seed);
    std::array<std::uint8_t, 64> m_bytes{}; ///< libsodium's form: seed, then public key
};

} // namespace spillway::commands
