// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/strict_json.h"

#include <algorithm>

namespace spillway::commands
{

JsonMembers::JsonMembers(const JsonValue& value, std::string where)
    : m_object(std::get_if<JsonObject>(&value.value))
    , m_where(std::move(where))
{
    if (m_object == nullptr) {
        m_fault = Error{ ErrorCode::InvalidArgument, m_where + " must be a JSON object." };
    }
}

bool JsonMembers::has(std::string_view name) const
{
    return m_object != nullptr && m_object->contains(name);
}

void JsonMembers::fail(const std::string& name, std::string_view why)
{
    if (!m_fault) {
        m_fault = Error{ ErrorCode::InvalidArgument,
            m_where + ": " + jsonString(name) + ' ' + std::string(why) + '.' };
    }
}

const JsonValue* JsonMembers::any(const std::string& name)
{
    m_taken.insert(name);
    if (!has(name)) {
        fail(name, "is missing");
        return nullptr;
    }
    return &m_object->find(name)->second;
}

template <typename T> const T* JsonMembers::typed(const std::string& name, std::string_view wanted)
{
    const JsonValue* member = any(name);
    const T* value = member != nullptr ? std::get_if<T>(&member->value) : nullptr;
    if (value == nullptr) {
        fail(name, wanted);
    }
    return value;
}

std::string JsonMembers::string(const std::string& name, std::size_t maximumSize)
{
    const auto* text = typed<std::string>(name, "must be a string");
    if (text == nullptr) {
        return {};
    }
    if (text->size() > maximumSize) {
        fail(name, "is longer than " + std::to_string(maximumSize) + " bytes");
        return {};
    }
    return *text;
}

std::int64_t JsonMembers::integer(const std::string& name, std::int64_t minimum, std::int64_t maximum)
{
    const auto* number = typed<std::int64_t>(name, "must be a whole number");
    if (number == nullptr) {
        return minimum;
    }
    if (*number < minimum || *number > maximum) {
        fail(name, "must lie between " + std::to_string(minimum) + " and " + std::to_string(maximum));
    }
    return *number;
}

bool JsonMembers::boolean(const std::string& name)
{
    const auto* truth = typed<bool>(name, "must be true or false");
    return truth != nullptr && *truth;
}

std::vector<std::string> JsonMembers::strings(
    const std::string& name, std::size_t minimumCount, std::size_t maximumCount, std::size_t maximumSize)
{
    const auto* list = typed<JsonArray>(name, "must be a list of strings");
    std::vector<std::string> out;
    if (list == nullptr) {
        return out;
    }
    if (list->size() < minimumCount || list->size() > maximumCount) {
        fail(name,
            "must hold " + std::to_string(minimumCount) + " to " + std::to_string(maximumCount) + " entries");
        return out;
    }
    for (const JsonValue& entry : *list) {
        const auto* text = std::get_if<std::string>(&entry.value);
        if (text == nullptr || text->size() > maximumSize) {
            fail(name, "must hold strings of at most " + std::to_string(maximumSize) + " bytes");
            return {};
        }
        if (std::ranges::find(out, *text) != out.end()) {
            fail(name, "names " + jsonString(*text) + " twice");
            return {};
        }
        out.push_back(*text);
    }
    return out;
}

Result<void> JsonMembers::finish()
{
    if (!m_fault && m_object != nullptr) {
        for (const auto& member : *m_object) {
            if (!m_taken.contains(member.first)) {
                fail(member.first, "is not a member of this document");
            }
        }
    }
    return m_fault ? Result<void>(std::unexpected(*m_fault)) : Result<void>();
}

} // namespace spillway::commands
