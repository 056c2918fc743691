// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QLineEdit>

namespace spillway
{

/// Takes words that a person types, letter by letter, and nothing else: paste, drop and the mouse's selection
/// are refused. Compared with the wanted words without regard to case.
class TypedWords : public QLineEdit
{
    Q_OBJECT

public:
    explicit TypedWords(const Theme& theme, QWidget* parent = nullptr);
    void setWanted(const QString& words);
    [[nodiscard]] bool isRight() const;
    [[nodiscard]] QSize sizeHint() const override { return { 120, 34 }; } // a style sheet sets a lower one

Q_SIGNALS:
    void pasteRefused();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void watchGrowth(const QString& text);

    const Theme& m_theme;
    QString m_wanted, m_before;
};

} // namespace spillway
