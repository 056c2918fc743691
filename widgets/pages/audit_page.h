// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/audit_values.h"
#include "models/overview/overview_values.h"
#include "models/tables/table_cell.h"
#include "widgets/theme/theme.h"

#include <QScrollArea>

namespace spillway
{

class ActionButton;
class AuditEntryPanel;
class Badge;
class ChartLegend;
class DataTable;
class Panel;
class SegmentedControl;
class TimeChart;

/// Everything that was ordered, approved, refused and done by itself, on one clock with what was spent; the
/// chain of hashes verified on screen, and each entry with what a person signed.
class AuditPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit AuditPage(const Theme& theme, QWidget* parent = nullptr);
    void setLive(const OverviewValues& values);
    void setValues(const controls::AuditValues& values);
    /// "chain verified · 18,204 entries · 0 breaks · 17:30:00"
    [[nodiscard]] QString chainText() const;

Q_SIGNALS:
    void verifyRequested();
    /// The beginnings of the kinds wanted; empty: all.
    void kindsChosen(const QStringList& kinds);
    void entryChosen(qint64 sequence);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void applyTheme();
    void arrange();
    void setChain();
    void showEntry();
    [[nodiscard]] std::vector<TableRow> rows() const;
    [[nodiscard]] const commands::AuditEntry* chosen() const;

    const Theme& m_theme;
    OverviewValues m_live;
    controls::AuditValues m_values;
    QWidget* m_content;
    SegmentedControl* m_kinds;
    Badge* m_chain;
    ActionButton* m_verify;
    spillway::Panel *m_timePanel, *m_logPanel, *m_entryPanel;
    TimeChart* m_chart;
    ChartLegend* m_legend;
    DataTable* m_log;
    AuditEntryPanel* m_entry;
};

} // namespace spillway
