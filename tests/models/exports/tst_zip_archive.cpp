// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/zip_archive.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::exports;

class TestZipArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksumIsTheStandards();
    void anotherReaderFindsWhatWasAdded();
    void emptyOneIsRead();
};

namespace
{

/// [name, content, year-month-dayThour:minute:second] of each file as Python's zipfile, which checks the
/// records and sums, reads them.
QJsonArray readByPython(const std::string& bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.zip")));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    file.close();
    QProcess python;
    python.start(QStringLiteral("python3"),
        { QStringLiteral("-c"),
            QStringLiteral("import json,sys,zipfile\n"
                           "z=zipfile.ZipFile(sys.argv[1])\n"
                           "assert z.testzip() is None\n"
                           "print(json.dumps([[i.filename,z.read(i).decode(),"
                           "'%d-%d-%dT%d:%d:%d'%i.date_time] for i in z.infolist()]))"),
            file.fileName() });
    python.waitForFinished();
    return python.exitCode() == 0 ? QJsonDocument::fromJson(python.readAllStandardOutput()).array()
                                  : QJsonArray{ QString::fromUtf8(python.readAllStandardError()) };
}

} // namespace

void TestZipArchive::checksumIsTheStandards()
{
    QCOMPARE(crc32("123456789"), 0xCBF43926U);
    QCOMPARE(crc32(""), 0U);
}

void TestZipArchive::anotherReaderFindsWhatWasAdded()
{
    ZipArchive archive(parseIso("2026-03-12T16:04:21Z").value());
    archive.add("incident.txt", "Free tier paused\n");
    archive.add("größe/spend.csv", std::string_view("a,b\r\n1,\"ü\"\r\n"));
    archive.add("nothing.json", "");
    const QString at = QStringLiteral("2026-3-12T16:4:20");
    const QJsonArray expected{
        QJsonArray{ QStringLiteral("incident.txt"), QStringLiteral("Free tier paused\n"), at },
        QJsonArray{ QStringLiteral("größe/spend.csv"), QStringLiteral("a,b\r\n1,\"ü\"\r\n"), at },
        QJsonArray{ QStringLiteral("nothing.json"), QString(QLatin1String("")), at },
    };
    QCOMPARE(readByPython(archive.finish()), expected);
}

void TestZipArchive::emptyOneIsRead()
{
    QCOMPARE(readByPython(ZipArchive(parseIso("2026-03-12T16:04:21Z").value()).finish()), QJsonArray());
}

QTEST_GUILESS_MAIN(TestZipArchive)
#include "tst_zip_archive.moc"
