// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spillway
{

/// What the console remembers between two starts; no secret is ever among it.
struct ConsoleSettings {
    QByteArray geometry; ///< place and size of the window, as QWidget saves it
    QString page;
    QString theme; ///< "dark", "light", "contrast"

    [[nodiscard]] static ConsoleSettings load();
    void save() const;
};

} // namespace spillway
