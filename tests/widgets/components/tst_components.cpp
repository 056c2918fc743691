// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/action_button.h"
#include "widgets/components/alert_light_badge.h"
#include "widgets/components/badge.h"
#include "widgets/components/budget_bar.h"
#include "widgets/components/health_strip.h"
#include "widgets/components/kpi_tile.h"
#include "widgets/components/number_label.h"
#include "widgets/components/panel.h"

#include <QPainter>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace spillway;

namespace
{

KpiValues spendToday()
{
    KpiValues values;
    values.label = QStringLiteral("Spend today");
    values.icon = "spend";
    values.percent = QStringLiteral("79 %");
    values.value = QStringLiteral("$158.21");
    values.unit = QStringLiteral("of $200");
    values.context = { { QStringLiteral("127 % of target"), "status.warn", 500, "triangle" },
        { QStringLiteral("$124.54"), "text.tertiary", 400, {}, 4, true } };
    values.graph = BudgetBarValues{ 0.79, 0.62, { 0.9, 0.95 }, "status.warn.fill" };
    values.tone = Tone::Warning;
    values.freshness = Freshness::Fresh;
    return values;
}

bool contains(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb()) {
                return true;
            }
        }
    }
    return false;
}

QImage shot(QWidget& widget, QSize size)
{
    widget.resize(size);
    return widget.grab().toImage();
}

} // namespace

class TestComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tileSpeaksItsState_data();
    void tileSpeaksItsState();
    void tileIsAButtonForTheKeyboard();
    void tileDrawsBarAndBorder();
    void tileNeverShowsFiguresWhileLoading();
    void tileLooksAsDrawnAnewAfterEachChange();
    void staleTileIsDimmed();
    void barMarksUseAndPace();
    void sparklineBreaksAtGaps();
    void healthStripSaysStateByHeight();
    void alertLightSaysItsWord();
    void badgeIsAsWideAsItsText();
    void numberLabelDoesNotJump();
    void themeSwitchRepaints();
    void shrinkingRunsGiveWay();
    void panelCarriesItsAge();
};

void TestComponents::tileSpeaksItsState_data()
{
    QTest::addColumn<int>("freshness");
    QTest::addColumn<QString>("age");
    QTest::addColumn<QString>("spoken");
    const QString figures = QStringLiteral("Spend today, $158.21 of $200, 79 %, 127 % of target $124.54");
    QTest::newRow("fresh") << int(Freshness::Fresh) << QString() << figures;
    QTest::newRow("partial") << int(Freshness::Partial) << QStringLiteral("to 17:08")
                             << figures + QStringLiteral(", complete to 17:08");
    QTest::newRow("stale") << int(Freshness::Stale) << QStringLiteral("24 min")
                           << figures + QStringLiteral(", stale, 24 min old");
    QTest::newRow("loading") << int(Freshness::Loading) << QString()
                             << QStringLiteral("Spend today, loading");
}

void TestComponents::tileSpeaksItsState()
{
    QFETCH(int, freshness);
    QFETCH(QString, age);
    QFETCH(QString, spoken);
    const Theme theme;
    KpiTile tile(theme);
    KpiValues values = spendToday();
    values.freshness = static_cast<Freshness>(freshness);
    values.age = age;
    tile.setValues(values);
    QCOMPARE(tile.accessibleName(), spoken);
    QVERIFY(!shot(tile, { 212, 124 }).isNull());
}

void TestComponents::tileIsAButtonForTheKeyboard()
{
    const Theme theme;
    KpiTile tile(theme);
    tile.setValues(spendToday());
    QSignalSpy clicked(&tile, &KpiTile::clicked);
    QTest::keyClick(&tile, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

void TestComponents::tileDrawsBarAndBorder()
{
    const Theme theme;
    KpiTile tile(theme);
    tile.setValues(spendToday());
    const QImage image = shot(tile, { 212, 124 });
    QVERIFY(contains(image, theme.colour("status.warn.fill")));
    QCOMPARE(image.pixelColor(106, 0).rgb(), theme.colour("status.warn.border").rgb());
    QVERIFY(!contains(shot(tile, { 212, 88 }), theme.colour("status.warn.fill")));
}

void TestComponents::tileNeverShowsFiguresWhileLoading()
{
    const Theme theme;
    KpiTile tile(theme);
    KpiValues values = spendToday();
    values.freshness = Freshness::Loading;
    values.percent.clear();
    tile.setValues(values);
    const QImage atOnce = shot(tile, { 212, 124 });
    QVERIFY(!contains(atOnce, theme.colour("text.primary")));
    QVERIFY(!contains(atOnce, theme.colour("chart.track")));
    QTRY_VERIFY(contains(shot(tile, { 212, 124 }), theme.colour("chart.track")));
}

void TestComponents::tileLooksAsDrawnAnewAfterEachChange()
{
    const Theme theme;
    QWidget window;
    window.resize(260, 300);
    KpiTile changed(theme, &window);
    changed.setGeometry(10, 10, 212, 124);
    KpiTile anew(theme, &window);
    anew.setGeometry(10, 150, 212, 124);
    changed.setFocusPolicy(Qt::NoFocus); // one of them would have the ring
    anew.setFocusPolicy(Qt::NoFocus);
    KpiValues values = spendToday();
    changed.setValues(values);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto change = [&](int step) {
        switch (step) {
        case 0:
            values.value = QStringLiteral("$159.02");
            return;
        case 1:
            values.context.front().text = QStringLiteral("128 % of target");
            values.percent = QStringLiteral("80 %");
            return;
        case 2:
            values.graph = SparklineValues{ { 1, 2, 1.5, 3 }, 0.0, {}, {}, "cat.free", true };
            return;
        default:
            values.freshness = Freshness::Stale;
            values.age = QStringLiteral("24 min");
        }
    };
    for (int step = 0; step < 4; ++step) {
        change(step);
        changed.setValues(values);
        anew.setValues(values);
        anew.update(); // all of it
        QCoreApplication::processEvents();
        const QImage screen = window.screen()->grabWindow(window.winId()).toImage();
        QCOMPARE(screen.copy(changed.geometry()), screen.copy(anew.geometry()));
    }
}

void TestComponents::staleTileIsDimmed()
{
    const Theme theme;
    KpiTile tile(theme);
    KpiValues values = spendToday();
    values.percent.clear();
    values.graph = {};
    tile.setValues(values);
    QVERIFY(contains(shot(tile, { 212, 124 }), theme.colour("text.primary")));
    values.freshness = Freshness::Stale;
    values.age = QStringLiteral("24 min");
    tile.setValues(values);
    QVERIFY(!contains(shot(tile, { 212, 124 }), theme.colour("text.primary")));
}

void TestComponents::barMarksUseAndPace()
{
    const Theme theme;
    BudgetBar bar(theme);
    bar.setValues({ 0.5, 0.75, { 0.9 }, "accent.base" });
    QCOMPARE(bar.accessibleName(), QStringLiteral("50\u00a0% used, target by now 75\u00a0%"));
    const QImage image = shot(bar, { 200, 12 });
    QCOMPARE(image.pixelColor(50, 6).rgb(), theme.colour("accent.base").rgb());
    QCOMPARE(image.pixelColor(120, 6).rgb(), theme.colour("chart.track").rgb());
    QCOMPARE(image.pixelColor(149, 1).rgb(), theme.colour("text.primary").rgb());
    QCOMPARE(image.pixelColor(180, 6).rgb(), theme.colour("surface.base").rgb());
}

void TestComponents::sparklineBreaksAtGaps()
{
    const Theme theme;
    QImage image(101, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::black);
    QPainter painter(&image);
    SparklineValues values;
    values.values = { 1, 1, 1, NAN, NAN, NAN, 1, 1, 1 };
    paintSparkline(painter, theme, image.rect(), values);
    painter.end();
    const auto inked = [&](int x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y).lightness() > 4) {
                return true;
            }
        }
        return false;
    };
    QVERIFY(inked(12));
    QVERIFY(!inked(50));
    QVERIFY(inked(88));
}

void TestComponents::healthStripSaysStateByHeight()
{
    const Theme theme;
    HealthStrip strip(theme);
    strip.setStates({ HealthState::NoData, HealthState::Ok, HealthState::Degraded, HealthState::Down });
    const QImage image = shot(strip, { 40, 20 });
    const QRgb ground = image.pixel(9, 0);
    QList<int> heights;
    for (const int x : { 4, 14, 24, 34 }) {
        int top = 0;
        while (top < 20 && image.pixel(x, top) == ground) {
            ++top;
        }
        heights.append(20 - top);
    }
    QCOMPARE(heights, (QList<int>{ 6, 11, 16, 20 }));
    QCOMPARE(strip.accessibleName(), QStringLiteral("down 1, degraded 1 of 4"));
}

void TestComponents::alertLightSaysItsWord()
{
    const Theme theme;
    AlertLightBadge light(theme, QStringLiteral("Provider"));
    QCOMPARE(light.accessibleName(), QStringLiteral("Provider: unknown"));
    light.setLight({ AlertLight::State::Warning, "Gemini" });
    QCOMPARE(light.accessibleName(), QStringLiteral("Provider: warning, Gemini"));
    QVERIFY(contains(shot(light, { 110, 24 }), theme.colour("status.warn.tint")));
}

void TestComponents::badgeIsAsWideAsItsText()
{
    const Theme theme;
    Badge badge(theme);
    badge.setValues({ QStringLiteral("ok"), Tone::Ok, {} });
    const int narrow = badge.sizeHint().width();
    badge.setValues({ QStringLiteral("half-open"), Tone::Warning, "circuit-half" });
    QVERIFY(badge.sizeHint().width() > narrow);
    QCOMPARE(badge.sizeHint().height(), 20);
    QVERIFY(contains(shot(badge, badge.sizeHint()), theme.colour("status.warn.tint")));
}

void TestComponents::numberLabelDoesNotJump()
{
    const Theme theme;
    NumberLabel label(theme, "metric");
    label.setText(QStringLiteral("11:11"));
    const QSize before = label.sizeHint();
    label.setText(QStringLiteral("48:02"));
    QCOMPARE(label.sizeHint(), before);
    QCOMPARE(label.accessibleName(), QStringLiteral("48:02"));
}

void TestComponents::themeSwitchRepaints()
{
    Theme theme(ThemeMode::Dark);
    Panel panel(theme, QStringLiteral("Tiers today"));
    QCOMPARE(shot(panel, { 200, 100 }).pixelColor(100, 80).rgb(), theme.colour("surface.base").rgb());
    theme.setMode(ThemeMode::Light);
    QCOMPARE(shot(panel, { 200, 100 }).pixelColor(100, 80), QColor(Qt::white));
}

void TestComponents::shrinkingRunsGiveWay()
{
    const Theme theme;
    QImage image(120, 16, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const TextRuns runs{ { QStringLiteral("127 % of target"), "status.warn" },
        { QStringLiteral("a very long explanation of it"), "text.tertiary", 400, {}, 4, true },
        { QStringLiteral("v4"), "text.primary" } };
    QVERIFY(textRunsWidth(theme, "small", runs) > 200);
    QVERIFY(paintTextRuns(painter, theme, "small", QRectF(0, 0, 120, 16), runs) <= 121);
    QVERIFY(paintTextRuns(painter, theme, "small", QRectF(0, 0, 180, 16), runs) <= 181);
}

void TestComponents::panelCarriesItsAge()
{
    const Theme theme;
    Panel panel(theme, QStringLiteral("Provider health"));
    panel.setContent(new QWidget);
    panel.resize(400, 200);
    auto* badge = panel.findChild<Badge*>();
    QVERIFY(badge != nullptr && badge->isHidden());
    panel.setFreshness(Freshness::Stale, QStringLiteral("24 min old"));
    QVERIFY(!badge->isHidden());
    QCOMPARE(badge->values().text, QStringLiteral("24 min old"));
    panel.setFreshness(Freshness::Fresh);
    QVERIFY(badge->isHidden());
}

QTEST_MAIN(TestComponents)
#include "tst_components.moc"
