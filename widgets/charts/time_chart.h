// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_frame.h"
#include "widgets/charts/stack_layers.h"

#include <optional>

namespace spillway
{

/// A line of the tooltip.
struct TooltipRow {
    enum class Role : std::uint8_t { Header, Series, Rest, Total, Comparison, Note };
    Role role = Role::Series;
    QString label;
    QString value;
    QColor swatch;
    bool operator==(const TooltipRow&) const = default;
};

/// Amounts over time: stacked areas or bars, or lines; a dashed comparison, hatched gaps, a lane of marks
/// above, and a crosshair that follows the pointer or the arrow keys (Shift: by ten; Home, End; Esc frees).
///
/// Where it may zoom: drag to zoom in, drag with Shift or the middle button to pan, wheel, + and − to zoom.
/// The view moves at once over the data at hand; whoever has finer data hands it in after `viewChosen`.
class TimeChart : public ChartFrame
{
    Q_OBJECT

public:
    explicit TimeChart(QWidget* parent = nullptr);

    /// What is shown is then the range of the values.
    void setValues(TimeChartValues values);
    [[nodiscard]] const TimeChartValues& values() const { return m_values; }
    [[nodiscard]] const StackLayers& layers() const { return m_stack; }
    [[nodiscard]] QString summary() const { return accessibleDescription(); }

    /// Room for marks above the plot: at least and at most so many rows.
    void setLane(int least, int most);
    /// Pixels left of the plot, such as for names of lanes below it that share its time axis.
    void setLabelRoom(double pixels);
    void setZoomable(bool isZoomable) { m_isZoomable = isZoomable; }
    /// What the time axis spans now.
    [[nodiscard]] TimeRange view() const { return axisRange(); }
    void setView(const TimeRange& view);

    /// The bucket the crosshair stands on, if any.
    [[nodiscard]] std::optional<std::size_t> crosshairBucket() const { return m_crosshair; }
    [[nodiscard]] std::vector<TooltipRow> tooltip(std::size_t bucket) const;
    /// What the tooltip says, one row a line, label and value divided by a tab.
    [[nodiscard]] QStringList tooltipRows(std::size_t bucket) const;
    [[nodiscard]] QString valueText(double value) const;

public Q_SLOTS:
    /// Puts the crosshair over the bucket of an instant, as another chart of the page asks; nothing hides it.
    void showCrosshair(std::optional<spillway::Instant> at);

Q_SIGNALS:
    void crosshairMoved(std::optional<spillway::Instant> at);
    /// A person zoomed or panned; the view has moved already.
    void viewChosen(const spillway::TimeRange& view);

protected:
    void paintData(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] std::vector<TimeTick> ticks() const override;
    [[nodiscard]] QString valueLabel(double value, double step) const override;

    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag : std::uint8_t { None, Zoom, Pan };

    void moveCrosshair(std::optional<std::size_t> bucket);
    void announce(std::size_t bucket);
    void fitLane();
    [[nodiscard]] double largest() const;
    /// The first bucket whose amounts are others than before, where nothing else is and the picture stays in
    /// its place: what is left of it does not have to be drawn again.
    [[nodiscard]] std::optional<std::size_t> firstChanged(TimeChartValues& values);
    /// Takes values of which only amounts from a bucket on are new. False where that moves the scale.
    [[nodiscard]] bool takeTail(TimeChartValues& values, std::size_t from);
    void zoomAround(Instant fixed, double factor);
    void chooseView(const TimeRange& view);
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] std::optional<double> comparisonAt(Instant at) const;
    [[nodiscard]] QString gapReason(Instant at) const;
    [[nodiscard]] QString timeText(Instant at) const;

    void paintSpans(QPainter& painter) const;
    void paintGaps(QPainter& painter) const;
    void paintSeries(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    [[nodiscard]] ColumnRaster rasterised(const QRectF& shown, double pixelRatio) const;
    void paintComparison(QPainter& painter) const;
    /// Whether a line goes through `box`.
    [[nodiscard]] bool isCrossed(const QRectF& box) const;
    /// The nearest place to the reference line, which is at `y`, where no line crosses its words.
    [[nodiscard]] QRectF placeReferenceLabel(double y, const QSizeF& size) const;
    void paintReference(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintLane(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    void paintTooltip(QPainter& painter, double x) const;
    void paintTooltipRow(QPainter& painter, const QRectF& line, const TooltipRow& row) const;
    void paintSelection(QPainter& painter) const;
    [[nodiscard]] bool barsAreWide() const;

    TimeChartValues m_values;
    StackLayers m_stack;
    std::optional<std::size_t> m_crosshair;
    bool m_pinned = false;
    bool m_isZoomable = false;
    double m_labelRoom = 44;
    int m_leastLane = 3;
    int m_mostLane = 3;
    Drag m_drag = Drag::None;
    QPointF m_pressed, m_dragged;
    TimeRange m_viewPressed;
};

} // namespace spillway
