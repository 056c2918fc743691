// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace spillway
{

/// Asks where to, and writes the whole file or nothing. What went wrong is said in a message over `parent`.
void saveFile(
    QWidget* parent, const QString& suggestedName, const QString& filter, const QByteArray& content);
/// Writes without asking; the sentence that says why not, empty when it is done.
[[nodiscard]] QString writeFile(const QString& path, const QByteArray& content);

} // namespace spillway
