// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/spend/spend_answer.h"
#include "widgets/components/popover.h"

#include <QStringList>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace spillway
{

class ActionButton;
class SegmentedControl;

/// Chooses which tiers, providers, models, … are counted: a list to tick for each dimension.
class FilterPopover : public Popover
{
    Q_OBJECT

public:
    static constexpr QSize kSize{ 440, 404 };

    /// `dimensions` are the words for kDimensions, in their order.
    FilterPopover(const Theme& theme, const QStringList& dimensions, QWidget* parent = nullptr);
    void open(QWidget* opener, int top, const SpendFilter& filter, const FilterChoices& choices);

Q_SIGNALS:
    void chosen(const spillway::SpendFilter& filter);

private:
    void showDimension(int index);
    void take(const QListWidgetItem* item);
    void search(const QString& words);
    void applyTheme();

    SegmentedControl* m_dimensions;
    QLineEdit* m_search;
    QListWidget* m_list;
    ActionButton *m_clear, *m_done;
    SpendFilter m_filter;
    FilterChoices m_choices;
    Dimension m_shown = Dimension::Tier;
};

} // namespace spillway
