// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QString>

#include <vector>

namespace spillway
{

struct LegendEntry {
    enum class Sign : std::uint8_t { Square, Line, Dash };
    Sign sign = Sign::Square;
    std::string colour; ///< token
    QString text;
    bool operator==(const LegendEntry&) const = default;
};

/// What the colours and dashes of a chart stand for, in the header of its panel.
class ChartLegend : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(const Theme& theme, QWidget* parent = nullptr);
    void setEntries(const std::vector<LegendEntry>& entries);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<LegendEntry> m_entries;
};

} // namespace spillway
