// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_sorting.h"
#include "models/tables/table_text.h"
#include "widgets/components/table_delegate.h"
#include "widgets/components/themed_widget.h"

#include <QTimer>

namespace spillway
{

class TableHeader;
class TableView;

/// The product's one table: header, rows, and a row of totals under a rule. Columns are given once, finished
/// rows by setRows() as often as they change; selection and scroll position survive. The header sorts by
/// click, the context menu (also Shift+F10) by keyboard, and it chooses columns; Ctrl+C copies what is
/// selected with titles; Enter or a double click opens a row.
class DataTable : public ThemedWidget
{
    Q_OBJECT

public:
    enum class Selection : std::uint8_t { None, One, Many };
    static constexpr int kCompactRow = 26;
    static constexpr int kNormalRow = 30;
    static constexpr int kComfortableRow = 38;
    static constexpr int kHeader = 28;

    DataTable(const Theme& theme, std::vector<TableColumn> columns, QWidget* parent = nullptr);

    /// See TableModel::setRows().
    void setRows(std::vector<TableRow> rows, std::vector<TableCell> totals = {});
    void setColumnTitle(int column, const QString& title);
    [[nodiscard]] const TableModel& model() const { return m_model; }

    /// Said in place of rows when there are none: "No spend here", "Nothing matches tier: unlimited".
    void setEmptyText(const QString& what, const QString& why = {});
    /// Grey blocks in place of rows until the first come; nothing in the first 300 ms.
    void setLoading(bool isLoading);

    void setRowHeight(int height); ///< 26, 30 or 38; more for cells that paint themselves
    void setCellPadding(int padding); ///< 10, or 7 in narrow panels
    void setCellPainter(int column, CellPainter painter);
    void setSelection(Selection selection);
    void setSort(int column, Qt::SortOrder order); ///< column -1: as the rows came
    void setWords(const QString& text); ///< see TableSorting::setWords()
    void setColumnShown(int column, bool isShown);

    /// Empty when nothing is.
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] QStringList selectedKeys() const;
    void select(const QString& key); ///< and scroll there
    /// Keys in the order of the screen.
    [[nodiscard]] QStringList shownKeys() const;

    /// The selected rows, or all when none is, as tab text; with totals when all.
    [[nodiscard]] QString tabText() const;
    /// All shown rows without totals.
    [[nodiscard]] QByteArray csv() const;
    void copySelection() const;

    /// With all rows in sight.
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 120, kHeader + 2 * kCompactRow }; }

Q_SIGNALS:
    void rowActivated(const QString& key);
    void currentRowChanged(const QString& key);
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    friend class TableView;
    [[nodiscard]] int lastShownColumn() const;
    [[nodiscard]] int naturalWidthOf(int column) const;
    [[nodiscard]] TableExtract extract(const QModelIndexList& rows, bool withTotals) const;
    [[nodiscard]] QModelIndexList allRows() const;
    void sortByHeader(int column);
    void placeParts();
    void layoutParts(); ///< rows, bars and columns, which take room from each other
    void layoutColumns();
    void takeRows();
    void paintTotals(QPainter& painter) const;
    void paintSkeleton(QPainter& painter) const;
    void paintNothing(QPainter& painter) const;

    TableModel m_model;
    TableSorting m_order;
    TableDelegate m_delegate;
    TableView* m_view;
    TableHeader* m_header;
    QString m_emptyWhat, m_emptyWhy, m_lastCurrent;
    QTimer m_skeletonDelay;
    std::vector<bool> m_chosen; ///< of the columns: those a person wants, also where the room is missing
    std::vector<int> m_widest; ///< columns do not jump back and forth with their figures
    int m_rowHeight = kNormalRow;
    bool m_isLoading = false;
};

} // namespace spillway
