// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/forecast_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

class DataTable;

/// When each scenario meets the week's, the month's and the day's budget; what each assumes; and what this
/// month and quarter will come to, with the chance that their budget is not enough.
class CapTable : public ThemedWidget
{
    Q_OBJECT

public:
    explicit CapTable(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const forecast::ForecastValues& values, std::size_t days);
    [[nodiscard]] const DataTable& table() const { return *m_table; }
    /// What is assumed, one line a scenario; what months and quarters come to, one line each.
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QSize sizeHint() const override;
    /// With rows close together, as they stand where there is less room than sizeHint().
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Assumption {
        QString name, text;
    };
    struct Total {
        QString title, amount, band, chanceTitle, chance;
        bool isLikelyOver = false;
    };
    [[nodiscard]] int heightFor(int tableRow, int assumptionRow) const;
    void placeTable();
    void paintTotals(QPainter& painter, double top) const;

    DataTable* m_table;
    std::vector<Assumption> m_assumptions;
    std::vector<Total> m_totals;
    int m_assumptionRow;
};

} // namespace spillway
