// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_values.h"
#include "widgets/charts/plot_mapping.h"

#include <QWidget>

#include <vector>

namespace spillway
{

/// What a BrushChart shows: totals over the long range, equally spaced, NaN where nothing is known.
struct BrushValues {
    Zone zone;
    TimeRange range;
    std::vector<double> totals;
    bool operator==(const BrushValues&) const = default;
};

/// A 60 px overview of the long range with the shown part between two handles. Drag a handle or the part
/// itself; arrow keys move it by a bucket, with Shift its end; a double click or Home resets.
class BrushChart : public QWidget
{
    Q_OBJECT

public:
    explicit BrushChart(QWidget* parent = nullptr);

    void setColours(const ChartColours& colours);
    void setValues(BrushValues values);
    [[nodiscard]] const BrushValues& values() const { return m_values; }
    void setChosen(const TimeRange& chosen);
    [[nodiscard]] const TimeRange& chosen() const { return m_chosen; }
    [[nodiscard]] QSize sizeHint() const override { return { 480, 60 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 200, 60 }; }

Q_SIGNALS:
    /// While a person moves it, and at the end.
    void rangeChosen(const spillway::TimeRange& range);
    void resetChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Grip : std::uint8_t { None, From, To, Whole };

    [[nodiscard]] PlotMapping mapping() const;
    [[nodiscard]] Grip gripAt(QPointF position) const;
    void choose(TimeRange range);
    void describe();
    void paintTotals(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintChosen(QPainter& painter) const;

    ChartColours m_colours;
    BrushValues m_values;
    TimeRange m_chosen;
    Grip m_grip = Grip::None;
    double m_pressedX = 0;
    TimeRange m_pressed;
};

} // namespace spillway
