// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/action_button.h"
#include "widgets/dialogs/sheet.h"

#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace spillway;

namespace
{

/// A window with a strip that no scrim may dim, a button and a key of its own.
struct Window {
    Theme theme;
    QWidget window;
    QWidget* strip = new QWidget(&window);
    QLineEdit* below = new QLineEdit(&window);
    QShortcut* key = new QShortcut(QKeySequence(Qt::Key_R), &window);

    Window()
    {
        window.resize(1440, 900);
        strip->setGeometry(72, 48, 1368, 34);
        strip->setProperty(kAboveScrim, true);
        below->setGeometry(100, 300, 100, 30);
        window.show();
        window.activateWindow();
    }
};

QWidget* twoFields()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->addWidget(new QLineEdit);
    layout->addWidget(new QLineEdit);
    return content;
}

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCentredBelowTheStrip();
    void neverTallerThanThePage();
    void keepsTheKeyboard();
    void escapeClosesAndGivesTheFocusBack();
    void windowKeysAreOff();
    void aClickBesideItDoesNothing();
    void aSecondSheetClosesTheFirst();
};

void TestSheet::isCentredBelowTheStrip()
{
    Window w;
    QVERIFY(QTest::qWaitForWindowExposed(&w.window));
    auto* sheet = new Sheet(w.theme, { 1028, 676 });
    sheet->setContent(twoFields());
    sheet->open(&w.window);
    QCOMPARE(sheet->cardRect(), QRect(206, 112, 1028, 676));
    QCOMPARE(w.window.children().back(), static_cast<QObject*>(w.strip)); // raised above the scrim
}

void TestSheet::neverTallerThanThePage()
{
    Window w;
    QVERIFY(QTest::qWaitForWindowExposed(&w.window));
    auto* sheet = new Sheet(w.theme, { 1028, 676 });
    sheet->setContent(twoFields());
    sheet->open(&w.window);
    w.window.resize(1100, 700);
    QCoreApplication::processEvents();
    QVERIFY(sheet->cardRect().top() >= w.strip->geometry().bottom());
    QVERIFY(sheet->cardRect().bottom() < 700);
    QVERIFY(sheet->cardRect().width() <= 1100);
}

void TestSheet::keepsTheKeyboard()
{
    Window w;
    QVERIFY(QTest::qWaitForWindowExposed(&w.window));
    auto* sheet = new Sheet(w.theme, { 600, 400 });
    QWidget* content = twoFields();
    sheet->setContent(content);
    sheet->open(&w.window);
    const auto fields = content->findChildren<QLineEdit*>();
    QCOMPARE(w.window.focusWidget(), fields.at(0));
    QTest::keyClick(w.window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(w.window.focusWidget(), fields.at(1));
    QTest::keyClick(w.window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(w.window.focusWidget(), sheet->findChild<ActionButton*>());
    QTest::keyClick(w.window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(w.window.focusWidget(), fields.at(0));
    QTest::keyClick(w.window.focusWidget(), Qt::Key_Backtab);
    QCOMPARE(w.window.focusWidget(), sheet->findChild<ActionButton*>());
}

void TestSheet::escapeClosesAndGivesTheFocusBack()
{
    Window w;
    QVERIFY(QTest::qWaitForWindowExposed(&w.window));
    w.below->setFocus();
    auto* sheet = new Sheet(w.theme, { 600, 400 });
    sheet->setContent(twoFields());
    QSignalSpy closed(sheet, &Sheet::closed);
    sheet->open(&w.window);
    QTest::keyClick(w.window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!sheet->isOpen());
    QCOMPARE(closed.count(), 1);
    QCOMPARE(w.window.focusWidget(), w.below);
}

void TestSheet::windowKeysAreOff()
{
    Window w;
    QVERIFY(QTest::qWaitForWindowExposed(&w.window));
    QSignalSpy key(w.key, &QShortcut::activated);
    auto* sheet = new Sheet(w.theme, { 600, 400 });
    sheet->setContent(twoFields());
    sheet->open(&w.window);
    sheet->findChild<ActionButton*>()->setFocus();
    QTest::keyClick(w.window.focusWidget(), Qt::Key_R);
    QCOMPARE(key.count(), 0);
}

void TestSheet::aClickBesideItDoesNothing()
{
    Window w;
    QVERIFY(QTest::qWaitForWindowExposed(&w.window));
    auto* sheet = new Sheet(w.theme, { 600, 400 });
    sheet->setContent(twoFields());
    sheet->open(&w.window);
    QTest::mouseClick(sheet, Qt::LeftButton, {}, QPoint(120, 310));
    QVERIFY(sheet->isOpen());
    QVERIFY(!w.below->hasFocus());
}

void TestSheet::aSecondSheetClosesTheFirst()
{
    Window w;
    QVERIFY(QTest::qWaitForWindowExposed(&w.window));
    auto* first = new Sheet(w.theme, { 600, 400 });
    first->setContent(twoFields());
    first->open(&w.window);
    auto* second = new Sheet(w.theme, { 600, 400 });
    second->setContent(twoFields());
    second->open(&w.window);
    QVERIFY(!first->isOpen());
    QVERIFY(second->isOpen());
}

QTEST_MAIN(TestSheet)
#include "tst_sheet.moc"
