// SPDX-License-Identifier: GPL-3.0-or-later
// Every string of the sources is translated, and every translation fits its string.
#include "translations/language.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace spillway;

namespace
{

struct Message {
    QString context, source;
    QStringList forms; ///< more than one for a plural
    bool plural = false;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({ context, {}, {},
                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), false });
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().unfinished
                = xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
            if (!messages.last().plural) {
                messages.last().forms.append(xml.readElementText());
            }
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.last().forms.append(xml.readElementText());
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("%L?([0-9]+|n)"));
    QSet<QString> found;
    for (auto matches = mark.globalMatch(text); matches.hasNext();) {
        found.insert(matches.next().captured(1));
    }
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private:
    QString m_root = qEnvironmentVariable("SPILLWAY_SOURCE");

    /// What the sources say now, merged into a copy of what is translated.
    QList<Message> current(const QString& language)
    {
        const QTemporaryDir directory;
        const QString copy = directory.filePath(QStringLiteral("spillway_%1.ts").arg(language));
        QFile::copy(m_root + QStringLiteral("/translations/spillway_%1.ts").arg(language), copy);
        QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QStringList arguments{ QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
            QStringLiteral("-extensions"), QStringLiteral("cpp,h"), QStringLiteral("-locations"),
            QStringLiteral("none"), QStringLiteral("-no-obsolete") };
        if (language == QStringLiteral("en")) {
            arguments.append(QStringLiteral("-pluralonly"));
        }
        arguments << QStringLiteral("models") << QStringLiteral("widgets") << QStringLiteral("app")
                  << QStringLiteral("-ts") << copy;
        QProcess lupdate;
        lupdate.setWorkingDirectory(m_root);
        lupdate.start(QStringLiteral(SPILLWAY_LUPDATE), arguments);
        return lupdate.waitForFinished(90'000) && lupdate.exitCode() == 0 ? messagesOf(copy)
                                                                          : QList<Message>();
    }

private Q_SLOTS:
    void everyStringIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : { "de", "en" }) {
            QTest::newRow(language) << QString::fromLatin1(language);
        }
    }

    void everyStringIsTranslated()
    {
        QFETCH(QString, language);
        const QList<Message> messages = current(language);
        QVERIFY(messages.size() > 10);
        QSet<std::pair<QString, QString>> translated;
        for (const Message& message :
            messagesOf(m_root + QStringLiteral("/translations/spillway_%1.ts").arg(language))) {
            if (!message.unfinished && !message.forms.contains(QString())) {
                translated.insert({ message.context, message.source });
            }
        }
        QStringList missing;
        for (const Message& message : messages) {
            // lupdate 6.8 loses the namespace of a class that follows a struct with an enumeration in it; at
            // run time the context is the class's full name all the same.
            const QString inNamespace = QStringLiteral("spillway::") + message.context;
            if (!translated.contains({ message.context, message.source })
                && !translated.contains({ inNamespace, message.source })) {
                missing.append(message.context + QStringLiteral(": ") + message.source);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("\n") + missing.join(QLatin1Char('\n'))));
    }

    void placeholdersAgree_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages()) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }

    void placeholdersAgree()
    {
        QFETCH(QString, language);
        const QList<Message> messages
            = messagesOf(m_root + QStringLiteral("/translations/spillway_%1.ts").arg(language));
        for (const Message& message : messages) {
            for (const QString& form : message.forms) {
                if (form.isEmpty()) {
                    continue; // not translated yet: shown in English
                }
                QSet<QString> wanted = placeholders(message.source);
                QSet<QString> had = placeholders(form);
                if (message.plural) { // "one" may be a word
                    wanted.remove(QStringLiteral("n"));
                    had.remove(QStringLiteral("n"));
                }
                QVERIFY2(wanted == had, qPrintable(message.source + QStringLiteral(" → ") + form));
            }
        }
    }

    void programsCarryThem()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/spillway/translations/spillway_de.qm")));
        QCOMPARE(german.translate("spillway::ConsoleWindow", "Refresh"), QStringLiteral("Aktualisieren"));
        // Of helper structs: the context is what their functions ask for at run time.
        QCOMPARE(
            german.translate("ControlStrip", "NO CONTROLS ACTIVE"), QStringLiteral("KEIN EINGRIFF AKTIV"));
        QTranslator english;
        QVERIFY(english.load(QStringLiteral(":/spillway/translations/spillway_en.qm")));
        QCOMPARE(english.translate("spillway::CommandPalette", "%n result(s)", nullptr, 1),
            QStringLiteral("%n result"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
