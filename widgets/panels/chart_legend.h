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
    double opacity = 1;
    bool off = false; ///< filtered out of the chart
    bool operator==(const LegendEntry&) const = default;
};

/// What the colours and dashes of a chart stand for, in the header of its panel. One that filters is pressed:
/// a click, or the arrow keys and Space, takes an entry out of the chart and puts it back. Where the header
/// has no room for every word the longest are elided.
class ChartLegend : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(const Theme& theme, QWidget* parent = nullptr);
    void setEntries(const std::vector<LegendEntry>& entries);
    void setFilters(bool filters);
    [[nodiscard]] const std::vector<LegendEntry>& entries() const { return m_entries; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entryPressed(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] double wordWidth(const LegendEntry& entry) const;
    /// With words of at most `longest`.
    [[nodiscard]] double widthOf(const LegendEntry& entry, double longest) const;
    [[nodiscard]] double allWidths(double longest) const;
    /// How long a word may be for all to fit.
    [[nodiscard]] double longestWord() const;
    [[nodiscard]] int entryAt(double x) const;
    void describe();

    std::vector<LegendEntry> m_entries;
    bool m_filters = false;
    int m_current = 0;
};

} // namespace spillway
