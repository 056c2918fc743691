// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/badge.h"
#include "widgets/components/themed_widget.h"

#include <QStringList>

class QHBoxLayout;

namespace spillway
{

class ActionButton;

/// One lever: what it does, how it stands, what it would do now, and the button that arms it. Arming changes
/// nothing. When it cannot be armed the reason stands beside the disabled button.
class LeverCard : public ThemedWidget
{
    Q_OBJECT

public:
    enum class Danger : std::uint8_t { None, StopsPayingUsers };

    LeverCard(const Theme& theme, std::string icon, const QString& title, const QString& description,
        Danger danger = Danger::None, QWidget* parent = nullptr);

    void setBadge(const BadgeValues& badge);
    [[nodiscard]] const BadgeValues& badge() const { return m_badge->values(); }
    /// In the row of choices, from the left. The card owns it.
    void addChoice(QWidget* widget);
    /// Up to two short lines at the left of the button.
    void setEffect(const QStringList& lines);
    [[nodiscard]] QStringList effect() const { return m_effect; }
    void setButtonText(const QString& text);
    /// Not empty: the button is off, and this stands beside it.
    void setObstacle(const QString& why);
    [[nodiscard]] QString obstacle() const { return m_obstacle; }
    [[nodiscard]] ActionButton* button() const { return m_button; }

Q_SIGNALS:
    void armRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QStringList shownLines(const QFont& font, double room) const;

    std::string m_icon;
    QString m_title, m_description, m_obstacle;
    QStringList m_effect;
    Danger m_danger;
    Badge* m_badge;
    QHBoxLayout* m_choices;
    ActionButton* m_button;
};

} // namespace spillway
