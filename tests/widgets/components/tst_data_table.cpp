// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/data_table.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace spillway;

namespace
{

std::vector<TableColumn> columns()
{
    return { { QStringLiteral("User") }, { QStringLiteral("Tier") },
        { QStringLiteral("Cost"), ColumnKind::Number, 0, 0, "cost_usd" },
        { QStringLiteral("Used"), ColumnKind::Graph, 0, 54, "used" },
        { QStringLiteral("Status"), ColumnKind::Text, 0, 0, "status" } };
}

TableRow row(const QString& name, const std::string& tier, std::int64_t dollars, double used, Tone tone)
{
    return { name,
        { { .text = name, .value = name, .mark = CellMark::Swatch, .category = "openai" },
            { .text = QString::fromStdString(tier), .mark = CellMark::Tier, .category = tier },
            { .text = QStringLiteral("$%1.00").arg(dollars), .value = Money::fromDollars(dollars) },
            { .text = QStringLiteral("%1 %").arg(used * 100),
                .value = used,
                .tone = tone,
                .mark = CellMark::GlyphAfter,
                .graph = CellShare{ used, {} } },
            { .text = QStringLiteral("open"), .tone = tone, .badge = true } } };
}

std::vector<TableRow> threeRows()
{
    return { row(QStringLiteral("ann"), "free", 3, 0.2, Tone::Neutral),
        row(QStringLiteral("ben"), "premium", 20, 0.96, Tone::Critical),
        row(QStringLiteral("cleo"), "unlimited", 9, 0.5, Tone::Ok) };
}

std::vector<TableCell> totals()
{
    return { { .text = QStringLiteral("All") }, {}, { .text = QStringLiteral("$32.00") } };
}

} // namespace

class TestDataTable : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;

private Q_SLOTS:
    void selectionSurvivesLiveRows()
    {
        DataTable table(m_theme, columns());
        table.resize(600, 300);
        table.setRows(threeRows());
        QSignalSpy current(&table, &DataTable::currentRowChanged);
        table.select(QStringLiteral("ben"));
        QCOMPARE(current.count(), 1);
        std::vector<TableRow> turned = threeRows();
        std::reverse(turned.begin(), turned.end());
        turned[1].cells[2].text = QStringLiteral("$21.00");
        turned.insert(turned.begin(), row(QStringLiteral("zoe"), "free", 1, 0, Tone::Neutral));
        table.setRows(turned);
        QCOMPARE(table.currentKey(), QStringLiteral("ben"));
        QCOMPARE(table.selectedKeys(), QStringList{ QStringLiteral("ben") });
        QCOMPARE(current.count(), 1);
        turned.erase(turned.begin() + 2);
        table.setRows(turned);
        QCOMPARE(table.shownKeys(),
            QStringList({ QStringLiteral("zoe"), QStringLiteral("cleo"), QStringLiteral("ann") }));
    }

    void lettersMoveTheRow()
    {
        DataTable table(m_theme, columns());
        table.resize(600, 300);
        table.setRows(threeRows());
        table.select(QStringLiteral("ann"));
        table.show();
        auto* view = table.findChild<QTableView*>();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.activateWindow();
        view->setFocus();
        const QString first = table.currentKey();
        QTest::keyClick(view, Qt::Key_J);
        const QString second = table.currentKey();
        QVERIFY(second != first);
        QTest::keyClick(view, Qt::Key_K);
        QCOMPARE(table.currentKey(), first);
    }

    void theHeaderSorts()
    {
        DataTable table(m_theme, columns());
        table.resize(600, 300);
        table.setRows(threeRows());
        auto* header = table.findChild<QTableView*>()->horizontalHeader();
        const auto click = [&](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                QPoint(header->sectionViewportPosition(column) + 12, 14));
        };
        table.show();
        click(2);
        QCOMPARE(table.shownKeys(),
            QStringList({ QStringLiteral("ben"), QStringLiteral("cleo"), QStringLiteral("ann") }));
        click(2);
        QCOMPARE(table.shownKeys(),
            QStringList({ QStringLiteral("ann"), QStringLiteral("cleo"), QStringLiteral("ben") }));
        click(0);
        QCOMPARE(table.shownKeys(),
            QStringList({ QStringLiteral("ann"), QStringLiteral("ben"), QStringLiteral("cleo") }));
    }

    void copiesWithTitles()
    {
        DataTable table(m_theme, columns());
        table.resize(600, 300);
        table.setRows(threeRows(), totals());
        QCOMPARE(table.tabText().count(QLatin1Char('\n')), 5);
        table.select(QStringLiteral("cleo"));
        table.setColumnShown(3, false);
        QTest::keyClick(table.findChild<QTableView*>(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
            QStringLiteral("User\tTier\tCost\tStatus\ncleo\tunlimited\t$9.00\topen\n"));
        QCOMPARE(table.csv().split('\n').first(), QByteArray("User,Tier,cost_usd,status\r"));
    }

    void columnsThatMayDropMakeRoom()
    {
        std::vector<TableColumn> some = columns();
        some[3].width = 190;
        some[3].drops = true;
        DataTable table(m_theme, some);
        table.resize(900, 300);
        table.setRows(threeRows());
        table.show();
        const auto* view = table.findChild<QTableView*>();
        QVERIFY(!view->isColumnHidden(3));
        table.resize(330, 300);
        QVERIFY(view->isColumnHidden(3));
        QVERIFY(view->horizontalHeader()->length() <= view->width());
        QVERIFY(table.csv().startsWith("User,Tier,cost_usd,used,status")); // files are as wide as ever
        table.resize(900, 300);
        QVERIFY(!view->isColumnHidden(3));
    }

    void opensByKeyboardAndLeavesLettersToTheWindow()
    {
        DataTable table(m_theme, columns());
        table.resize(600, 300);
        table.setRows(threeRows());
        table.show();
        QSignalSpy opened(&table, &DataTable::rowActivated);
        auto* view = table.findChild<QTableView*>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), table.currentKey());
        QKeyEvent letter(QEvent::KeyPress, Qt::Key_E, {}, QStringLiteral("e"));
        QApplication::sendEvent(view, &letter);
        QVERIFY(!letter.isAccepted());
    }

    void numbersAreNeverCut_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1200;
        QTest::newRow("as drawn") << 600;
        QTest::newRow("narrow") << 300;
    }
    void numbersAreNeverCut()
    {
        QFETCH(int, width);
        DataTable table(m_theme, columns());
        std::vector<TableRow> rows = threeRows();
        rows[0].cells[0].text
            = QStringLiteral("a name that goes on and on and would push all else out of sight");
        table.resize(width, 300);
        table.show();
        table.setRows(rows, totals());
        auto* view = table.findChild<QTableView*>();
        const double needed = tabularWidth(m_theme.font("small", 600), QStringLiteral("$32.00")) + 20;
        QVERIFY(view->columnWidth(2) >= needed);
        int all = 0;
        for (int column = 0; column < 5; ++column) {
            all += view->columnWidth(column);
        }
        if (width >= 600) {
            QCOMPARE(all, view->viewport()->width());
        }
    }

    void columnsDoNotJump()
    {
        DataTable table(m_theme, columns());
        table.resize(600, 300);
        table.setRows(threeRows());
        auto* view = table.findChild<QTableView*>();
        std::vector<TableRow> rows = threeRows();
        rows[0].cells[2].text = QStringLiteral("$1,234,567.00");
        table.setRows(rows);
        const int wide = view->columnWidth(2);
        table.setRows(threeRows());
        QCOMPARE(view->columnWidth(2), wide);
    }

    void totalsStandUnderTheRowsOrAtTheEdge()
    {
        DataTable table(m_theme, columns());
        table.resize(600, 400);
        table.show();
        table.setRows(threeRows(), totals());
        auto* view = table.findChild<QTableView*>();
        QCOMPARE(view->height(), 28 + 3 * 30);
        QCOMPARE(table.contentHeight(), 28 + 4 * 30);
        table.resize(600, 100);
        QCOMPARE(view->height(), 70);
    }

    void saysWhyItIsEmpty()
    {
        DataTable table(m_theme, columns());
        table.resize(600, 200);
        table.setEmptyText(
            QStringLiteral("No spend here"), QStringLiteral("Nothing matches tier: unlimited"));
        const QImage empty = table.grab().toImage();
        table.setRows(threeRows());
        QVERIFY(table.grab().toImage() != empty);
    }

    void readsAloudWhatIsShown()
    {
        DataTable table(m_theme, columns());
        table.setAccessibleName(QStringLiteral("Heaviest users"));
        table.setRows(threeRows());
        auto* view = table.findChild<QTableView*>();
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(view);
        QVERIFY(interface && interface->tableInterface());
        QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Heaviest users"));
        QCOMPARE(
            interface->tableInterface()->cellAt(1, 2)->text(QAccessible::Name), QStringLiteral("$20.00"));
        QCOMPARE(interface->tableInterface()->columnDescription(2), QStringLiteral("Cost"));
    }

    void paintsInEveryTheme()
    {
        QSet<QRgb> backgrounds;
        for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light, ThemeMode::HighContrast }) {
            m_theme.setMode(mode);
            DataTable table(m_theme, columns());
            table.setStyleSheet(m_theme.styleSheet());
            table.resize(560, 160);
            table.setRows(threeRows(), totals());
            table.select(QStringLiteral("cleo"));
            const QImage image = table.grab().toImage();
            if (const QString folder = qEnvironmentVariable("SPILLWAY_TEST_PICTURES"); !folder.isEmpty()) {
                image.save(folder + QStringLiteral("/data_table_%1.png").arg(static_cast<int>(mode)));
            }
            QCOMPARE(image.pixelColor(300, 28 + 2 * 30 + 3), m_theme.colour("surface.selected"));
            backgrounds << image.pixel(300, 3);
        }
        QCOMPARE(backgrounds.size(), 3);
        m_theme.setMode(ThemeMode::Dark);
    }
};

QTEST_MAIN(TestDataTable)
#include "tst_data_table.moc"
