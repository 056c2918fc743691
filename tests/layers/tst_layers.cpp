// SPDX-License-Identifier: GPL-3.0-or-later
// The layer rules of ARCHITECTURE.md, read off the #include lines and held against the tree.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace
{

struct Rule {
    const char* room; ///< files below this folder …
    const char* forbidden; ///< … may not include what matches this
    const char* reason;
};

constexpr Rule kRules[] = {
    { "models", "^(app|widgets)/", "models are what is true; nothing points back to what is seen or runs" },
    { "models",
        "^(QtWidgets|QtGui|QtCharts|QtNetwork|QWidget|QApplication|QDialog|QMessageBox|QPainter|QChart|"
        "QTcpSocket|QSslSocket|"
        "QNetwork)",
        "models never show, ask, block or connect" },
    { "models", "^(pqxx/|libpq-fe|hiredis|boost/beast|boost/asio)", "models know no wire" },
    { "models/domain", "^models/(?!domain/)", "domain is the ground the other rooms stand on" },
    { "models/commands", "^models/(?!domain/|commands/)",
        "one truth for console, ctl and gateway needs nothing else" },
    { "models/forecast", "^models/(?!domain/|forecast/)", "a forecast is values in, values out" },
    { "widgets", "^app/", "widgets draw finished values; app wires them" },
    { "widgets", "^(pqxx/|libpq-fe|hiredis|QtNetwork|QNetwork|QTcpSocket|QSslSocket|QLocalSocket|boost/)",
        "a screen that connects cannot be shown without a server" },
    { "app/postgres", "^(app/(redis|http|console|ctl|gateway)|widgets)/", "one wire a room" },
    { "app/redis", "^(app/(postgres|http|console|ctl|gateway)|widgets)/", "one wire a room" },
    { "app/http", "^(app/(postgres|redis|console|ctl|gateway)|widgets)/", "one wire a room" },
    { "models/exports", "^models/(?!domain/|forecast/|exports/)",
        "what an export looks like must not change with a screen" },
    { "app/exports", "^(app/(?!exports/)|widgets/)",
        "a writer takes rows; where they come from is not its business" },
    { "app/ctl", "^(widgets/|QtWidgets|QtGui|QApplication|QWidget)", "the twin runs without a display" },
    { "app/gateway", "^(widgets/|QtWidgets|QtGui|QApplication|QWidget)",
        "the daemon runs without a display" },
};

struct Owner {
    const char* include; ///< what matches this …
    const char* room; ///< … is included below this folder only
    const char* reason;
};

constexpr Owner kOwners[] = {
    { "^(pqxx/|pqxx$|libpq-fe)", "app/postgres", "SQL has one door" },
    { "^hiredis", "app/redis", "the Redis wire has one door" },
    { "^xlsxwriter", "app/exports", "the workbook library has one door" },
    { "^(boost/beast|boost/asio)", "app/http", "the HTTP server has one door" },
    { "^(QtCharts|QChart|QAbstractAxis|QValueAxis|QDateTimeAxis|QLineSeries)", "widgets/charts",
        "a chart library that leaks cannot be replaced or made fast" },
};

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT
private:
    QString m_root;

    template <typename Visit> void eachSource(const QString& room, Visit visit) const
    {
        QDirIterator files(m_root + QLatin1Char('/') + room,
            { QStringLiteral("*.h"), QStringLiteral("*.cpp") }, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            visit(QDir(m_root).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        }
    }

    static QStringList includesOf(const QString& text)
    {
        static const QRegularExpression line(
            QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
        QStringList found;
        for (auto matches = line.globalMatch(text); matches.hasNext();) {
            found << matches.next().captured(1);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_root = qEnvironmentVariable("SPILLWAY_SOURCE");
        QVERIFY2(QFile::exists(m_root + QStringLiteral("/models/domain/money.h")),
            "SPILLWAY_SOURCE must name the source tree; run this by ctest");
    }

    void aRoomIncludesOnlyWhatItMay_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("forbidden");
        QTest::addColumn<QString>("reason");
        for (const Rule& rule : kRules) {
            QTest::addRow("%s: %s", rule.room, rule.forbidden)
                << QString::fromLatin1(rule.room) << QString::fromLatin1(rule.forbidden)
                << QString::fromLatin1(rule.reason);
        }
    }
    void aRoomIncludesOnlyWhatItMay()
    {
        QFETCH(QString, room);
        QFETCH(QString, forbidden);
        QFETCH(QString, reason);
        const QRegularExpression pattern(forbidden);
        eachSource(room, [&](const QString& file, const QString& text) {
            for (const QString& include : includesOf(text)) {
                QVERIFY2(!pattern.match(include).hasMatch(),
                    qPrintable(QStringLiteral("%1 includes %2: %3").arg(file, include, reason)));
            }
        });
    }

    void aLibraryHasOneDoor()
    {
        for (const Owner& owner : kOwners) {
            const QRegularExpression pattern(QString::fromLatin1(owner.include));
            for (const char* top : { "app", "models", "widgets" }) {
                eachSource(QString::fromLatin1(top), [&](const QString& file, const QString& text) {
                    if (file.startsWith(QString::fromLatin1(owner.room))) {
                        return;
                    }
                    for (const QString& include : includesOf(text)) {
                        QVERIFY2(!pattern.match(include).hasMatch(),
                            qPrintable(QStringLiteral("%1 includes %2, which is %3's alone: %4")
                                    .arg(file, include, QString::fromLatin1(owner.room),
                                        QString::fromLatin1(owner.reason))));
                    }
                });
            }
        }
    }

    void theRulesBite()
    {
        const QString text = QStringLiteral(
            "#include <QString>\n  #  include \"app/redis/redis_client.h\"\n// #include <x>\n");
        QCOMPARE(includesOf(text),
            QStringList({ QStringLiteral("QString"), QStringLiteral("app/redis/redis_client.h") }));
        QVERIFY(QRegularExpression(QString::fromLatin1(kRules[0].forbidden))
                .match(includesOf(text).at(1))
                .hasMatch());
    }

    void mainsAreShort()
    {
        eachSource(QStringLiteral("app"), [](const QString& file, const QString& text) {
            if (file.endsWith(QStringLiteral("/main.cpp"))) {
                QVERIFY2(text.count(QLatin1Char('\n')) < 60,
                    qPrintable(file
                        + QStringLiteral(" has 60 lines or more: start-up belongs to the composition root")));
            }
        });
    }

    void everyFileNamesItsLicence()
    {
        for (const char* top : { "app", "models", "widgets", "tests" }) {
            eachSource(QString::fromLatin1(top), [](const QString& file, const QString& text) {
                QVERIFY2(text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later")),
                    qPrintable(file));
            });
        }
    }
};

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
