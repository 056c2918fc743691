// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <optional>
#include <vector>

namespace spillway
{

/// How much of something is used. Shares are 0…1; above 1 the bar is full.
struct BudgetBarValues {
    double used = 0;
    std::optional<double> pace; ///< the tick: where it should be by now
    std::vector<double> notches; ///< where something happens: 0.9, 0.95
    std::string fill = "accent.base"; ///< token
    double strength = 1; ///< of the fill, 0…1
    bool operator==(const BudgetBarValues&) const = default;
};

/// Fills `rect`, whose height is the bar's; the tick stands out 3 px above and below.
void paintBudgetBar(QPainter& painter, const Theme& theme, const QRectF& rect, const BudgetBarValues& values);

class BudgetBar : public ThemedWidget
{
    Q_OBJECT

public:
    explicit BudgetBar(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const BudgetBarValues& values);
    [[nodiscard]] QSize sizeHint() const override { return { 96, 12 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 24, 12 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BudgetBarValues m_values;
};

} // namespace spillway
