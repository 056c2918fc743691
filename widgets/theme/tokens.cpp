// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace spillway
{

namespace
{

QStringList familyList(const QJsonObject& font, const QString& which)
{
    const bool mono = which == QLatin1String("mono");
    QStringList families{ font.value(which).toString() };
    if (which == QLatin1String("display")) {
        families.append(font.value(QLatin1String("ui")).toString());
    }
    const QJsonArray fallback
        = font.value(mono ? QLatin1String("monoFallback") : QLatin1String("fallback")).toArray();
    for (const QJsonValue& family : fallback) {
        families.append(family.toString());
    }
    return families;
}

Tokens::TextStyle textStyle(const QJsonObject& fonts, const QJsonObject& style)
{
    const QString family = style.value(QLatin1String("family")).toString();
    QFont font;
    font.setFamilies(familyList(fonts, family));
    font.setPixelSize(style.value(QLatin1String("px")).toInt(13));
    font.setWeight(static_cast<QFont::Weight>(style.value(QLatin1String("weight")).toInt(400)));
    font.setHintingPreference(QFont::PreferVerticalHinting);
    if (family == QLatin1String("mono")) {
        font.setStyleStrategy(QFont::PreferNoShaping); // JetBrains Mono would draw >= as one sign
        font.setStyleHint(QFont::Monospace);
    }
    if (const double tracking = style.value(QLatin1String("tracking")).toDouble(); tracking > 0) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, tracking);
    }
    if (style.value(QLatin1String("case")).toString() == QLatin1String("upper")) {
        font.setCapitalization(QFont::AllUppercase);
    }
    return { font, style.value(QLatin1String("line")).toInt(16) };
}

Tokens::Named<int> integers(const QJsonObject& object)
{
    Tokens::Named<int> values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isDouble()) {
            values.emplace(it.key().toStdString(), it.value().toInt());
        }
    }
    return values;
}

Result<Tokens::Named<QColor>> colours(const QJsonObject& object)
{
    Tokens::Named<QColor> values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString text = it.value().toString();
        const QColor colour(text);
        if (text.isEmpty() || !colour.isValid()) {
            return failure(ErrorCode::Malformed, "The colour " + it.key().toStdString() + " is not one.");
        }
        values.emplace(it.key().toStdString(), colour);
    }
    return values;
}

} // namespace

Result<Tokens> parseTokens(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject themes = root.value(QLatin1String("color")).toObject();
    Tokens tokens;
    for (const char* name : { "dark", "light", "highContrast" }) {
        auto values = colours(themes.value(QLatin1String(name)).toObject());
        if (!values) {
            return std::unexpected(values.error());
        }
        if (values->empty()) {
            return failure(ErrorCode::Malformed, std::string("The tokens have no theme ") + name + ".");
        }
        tokens.colours.emplace(name, std::move(*values));
    }
    const QJsonObject fonts = root.value(QLatin1String("font")).toObject();
    const QJsonObject styles = fonts.value(QLatin1String("style")).toObject();
    for (auto it = styles.begin(); it != styles.end(); ++it) {
        tokens.styles.emplace(it.key().toStdString(), textStyle(fonts, it.value().toObject()));
    }
    const QJsonObject opacity = root.value(QLatin1String("opacity")).toObject();
    for (auto it = opacity.begin(); it != opacity.end(); ++it) {
        tokens.opacity.emplace(it.key().toStdString(), it.value().toDouble());
    }
    tokens.size = integers(root.value(QLatin1String("size")).toObject());
    tokens.radius = integers(root.value(QLatin1String("radius")).toObject());
    tokens.motion = integers(root.value(QLatin1String("motion")).toObject());
    const QJsonObject dash = root.value(QLatin1String("dash")).toObject();
    for (auto it = dash.begin(); it != dash.end(); ++it) {
        QList<qreal> pattern;
        const QJsonArray lengths = it.value().toArray();
        for (const QJsonValue& length : lengths) {
            pattern.append(length.toDouble());
        }
        tokens.dash.emplace(it.key().toStdString(), pattern);
    }
    return tokens;
}

} // namespace spillway
