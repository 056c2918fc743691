// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/stylesheet.h"

namespace spillway
{

namespace
{

// Focus is a 2 px border with 1 px less padding: QSS knows no outline with an offset.
constexpr char kTemplate[] = R"(
QToolTip { background: {surface.raised}; color: {text.primary}; border: 1px solid {border.strong};
  padding: 5px 8px; }
QPushButton { background: {surface.raised}; color: {text.primary}; border: 1px solid {border.default};
  border-radius: 6px; padding: 0 10px; min-height: 26px; font-size: 12px; font-weight: 500; }
QPushButton:hover { background: {surface.hover}; }
QPushButton:pressed { background: {surface.selected}; }
QPushButton:focus { border: 2px solid {focus.ring}; padding: 0 9px; min-height: 24px; }
QPushButton:disabled { color: {text.disabled}; border-color: {border.subtle}; background: transparent; }
QPushButton[kind="small"] { min-height: 22px; padding: 0 8px; }
QPushButton[kind="small"]:focus { min-height: 20px; padding: 0 7px; }
QPushButton[kind="ghost"] { background: transparent; border-color: transparent; color: {text.secondary}; }
QPushButton[kind="ghost"]:hover { background: {surface.hover}; color: {text.primary}; }
QPushButton[kind="ghost"]:focus { border-color: {focus.ring}; }
QPushButton[kind="square"] { background: transparent; border-color: transparent; padding: 0; }
QPushButton[kind="square"]:hover { background: {surface.hover}; }
QPushButton[kind="square"]:focus { border-color: {focus.ring}; }
QPushButton[kind="primary"] { background: {accent.base}; border-color: {accent.base};
  color: {text.onAccent}; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: {accent.hover}; }
QPushButton[kind="danger"] { background: {status.crit.fill}; border-color: {status.crit.fill};
  color: {text.onDanger}; font-weight: 600; min-height: 32px; }
QPushButton[kind="danger"]:hover { background: {status.crit.fillHover}; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit, QTextEdit { background: {surface.sunken};
  color: {text.primary}; border: 1px solid {border.control}; border-radius: 6px; padding: 0 8px;
  selection-background-color: {surface.selected}; selection-color: {text.primary}; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox { min-height: 26px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus,
QTextEdit:focus { border: 2px solid {focus.ring}; padding: 0 7px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus { min-height: 24px; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: 22px;
  border: 0; background: transparent; }
QComboBox::down-arrow { image: none; width: 0; height: 0; margin-right: 8px; border-left: 4px solid {surface.sunken};
  border-right: 4px solid {surface.sunken}; border-top: 5px solid {text.tertiary}; }
QTableView, QTreeView, QListView { background: {surface.base}; color: {text.primary}; border: 0;
  gridline-color: {border.subtle}; selection-background-color: {surface.selected};
  selection-color: {text.primary}; outline: 0; }
QHeaderView { background: {surface.base}; border: 0; }
QHeaderView::section { background: {surface.base}; color: {text.tertiary}; border: 0;
  border-bottom: 1px solid {border.default}; padding: 0 10px; height: 28px; font-size: 11px;
  font-weight: 500; }
QMenu { background: {surface.raised}; color: {text.primary}; border: 1px solid {border.strong};
  padding: 4px; }
QMenu::item { padding: 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: {surface.hover}; }
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: {border.strong}; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QString makeStyleSheet(const Tokens::Named<QColor>& colours)
{
    QString sheet = QString::fromLatin1(kTemplate);
    for (const auto& [name, colour] : colours) {
        sheet.replace(QLatin1Char('{') + QString::fromStdString(name) + QLatin1Char('}'), colour.name());
    }
    return sheet;
}

} // namespace spillway
