// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

#include <QMargins>

class QHBoxLayout;
class QSpacerItem;
class QVBoxLayout;

namespace spillway
{

class Badge;

/// A card with a header of 40 px (title, subtitle, actions at the right) and one content widget below.
class Panel : public ThemedWidget
{
    Q_OBJECT

public:
    Panel(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const { return m_title; }
    void setSubtitle(const QString& subtitle);
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    /// Adds a widget at the right of the header; the panel owns it.
    void addHeaderWidget(QWidget* widget);
    /// Once. The panel owns `content`. The default margins are those of text; tables and charts have their
    /// own.
    void setContent(QWidget* content, QMargins margins = { 14, 0, 14, 12 });
    /// A dashed border and the badge "24 min old" or "to 17:08" when the figures are not fresh; `age` is
    /// that text.
    void setFreshness(Freshness freshness, const QString& age = {});

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeTitleRoom();

    QString m_title, m_subtitle;
    Freshness m_freshness = Freshness::Fresh;
    QVBoxLayout* m_layout;
    QHBoxLayout* m_header;
    QSpacerItem* m_titleRoom; ///< the layout's
    Badge* m_age;
};

} // namespace spillway
