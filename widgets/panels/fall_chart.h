// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/domain/zone.h"
#include "widgets/components/themed_widget.h"

#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// Requests a minute of what an order is about, before and after it: one small line with the moment it was
/// sent and the line that traffic has to fall below.
struct FallValues {
    Zone zone;
    struct Point {
        Instant at;
        double perMinute = 0;
        bool operator==(const Point&) const = default;
    };
    std::vector<Point> points; ///< ascending, one a full minute; the last may be of the running seconds
    Instant sentAt;
    std::optional<double> fellBelow;
    std::string ink = "chart.total"; ///< token of the line
    bool operator==(const FallValues&) const = default;
};

class FallChart : public ThemedWidget
{
    Q_OBJECT

public:
    explicit FallChart(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const FallValues& values);
    [[nodiscard]] const FallValues& values() const { return m_values; }
    [[nodiscard]] QSize sizeHint() const override { return { 360, 200 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double labelRoom(double top) const;
    void paintAxes(QPainter& painter, const QRectF& plot, double top) const;

    FallValues m_values;
};

} // namespace spillway
