// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace spillway
{

/// The languages the programs carry: "en", "de" …
[[nodiscard]] QStringList languages();
/// Makes `application` speak `chosen` ("de"), or what the system's locale asks for when that is empty;
/// English where it is none of ours. Numbers and dates on screen follow. Call before the first window is
/// made. Answers with the language that is spoken.
QString installLanguage(QCoreApplication& application, const QString& chosen);

} // namespace spillway
