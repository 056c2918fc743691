// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

/// How answers are written and read as JSON; for command_answer.cpp and problem.cpp alone.
namespace spillway::commands
{

struct ControlAnswer;

[[nodiscard]] QJsonObject jsonObjectOf(std::string_view json); ///< empty when it is none
[[nodiscard]] std::string textOf(const QJsonObject& object);

class AnswerWriter
{
public:
    AnswerWriter& text(const char* name, const std::string& text);
    AnswerWriter& text(const char* name, const std::optional<std::string>& text);
    AnswerWriter& number(const char* name, std::optional<std::int64_t> number);
    AnswerWriter& truth(const char* name, bool truth);
    AnswerWriter& instant(const char* name, std::optional<Instant> instant);
    AnswerWriter& value(const char* name, const QJsonValue& value);
    [[nodiscard]] const QJsonObject& object() const { return m_object; }
    [[nodiscard]] std::string json() const { return textOf(m_object); }

private:
    QJsonObject m_object;
};

/// Reads member by member and remembers the first that is missing or of another kind.
class AnswerReader
{
public:
    explicit AnswerReader(std::string_view json);
    explicit AnswerReader(QJsonObject object);

    [[nodiscard]] std::string text(const char* name);
    [[nodiscard]] std::int64_t number(const char* name);
    [[nodiscard]] bool truth(const char* name);
    [[nodiscard]] Instant instant(const char* name);
    [[nodiscard]] QJsonArray list(const char* name);
    [[nodiscard]] std::optional<std::string> optionalText(const char* name);
    [[nodiscard]] std::optional<std::int64_t> optionalNumber(const char* name);
    [[nodiscard]] std::optional<Instant> optionalInstant(const char* name);
    [[nodiscard]] std::optional<QJsonObject> optionalObject(const char* name);

    void fail(const char* name);
    /// The fault of a part is a fault of the whole.
    void take(const AnswerReader& part);
    /// `value`, or Malformed after a fault; `what` names the document in the message.
    template <typename T> [[nodiscard]] Result<T> finished(std::string_view what, T value) const
    {
        return m_fault.empty() ? Result<T>(std::move(value)) : std::unexpected(error(what));
    }

private:
    [[nodiscard]] Error error(std::string_view what) const;
    [[nodiscard]] bool has(const char* name) const { return m_object.contains(QLatin1String(name)); }
    [[nodiscard]] QJsonValue value(const char* name) const { return m_object.value(QLatin1String(name)); }
    QJsonObject m_object;
    std::string m_fault;
};

[[nodiscard]] QJsonObject controlAnswerToJson(const ControlAnswer& answer);
[[nodiscard]] ControlAnswer readControlAnswer(AnswerReader& reader);

} // namespace spillway::commands
