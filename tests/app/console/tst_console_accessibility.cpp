// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the real window, without a server: what can have the keyboard has a name, and what has words
// has room for them, also in the smallest window and in German.
#include "app/console/console_root.h"
#include "translations/language.h"
#include "widgets/components/action_button.h"
#include "widgets/components/runs_label.h"
#include "widgets/shell/console_window.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace spillway;

namespace
{

Profile nowhere()
{
    Profile profile;
    profile.name = "nowhere";
    profile.environment = "test";
    profile.postgres.host = "/nonexistent";
    profile.redis.socketPath = "/nonexistent/redis.sock";
    return profile;
}

QString pathOf(const QWidget* widget)
{
    QStringList path;
    for (; widget != nullptr; widget = widget->parentWidget()) {
        path.prepend(QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1)
            + (widget->accessibleName().isEmpty()
                    ? QString()
                    : QStringLiteral("(%1)").arg(widget->accessibleName().left(30))));
    }
    return path.mid(std::max<qsizetype>(0, path.size() - 4)).join(QLatin1Char('/'));
}

bool hasName(QWidget* widget)
{
    const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face != nullptr && !face->text(QAccessible::Name).isEmpty();
}

/// How much wider than its place the text of a widget is; 0 where it fits or may be shortened.
int excessOf(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        return label->wordWrap() || label->text().isEmpty() ? 0 : label->sizeHint().width() - label->width();
    }
    if (qobject_cast<const ActionButton*>(widget) != nullptr) {
        return widget->sizeHint().width() - widget->width();
    }
    if (const auto* runs = qobject_cast<const RunsLabel*>(widget)) {
        const bool shrinks
            = std::ranges::any_of(runs->runs(), [](const TextRun& run) { return run.mayShrink; });
        return shrinks ? 0 : runs->sizeHint().width() - runs->width();
    }
    return 0;
}

} // namespace

class TestConsoleAccessibility : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ConsoleRoot> m_console;
    ConsoleWindow* m_window = nullptr;

    void open(QSize size)
    {
        m_console = std::make_unique<ConsoleRoot>(nowhere(), ConsoleOptions());
        m_console->start();
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<ConsoleWindow*>(widget);
                window != nullptr && window->isVisible()) {
                m_window = window;
            }
        }
        QVERIFY(m_window != nullptr);
        m_window->resize(size);
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }

    template <typename Visit> void eachWidget(Visit visit)
    {
        for (const QString& page : m_window->pages()) {
            QVERIFY(m_window->showPage(page));
            QTest::qWait(20);
            for (QWidget* widget : m_window->findChildren<QWidget*>()) {
                if (widget->isVisible()) {
                    visit(page, widget);
                }
            }
        }
    }

private Q_SLOTS:
    void aPageThereIsNotIsRefused()
    {
        ConsoleOptions options;
        options.page = "nosuch";
        const auto checked = ConsoleRoot(nowhere(), options).check();
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(checked.error().message.find("overview, spend") != std::string::npos,
            checked.error().message.c_str());
        options.page = "spend";
        QVERIFY(ConsoleRoot(nowhere(), options).check());
    }

    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup()
    {
        m_console.reset();
        m_window = nullptr;
    }

    void whatCanHaveTheKeyboardHasAName()
    {
        open({ 1440, 900 });
        QSet<QString> nameless;
        eachWidget([&](const QString& page, QWidget* widget) {
            if ((widget->focusPolicy() & Qt::TabFocus) != 0 && !hasName(widget)) {
                nameless.insert(page + QStringLiteral(": ") + pathOf(widget));
            }
        });
        QVERIFY2(nameless.isEmpty(), qPrintable(QStringList(nameless.values()).join(QLatin1Char('\n'))));
    }

    void whatCanBeClickedIsLargeEnough()
    {
        open({ 1440, 900 });
        QSet<QString> small;
        eachWidget([&](const QString& page, QWidget* widget) {
            if (qobject_cast<QAbstractButton*>(widget) != nullptr && widget->height() < 18) {
                small.insert(page + QStringLiteral(": ") + pathOf(widget));
            }
        });
        QVERIFY2(small.isEmpty(), qPrintable(QStringList(small.values()).join(QLatin1Char('\n'))));
    }

    void wordsHaveRoom_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::newRow("English, smallest") << QStringLiteral("en") << QSize(1100, 700);
        QTest::newRow("English") << QStringLiteral("en") << QSize(1440, 900);
        QTest::newRow("German, smallest") << QStringLiteral("de") << QSize(1100, 700);
        QTest::newRow("German") << QStringLiteral("de") << QSize(1440, 900);
    }

    void wordsHaveRoom()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        installLanguage(*qApp, language);
        open(size);
        QCOMPARE(m_window->size(), size);
        QSet<QString> clipped;
        eachWidget([&](const QString& page, QWidget* widget) {
            if (const int excess = excessOf(widget); excess > 1) {
                clipped.insert(QStringLiteral("%1: %2 by %3 px").arg(page, pathOf(widget)).arg(excess));
            }
        });
        const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
        for (const QString& page : folder.isEmpty() ? QStringList() : m_window->pages()) {
            (void)m_window->showPage(page);
            QTest::qWait(20);
            m_window->grab().save(
                QStringLiteral("%1/page-%2-%3-%4.png").arg(folder, page, language).arg(size.width()));
        }
        QVERIFY2(clipped.isEmpty(), qPrintable(QStringList(clipped.values()).join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestConsoleAccessibility)
#include "tst_console_accessibility.moc"
