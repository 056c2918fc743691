// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/key_file.h"

#include "models/commands/strict_json.h"

#include <algorithm>
#include <set>

namespace spillway::commands
{

namespace
{
bool isWord(std::string_view text, std::size_t maximumSize, bool upperCase)
{
    const auto fits = [upperCase](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_'
            || (upperCase && c >= 'A' && c <= 'Z');
    };
    return !text.empty() && text.size() <= maximumSize && text.front() != '.'
        && std::ranges::all_of(text, fits);
}

Instant readInstant(JsonMembers& members, const std::string& name)
{
    const Result<Instant> instant = parseIso(members.string(name, 40));
    if (!instant) {
        members.fail(name, "must be a time such as 2026-01-31T00:00:00Z");
    }
    return instant.value_or(Instant());
}

RoleSet readRoles(JsonMembers& members)
{
    RoleSet roles;
    const auto names = members.strings("roles", 1, std::size(kRoles), 16);
    for (const std::string& name : names) {
        const Result<Role> role = parseRole(name);
        if (!role) {
            members.fail("roles", "may hold viewer, operator, approver or breakglass");
            return {};
        }
        roles.add(*role);
    }
    if (roles.has(Role::Breakglass) && names.size() > 1) {
        members.fail("roles", "must hold nothing beside breakglass: make a key of its own for the others");
    }
    return roles;
}
} // namespace

bool isKeyId(std::string_view text)
{
    return isWord(text, 64, true);
}

Result<KeyFile> parseKeyFile(std::string_view keyId, std::string_view json)
{
    if (!isKeyId(keyId)) {
        return failure(ErrorCode::InvalidArgument,
            "A key file is named after its key: up to 64 letters, digits, dots and dashes, then .json.");
    }
    const Result<JsonValue> document = parseStrictJson(json);
    if (!document) {
        return std::unexpected(document.error());
    }
    JsonMembers members(*document, std::string(keyId));
    KeyFile key;
    key.keyId = std::string(keyId);
    key.person = members.string("person", 64);
    if (!isWord(key.person, 64, false)) {
        members.fail("person", "must be a name of lower-case letters, digits, dots and dashes");
    }
    key.roles = readRoles(members);
    const auto publicKey = Ed25519PublicKey::parse(members.string("public_key", 128));
    if (!publicKey) {
        members.fail("public_key", "must be an Ed25519 public key in base64");
    }
    key.publicKey = publicKey.value_or(Ed25519PublicKey());
    key.valid.from = readInstant(members, "not_before");
    key.valid.to = readInstant(members, "not_after");
    if (key.valid.length() <= Duration::zero() || key.valid.length() > kMaximumKeyLifetime) {
        members.fail("not_after", "must be later than not_before, by at most 90 days");
    }
    key.revoked = members.boolean("revoked");
    const Result<void> done = members.finish();
    return done ? Result<KeyFile>(std::move(key)) : std::unexpected(done.error());
}

std::string encodeKeyFile(const KeyFile& key)
{
    std::string roles;
    for (const Role role : kRoles) {
        if (key.roles.has(role)) {
            roles += (roles.empty() ? "" : ", ") + jsonString(roleName(role));
        }
    }
    return "{\n  \"person\": " + jsonString(key.person) + ",\n  \"roles\": [" + roles
        + "],\n  \"public_key\": " + jsonString(key.publicKey.toBase64()) + ",\n  \"not_before\": "
        + jsonString(toIsoUtc(key.valid.from)) + ",\n  \"not_after\": " + jsonString(toIsoUtc(key.valid.to))
        + ",\n  \"revoked\": " + (key.revoked ? "true" : "false") + "\n}\n";
}

KeyRing::KeyRing(const std::vector<Source>& sources)
{
    for (const Source& source : sources) {
        Result<KeyFile> key = parseKeyFile(source.keyId, source.json);
        if (!key) {
            m_faults.push_back(source.keyId + ".json is left out: " + key.error().message);
        } else if (!m_keys.try_emplace(source.keyId, std::move(*key)).second) {
            m_faults.push_back(source.keyId + ".json is given twice: the first counts.");
        }
    }
    dropSharedKeys();
    dropThirdKeys();
}

/// One public key under two names would survive its revocation, or pass for a second person.
void KeyRing::dropSharedKeys()
{
    std::map<std::string, int> uses;
    for (const auto& entry : m_keys) {
        ++uses[entry.second.publicKey.toBase64()];
    }
    std::erase_if(m_keys, [&](const auto& entry) {
        const bool shared = uses[entry.second.publicKey.toBase64()] > 1;
        if (shared) {
            m_faults.push_back(entry.first + ".json is left out: another file holds the same public key.");
        }
        return shared;
    });
}

/// Two keys of a person may overlap, so that one can follow the other; a third is one nobody keeps track of.
void KeyRing::dropThirdKeys()
{
    std::vector<const KeyFile*> byStart;
    for (const auto& entry : m_keys) {
        if (!entry.second.revoked) {
            byStart.push_back(&entry.second);
        }
    }
    std::ranges::sort(byStart, {}, [](const KeyFile* key) { return std::pair(key->valid.from, key->keyId); });
    std::vector<const KeyFile*> kept;
    std::set<std::string> dropped;
    for (const KeyFile* key : byStart) {
        const auto others = std::ranges::count_if(kept, [key](const KeyFile* other) {
            return other->person == key->person && other->valid.contains(key->valid.from);
        });
        if (others >= 2 && !key->roles.has(Role::Breakglass)) {
            m_faults.push_back(key->keyId + ".json is left out: " + key->person
                + " has two keys at that time already; revoke one.");
            dropped.insert(key->keyId);
        } else if (!key->roles.has(Role::Breakglass)) {
            kept.push_back(key);
        }
    }
    std::erase_if(m_keys, [&dropped](const auto& entry) { return dropped.contains(entry.first); });
}

const KeyFile* KeyRing::known(std::string_view keyId) const
{
    const auto found = m_keys.find(keyId);
    return found == m_keys.end() ? nullptr : &found->second;
}

const KeyFile* KeyRing::find(std::string_view keyId, Instant now) const
{
    const KeyFile* key = known(keyId);
    return key != nullptr && !key->revoked && key->valid.contains(now) ? key : nullptr;
}

} // namespace spillway::commands
