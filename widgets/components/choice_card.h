// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/badge.h"
#include "widgets/components/text_runs.h"

#include <QRadioButton>

class QVBoxLayout;

namespace spillway
{

/// One of several ways on: a radio button with its meaning, and what belongs to that way below it. A click
/// anywhere on the card chooses it.
class ChoiceCard : public ThemedWidget
{
    Q_OBJECT

public:
    ChoiceCard(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    [[nodiscard]] QString title() const { return m_button->text(); }
    void setMeaning(const TextRuns& meaning); ///< one line below the title
    void setBadge(const BadgeValues& badge); ///< at the right of the title
    void setContent(QWidget* content); ///< once; the card owns it
    /// For a button group, in which one of the cards is chosen.
    [[nodiscard]] QRadioButton* button() const { return m_button; }
    [[nodiscard]] bool isChosen() const { return m_button->isChecked(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRadioButton* m_button;
    Badge* m_badge;
    QVBoxLayout* m_layout;
};

} // namespace spillway
