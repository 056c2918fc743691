// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/audit_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

#include <algorithm>
#include <array>

namespace spillway
{

/// What lasted or happened, in one lane of the time axis.
struct LaneItem {
    Instant from;
    std::optional<Instant> until; ///< nothing: a moment
    Tone tone = Tone::Neutral;
    QString text;
    bool operator==(const LaneItem&) const = default;
};

/// Alerts, outages, orders and people under the spend chart of the audit page, on its time axis. Each lane
/// has as many rows as things that overlap, up to `kMostRows`; what finds no room is counted at the lane's
/// name.
class AuditLanes : public ThemedWidget
{
    Q_OBJECT

public:
    enum Lane : std::uint8_t { Alerts, Providers, Commands, People };
    static constexpr std::size_t kLaneCount = 4;
    static constexpr std::array<std::size_t, kLaneCount> kMostRows{ 3, 1, 2, 1 };
    static constexpr double kRow = 27;
    static constexpr double kNames = 128; ///< left of the time axis

    explicit AuditLanes(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const OverviewValues& live, const controls::AuditValues& audit, const TimeRange& range);
    /// Pixels left and right of the plot of the chart above.
    void setMargins(double left, double right);
    /// A line through all lanes, as the crosshair above.
    void showAt(std::optional<Instant> at);

    [[nodiscard]] const std::vector<LaneItem>& items(Lane lane) const { return m_items.at(lane); }
    /// Rows that `lane` takes now, at least one.
    [[nodiscard]] std::size_t rows(Lane lane) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    [[nodiscard]] double x(Instant at) const;
    struct Place {
        QRectF sign; ///< the bar of what lasted, the icon of a moment
        QRectF text;
        [[nodiscard]] double left() const { return std::min(sign.left(), text.left()); }
        [[nodiscard]] double right() const { return std::max(sign.right(), text.right()); }
    };
    [[nodiscard]] Place placeOf(const LaneItem& item) const;
    void paintItem(QPainter& painter, Lane lane, double y, const LaneItem& item) const;
    void paintLane(QPainter& painter, Lane lane, double y) const;
    void describe();

    Zone m_zone;
    TimeRange m_range;
    Instant m_now;
    double m_left = kNames, m_right = 0;
    std::optional<Instant> m_at;
    std::array<std::vector<LaneItem>, kLaneCount> m_items;
    std::array<std::vector<std::size_t>, kLaneCount> m_row; ///< of each item; the most: no room
};

} // namespace spillway
