// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// JSON as orders and key files use it: whole numbers only, no repeated member, valid UTF-8, bounded size
/// and depth. Two readers of such a document cannot understand two different things.
namespace spillway::commands
{

inline constexpr std::size_t kMaximumJsonSize = 16 * 1024;
inline constexpr int kMaximumJsonDepth = 8;

struct JsonValue;
using JsonArray = std::vector<JsonValue>;
using JsonObject = std::map<std::string, JsonValue, std::less<>>;
struct JsonValue {
    std::variant<std::monostate, bool, std::int64_t, std::string, JsonArray, JsonObject> value;
};

[[nodiscard]] Result<JsonValue> parseStrictJson(std::string_view text);
/// `text` with its quotes and escapes.
[[nodiscard]] std::string jsonString(std::string_view text);

/// Takes the members of an object one by one and remembers the first fault, so that a decoder reads straight
/// down and asks once. `finish` refuses what nobody took.
class JsonMembers
{
public:
    /// `where` names the object in messages.
    JsonMembers(const JsonValue& value, std::string where);

    [[nodiscard]] std::string string(const std::string& name, std::size_t maximumSize);
    [[nodiscard]] std::int64_t integer(const std::string& name, std::int64_t minimum, std::int64_t maximum);
    [[nodiscard]] bool boolean(const std::string& name);
    [[nodiscard]] std::vector<std::string> strings(
        const std::string& name, std::size_t minimumCount, std::size_t maximumCount, std::size_t maximumSize);
    /// The member as it stands; nothing, with a fault kept, when it is missing.
    [[nodiscard]] const JsonValue* any(const std::string& name);
    [[nodiscard]] bool has(std::string_view name) const;

    void fail(const std::string& name, std::string_view why);
    [[nodiscard]] Result<void> finish();

private:
    template <typename T> const T* typed(const std::string& name, std::string_view wanted);
    const JsonObject* m_object = nullptr;
    std::string m_where;
    std::set<std::string, std::less<>> m_taken;
    std::optional<Error> m_fault;
};

} // namespace spillway::commands
