// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time_selection.h"
#include "models/spend/spend_view.h"
#include "widgets/components/themed_widget.h"

class QLabel;

namespace spillway
{

class ActionButton;
class FilterPopover;
class SegmentedControl;
class ToggleSwitch;

/// What the spend page is asked with: group, measure, range, filter, comparison, export.
class SpendToolbar : public ThemedWidget
{
    Q_OBJECT

public:
    explicit SpendToolbar(const Theme& theme, QWidget* parent = nullptr);
    void setView(const SpendView& view);
    void setSelection(const TimeSelection& selection);
    void setChoices(const FilterChoices& choices) { m_choices = choices; }
    void openFilter();

Q_SIGNALS:
    void viewChosen(const spillway::SpendView& view);
    void selectionChosen(const spillway::TimeSelection& selection);
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void applyTheme();
    void fit();
    void choose(const SpendView& view);
    [[nodiscard]] QString filterWords() const;

    QLabel *m_groupLabel, *m_showLabel, *m_rangeLabel;
    SegmentedControl *m_group, *m_show, *m_range;
    ActionButton* m_filter;
    ToggleSwitch* m_compare;
    ActionButton* m_export;
    FilterPopover* m_popover;
    SpendView m_view;
    FilterChoices m_choices;
};

} // namespace spillway
