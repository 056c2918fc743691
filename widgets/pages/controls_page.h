// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/theme/theme.h"

#include <QScrollArea>

namespace spillway
{

class ActionButton;
class ActiveControls;
class Badge;
class DataTable;
class LeverBoard;
class LoadLevelMatrix;
class NoticeBanner;
class Panel;
class RunsLabel;
class SafeguardLadder;

/// What is in force, the levers, the safeguards, the load level, and what was ordered lately. The page arms
/// nothing by itself: it says what a person wants to arm.
class ControlsPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ControlsPage(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const OverviewValues& values, const controls::ControlsValues& controls);
    /// The keyboard goes to the levers; nothing is armed.
    void focusLevers();

Q_SIGNALS:
    void armRequested(const spillway::commands::Command& draft);
    void extendRequested(const spillway::commands::Lever& lever, int minutes);
    void endRequested(const spillway::commands::Lever& lever);
    void safeguardsRequested();
    void commandOpened(const QString& id); ///< its lights, or its approval
    void auditRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void applyTheme();
    void arrange();
    double arrangeBeside(double width, double y);
    double arrangeBelow(double width, double y);
    void setNotice(const OverviewValues& values, const controls::ControlsValues& controls);
    void setLoadLevel(const OverviewValues& values, const controls::ControlsValues& controls);

    const Theme& m_theme;
    QWidget* m_content;
    NoticeBanner* m_banner;
    ActiveControls* m_active;
    LeverBoard* m_levers;
    spillway::Panel *m_ladderPanel, *m_loadPanel, *m_recentPanel; ///< QFrame has a Panel too
    SafeguardLadder* m_ladder;
    LoadLevelMatrix* m_load;
    Badge* m_loadBadge;
    RunsLabel* m_loadNote;
    ActionButton *m_loadArm, *m_editSafeguards, *m_openAudit;
    DataTable* m_recent;
    bool m_bannerShown = false;
};

} // namespace spillway
