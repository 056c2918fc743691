// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/ed25519.h"
#include "models/commands/roles.h"

#include <map>
#include <utility>

namespace spillway::commands
{

inline constexpr std::chrono::days kMaximumKeyLifetime{ 90 };

/// One file of keys.d: who may sign with this key, as what, and when. The file's name without ".json" is the
/// key id, so that two files cannot claim the same one.
struct KeyFile {
    std::string keyId;
    std::string person; ///< lower case; two keys of one person are one person
    RoleSet roles;
    Ed25519PublicKey publicKey;
    TimeRange valid;
    bool revoked = false;
    bool operator==(const KeyFile&) const = default;
};

/// 1 … 64 letters, digits, dots, dashes and underscores, not starting with a dot.
[[nodiscard]] bool isKeyId(std::string_view text);

/// `{"person":"ann","roles":["operator"],"public_key":"<base64>","not_before":"2026-01-01T00:00:00Z",
/// "not_after":"2026-03-31T00:00:00Z","revoked":false}`; every member is needed, others are refused.
/// A key with the role breakglass has no other role: breaking the glass is to be a decision, not an accident.
[[nodiscard]] Result<KeyFile> parseKeyFile(std::string_view keyId, std::string_view json);
[[nodiscard]] std::string encodeKeyFile(const KeyFile& key);

/// The keys of a directory. A file that is wrong is left out and named; the others go on working, since a
/// typing error in one must not lock everybody out of stopping.
class KeyRing
{
public:
    struct Source {
        std::string keyId;
        std::string json;
    };
    KeyRing() = default;
    explicit KeyRing(const std::vector<Source>& sources);

    /// The key if it may sign at `now`: known, not revoked, within its time.
    [[nodiscard]] const KeyFile* find(std::string_view keyId, Instant now) const;
    /// The key whatever its state, for checking what it signed once.
    [[nodiscard]] const KeyFile* known(std::string_view keyId) const;
    [[nodiscard]] const std::vector<std::string>& faults() const { return m_faults; }
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

private:
    void dropSharedKeys();
    void dropThirdKeys();
    std::map<std::string, KeyFile, std::less<>> m_keys;
    std::vector<std::string> m_faults; ///< one sentence each, for the log and `doctor`
};

} // namespace spillway::commands
