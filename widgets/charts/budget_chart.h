// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_frame.h"

namespace spillway
{

/// What one day has cost so far, what it will probably cost, and its budget, added up from midnight.
class BudgetChart : public ChartFrame
{
    Q_OBJECT

public:
    explicit BudgetChart(QWidget* parent = nullptr);

    void setValues(BudgetChartValues values);
    [[nodiscard]] const BudgetChartValues& values() const { return m_values; }
    [[nodiscard]] QString summary() const { return accessibleDescription(); }

protected:
    void paintData(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] std::vector<TimeTick> ticks() const override;

private:
    struct EndLabel {
        double y = 0; ///< pixels, of the value it names
        QString text;
        QColor line, colour;
        QFont::Weight weight = QFont::Medium;
    };

    [[nodiscard]] QString summaryText() const;
    /// The values as far as they can be seen: what is drawn, and the words beside it.
    [[nodiscard]] BudgetChartValues rounded() const;
    void paintForecast(QPainter& painter) const;
    void paintActual(QPainter& painter) const;
    void paintReferences(QPainter& painter) const;
    void paintEndLabels(QPainter& painter) const;

    BudgetChartValues m_values;
    BudgetChartValues m_drawn; ///< rounded
};

} // namespace spillway
