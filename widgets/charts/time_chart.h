// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_frame.h"
#include "widgets/charts/stack_layers.h"

#include <optional>

namespace spillway
{

/// Dollars an hour over time: stacked series, a dashed comparison, hatched gaps, a lane of marks above, and
/// a crosshair that follows the pointer or the arrow keys.
class TimeChart : public ChartFrame
{
    Q_OBJECT

public:
    explicit TimeChart(QWidget* parent = nullptr);

    void setValues(TimeChartValues values);
    [[nodiscard]] const TimeChartValues& values() const { return m_values; }
    [[nodiscard]] QString summary() const { return accessibleDescription(); }

    /// The bucket the crosshair stands on, if any.
    [[nodiscard]] std::optional<std::size_t> crosshairBucket() const { return m_crosshair; }
    /// What the tooltip says, one row a line, label and value divided by a tab.
    [[nodiscard]] QStringList tooltipRows(std::size_t bucket) const;

public Q_SLOTS:
    /// Puts the crosshair over the bucket of an instant, as another chart of the page asks; nothing hides it.
    void showCrosshair(std::optional<spillway::Instant> at);

Q_SIGNALS:
    void crosshairMoved(std::optional<spillway::Instant> at);

protected:
    void paintData(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] std::vector<TimeTick> ticks() const override;

    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveCrosshair(std::optional<std::size_t> bucket);
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] std::optional<double> comparisonAt(Instant at) const;

    void paintSpans(QPainter& painter) const;
    void paintGaps(QPainter& painter) const;
    void paintStack(QPainter& painter) const;
    void paintComparison(QPainter& painter) const;
    void paintLane(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    void paintTooltip(QPainter& painter, double x) const;

    TimeChartValues m_values;
    StackLayers m_stack;
    std::optional<std::size_t> m_crosshair;
    bool m_pinned = false;
};

} // namespace spillway
