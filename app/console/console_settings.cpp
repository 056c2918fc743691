// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_settings.h"

#include <QSettings>

namespace spillway
{
ConsoleSettings ConsoleSettings::load()
{
    const QSettings settings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("spillway"), QStringLiteral("console"));
    return { settings.value(QStringLiteral("window/geometry")).toByteArray(),
        settings.value(QStringLiteral("window/page")).toString(),
        settings.value(QStringLiteral("window/theme")).toString() };
}

void ConsoleSettings::save() const
{
    QSettings settings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("spillway"), QStringLiteral("console"));
    settings.setValue(QStringLiteral("window/geometry"), geometry);
    settings.setValue(QStringLiteral("window/page"), page);
    settings.setValue(QStringLiteral("window/theme"), theme);
}

} // namespace spillway
