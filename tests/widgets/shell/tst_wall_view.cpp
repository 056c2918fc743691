// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/pages/overview_sample.h"
#include "widgets/shell/console_window.h"
#include "widgets/shell/wall_painter.h"
#include "widgets/shell/wall_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

OverviewValues pausedSample()
{
    OverviewValues values = overviewSample();
    values.controlKnown = true;
    values.control.version = 412;
    values.control.pausedTiers["free"]
        = { "ann", "scripted sign-ups", values.now - 28min, values.now + 32min + 10s, "c1" };
    return values;
}

void shoot(QWidget& widget, const char* name)
{
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    if (!folder.isEmpty()) {
        QVERIFY(widget.grab().save(folder + QLatin1Char('/') + QLatin1String(name)));
    }
}

} // namespace

class TestWallView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysStateAndSpend();
    void oldDataHasABanner();
    void f11EntersAndLeaves();
    void screensRotate();
    void pointerHides();
    void everyScreenPaints_data();
    void everyScreenPaints();
    void nothingKnownIsSaid();
    void quietIsSaidOnlyWhenItIsKnown();
};

void TestWallView::saysStateAndSpend()
{
    Theme theme;
    WallView wall(theme);
    wall.resize(1440, 900);
    wall.show();
    wall.setValues(pausedSample());
    QVERIFY2(wall.accessibleDescription().startsWith(QStringLiteral("FREE TIER PAUSED, spend today $158.21")),
        qPrintable(wall.accessibleDescription()));
}

void TestWallView::oldDataHasABanner()
{
    OverviewValues values = overviewSample();
    values.live = { Freshness::Stale, values.now - 59s };
    QCOMPARE(WallPainter::staleWords(values), QString());
    values.live.asOf = values.now - 4min;
    QCOMPARE(WallPainter::staleWords(values), QStringLiteral("NO LIVE DATA 4\u00a0min"));
    Theme theme;
    WallView wall(theme);
    wall.resize(1440, 900);
    wall.setValues(values);
    const QImage picture = wall.grab().toImage();
    QCOMPARE(picture.pixelColor(700, 26).rgb(), theme.colour("status.crit.tint").rgb());
}

void TestWallView::f11EntersAndLeaves()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", new QWidget);
    window.setValues(pausedSample());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    QSignalSpy changed(&window, &ConsoleWindow::wallChanged);
    QTest::keyClick(&window, Qt::Key_F11);
    QVERIFY(window.isWall());
    QVERIFY(window.isFullScreen());
    QTRY_COMPARE(window.wall().size(), window.size());
    QTest::keyClick(&window.wall(), Qt::Key_Escape);
    QVERIFY(!window.isWall());
    QVERIFY(!window.isFullScreen());
    window.setWall(true);
    QTest::keyClick(&window.wall(), Qt::Key_F11);
    QVERIFY(!window.isWall());
    QCOMPARE(changed.count(), 4);
}

void TestWallView::screensRotate()
{
    Theme theme;
    WallView wall(theme);
    wall.setValues(pausedSample());
    wall.show();
    QCOMPARE(int(wall.screenShown()), int(WallView::Screen::Spend));
    wall.setRotation(1s);
    QTRY_COMPARE_WITH_TIMEOUT(int(wall.screenShown()), int(WallView::Screen::Tiers), 3000);
    wall.setRotation(0s);
    QTest::keyClick(&wall, Qt::Key_Right);
    QCOMPARE(int(wall.screenShown()), int(WallView::Screen::Providers));
    QTest::keyClick(&wall, Qt::Key_Right);
    QCOMPARE(int(wall.screenShown()), int(WallView::Screen::Spend));
}

void TestWallView::pointerHides()
{
    Theme theme;
    WallView wall(theme);
    wall.show();
    QVERIFY(wall.cursor().shape() != Qt::BlankCursor);
    QTRY_COMPARE_WITH_TIMEOUT(int(wall.cursor().shape()), int(Qt::BlankCursor), 5000);
    QTest::mouseMove(&wall, QPoint(50, 50));
    QTRY_VERIFY(wall.cursor().shape() != Qt::BlankCursor);
}

void TestWallView::everyScreenPaints_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QSize>("size");
    QTest::newRow("spend-dark-1440x900") << 0 << 0 << QSize(1440, 900);
    QTest::newRow("spend-light-1920x1080") << 0 << 1 << QSize(1920, 1080);
    QTest::newRow("spend-contrast-1440x900") << 0 << 2 << QSize(1440, 900);
    QTest::newRow("tiers-dark-1920x1080") << 1 << 0 << QSize(1920, 1080);
    QTest::newRow("providers-dark-1440x900") << 2 << 0 << QSize(1440, 900);
}

void TestWallView::everyScreenPaints()
{
    QFETCH(int, screen);
    QFETCH(int, mode);
    QFETCH(QSize, size);
    Theme theme(static_cast<ThemeMode>(mode));
    WallView wall(theme);
    wall.resize(size);
    wall.setValues(pausedSample());
    wall.showScreen(static_cast<WallView::Screen>(screen));
    const QImage picture = wall.grab().toImage();
    QCOMPARE(picture.pixelColor(5, 5).rgb(), theme.colour("bg.window").rgb());
    QCOMPARE(picture.pixelColor(size.height() / 15, size.height() / 28).rgb(),
        theme.colour("status.warn.tint").rgb());
    shoot(wall, qPrintable(QStringLiteral("wall-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
}

void TestWallView::nothingKnownIsSaid()
{
    Theme theme;
    WallView wall(theme);
    wall.resize(1440, 900);
    OverviewValues values;
    values.now = *parseIso("2026-03-12T16:32:10Z");
    wall.setValues(values);
    (void)wall.grab();
    QCOMPARE(WallPainter::staleWords(values), QStringLiteral("NO LIVE DATA"));
    QCOMPARE(WallPainter::quietWords(values), QStringLiteral("not known"));
    shoot(wall, "wall-nothing.png");
}

void TestWallView::quietIsSaidOnlyWhenItIsKnown()
{
    OverviewValues values = pausedSample();
    values.providerDown = values.costSpike = values.heavyUse = {};
    QCOMPARE(WallPainter::quietWords(values), QStringLiteral("not known"));
    values.costSpike.state = AlertLight::State::Off;
    QCOMPARE(WallPainter::quietWords(values), QStringLiteral("all quiet"));
    values.live = { Freshness::Stale, values.now - 4min };
    QCOMPARE(WallPainter::quietWords(values), QStringLiteral("not known"));
    Theme theme;
    WallView wall(theme);
    wall.resize(1440, 900);
    wall.setValues(values);
    shoot(wall, "wall-stale.png");
    const QImage picture = wall.grab().toImage(); // the alerts are the last of the lowest row
    QCOMPARE(picture.pixelColor(1410, 790).rgb(), theme.colour("status.unknown.tint").rgb());
}

QTEST_MAIN(TestWallView)
#include "tst_wall_view.moc"
