// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spend/spend_view.h"

#include "models/domain/qt_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spillway
{
namespace
{

template <typename Enum> Enum within(const QJsonValue& value, Enum fallback, Enum last)
{
    const int number = value.toInt(static_cast<int>(fallback));
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : fallback;
}

std::string nameIn(const std::map<std::string, std::string>& names, const std::string& id)
{
    const auto found = names.find(id);
    return found == names.end() || found->second.empty() ? id : found->second;
}

} // namespace

QString SpendView::toText() const
{
    QJsonObject kept;
    for (const auto& [dimension, values] : filter) {
        QJsonArray array;
        for (const std::string& value : values) {
            array.append(QString::fromStdString(value));
        }
        kept.insert(toQString(dimensionName(dimension)), array);
    }
    QJsonObject object{ { QStringLiteral("group"), toQString(dimensionName(groupBy)) },
        { QStringLiteral("measure"), static_cast<int>(measure) },
        { QStringLiteral("comparison"), static_cast<int>(comparison) },
        { QStringLiteral("table"), static_cast<int>(table) }, { QStringLiteral("filter"), kept },
        { QStringLiteral("user"), QString::fromStdString(user) } };
    if (grain) {
        object.insert(QStringLiteral("grain"), toQString(grainName(*grain)));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

SpendView SpendView::parse(const QString& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    SpendView view;
    if (const auto by = parseDimension(object[QStringLiteral("group")].toString().toStdString())) {
        view.groupBy = *by;
    }
    if (const auto grain = parseGrain(object[QStringLiteral("grain")].toString().toStdString())) {
        view.grain = *grain;
    }
    view.measure = within(object[QStringLiteral("measure")], SpendMeasure::Cost, SpendMeasure::Tokens);
    view.comparison = within(object[QStringLiteral("comparison")], Comparison::None, Comparison::LastWeek);
    view.table = within(object[QStringLiteral("table")], SpendTable::Groups, SpendTable::Prices);
    view.user = object[QStringLiteral("user")].toString().toStdString();
    const QJsonObject kept = object[QStringLiteral("filter")].toObject();
    for (const QString& key : kept.keys()) {
        if (const auto dimension = parseDimension(key.toStdString())) {
            for (const QJsonValue& value : kept[key].toArray()) {
                view.filter[*dimension].push_back(value.toString().toStdString());
            }
        }
    }
    return view;
}

SpendQuestion questionOf(const SpendView& view, const TimeRange& range, bool endsNow, const Zone& zone)
{
    SpendQuestion question;
    question.zone = zone;
    question.groupBy = view.groupBy;
    question.filter = view.filter;
    question.comparison = view.comparison;
    question.user = view.user;
    question.grain = view.grain.value_or(grainFor(range.length()));
    question.range = endsNow ? wholeBuckets(range, question.grain, zone) : range;
    return question;
}

double measured(const UsageSums& sums, SpendMeasure measure)
{
    switch (measure) {
    case SpendMeasure::Cost:
        return sums.cost.toDouble();
    case SpendMeasure::Requests:
        return static_cast<double>(sums.requests);
    case SpendMeasure::Tokens:
        return static_cast<double>(sums.tokens());
    }
    return 0;
}

void nameGroups(SpendAnswer& answer, const SpendNames& names)
{
    for (SpendGroup& group : answer.groups) {
        if (answer.question.groupBy == Dimension::Tier) {
            group.name = nameIn(names.tiers, group.id);
        } else if (answer.question.groupBy == Dimension::Provider) {
            group.name = nameIn(names.providers, group.id);
        }
    }
}

} // namespace spillway
