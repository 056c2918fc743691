// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/qt_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace spillway::gateway
{

/// The detail of an audit entry or event: a JSON object. `text` is one English sentence for people.
[[nodiscard]] inline std::string auditText(
    std::string_view text, std::initializer_list<std::pair<const char*, QJsonValue>> members = {})
{
    QJsonObject object{ { QStringLiteral("text"), toQString(text) } };
    for (const auto& [name, value] : members) {
        object.insert(QLatin1String(name), value);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

[[nodiscard]] inline QJsonValue jsonText(std::string_view text)
{
    return toQString(text);
}

} // namespace spillway::gateway
