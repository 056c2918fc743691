// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace spillway
{
namespace
{

constexpr const char* kLanguages[] = { "en", "de", "fr", "es", "ja" };

QString languageFor(const QString& chosen)
{
    if (languages().contains(chosen)) {
        return chosen;
    }
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& name : wanted) {
        const QString language = name.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
        if (languages().contains(language)) {
            return language;
        }
    }
    return QStringLiteral("en");
}

} // namespace

QStringList languages()
{
    QStringList names;
    for (const char* language : kLanguages) {
        names.append(QString::fromLatin1(language));
    }
    return names;
}

QString installLanguage(QCoreApplication& application, const QString& chosen)
{
    const QString language = languageFor(chosen);
    if (language != QStringLiteral("en")) { // English needs its plurals alone, and keeps the system's numbers
        if (QLocale::system().language() != QLocale(language).language()) {
            QLocale::setDefault(QLocale(language));
        }
        auto* qt = new QTranslator(&application);
        if (qt->load(
                QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(qt);
        }
    } else if (!chosen.isEmpty()) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::system().territory()));
    }
    auto* words = new QTranslator(&application);
    if (words->load(QStringLiteral(":/spillway/translations/spillway_%1.qm").arg(language))) {
        QCoreApplication::installTranslator(words);
    }
    return language;
}

} // namespace spillway
