// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/providers/provider_values.h"
#include "widgets/pages/scrolled_page.h"

namespace spillway
{

class ActionButton;
class Badge;
class ChartLegend;
class CircuitPanel;
class DataTable;
class FeedBanner;
class Panel;
class RunsLabel;
class SegmentedControl;
class TimeChart;

/// Every provider, or every model, in figures; and of the selected one its response times, its errors by
/// kind, its circuit and its quotas.
class ProvidersPage : public ScrolledPage
{
    Q_OBJECT

public:
    explicit ProvidersPage(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const ProvidersValues& values, const OverviewValues& overview);
    /// The id of the selected provider; empty before there is one.
    [[nodiscard]] std::string selected() const { return m_selected; }

Q_SIGNALS:
    /// To the arm step of what would take traffic off the selected provider; nothing is ordered here.
    void armRequested(const spillway::commands::Command& draft);

protected:
    int arrange(QSize room) override;

private:
    void build();
    void buildDetails();
    void applyChartTheme();
    void showRows();
    void showSelected();
    void choose(const QString& key);
    void setTexts();
    void setAges();
    void setLatency(const ProviderDetail& detail);
    void setErrors(const ProviderDetail& detail);
    void setLevers();
    void arm(commands::CommandType type, commands::CommandParameters parameters = {});
    int arrangeNarrowDetails(int width, int y);
    [[nodiscard]] int tableHeight() const;

    FeedBanner* m_banner;
    spillway::Panel *m_allPanel, *m_latencyPanel, *m_errorPanel, *m_circuitPanel; ///< QFrame has a Panel too
    DataTable* m_table;
    SegmentedControl* m_subject;
    RunsLabel *m_selectedLine, *m_orderLine, *m_systemLine;
    TimeChart *m_latency, *m_errors;
    ChartLegend* m_errorLegend;
    Badge* m_circuit;
    CircuitPanel* m_details;
    ActionButton *m_reroute, *m_hold;
    ProvidersValues m_values;
    ControlState m_control;
    std::string m_selected;
    bool m_isNarrow = false;
    bool m_showsModels = false;
    bool m_bannerShown = false;
};

} // namespace spillway
