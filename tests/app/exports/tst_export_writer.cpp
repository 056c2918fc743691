// SPDX-License-Identifier: GPL-3.0-or-later
// Files as other programs read them: Python's csv and json, LibreOffice for workbooks. And files that were
// there before, when something goes wrong.
#include "app/exports/export_writer.h"
#include "app/exports/xlsx_writer.h"
#include "models/exports/csv_encoder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace spillway;
using namespace spillway::exports;

namespace
{

const std::vector<std::string> kHostile{ "=cmd|' /C calc'!A0", "\"quoted\", comma", "two\nlines", "cr\r\nlf",
    "\xF0\x9F\x9A\x80 emoji", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85",
    "'apostrophe", "+1", "-2", "@x", "\ttab", "semi;colon", " padded ", "<b>&amp;</b>", "_x000D_", "plain",
    "1e5", "007", "2026-03-12", "TRUE", "http://example.com",
    "\xE2\x80\xAE"
    "override" };

const std::vector<Column> kColumns{ { "at", ColumnKind::Time }, { "name", ColumnKind::Text },
    { "count", ColumnKind::Integer }, { "usd", ColumnKind::Money } };

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}

ExportMetadata metadata()
{
    ExportMetadata known;
    known.kind = "spend";
    known.zone = Zone::named("America/New_York").value();
    known.window = { at("2026-03-07T05:00:00Z"), at("2026-03-10T04:00:00Z") };
    known.dataAsOf = at("2026-03-09T20:00:00Z");
    known.method = "recorded cost";
    return known;
}

Result<ExportMetadata> write(const QString& path, ExportFormat format, Progress progress = {}, int repeat = 1)
{
    auto writer = ExportWriter::create(path.toStdString(), format, metadata(), std::move(progress));
    if (!writer) {
        return std::unexpected(writer.error());
    }
    if (auto begun = (*writer)->begin(kColumns); !begun) {
        return std::unexpected(begun.error());
    }
    for (int round = 0; round < repeat; ++round) {
        for (std::size_t i = 0; i < kHostile.size(); ++i) {
            const std::vector<Cell> cells{ at("2026-03-08T06:00:00Z") + std::chrono::hours(i),
                std::string_view(kHostile[i]), static_cast<std::int64_t>(i),
                Money::fromNanoDollars(static_cast<std::int64_t>(i) * 1'234'567'891) };
            if (auto put = (*writer)->row(cells); !put) {
                return std::unexpected(put.error());
            }
        }
    }
    if (auto ended = (*writer)->end(); !ended) {
        return std::unexpected(ended.error());
    }
    return (*writer)->commit();
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Runs a program to its end; what it printed.
QByteArray run(const QString& program, const QStringList& arguments, const QString& home = {})
{
    QProcess process;
    if (!home.isEmpty()) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home);
        process.setProcessEnvironment(environment);
    }
    process.start(program, arguments);
    if (!process.waitForFinished(90'000) || process.exitCode() != 0) {
        qWarning() << program << process.errorString() << process.readAllStandardError();
        return {};
    }
    return process.readAllStandardOutput();
}

QJsonArray pythonRows(const QString& path)
{
    const auto output = run(QStringLiteral("python3"),
        { QStringLiteral("-c"),
            QStringLiteral("import csv,json,sys\n"
                           "print(json.dumps(list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8'),"
                           "strict=True))))"),
            path });
    return QJsonDocument::fromJson(output).array();
}

} // namespace

class TestExportWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pythonReadsTheCsv();
    void pythonReadsTheJson();
    void libreOfficeReadsTheWorkbook();
    void metadataStandsBeside_data() { formats(); }
    void metadataStandsBeside();
    void theSameBytesInEveryLocale_data() { formats(); }
    void theSameBytesInEveryLocale();
    void aCancelLeavesTheOldFiles_data() { formats(); }
    void aCancelLeavesTheOldFiles();
    void aFullDiskLeavesTheOldFiles_data() { formats(); }
    void aFullDiskLeavesTheOldFiles();
    void aKillLeavesTheOldFile();
    void whatTheLivingWriteStays();
    void refusalsSayWhatToDo();
    void devicesAndPipesStay();
    void linksStayAndTheirFileIsWritten();
    void aSheetHasAnEnd();

private:
    static void formats()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const auto format : kExportFormats) {
            QTest::addRow("%s", std::string(exportFormatName(format)).c_str()) << format;
        }
    }
    QString path(const char* name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    /// Files of the directory, also hidden ones.
    QStringList files() const { return QDir(m_directory.path()).entryList(QDir::Files | QDir::Hidden); }
    void clear()
    {
        for (const auto& name : files()) {
            QFile::remove(m_directory.filePath(name));
        }
    }

    QTemporaryDir m_directory;
};

void TestExportWriter::pythonReadsTheCsv()
{
    clear();
    QVERIFY(write(path("a.csv"), ExportFormat::Csv));
    const QJsonArray rows = pythonRows(path("a.csv"));
    QCOMPARE(rows.size(), static_cast<qsizetype>(kHostile.size()) + 1);
    QCOMPARE(rows[0].toArray()[1].toString(), QStringLiteral("name"));
    for (std::size_t i = 0; i < kHostile.size(); ++i) {
        const QJsonArray row = rows[static_cast<qsizetype>(i) + 1].toArray();
        QCOMPARE(row.size(), 4);
        QString name = row[1].toString();
        if (needsFormulaGuard(kHostile[i])) {
            QVERIFY(name.startsWith(u'\''));
            name.remove(0, 1);
        }
        QCOMPARE(name, QString::fromStdString(kHostile[i]));
    }
    QCOMPARE(rows[1].toArray()[0].toString(), QStringLiteral("2026-03-08T01:00:00-05:00"));
    QCOMPARE(rows[2].toArray()[0].toString(), QStringLiteral("2026-03-08T03:00:00-04:00"));
    QCOMPARE(rows[3].toArray()[3].toString(), QStringLiteral("2.469135782"));
}

void TestExportWriter::pythonReadsTheJson()
{
    clear();
    QVERIFY(write(path("a.json"), ExportFormat::Json));
    const auto output = run(QStringLiteral("python3"),
        { QStringLiteral("-c"),
            QStringLiteral("import json,sys\nprint(json.dumps([r['name'] for r in "
                           "json.load(open(sys.argv[1],encoding='utf-8'))]))"),
            path("a.json") });
    const auto names = QJsonDocument::fromJson(output).array();
    QCOMPARE(names.size(), static_cast<qsizetype>(kHostile.size()));
    for (std::size_t i = 0; i < kHostile.size(); ++i) {
        QCOMPARE(names[static_cast<qsizetype>(i)].toString(), QString::fromStdString(kHostile[i]));
    }
}

void TestExportWriter::libreOfficeReadsTheWorkbook()
{
    clear();
    QVERIFY(write(path("a.xlsx"), ExportFormat::Xlsx));
    QTemporaryDir out;
    // 44 comma, 34 quote, 76 UTF-8, first line 1, no column formats, no language, quote text only where
    // needed, detect numbers, cells as stored and not as shown.
    run(QStringLiteral("soffice"),
        { QStringLiteral("--headless"),
            QStringLiteral("-env:UserInstallation=file://%1/profile").arg(out.path()),
            QStringLiteral("--convert-to"),
            QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"),
            QStringLiteral("--outdir"), out.path(), path("a.xlsx") },
        out.path());
    const QJsonArray rows = pythonRows(out.filePath(QStringLiteral("a.csv")));
    QCOMPARE(rows.size(), static_cast<qsizetype>(kHostile.size()) + 1);
    for (std::size_t i = 0; i < kHostile.size(); ++i) {
        const QJsonArray row = rows[static_cast<qsizetype>(i) + 1].toArray();
        QString expected = QString::fromStdString(kHostile[i]);
        expected.replace(QStringLiteral("\r\n"), QStringLiteral("\n")); // a sheet's cell knows one line break
        QCOMPARE(row[1].toString().replace(QStringLiteral("\r\n"), QStringLiteral("\n")), expected);
        QCOMPARE(row[2].toString(), QString::number(i));
        QCOMPARE(row[3].toString().toDouble(), static_cast<double>(i) * 1.234567891);
    }
    QCOMPARE(rows[2].toArray()[0].toString(), QStringLiteral("2026-03-08T03:00:00-04:00"));
}

void TestExportWriter::metadataStandsBeside()
{
    QFETCH(ExportFormat, format);
    clear();
    const auto written = write(path("a"), format).value();
    QCOMPARE(files(), QStringList({ QStringLiteral("a"), QStringLiteral("a.meta.json") }));
    const auto json = QJsonDocument::fromJson(contents(path("a.meta.json"))).object();
    QCOMPARE(json.value(u"sha256").toString(),
        QString::fromLatin1(
            QCryptographicHash::hash(contents(path("a")), QCryptographicHash::Sha256).toHex()));
    QCOMPARE(json.value(u"bytes").toInteger(), contents(path("a")).size());
    QCOMPARE(json.value(u"rows").toInteger(), static_cast<qint64>(kHostile.size()));
    QCOMPARE(json.value(u"data_as_of").toString(), QStringLiteral("2026-03-09T16:00:00-04:00"));
    QCOMPARE(written.sha256, json.value(u"sha256").toString().toStdString());
}

void TestExportWriter::theSameBytesInEveryLocale()
{
    QFETCH(ExportFormat, format);
    clear();
    QVERIFY(write(path("a"), format));
    const QByteArray first = contents(path("a"));
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Asia/Kathmandu");
    tzset();
    const QLocale locale;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    for (const char* name : { "de_DE.UTF-8", "C.UTF-8", "C" }) {
        std::setlocale(LC_ALL, name);
        QVERIFY(write(path("a"), format));
        QCOMPARE(contents(path("a")), first);
    }
    QLocale::setDefault(locale);
    qputenv("TZ", before);
    tzset();
}

void TestExportWriter::aCancelLeavesTheOldFiles()
{
    QFETCH(ExportFormat, format);
    clear();
    put(path("a"), "old");
    put(path("a.meta.json"), "old too");
    std::int64_t seen = 0;
    const auto refused = write(
        path("a"), format,
        [&seen](std::int64_t rows) {
            seen = rows;
            return rows < 8192;
        },
        1000);
    QCOMPARE(refused.error().code, ErrorCode::Cancelled);
    QCOMPARE(seen, 8192);
    QCOMPARE(contents(path("a")), QByteArray("old"));
    QCOMPARE(contents(path("a.meta.json")), QByteArray("old too"));
    QCOMPARE(files().size(), 2);
}

void TestExportWriter::aFullDiskLeavesTheOldFiles()
{
    QFETCH(ExportFormat, format);
    clear();
    put(path("a"), "old");
    put(path("a.meta.json"), "old too");
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{ 100'000, before.rlim_max };
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = write(path("a"), format, {}, 2000);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LimitExceeded);
    QCOMPARE(contents(path("a")), QByteArray("old"));
    QCOMPARE(contents(path("a.meta.json")), QByteArray("old too"));
    QCOMPARE(files().size(), 2);
}

void TestExportWriter::aKillLeavesTheOldFile()
{
    clear();
    put(path("a"), "old");
    for (const int rows : { 4096, 20'480, 204'800 }) {
        const pid_t child = ::fork();
        if (child == 0) {
            (void)write(
                path("a"), ExportFormat::Csv,
                [rows](std::int64_t passed) {
                    if (passed >= rows) {
                        ::kill(::getpid(), SIGKILL);
                    }
                    return true;
                },
                20'000);
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(contents(path("a")), QByteArray("old"));
        QVERIFY(!QFile::exists(path("a.meta.json")));
    }
    QVERIFY(write(path("a"), ExportFormat::Csv));
    QVERIFY(contents(path("a")).startsWith("at,name"));
    // What the killed ones had begun went with the next.
    QCOMPARE(files(), (QStringList{ QStringLiteral("a"), QStringLiteral("a.meta.json") }));
}

void TestExportWriter::whatTheLivingWriteStays()
{
    clear();
    put(path(".a.dead00.part"), "abandoned");
    put(path(".b.dead00.part"), "another file's");
    put(path(".a.dead.part"), "no name of ours");
    auto first = AtomicFile::create(path("a").toStdString()).value();
    QVERIFY(!QFile::exists(path(".a.dead00.part")));
    QVERIFY(QFile::exists(path(".b.dead00.part")));
    QVERIFY(QFile::exists(path(".a.dead.part")));
    QVERIFY(first->append("first"));
    QVERIFY(first->seal());
    auto second = AtomicFile::create(path("a").toStdString()).value();
    QVERIFY(QFile::exists(QString::fromStdString(first->temporaryPath())));
    QVERIFY(first->replace());
    QCOMPARE(contents(path("a")), QByteArray("first"));
}

/// As root an export to /dev/null would put a file in its place.
void TestExportWriter::devicesAndPipesStay()
{
    const QString pipe = path("pipe.csv");
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString& target : { pipe, QStringLiteral("/dev/null") }) {
        const auto refused = write(target, ExportFormat::Csv);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(refused.error().message.find("standard output") != std::string::npos,
            refused.error().message.c_str());
        struct stat found{};
        QCOMPARE(::stat(QFile::encodeName(target).constData(), &found), 0);
        QVERIFY(!S_ISREG(found.st_mode));
        QVERIFY(!QFile::exists(target + QStringLiteral(".meta.json")));
    }
}

void TestExportWriter::linksStayAndTheirFileIsWritten()
{
    QVERIFY(QDir(m_directory.path()).mkpath(QStringLiteral("kept")));
    const QString link = path("link.csv");
    QVERIFY(QFile::link(QStringLiteral("kept/linked.csv"), link)); // relative, and not there yet
    for (int round = 0; round < 2; ++round) {
        QVERIFY(write(link, ExportFormat::Csv).has_value());
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(QFileInfo(path("kept/linked.csv")).size() > 0);
    }
}

void TestExportWriter::refusalsSayWhatToDo()
{
    QCOMPARE(write(path("no/such/a.csv"), ExportFormat::Csv).error().code, ErrorCode::NotFound);
    const auto directory = write(m_directory.path(), ExportFormat::Csv);
    QCOMPARE(directory.error().code, ErrorCode::InvalidArgument);
    if (::geteuid() != 0) {
        const auto refused = write(QStringLiteral("/proc/a.csv"), ExportFormat::Csv);
        QVERIFY(!refused);
    }
}

void TestExportWriter::aSheetHasAnEnd()
{
    clear();
    auto file = AtomicFile::create(path("long.xlsx").toStdString()).value();
    XlsxWriter writer(*file, "long", Zone(), {});
    QVERIFY(writer.begin(std::vector<Column>{ { "text", ColumnKind::Text } }));
    const std::string text(XlsxWriter::kMaximumTextLength + 1, 'x');
    QCOMPARE(writer.row(std::vector<Cell>{ std::string_view(text) }).error().code, ErrorCode::LimitExceeded);
}

QTEST_GUILESS_MAIN(TestExportWriter)
#include "tst_export_writer.moc"
