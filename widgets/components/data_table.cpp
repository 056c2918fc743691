// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/data_table.h"

#include "widgets/components/table_header.h"
#include "widgets/components/table_view.h"

#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace spillway
{

namespace
{

constexpr int kSkeletonDelayMs = 300;

} // namespace

DataTable::DataTable(const Theme& theme, std::vector<TableColumn> columns, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_model(std::move(columns))
    , m_order(m_model)
    , m_delegate(theme)
    , m_view(new TableView(theme, m_delegate, this))
    , m_header(new TableHeader(theme, m_delegate, m_view))
    , m_emptyWhat(tr("Nothing to show"))
{
    m_view->setHorizontalHeader(m_header);
    m_view->setModel(&m_order);
    setFocusProxy(m_view);
    for (std::size_t i = 0; i < m_model.columns().size(); ++i) {
        m_chosen.push_back(!m_model.columns()[i].isHidden);
        m_view->setColumnHidden(static_cast<int>(i), !m_chosen.back());
    }
    setSelection(Selection::One);
    setRowHeight(kNormalRow);
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(kSkeletonDelayMs);
    connect(&m_skeletonDelay, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_model, &TableModel::rowsChanged, this, &DataTable::takeRows);
    connect(m_header, &QHeaderView::sectionClicked, this, &DataTable::sortByHeader);
    connect(m_view, &TableView::copyWanted, this, &DataTable::copySelection);
    connect(m_view, &TableView::rowWanted, this,
        [this](const QModelIndex& index) { Q_EMIT rowActivated(index.data(TableKeyRole).toString()); });
    connect(
        m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataTable::selectionChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const QString key = currentKey(); key != m_lastCurrent) {
            m_lastCurrent = key;
            Q_EMIT currentRowChanged(key);
        }
    });
}

void DataTable::setRows(std::vector<TableRow> rows, std::vector<TableCell> totals)
{
    m_isLoading = false;
    m_view->setAccessibleName(accessibleName());
    m_model.setRows(std::move(rows), std::move(totals));
}

void DataTable::takeRows()
{
    layoutParts();
    updateGeometry();
    update();
}

void DataTable::setColumnTitle(int column, const QString& title)
{
    m_model.setColumnTitle(column, title);
    layoutColumns();
}

void DataTable::setEmptyText(const QString& what, const QString& why)
{
    m_emptyWhat = what;
    m_emptyWhy = why;
    update();
}

void DataTable::setLoading(bool isLoading)
{
    if (isLoading == m_isLoading) {
        return;
    }
    m_isLoading = isLoading;
    if (isLoading) {
        m_skeletonDelay.start();
    }
    update();
}

void DataTable::setRowHeight(int height)
{
    m_rowHeight = height;
    m_view->verticalHeader()->setDefaultSectionSize(height);
    placeParts();
    updateGeometry();
}

void DataTable::setCellPadding(int padding)
{
    m_delegate.setPadding(padding);
    m_widest.clear();
    layoutColumns();
}

void DataTable::setCellPainter(int column, CellPainter painter)
{
    m_delegate.setPainter(column, std::move(painter));
    m_view->viewport()->update();
}

void DataTable::setSelection(Selection selection)
{
    switch (selection) {
    case Selection::None:
        m_view->setSelectionMode(QAbstractItemView::NoSelection);
        return;
    case Selection::One:
        m_view->setSelectionMode(QAbstractItemView::SingleSelection);
        return;
    case Selection::Many:
        m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
        return;
    }
}

void DataTable::setSort(int column, Qt::SortOrder order)
{
    m_header->setSort(column, order);
    m_order.sort(column, order);
    layoutColumns();
}

void DataTable::sortByHeader(int column)
{
    const TableColumn& wanted = m_model.columns()[static_cast<std::size_t>(column)];
    if (!wanted.isSortable) {
        return;
    }
    // Figures are looked at from the largest down, names from A.
    Qt::SortOrder order = wanted.kind == ColumnKind::Text || wanted.kind == ColumnKind::Code
        ? Qt::AscendingOrder
        : Qt::DescendingOrder;
    if (m_header->sortColumn() == column) {
        order = m_header->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    setSort(column, order);
}

void DataTable::setWords(const QString& text)
{
    m_order.setWords(text);
    placeParts();
    update();
}

void DataTable::setColumnShown(int column, bool isShown)
{
    m_chosen[static_cast<std::size_t>(column)] = isShown;
    layoutColumns();
    update();
}

QString DataTable::currentKey() const
{
    return m_view->currentIndex().data(TableKeyRole).toString();
}

QStringList DataTable::selectedKeys() const
{
    QStringList keys;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        keys << index.data(TableKeyRole).toString();
    }
    return keys;
}

void DataTable::select(const QString& key)
{
    if (const std::optional<int> row = m_model.rowOf(key)) {
        const QModelIndex index = m_order.mapFromSource(m_model.index(*row, 0));
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
}

QModelIndexList DataTable::allRows() const
{
    QModelIndexList rows;
    for (int row = 0; row < m_order.rowCount(); ++row) {
        rows << m_order.index(row, 0);
    }
    return rows;
}

QStringList DataTable::shownKeys() const
{
    QStringList keys;
    for (const QModelIndex& index : allRows()) {
        keys << index.data(TableKeyRole).toString();
    }
    return keys;
}

TableExtract DataTable::extract(const QModelIndexList& rows, bool withTotals) const
{
    TableExtract result;
    std::vector<int> shown;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_chosen[static_cast<std::size_t>(column)]) {
            shown.push_back(column);
            result.columns.push_back(m_model.columns()[static_cast<std::size_t>(column)]);
        }
    }
    for (const QModelIndex& row : rows) {
        std::vector<TableCell>& cells = result.rows.emplace_back();
        for (const int column : shown) {
            cells.push_back(m_order.cell(row.siblingAtColumn(column)));
        }
    }
    if (withTotals && !m_model.totals().empty()) {
        std::vector<TableCell>& cells = result.rows.emplace_back();
        for (const int column : shown) {
            cells.push_back(m_model.totals()[static_cast<std::size_t>(column)]);
        }
    }
    return result;
}

QString DataTable::tabText() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    const bool all = rows.isEmpty();
    std::sort(rows.begin(), rows.end());
    return toTabText(extract(all ? allRows() : rows, all));
}

QByteArray DataTable::csv() const
{
    return toCsv(extract(allRows(), false));
}

void DataTable::copySelection() const
{
    QApplication::clipboard()->setText(tabText());
}

int DataTable::contentHeight() const
{
    const int rows = std::max(m_order.rowCount(), 1);
    return kHeader + rows * m_rowHeight + (m_model.totals().empty() ? 0 : m_rowHeight);
}

QSize DataTable::sizeHint() const
{
    return { 600, contentHeight() };
}

} // namespace spillway
