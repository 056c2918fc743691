// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace spillway::gateway
{

struct LogField {
    std::string_view name;
    std::string value;

    LogField(std::string_view fieldName, std::string text) : name(fieldName), value(std::move(text)) { }
    LogField(std::string_view fieldName, const char* text) : name(fieldName), value(text) { }
    template <typename Number>
        requires std::is_integral_v<Number>
    LogField(std::string_view fieldName, Number number) : name(fieldName)
                                                        , value(std::to_string(number))
    {
    }
};

using LogFields = std::initializer_list<LogField>;

/// Structured logs: one logfmt line each on stderr, written whole, from any thread. `event` is a stable
/// dotted name such as "collector.commit". No field may hold a secret or a connection string.
void logInfo(std::string_view event, LogFields fields = {});
void logWarning(std::string_view event, LogFields fields = {});
void logError(std::string_view event, LogFields fields = {});

/// The line without its time, for tests: values are quoted where they need it, control bytes escaped.
[[nodiscard]] std::string formatLogLine(std::string_view level, std::string_view event, LogFields fields);

} // namespace spillway::gateway
