// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/dialogs/sheet.h"
#include "widgets/panels/light_row.h"

namespace spillway
{

class ActionButton;
class CanaryList;
class FallChart;
class RunsLabel;

/// What became of an order: four lights with their times, the canaries that are asked every second, and the
/// traffic that should fall. Closing it stops nothing.
class LightsSheet : public Sheet
{
    Q_OBJECT

public:
    explicit LightsSheet(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const OverviewValues& values, const controls::ControlsValues& controls);
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QString explanation() const { return m_explanation; }
    [[nodiscard]] const FourLights& lights() const { return m_lights->lights(); }

Q_SIGNALS:
    void endRequested(const QString& commandId);
    void withdrawRequested(const QString& commandId);

protected:
    QWidget* firstFocus() override;

private:
    void build();
    void refreshButtons(const OverviewValues& values, const controls::Followed& followed);

    QString m_headline, m_explanation, m_commandId;
    RunsLabel *m_headlineLabel, *m_explanationLabel, *m_foot;
    LightRow* m_lights;
    CanaryList* m_canaries;
    FallChart* m_fall;
    ActionButton *m_end, *m_done;
};

/// What is asked of the admission function, and what it answers now.
class CanaryList : public ThemedWidget
{
    Q_OBJECT

public:
    struct Line {
        QString tier, provider, reason;
        std::string tierId;
        std::optional<controls::ProbeAnswer::Decision> decision; ///< nothing: no answer yet
        bool companion = false; ///< must be left alone
        bool operator==(const Line&) const = default;
    };
    explicit CanaryList(const Theme& theme, QWidget* parent = nullptr);
    void setLines(const std::vector<Line>& lines);
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Line> m_lines;
};

} // namespace spillway
