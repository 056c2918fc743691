// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/forecast_values.h"
#include "widgets/panels/forecast_charts.h"
#include "widgets/panels/forecast_export_form.h"
#include "widgets/theme/theme.h"

#include <QScrollArea>

#include <vector>

class QHBoxLayout;

namespace spillway
{

class ActionButton;
class Badge;
class CapTable;
class ChartLegend;
class DriverEditor;
class FanChart;
class Panel;
class RecommendationList;
class RecordView;
class ScenarioCheck;
class SegmentedControl;

/// What will be spent: the fan of scenarios, when each budget is met, how the method fared before, what could
/// be changed, and the file for finance. Draws finished values and asks for others by its signals.
class ForecastPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ForecastPage(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const forecast::ForecastValues& values);
    /// While it is computed: 0…1.
    void setProgress(double progress);
    [[nodiscard]] const ForecastShown& shown() const { return m_shown; }
    [[nodiscard]] ForecastExportForm& exportForm() { return *m_form; }
    [[nodiscard]] FanChart& chart() { return *m_chart; }

Q_SIGNALS:
    /// More days than the outlook has: compute it anew.
    void horizonChanged(std::size_t days);
    void driversChanged(const std::vector<spillway::forecast::TierDriver>& drivers);
    void saveRequested(const spillway::ForecastExportOrder& order);
    void saveCancelled();
    /// Esc while the forecast is computed.
    void computationCancelled();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildToolbar();
    void connectParts();
    void arrange();
    /// Returns where the next row begins.
    double arrangeToolbar(double y, double width, bool compact);
    void applyTheme();
    void showChart();
    void showStates();

    const Theme& m_theme;
    forecast::ForecastValues m_values;
    ForecastShown m_shown;
    QWidget *m_content, *m_toolbar, *m_scenarioBar;
    SegmentedControl *m_horizon, *m_view;
    std::vector<ScenarioCheck*> m_checks;
    ActionButton* m_driversButton;
    DriverEditor* m_drivers;
    // Qualified, since QFrame has an enumerator of the same name.
    spillway::Panel *m_chartPanel, *m_capPanel, *m_recordPanel, *m_exportPanel;
    ChartLegend* m_legend;
    Badge* m_asOf;
    FanChart* m_chart;
    CapTable* m_caps;
    RecordView* m_record;
    ForecastExportForm* m_form;
    RecommendationList* m_advice;
};

} // namespace spillway
