// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/audit_values.h"
#include "models/overview/overview_values.h"
#include "widgets/theme/theme.h"

#include <QScrollArea>

namespace spillway
{

class ActionButton;
class AuditEntryPanel;
class AuditLanes;
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
    /// Asks where to and writes what the feed has gathered for `packRequested`; says so when it could not.
    void savePack(const QString& suggestedName, const Result<QByteArray>& pack);

Q_SIGNALS:
    void verifyRequested();
    /// The beginnings of the kinds wanted; empty: all.
    void kindsChosen(const QStringList& kinds);
    void entryChosen(qint64 sequence);
    /// Entries of this person alone; empty: anyone.
    void actorChosen(const QString& actor);
    /// Everything about the time shown in one file, with this picture of it.
    void packRequested(const spillway::TimeRange& range, const QByteArray& png);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void applyTheme();
    void arrange();
    void setChain();
    void showEntry();
    [[nodiscard]] const commands::AuditEntry* chosen() const;
    void chooseActor();
    void requestPack();
    void setLanes();

    const Theme& m_theme;
    OverviewValues m_live;
    controls::AuditValues m_values;
    QWidget* m_content;
    SegmentedControl* m_kinds;
    ActionButton* m_who;
    Badge* m_chain;
    QString m_chainText; ///< all of it, also where the badge has no room
    ActionButton *m_verify, *m_pack;
    QString m_actor;
    spillway::Panel *m_timePanel, *m_logPanel, *m_entryPanel;
    TimeChart* m_chart;
    AuditLanes* m_lanes;
    ChartLegend* m_legend;
    DataTable* m_log;
    AuditEntryPanel* m_entry;
    bool m_hasHash = true;
};

} // namespace spillway
