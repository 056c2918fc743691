// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/settings_page.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QVariantMap>

namespace spillway
{

/// What the console remembers between two starts; no secret is ever among it.
struct ConsoleSettings {
    QByteArray geometry; ///< place and size of the window, as QWidget saves it
    QString page;
    QString range; ///< as TimeSelection::toText() writes it
    QString zone; ///< empty: the profile's
    QString profile; ///< the connection that was open
    SettingsValues chosen; ///< on the settings page
    QVariantMap pages; ///< what each page wants to find again, by its id
    QVariantMap feeds; ///< what each page's feed wants to find again, by the page's id

    [[nodiscard]] static ConsoleSettings load();
    void save() const;
};

[[nodiscard]] QString themeName(ThemeMode mode); ///< "dark", "light", "contrast"

} // namespace spillway
