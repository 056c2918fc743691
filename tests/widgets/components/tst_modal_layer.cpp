// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/modal_layer.h"

#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;

namespace
{

/// A card of 200 × 100 as high as it may be, with a field on it if wanted.
class Layer : public ModalLayer
{
public:
    Layer(const Theme& theme, ClickBeside beside, bool hasField, QWidget* window)
        : ModalLayer(theme, beside, window)
        , field(hasField ? new QLineEdit(this) : nullptr)
    {
    }
    QLineEdit* field;

protected:
    QRect placeCard(int top, int bottom) override { return { 100, top, 200, std::min(100, bottom - top) }; }
};

struct Window {
    Theme theme;
    QWidget window;
    QWidget* strip = new QWidget(&window);
    QWidget* foot = new QWidget(&window);
    QLineEdit* below = new QLineEdit(&window);
    QShortcut* key = new QShortcut(QKeySequence(Qt::Key_R), &window);

    Window()
    {
        window.resize(800, 600);
        strip->setGeometry(0, 40, 800, 30);
        strip->setProperty(kAboveScrim, true);
        foot->setGeometry(0, 580, 800, 20);
        foot->setProperty(kAboveScrim, true);
        below->setGeometry(500, 300, 100, 30);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowExposed(&window);
        below->setFocus();
    }
};

} // namespace

class TestModalLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsBetweenWhatStaysAbove();
    void aClickBeside_data();
    void aClickBeside();
    void theKeyboardStaysInside();
    void oneLayerAtATime();
};

void TestModalLayer::standsBetweenWhatStaysAbove()
{
    Window w;
    Layer layer(w.theme, ModalLayer::ClickBeside::Closes, true, &w.window);
    layer.open(&w.window);
    QCOMPARE(layer.geometry(), w.window.rect());
    QCOMPARE(layer.cardRect(), QRect(100, 70, 200, 100));
    const auto children = w.window.children();
    QVERIFY(children.indexOf(w.strip) > children.indexOf(&layer));
    QVERIFY(children.indexOf(w.foot) > children.indexOf(&layer));
    w.foot->setGeometry(0, 130, 800, 20);
    w.window.resize(800, 150);
    QTRY_COMPARE(layer.cardRect(), QRect(100, 70, 200, 60));
}

void TestModalLayer::aClickBeside_data()
{
    QTest::addColumn<ModalLayer::ClickBeside>("beside");
    QTest::newRow("does nothing") << ModalLayer::ClickBeside::DoesNothing;
    QTest::newRow("closes") << ModalLayer::ClickBeside::Closes;
}

void TestModalLayer::aClickBeside()
{
    QFETCH(ModalLayer::ClickBeside, beside);
    Window w;
    Layer layer(w.theme, beside, true, &w.window);
    QSignalSpy closed(&layer, &ModalLayer::closed);
    layer.open(&w.window);
    QTest::mouseClick(&layer, Qt::LeftButton, {}, QPoint(150, 150)); // on the card
    QVERIFY(layer.isOpen());
    QTest::mouseClick(&layer, Qt::LeftButton, {}, QPoint(550, 310)); // over the field below
    QCOMPARE(layer.isOpen(), beside == ModalLayer::ClickBeside::DoesNothing);
    QCOMPARE(closed.count(), layer.isOpen() ? 0 : 1);
    QCOMPARE(w.below->hasFocus(), !layer.isOpen()); // given back, not clicked
}

void TestModalLayer::theKeyboardStaysInside()
{
    Window w;
    QSignalSpy key(w.key, &QShortcut::activated);
    Layer layer(w.theme, ModalLayer::ClickBeside::Closes, false, &w.window);
    layer.open(&w.window);
    QVERIFY(layer.hasFocus()); // nothing on it takes the keyboard
    QTest::keyClick(w.window.focusWidget(), Qt::Key_Tab);
    QVERIFY(layer.hasFocus());
    QTest::keyClick(w.window.focusWidget(), Qt::Key_R);
    QCOMPARE(key.count(), 0);
    QTest::keyClick(w.window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!layer.isOpen());
    QVERIFY(w.below->hasFocus());
}

void TestModalLayer::oneLayerAtATime()
{
    Window w;
    Layer first(w.theme, ModalLayer::ClickBeside::DoesNothing, true, &w.window);
    Layer second(w.theme, ModalLayer::ClickBeside::Closes, true, &w.window);
    first.open(&w.window);
    second.open(&w.window);
    QVERIFY(!first.isOpen());
    QVERIFY(second.field->hasFocus());
    second.close();
    QVERIFY(w.below->hasFocus()); // whoever had it before both
}

QTEST_MAIN(TestModalLayer)
#include "tst_modal_layer.moc"
