// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/answer_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace spillway::commands
{

QJsonObject jsonObjectOf(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
        .object();
}

std::string textOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

AnswerWriter& AnswerWriter::value(const char* name, const QJsonValue& value)
{
    m_object.insert(QLatin1String(name), value);
    return *this;
}

AnswerWriter& AnswerWriter::text(const char* name, const std::string& text)
{
    return value(name, QString::fromStdString(text));
}

AnswerWriter& AnswerWriter::text(const char* name, const std::optional<std::string>& text)
{
    return text ? value(name, QString::fromStdString(*text)) : *this;
}

AnswerWriter& AnswerWriter::number(const char* name, std::optional<std::int64_t> number)
{
    return number ? value(name, static_cast<qint64>(*number)) : *this;
}

AnswerWriter& AnswerWriter::truth(const char* name, bool truth)
{
    return value(name, truth);
}

AnswerWriter& AnswerWriter::instant(const char* name, std::optional<Instant> instant)
{
    return instant ? value(name, QString::fromStdString(toIsoUtc(*instant))) : *this;
}

AnswerReader::AnswerReader(std::string_view json) : AnswerReader(jsonObjectOf(json))
{
    if (m_object.isEmpty()) {
        fail("document");
    }
}

AnswerReader::AnswerReader(QJsonObject object) : m_object(std::move(object))
{
}

void AnswerReader::fail(const char* name)
{
    if (m_fault.empty()) {
        m_fault = name;
    }
}

void AnswerReader::take(const AnswerReader& part)
{
    if (!part.m_fault.empty()) {
        fail(part.m_fault.c_str());
    }
}

std::string AnswerReader::text(const char* name)
{
    std::optional<std::string> text = optionalText(name);
    if (!text) {
        fail(name);
    }
    return std::move(text).value_or(std::string());
}

std::int64_t AnswerReader::number(const char* name)
{
    const std::optional<std::int64_t> number = optionalNumber(name);
    if (!number) {
        fail(name);
    }
    return number.value_or(0);
}

bool AnswerReader::truth(const char* name)
{
    if (!value(name).isBool()) {
        fail(name);
    }
    return value(name).toBool();
}

Instant AnswerReader::instant(const char* name)
{
    const std::optional<Instant> instant = optionalInstant(name);
    if (!instant) {
        fail(name);
    }
    return instant.value_or(Instant());
}

QJsonArray AnswerReader::list(const char* name)
{
    if (!value(name).isArray()) {
        fail(name);
    }
    return value(name).toArray();
}

std::optional<std::string> AnswerReader::optionalText(const char* name)
{
    if (!has(name)) {
        return std::nullopt;
    }
    if (!value(name).isString()) {
        fail(name);
    }
    return value(name).toString().toStdString();
}

std::optional<std::int64_t> AnswerReader::optionalNumber(const char* name)
{
    if (!has(name)) {
        return std::nullopt;
    }
    constexpr qint64 kNone = -1;
    const qint64 number = value(name).toInteger(kNone);
    if (number < 0) {
        fail(name);
    }
    return number;
}

std::optional<Instant> AnswerReader::optionalInstant(const char* name)
{
    const std::optional<std::string> text = optionalText(name);
    if (!text) {
        return std::nullopt;
    }
    const Result<Instant> instant = parseIso(*text);
    if (!instant) {
        fail(name);
    }
    return instant.value_or(Instant());
}

std::optional<QJsonObject> AnswerReader::optionalObject(const char* name)
{
    if (!has(name)) {
        return std::nullopt;
    }
    if (!value(name).isObject()) {
        fail(name);
    }
    return value(name).toObject();
}

Error AnswerReader::error(std::string_view what) const
{
    return { ErrorCode::Malformed,
        "The gateway's answer about the " + std::string(what) + " makes no sense at \"" + m_fault
            + "\": look whether its version fits this one." };
}

} // namespace spillway::commands
