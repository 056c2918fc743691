// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_sorting.h"
#include "models/tables/table_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using Fatal = QAbstractItemModelTester::FailureReportingMode;

namespace
{

std::vector<TableColumn> nameAndCost()
{
    return { { QStringLiteral("Name") }, { QStringLiteral("Cost"), ColumnKind::Number, 0, 0, "cost_usd" } };
}

TableRow row(const QString& key, std::int64_t cost)
{
    return { key, { { .text = key, .value = key }, { .text = QString::number(cost), .value = cost } } };
}

/// "a1 b2" is the rows a with 1 and b with 2; "c?" is a row c whose cost is unknown.
std::vector<TableRow> rows(const char* text)
{
    std::vector<TableRow> result;
    for (const QString& word : QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        result.push_back(row(word.left(1), word.mid(1).toLongLong()));
        if (word.endsWith(QLatin1Char('?'))) {
            result.back().cells[1] = { .text = QStringLiteral("unknown"), .tone = Tone::Unknown };
        }
    }
    return result;
}

QString keys(const QAbstractItemModel& model)
{
    QString result;
    for (int i = 0; i < model.rowCount(); ++i) {
        result += model.index(i, 0).data(TableKeyRole).toString();
    }
    return result;
}

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMainRowIsToldWithoutAChangeOfFigures()
    {
        TableModel model(nameAndCost());
        auto all = rows("a1 b2");
        model.setRows(all);
        QSignalSpy changed(&model, &TableModel::dataChanged);
        all[1].isMain = true;
        model.setRows(all);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), model.index(1, 0));
        QCOMPARE(changed.first().at(1).toModelIndex(), model.index(1, model.columnCount() - 1));
        QVERIFY(model.index(1, 0).data(TableMainRole).toBool());
        QVERIFY(!model.index(0, 0).data(TableMainRole).toBool());
    }

    void mergingKeepsWhatStays_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("from nothing") << "" << "a1 b2";
        QTest::newRow("to nothing") << "a1 b2" << "";
        QTest::newRow("a figure changes") << "a1 b2" << "a1 b3";
        QTest::newRow("a row goes") << "a1 b2 c3" << "a1 c3";
        QTest::newRow("two runs go") << "a1 b2 c3 d4 e5" << "b2 e5";
        QTest::newRow("a row comes in the middle") << "a1 c3" << "a1 b2 c3";
        QTest::newRow("the order turns") << "a1 b2 c3" << "c3 b2 a1";
        QTest::newRow("all at once") << "a1 b2 c3 d4" << "d5 x1 b2 y9";
    }
    void mergingKeepsWhatStays()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        TableModel model(nameAndCost());
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        model.setRows(rows(before.toLatin1().constData()));
        std::vector<std::pair<QString, QPersistentModelIndex>> held;
        for (int i = 0; i < model.rowCount(); ++i) {
            held.emplace_back(model.rows()[static_cast<std::size_t>(i)].key, model.index(i, 1));
        }
        const std::vector<TableRow> wanted = rows(after.toLatin1().constData());
        model.setRows(wanted);
        QCOMPARE(model.rows(), wanted);
        for (const auto& [key, index] : held) {
            QCOMPARE(index.isValid(), model.rowOf(key).has_value());
            if (index.isValid()) {
                QCOMPARE(index.row(), *model.rowOf(key));
            }
        }
    }

    void onlyWhatChangedIsAnnounced()
    {
        TableModel model(nameAndCost());
        model.setRows(rows("a1 b2 c3"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy any(&model, &TableModel::rowsChanged);
        model.setRows(rows("a1 b2 c3"));
        QCOMPARE(any.count(), 0);
        model.setRows(rows("a1 b7 c3"));
        QCOMPARE(any.count(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 1));
        QCOMPARE(changed[0][1].toModelIndex(), model.index(1, 1));
        QCOMPARE(reset.count(), 0);
    }

    void aShortRowIsFilledUp()
    {
        TableModel model(nameAndCost());
        model.setRows({ { QStringLiteral("a"), {} } }, { { .text = QStringLiteral("Total") } });
        QCOMPARE(model.data(model.index(0, 1)).toString(), QString());
        QCOMPARE(model.totals().size(), 2U);
    }

    void sortsByValue_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as it came") << -1 << Qt::AscendingOrder << "bdac";
        QTest::newRow("name") << 0 << Qt::AscendingOrder << "abcd";
        QTest::newRow("cost up, unknown last") << 1 << Qt::AscendingOrder << "bacd";
        QTest::newRow("cost down, unknown last") << 1 << Qt::DescendingOrder << "cabd";
    }
    void sortsByValue()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QFETCH(QString, expected);
        TableModel model(nameAndCost());
        TableSorting sorting(model);
        const QAbstractItemModelTester tester(&sorting, Fatal::QtTest);
        model.setRows(rows("b2 d? a9 c10"));
        sorting.sort(column, order);
        QCOMPARE(keys(sorting), expected);
        model.setRows(rows("b2 d? a9 c10"));
        QCOMPARE(keys(sorting), expected);
    }

    void keepsOrderWhileFiguresMove()
    {
        TableModel model(nameAndCost());
        TableSorting sorting(model);
        model.setRows(rows("a1 b2 c3"));
        sorting.sort(1, Qt::DescendingOrder);
        model.setRows(rows("a5 b2 c3"));
        QCOMPARE(keys(sorting), QStringLiteral("acb"));
    }

    void findsWords()
    {
        TableModel model(nameAndCost());
        TableSorting sorting(model);
        model.setRows(rows("a1 b2 c12"));
        sorting.setWords(QStringLiteral("1"));
        QCOMPARE(keys(sorting), QStringLiteral("ac"));
        sorting.setWords(QStringLiteral(" C  2 "));
        QCOMPARE(keys(sorting), QStringLiteral("c"));
        sorting.setWords({});
        QCOMPARE(keys(sorting), QStringLiteral("abc"));
    }

    void copiesWhatIsShown()
    {
        const TableExtract extract{ nameAndCost(),
            { { { .text = QStringLiteral("a\tb") },
                { .text = QStringLiteral("148"), .note = QStringLiteral("/ 200") } } } };
        QCOMPARE(toTabText(extract), QStringLiteral("Name\tCost\na b\t148 / 200\n"));
    }

    void writesValues_data()
    {
        QTest::addColumn<CellValue>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unknown") << CellValue() << QByteArray();
        QTest::newRow("count") << CellValue(std::int64_t{ 48911 }) << QByteArray("48911");
        QTest::newRow("ratio") << CellValue(0.5) << QByteArray("0.5");
        QTest::newRow("small") << CellValue(0.00001) << QByteArray("0.00001");
        QTest::newRow("whole") << CellValue(100.0) << QByteArray("100");
        QTest::newRow("money") << CellValue(Money::fromNanoDollars(-1'500'000'000))
                               << QByteArray("-1.500000000");
        QTest::newRow("time") << CellValue(fromUnixMilliseconds(0)) << QByteArray("1970-01-01T00:00:00Z");
        QTest::newRow("quotes") << CellValue(QStringLiteral("a \"b\", c"))
                                << QByteArray("\"a \"\"b\"\", c\"");
        QTest::newRow("formula") << CellValue(QStringLiteral("=1+1")) << QByteArray("'=1+1");
    }
    void writesValues()
    {
        QFETCH(CellValue, value);
        QFETCH(QByteArray, text);
        TableCell cell;
        cell.value = value;
        QCOMPARE(toCsv({ { { QStringLiteral("Value") } }, { { cell } } }), "Value\r\n" + text + "\r\n");
    }
};

QTEST_APPLESS_MAIN(TestTableModel)
#include "tst_table_model.moc"
