// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace spillway
{

/// What the console remembers between two starts; no secret is ever among it.
struct ConsoleSettings {
    QByteArray geometry; ///< place and size of the window, as QWidget saves it
    QString page;
    QString theme; ///< "dark", "light", "contrast"
    QString range; ///< as TimeSelection::toText() writes it
    QString zone; ///< empty: the profile's
    QMap<QString, QString> pages; ///< by id: what a page's feed remembers

    [[nodiscard]] static ConsoleSettings load();
    void save() const;
};

} // namespace spillway
