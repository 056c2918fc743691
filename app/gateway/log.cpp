// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/log.h"

#include "models/domain/hexadecimal.h"
#include "models/domain/time.h"

#include <algorithm>
#include <chrono>
#include <unistd.h>

namespace spillway::gateway
{

namespace
{

void appendValue(std::string& line, std::string_view value)
{
    const bool isPlain = !value.empty() && std::ranges::all_of(value, [](char c) {
        return c > ' ' && c < '\x7f' && c != '"' && c != '=' && c != '\\';
    });
    if (isPlain) {
        line += value;
        return;
    }
    line += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            line += '\\';
            line += c;
        } else if (c == '\n') {
            line += "\\n";
        } else if (byte < 0x20 || byte == 0x7f) {
            line += "\\x";
            appendHexadecimal(line, { &c, 1 });
        } else {
            line += c;
        }
    }
    line += '"';
}

void write(std::string_view level, std::string_view event, LogFields fields)
{
    const auto now = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    const std::string line = "time=" + toIsoUtc(now) + " " + formatLogLine(level, event, fields) + "\n";
    // One write a line: lines of two threads do not mix. A full or closed stderr must not stop the gateway.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace

std::string formatLogLine(std::string_view level, std::string_view event, LogFields fields)
{
    std::string line = "level=" + std::string(level) + " event=" + std::string(event);
    for (const auto& field : fields) {
        line += ' ';
        line += field.name;
        line += '=';
        appendValue(line, field.value);
    }
    return line;
}

void logInfo(std::string_view event, LogFields fields)
{
    write("info", event, fields);
}
void logWarning(std::string_view event, LogFields fields)
{
    write("warning", event, fields);
}
void logError(std::string_view event, LogFields fields)
{
    write("error", event, fields);
}

} // namespace spillway::gateway
