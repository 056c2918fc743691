// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/control_change.h"

#include "models/domain/control_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace spillway::commands
{

namespace
{

using Members = std::map<std::string, std::string>;

constexpr std::string_view kMilliseconds = "_ms";

std::string jsonOf(const QJsonValue& value)
{
    // A document holds no bare value: an array of one, without its brackets.
    const QByteArray text = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2).toStdString();
}

void flatten(const QJsonObject& object, const std::string& path, Members& members)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        std::string name = path + member.key().toStdString();
        if (member->isObject()) {
            flatten(member->toObject(), name + ".", members);
        } else if (name.ends_with(kMilliseconds)) {
            name.resize(name.size() - kMilliseconds.size());
            members.emplace(name, '"' + toIsoUtc(fromUnixMilliseconds(member->toInteger())) + '"');
        } else {
            members.emplace(name, jsonOf(*member));
        }
    }
}

Members membersOf(const ControlState& state, Instant now)
{
    QJsonObject document
        = QJsonDocument::fromJson(QByteArray::fromStdString(encodeControlDocument(state, now))).object();
    document.remove(QLatin1String("version"));
    document.remove(QLatin1String("periods"));
    Members members;
    flatten(document, {}, members);
    return members;
}

std::optional<std::string> find(const Members& members, const std::string& path)
{
    const auto found = members.find(path);
    return found == members.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> textOf(const QJsonObject& object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    return value.isString() ? std::optional(value.toString().toStdString()) : std::nullopt;
}

} // namespace

std::vector<ControlChange> controlChanges(const ControlState& before, const ControlState& after, Instant now)
{
    const Members old = membersOf(before, now);
    const Members fresh = membersOf(after, now);
    Members paths = old;
    paths.insert(fresh.begin(), fresh.end());
    std::vector<ControlChange> changes;
    for (const auto& [path, value] : paths) {
        ControlChange change{ path, find(old, path), find(fresh, path) };
        if (change.before != change.after) {
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

QJsonArray controlChangesToJson(const std::vector<ControlChange>& changes)
{
    QJsonArray array;
    for (const ControlChange& change : changes) {
        QJsonObject object{ { QStringLiteral("path"), QString::fromStdString(change.path) } };
        if (change.before) {
            object.insert(QStringLiteral("before"), QString::fromStdString(*change.before));
        }
        if (change.after) {
            object.insert(QStringLiteral("after"), QString::fromStdString(*change.after));
        }
        array.append(object);
    }
    return array;
}

std::vector<ControlChange> controlChangesOf(std::string_view detail)
{
    const QJsonArray array
        = QJsonDocument::fromJson(QByteArray(detail.data(), static_cast<qsizetype>(detail.size())))
              .object()
              .value(QLatin1String("changes"))
              .toArray();
    std::vector<ControlChange> changes;
    for (const QJsonValue& item : array) {
        const QJsonObject object = item.toObject();
        const auto path = textOf(object, QLatin1String("path"));
        if (!path) {
            return {};
        }
        changes.push_back(
            { *path, textOf(object, QLatin1String("before")), textOf(object, QLatin1String("after")) });
    }
    return changes;
}

} // namespace spillway::commands
