// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_frame.h"

#include <optional>

namespace spillway
{

/// What a FanChart shows: what was, and what is expected from now on, day by day. NaN is a gap: the line
/// breaks, nothing is drawn across it.
struct FanChartValues {
    struct Band {
        double lower80 = 0, upper80 = 0, lower95 = 0, upper95 = 0;
        bool operator==(const Band&) const = default;
    };
    struct Line {
        QString name;
        QColor colour;
        QList<double> dash; ///< in pixels; empty is solid
        bool isMain = false; ///< drawn heavier, its label too
        std::vector<double> values; ///< one an instant of `ahead`
        bool operator==(const Line&) const = default;
    };
    struct Flag {
        Instant at; ///< when a line meets the budget
        QColor colour;
        bool operator==(const Flag&) const = default;
    };
    QString title; ///< of the accessible summary: "Spend per day"
    QString measure; ///< behind the date in the tooltip: "7-day average"; may be empty
    Zone zone;
    std::vector<Instant> before; ///< ascending; the last is the first of `ahead`
    std::vector<double> actual; ///< one an instant of `before`
    std::vector<Instant> ahead;
    std::vector<Band> bands; ///< of the main line, one an instant of `ahead`
    std::vector<Line> lines; ///< in the order of their cost, the dearest first
    std::optional<double> budget;
    QString budgetLabel; ///< "Weekly budget $1,000 = $142.86 a day"
    std::vector<Flag> flags;
    QString flagLabel; ///< "March budget $4,300 reached, 29–30 Mar"
    bool mayStartHigher = true; ///< the axis need not begin at zero where all values are far from it
    QString emptyText;
    bool operator==(const FanChartValues&) const = default;
};

/// The forecast fan: what was spent, the now-line, what is expected with its bands, and scenarios beside it
/// with their names at the right end. A crosshair follows the pointer or the arrow keys and reads every line.
class FanChart : public ChartFrame
{
    Q_OBJECT

public:
    explicit FanChart(QWidget* parent = nullptr);

    void setValues(FanChartValues values);
    [[nodiscard]] const FanChartValues& values() const { return m_values; }
    [[nodiscard]] QString summary() const { return accessibleDescription(); }
    /// Where the axis begins when that is not zero.
    [[nodiscard]] std::optional<double> axisStart() const;

    /// Points are those before now and then those ahead; the one both have counts once.
    [[nodiscard]] std::size_t points() const;
    [[nodiscard]] std::optional<std::size_t> crosshair() const { return m_crosshair; }
    /// What the tooltip says, one row a line, label and value divided by a tab.
    [[nodiscard]] QStringList tooltipRows(std::size_t point) const;
    /// Where the names at the right end stand, in pixels: at least 15 apart.
    [[nodiscard]] std::vector<double> labelPositions() const;

protected:
    void paintData(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] std::vector<TimeTick> ticks() const override;

    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] Instant pointAt(std::size_t point) const;
    /// Place among `ahead`; nothing for a point before now.
    [[nodiscard]] std::optional<std::size_t> aheadOf(std::size_t point) const;
    [[nodiscard]] std::size_t nearest(Instant at) const;
    [[nodiscard]] QString summaryText() const;
    void fitAxes();
    void moveCrosshair(std::optional<std::size_t> point);

    void paintBands(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintReferences(QPainter& painter) const;
    void paintFlags(QPainter& painter) const;
    void paintEndLabels(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    void paintTooltip(QPainter& painter, double x) const;

    FanChartValues m_values;
    std::optional<std::size_t> m_crosshair;
    bool m_pinned = false;
};

} // namespace spillway
