// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/axis_scale.h"
#include "widgets/charts/chart_values.h"
#include "widgets/charts/plot_mapping.h"

#include <QGraphicsView>

#include <vector>

QT_BEGIN_NAMESPACE
class QChart;
class QValueAxis;
QT_END_NAMESPACE

namespace spillway
{

class ChartLayer;

/// What all charts share: a QChart that keeps the plot area, the axes and the grid, and two items over it
/// that paint the data (kept as a pixmap until it changes) and what moves with the pointer. Labels are
/// painted here, since QDateTimeAxis knows only the computer's own time zone.
class ChartFrame : public QGraphicsView
{
    Q_OBJECT

public:
    void setColours(const ChartColours& colours);
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] ValueScale valueScale() const { return m_scale; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 200, 120 }; }
    [[nodiscard]] QSize sizeHint() const override { return { 480, 280 }; }

protected:
    ChartFrame(QMarginsF padding, QWidget* parent);
    [[nodiscard]] const ChartColours& colours() const { return m_colours; }
    [[nodiscard]] PlotMapping mapping() const;
    void setAxes(const TimeRange& range, ValueScale scale);
    [[nodiscard]] const TimeRange& axisRange() const { return m_range; }
    /// Another range without moving what is drawn, where nothing would move by half a device pixel; else
    /// false.
    [[nodiscard]] bool nudgeAxis(const TimeRange& range);
    void setPadding(QMarginsF padding);
    void redrawAll();
    /// What lies right of the pixel `left`.
    void redrawFrom(double left);
    void redrawOverlay();
    /// While a layer is painted: what of it has to be.
    [[nodiscard]] const QRectF& exposed() const { return m_exposed; }

    virtual void paintData(QPainter& painter) = 0;
    virtual void paintOverlay(QPainter& painter) = 0;
    [[nodiscard]] virtual std::vector<TimeTick> ticks() const = 0;

    /// An amount on the value axis, whose labels are `step` apart.
    [[nodiscard]] virtual QString valueLabel(double value, double step) const;

    /// Axis labels; those that overlap `covered` (pixels along the time axis) are left out.
    void paintLabels(QPainter& painter, double coveredFrom, double coveredTo);
    void paintFocus(QPainter& painter);

    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut();
    void applyColours();

    QMarginsF m_padding;
    QChart* m_chart;
    QValueAxis* m_time;
    QValueAxis* m_value;
    ChartLayer* m_data;
    ChartLayer* m_overlay;
    ChartColours m_colours;
    TimeRange m_range;
    TimeRange m_drawnRange; ///< what the plot is drawn for: less than half a pixel away from the range
    ValueScale m_scale;
    QRectF m_exposed;
};

/// `size` device-independent pixels; numbers in charts stay small and medium.
[[nodiscard]] QFont chartFont(const QFont& base, QFont::Weight weight = QFont::Medium);

} // namespace spillway
