// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

namespace spillway
{

class ActionButton;

/// What is wrong, what it means, and the line to type elsewhere, with a button that copies it.
class NoticeBanner : public ThemedWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 60;

    explicit NoticeBanner(const Theme& theme, QWidget* parent = nullptr);
    /// Nothing to say with an empty title. `line` may be empty.
    void setNotice(const QString& title, const QString& meaning, const QString& line);
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString line() const { return m_line; }
    [[nodiscard]] QSize sizeHint() const override { return { 600, kHeight }; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_title, m_meaning, m_line;
    ActionButton* m_copy;
};

} // namespace spillway
