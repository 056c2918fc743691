// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <optional>
#include <vector>

namespace spillway
{

/// A small line without axes: equally spaced values, NaN where nothing is known (the line breaks there).
struct SparklineValues {
    std::vector<double> values;
    std::optional<double> reference; ///< dotted line
    std::optional<double> minimum, maximum; ///< of the axis; else from the values, with zero at the bottom
    std::string colour = "chart.compare"; ///< token
    bool hasEnd = true; ///< a dot on the last value
    bool operator==(const SparklineValues&) const = default;
};

void paintSparkline(QPainter& painter, const Theme& theme, const QRectF& rect, const SparklineValues& values);

class Sparkline : public ThemedWidget
{
    Q_OBJECT

public:
    explicit Sparkline(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const SparklineValues& values);
    [[nodiscard]] QSize sizeHint() const override { return { 96, 24 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SparklineValues m_values;
};

} // namespace spillway
