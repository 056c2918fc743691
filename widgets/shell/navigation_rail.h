// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QAbstractButton>

#include <vector>

class QVBoxLayout;

namespace spillway
{

/// One page on the rail: icon over label, and a count where something needs looking at.
class RailItem : public QAbstractButton
{
    Q_OBJECT

public:
    RailItem(const Theme& theme, const QString& title, std::string icon, QWidget* parent);
    /// No badge at zero. Warning is amber, Critical red.
    void setCount(int count, Tone tone);
    [[nodiscard]] QSize sizeHint() const override { return { 64, 50 }; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintCount(QPainter& painter) const;

    const Theme& m_theme;
    std::string m_icon;
    int m_count = 0;
    Tone m_tone = Tone::Neutral;
};

/// The 72 px at the left: every page there is, in the order of the keys 1…9 and 0; settings at the bottom.
class NavigationRail : public ThemedWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(const Theme& theme, QWidget* parent = nullptr);
    /// `key` opens it, and may be empty; `atBottom` is apart from the others.
    QWidget* addItem(const QString& title, std::string icon, const QString& key, bool atBottom = false);
    void setCurrent(int index);
    void setCount(int index, int count, Tone tone);

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_layout;
    std::vector<RailItem*> m_items;
    int m_atTop = 0;
};

} // namespace spillway
