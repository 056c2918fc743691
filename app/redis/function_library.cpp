// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/function_library.h"

#include "resources/resource.h"

#include <QCryptographicHash>

namespace spillway::redis
{

namespace
{

Result<std::string> libraryText()
{
    auto text = readResource("redis/spillway.lua");
    if (!text) {
        return std::unexpected(text.error());
    }
    return text->toStdString();
}

bool knowsNoFunctions(const Error& error)
{
    return error.message.find("unknown command") != std::string::npos;
}

/// The library as one script: the same text, with its functions kept in a table instead of registered, and
/// the first argument naming the one to run.
Result<std::string> scriptText()
{
    auto text = libraryText();
    if (!text) {
        return text;
    }
    const auto firstLine = text->find('\n');
    return "local functions = {}\n"
           "local register_function = function(entry) functions[entry.function_name] = entry.callback end\n"
           "local real = redis\n"
           "local redis = setmetatable({ register_function = register_function, is_script = true },\n"
           "    { __index = real })\n"
        + text->substr(firstLine + 1)
        + "\nlocal name = table.remove(ARGV, 1)\nreturn functions[name](KEYS, ARGV)\n";
}

} // namespace

Result<LibraryState> FunctionLibrary::state(std::chrono::milliseconds timeout)
{
    const auto ours = libraryText();
    if (!ours) {
        return std::unexpected(ours.error());
    }
    const auto list = m_client.call({ "FUNCTION", "LIST", "LIBRARYNAME", "spillway", "WITHCODE" }, timeout);
    if (!list) {
        if (knowsNoFunctions(list.error())) {
            m_scripts = true;
            return LibraryState::Scripts;
        }
        return std::unexpected(list.error());
    }
    if (list->elements.empty()) {
        return LibraryState::Missing;
    }
    const auto& members = list->elements.front().elements;
    for (std::size_t i = 0; i + 1 < members.size(); i += 2) {
        if (members[i].text == "library_code") {
            return members[i + 1].text == *ours ? LibraryState::Current : LibraryState::Different;
        }
    }
    return failure(ErrorCode::Malformed, "FUNCTION LIST answered without library_code");
}

Result<void> FunctionLibrary::load(std::chrono::milliseconds timeout)
{
    const auto text = libraryText();
    if (!text) {
        return std::unexpected(text.error());
    }
    const auto loaded = m_client.call({ "FUNCTION", "LOAD", "REPLACE", *text }, timeout);
    if (!loaded && knowsNoFunctions(loaded.error())) {
        m_scripts = true;
        return {};
    }
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    return {};
}

Result<Reply> FunctionLibrary::call(Access access, std::string_view function, const std::string& key,
    const std::vector<std::string>& arguments, std::chrono::milliseconds timeout)
{
    if (!m_scripts) {
        Command command{ access == Access::ReadOnly ? "FCALL_RO" : "FCALL", std::string(function), "1", key };
        command.insert(command.end(), arguments.begin(), arguments.end());
        auto reply = m_client.call(command, timeout);
        if (reply || !knowsNoFunctions(reply.error())) {
            return reply;
        }
        m_scripts = true;
    }
    return callScript(function, key, arguments, timeout);
}

Result<Reply> FunctionLibrary::callScript(std::string_view function, const std::string& key,
    const std::vector<std::string>& arguments, std::chrono::milliseconds timeout)
{
    Command command{ "EVALSHA", m_sha, "1", key, std::string(function) };
    command.insert(command.end(), arguments.begin(), arguments.end());
    if (!m_sha.empty()) {
        auto reply = m_client.call(command, timeout);
        if (reply || reply.error().code != ErrorCode::NotFound) {
            return reply;
        }
    }
    const auto text = scriptText();
    if (!text) {
        return std::unexpected(text.error());
    }
    m_sha = QCryptographicHash::hash(QByteArray::fromStdString(*text), QCryptographicHash::Sha1)
                .toHex()
                .toStdString();
    command[0] = "EVAL"; // which also keeps it for the next EVALSHA
    command[1] = *text;
    return m_client.call(command, timeout);
}

} // namespace spillway::redis
