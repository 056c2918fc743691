// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resource.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconRenders_data();
    void everyIconRenders();
    void iconsAreCachedPerColourAndScale();
    void modesHaveTheSameColours();
    void switchingAnnouncesAndChanges();
    void unknownNamesAreLoudButHarmless();
    void styleSheetIsFilledIn();
    void tonesNameTokensAndIcons();
    void malformedTokensAreRefused();
};

void TestTheme::everyIconRenders_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(QStringLiteral(":/spillway/icons")).entryList({ QStringLiteral("*.svg") });
    QVERIFY(files.size() >= 80);
    for (const QString& file : files) {
        const QString name = file.chopped(4);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestTheme::everyIconRenders()
{
    QFETCH(QString, name);
    const Theme theme;
    const QColor colour(Qt::red);
    for (const int size : { 14, 16, 20, 24 }) {
        const QImage image = theme.pixmap(name.toStdString(), size, colour).toImage();
        QCOMPARE(image.size(), QSize(size, size));
        int inked = 0;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() > 100) {
                    ++inked;
                    QVERIFY2(pixel.red() > 200 && pixel.green() < 40, qPrintable(name));
                }
            }
        }
        QVERIFY2(inked >= 4, qPrintable(name));
    }
}

void TestTheme::iconsAreCachedPerColourAndScale()
{
    const Theme theme;
    const QPixmap first = theme.pixmap("pause", 16, Qt::red);
    QCOMPARE(theme.pixmap("pause", 16, Qt::red).cacheKey(), first.cacheKey());
    QVERIFY(theme.pixmap("pause", 16, Qt::blue).cacheKey() != first.cacheKey());
    const QPixmap dense = theme.pixmap("pause", 16, Qt::red, 2);
    QCOMPARE(dense.size(), QSize(32, 32));
    QCOMPARE(dense.deviceIndependentSize(), QSizeF(16, 16));
}

void TestTheme::modesHaveTheSameColours()
{
    const auto tokens = parseTokens(*readResource("tokens.json"));
    QVERIFY(tokens.has_value());
    const auto names = [&](const char* mode) {
        std::vector<std::string> result;
        for (const auto& [name, colour] : tokens->colours.find(std::string_view(mode))->second) {
            result.push_back(name);
        }
        return result;
    };
    QCOMPARE(names("light"), names("dark"));
    QCOMPARE(names("highContrast"), names("dark"));
}

void TestTheme::switchingAnnouncesAndChanges()
{
    Theme theme(ThemeMode::Dark);
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(theme.colour("surface.base"), QColor(0x12, 0x15, 0x1B));
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 0);
    theme.setMode(ThemeMode::Light);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme.colour("surface.base"), QColor(Qt::white));
    QCOMPARE(theme.palette().color(QPalette::WindowText), theme.colour("text.primary"));
}

void TestTheme::unknownNamesAreLoudButHarmless()
{
    const Theme theme;
    QTest::ignoreMessage(QtWarningMsg, "The theme has no colour surface.nowhere");
    QCOMPARE(theme.colour("surface.nowhere"), QColor(Qt::magenta));
}

void TestTheme::styleSheetIsFilledIn()
{
    for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light, ThemeMode::HighContrast }) {
        const Theme theme(mode);
        const QString sheet = theme.styleSheet();
        QVERIFY(sheet.contains(theme.colour("surface.raised").name()));
        static const QRegularExpression unfilled(QStringLiteral("\\{[a-z]+\\.[A-Za-z.]+\\}"));
        QVERIFY2(!sheet.contains(unfilled), qPrintable(unfilled.match(sheet).captured()));
    }
}

void TestTheme::tonesNameTokensAndIcons()
{
    const Theme theme;
    for (const Tone tone :
        { Tone::Neutral, Tone::Ok, Tone::Info, Tone::Warning, Tone::Critical, Tone::Unknown, Tone::Stale }) {
        for (const auto token : { toneColour(tone), toneFill(tone), toneTint(tone), toneBorder(tone) }) {
            QVERIFY(theme.colour(token) != QColor(Qt::magenta));
        }
        QVERIFY(tone == Tone::Neutral
            || readResource("icons/" + std::string(toneGlyph(tone)) + ".svg").has_value());
    }
}

void TestTheme::malformedTokensAreRefused()
{
    QVERIFY(!parseTokens("[]").has_value());
    QVERIFY(!parseTokens(R"({"color":{"dark":{"a":"teapot"}}})").has_value());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
