// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_settings.h"

#include <QSettings>

namespace spillway
{
ConsoleSettings ConsoleSettings::load()
{
    const QSettings settings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("spillway"), QStringLiteral("console"));
    ConsoleSettings loaded;
    loaded.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    loaded.page = settings.value(QStringLiteral("window/page")).toString();
    loaded.theme = settings.value(QStringLiteral("window/theme")).toString();
    loaded.range = settings.value(QStringLiteral("window/range")).toString();
    loaded.zone = settings.value(QStringLiteral("window/zone")).toString();
    const auto keys = settings.allKeys();
    for (const QString& key : keys) {
        if (key.startsWith(QStringLiteral("pages/"))) {
            loaded.pages.insert(key.mid(6), settings.value(key).toString());
        }
    }
    return loaded;
}

void ConsoleSettings::save() const
{
    QSettings settings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("spillway"), QStringLiteral("console"));
    settings.setValue(QStringLiteral("window/geometry"), geometry);
    settings.setValue(QStringLiteral("window/page"), page);
    settings.setValue(QStringLiteral("window/theme"), theme);
    settings.setValue(QStringLiteral("window/range"), range);
    settings.setValue(QStringLiteral("window/zone"), zone);
    for (auto state = pages.begin(); state != pages.end(); ++state) {
        settings.setValue(QStringLiteral("pages/") + state.key(), state.value());
    }
}

} // namespace spillway
