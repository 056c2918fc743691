// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_settings.h"

#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace spillway
{
namespace
{

constexpr std::array<std::pair<ThemeMode, const char*>, 3> kThemes{ {
    { ThemeMode::Dark, "dark" },
    { ThemeMode::Light, "light" },
    { ThemeMode::HighContrast, "contrast" },
} };

constexpr std::array<std::pair<Density, const char*>, 3> kDensities{ {
    { Density::Compact, "compact" },
    { Density::Normal, "normal" },
    { Density::Comfortable, "comfortable" },
} };

template <typename Value, std::size_t count>
QString nameOf(const std::array<std::pair<Value, const char*>, count>& names, Value value)
{
    for (const auto& [known, name] : names) {
        if (known == value) {
            return QString::fromLatin1(name);
        }
    }
    return {};
}

/// The first one where `name` is none of them, as in a file of another version.
template <typename Value, std::size_t count>
Value named(
    const std::array<std::pair<Value, const char*>, count>& names, const QString& name, Value otherwise)
{
    for (const auto& [value, known] : names) {
        if (name == QLatin1String(known)) {
            return value;
        }
    }
    return otherwise;
}

} // namespace

QString themeName(ThemeMode mode)
{
    return nameOf(kThemes, mode);
}

ConsoleSettings ConsoleSettings::load()
{
    const QSettings settings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("spillway"), QStringLiteral("console"));
    const auto text = [&](const char* key) { return settings.value(QLatin1String(key)).toString(); };
    ConsoleSettings loaded;
    loaded.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    loaded.page = text("window/page");
    loaded.range = text("window/range");
    loaded.zone = text("window/zone");
    loaded.profile = text("connection/profile");
    loaded.chosen.theme = named(kThemes, text("window/theme"), ThemeMode::Dark);
    loaded.chosen.density = named(kDensities, text("window/density"), Density::Normal);
    loaded.chosen.language = text("window/language");
    loaded.chosen.scalePercent
        = std::clamp(settings.value(QStringLiteral("window/scale"), 100).toInt(), 100, 300);
    loaded.chosen.reducedMotion = settings.value(QStringLiteral("window/reduced_motion"), false).toBool();
    loaded.chosen.notifyStale = settings.value(QStringLiteral("notices/stale"), true).toBool();
    loaded.pages = settings.value(QStringLiteral("pages")).toMap();
    loaded.feeds = settings.value(QStringLiteral("feeds")).toMap();
    return loaded;
}

void ConsoleSettings::save() const
{
    QSettings settings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("spillway"), QStringLiteral("console"));
    settings.setValue(QStringLiteral("window/geometry"), geometry);
    settings.setValue(QStringLiteral("window/page"), page);
    settings.setValue(QStringLiteral("window/range"), range);
    settings.setValue(QStringLiteral("window/zone"), zone);
    settings.setValue(QStringLiteral("connection/profile"), profile);
    settings.setValue(QStringLiteral("window/theme"), nameOf(kThemes, chosen.theme));
    settings.setValue(QStringLiteral("window/density"), nameOf(kDensities, chosen.density));
    settings.setValue(QStringLiteral("window/language"), chosen.language);
    settings.setValue(QStringLiteral("window/scale"), chosen.scalePercent);
    settings.setValue(QStringLiteral("window/reduced_motion"), chosen.reducedMotion);
    settings.setValue(QStringLiteral("notices/stale"), chosen.notifyStale);
    settings.setValue(QStringLiteral("pages"), pages);
    settings.setValue(QStringLiteral("feeds"), feeds);
}

} // namespace spillway
