// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include <QTest>

#include <cmath>

using namespace spillway;

namespace
{

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Relative luminance and contrast ratio of WCAG 2.1.
double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const QStringList kSurfaces = { QStringLiteral("bg.window"), QStringLiteral("bg.chrome"),
    QStringLiteral("surface.base"), QStringLiteral("surface.raised"), QStringLiteral("surface.sunken"),
    QStringLiteral("surface.hover"), QStringLiteral("surface.selected") };

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void floorsHold_data();
    void floorsHold();
    void highContrastIsHigher();
};

void TestContrast::floorsHold_data()
{
    QTest::addColumn<QString>("ink");
    QTest::addColumn<QStringList>("grounds");
    QTest::addColumn<double>("floor");
    const auto row = [](const char* ink, const QStringList& grounds, double floor) {
        QTest::newRow(ink) << QString::fromLatin1(ink) << grounds << floor;
    };
    row("text.primary", kSurfaces, 7);
    row("text.secondary", kSurfaces, 4.5);
    row("text.tertiary", kSurfaces, 4.5);
    row("accent.base", kSurfaces, 4.5);
    row("text.onAccent", { QStringLiteral("accent.base") }, 4.5);
    row("text.onDanger", { QStringLiteral("status.crit.fill") }, 4.5);
    for (const char* status : { "status.ok", "status.warn", "status.crit", "status.unknown" }) {
        row(status, { QString::fromLatin1(status) + QStringLiteral(".tint") }, 4.5);
    }
    row("border.control", { QStringLiteral("surface.base"), QStringLiteral("surface.sunken") }, 3);
    row("focus.ring", kSurfaces, 3);
    row("chart.label", { QStringLiteral("surface.base") }, 4.5);
    for (const char* series : { "cat.free", "cat.premium", "cat.unlimited", "cat.openai", "cat.anthropic",
             "cat.gemini", "cat.perplexity", "cat.fallback" }) {
        row(series, { QStringLiteral("surface.base") }, 3);
    }
}

void TestContrast::floorsHold()
{
    QFETCH(QString, ink);
    QFETCH(QStringList, grounds);
    QFETCH(double, floor);
    for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light, ThemeMode::HighContrast }) {
        const Theme theme(mode);
        for (const QString& ground : std::as_const(grounds)) {
            const double ratio
                = contrast(theme.colour(ink.toStdString()), theme.colour(ground.toStdString()));
            const QString what = QStringLiteral("%1 on %2: %3").arg(ink, ground).arg(ratio);
            QVERIFY2(ratio >= floor, qPrintable(what));
        }
    }
}

void TestContrast::highContrastIsHigher()
{
    const Theme theme(ThemeMode::HighContrast);
    for (const QString& ground : kSurfaces) {
        const QColor surface = theme.colour(ground.toStdString());
        for (const char* text : { "text.primary", "text.secondary", "text.tertiary" }) {
            QVERIFY2(contrast(theme.colour(text), surface) >= 7, text);
        }
        for (const char* border : { "border.subtle", "border.default", "border.strong", "border.control" }) {
            QVERIFY2(
                ground == QLatin1String("surface.selected") || contrast(theme.colour(border), surface) >= 3,
                border);
        }
    }
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
