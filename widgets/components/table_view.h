// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/table_delegate.h"

#include <QTableView>

namespace spillway
{

/// The scrolled part of a DataTable.
class TableView : public QTableView
{
    Q_OBJECT

public:
    TableView(const Theme& theme, TableDelegate& delegate, QWidget* parent);

Q_SIGNALS:
    void copyWanted();
    void rowWanted(const QModelIndex& index); ///< Enter, or a double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void hover(int row);

    const Theme& m_theme;
    TableDelegate& m_delegate;
};

} // namespace spillway
