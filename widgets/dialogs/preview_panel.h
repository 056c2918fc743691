// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

class BudgetChart;
class ChartLegend;
class RunsLabel;

/// The left half of the confirm sheet: what an order would do, measured on the last 15 minutes and renewed
/// every 5 s; the day with and without it; what stops and what goes on; what happened last time.
class PreviewPanel : public ThemedWidget
{
    Q_OBJECT

public:
    struct Tile {
        QString label, value, note;
        std::string_view ink = "text.primary";
        bool operator==(const Tile&) const = default;
    };

    explicit PreviewPanel(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const OverviewValues& values, const controls::ControlsValues& controls,
        const commands::Command& command);
    /// Nothing was measured yet.
    void clear();
    [[nodiscard]] const std::optional<controls::BlastRadius>& radius() const { return m_radius; }
    [[nodiscard]] std::optional<Instant> measuredAt() const { return m_measuredAt; }
    [[nodiscard]] const std::vector<Tile>& tiles() const { return m_tiles; }
    [[nodiscard]] QString stops() const { return m_stops; }
    [[nodiscard]] QString goesOn() const { return m_goesOn; }
    [[nodiscard]] QString notice() const { return m_notice; }

    static constexpr std::chrono::seconds kRenewEvery{ 5 };

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure(const OverviewValues& values, const controls::ControlsValues& controls,
        const commands::Command& command);
    void fillTiles(const OverviewValues& values);
    void fillChart(const OverviewValues& values);
    void fillWords(const OverviewValues& values, const controls::ControlsValues& controls,
        const commands::Command& command);
    void applyTheme();
    void paintTile(QPainter& painter, const QRectF& rect, const Tile& tile) const;
    void paintWords(QPainter& painter, const QRectF& rect) const;

    std::optional<controls::BlastRadius> m_radius;
    std::optional<Instant> m_measuredAt;
    commands::Command m_measured;
    std::vector<Tile> m_tiles;
    QString m_stamp, m_stops, m_goesOn, m_notice;
    bool m_loosens = false;
    BudgetChart* m_chart;
    ChartLegend* m_legend;
};

} // namespace spillway
