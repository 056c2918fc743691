// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/audit_lanes.h"

#include "widgets/charts/axis_scale.h"
#include "widgets/charts/plot_mapping.h"
#include "widgets/components/formatting.h"
#include "widgets/components/mark_words.h"
#include "widgets/components/text_runs.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kBar = 20;
constexpr double kLeastBar = 6; ///< of something too short to be seen
constexpr double kLeastText = 60; ///< a bar with room for less has its words beside it
constexpr double kIcon = 14;
constexpr double kPadding = 6;

AuditLanes::Lane laneOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Warning:
    case MarkKind::Critical:
        return AuditLanes::Alerts;
    case MarkKind::Outage:
    case MarkKind::PriceChange:
        return AuditLanes::Providers;
    case MarkKind::Command:
    case MarkKind::Effect:
        return AuditLanes::Commands;
    }
    return AuditLanes::Alerts;
}

Tone toneOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Critical:
    case MarkKind::Outage:
        return Tone::Critical;
    case MarkKind::Warning:
    case MarkKind::Command:
        return Tone::Warning;
    case MarkKind::Effect:
        return Tone::Ok;
    case MarkKind::PriceChange:
        return Tone::Info;
    }
    return Tone::Neutral;
}

/// The gateway and its safeguards act by themselves: what they did is in the other lanes.
bool isPerson(const commands::AuditEntry& entry)
{
    return entry.actor != "gateway" && entry.actor != "safeguard" && !entry.actor.empty();
}

} // namespace

AuditLanes::AuditLanes(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setAccessibleName(tr("Alerts, providers, commands and people"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AuditLanes::setValues(
    const OverviewValues& live, const controls::AuditValues& audit, const TimeRange& range)
{
    m_zone = live.zone;
    m_now = live.now;
    m_range = range;
    std::array<std::vector<LaneItem>, kLaneCount> items;
    const ControlNames names(live);
    for (const Mark& mark : live.marks) {
        if (mark.at < range.to && mark.until.value_or(mark.at) >= range.from) {
            const QString version
                = mark.controlVersion ? QStringLiteral("v%1 ").arg(*mark.controlVersion) : QString();
            items.at(laneOf(mark.kind))
                .push_back({ mark.at, mark.until, toneOf(mark.kind), version + markText(mark, names) });
        }
    }
    // Newest first in the log; of one command several entries name the same person at the same moment.
    std::vector<LaneItem>& people = items.at(People);
    for (auto entry = audit.entries.rbegin(); entry != audit.entries.rend(); ++entry) {
        const QString who = QString::fromStdString(entry->actor);
        const bool again = !people.empty() && people.back().text == who
            && entry->at - people.back().from < std::chrono::minutes(5);
        if (isPerson(*entry) && range.contains(entry->at) && !again) {
            people.push_back({ entry->at, {}, Tone::Neutral, who });
        }
    }
    for (auto& lane : items) {
        std::ranges::stable_sort(lane, {}, &LaneItem::from);
    }
    if (items != m_items) {
        m_items = std::move(items);
        describe();
    }
    arrange();
}

void AuditLanes::describe()
{
    QStringList lines;
    for (const auto& lane : m_items) {
        for (const LaneItem& item : lane) {
            lines << QStringLiteral("%1 %2").arg(format::clock(item.from, m_zone), item.text);
        }
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    setToolTip(accessibleDescription());
}

void AuditLanes::setMargins(double left, double right)
{
    if (left != m_left || right != m_right) {
        m_left = left;
        m_right = right;
        arrange();
    }
}

void AuditLanes::showAt(std::optional<Instant> at)
{
    m_at = at;
    update();
}

std::size_t AuditLanes::rows(Lane lane) const
{
    std::size_t most = 0;
    for (const std::size_t row : m_row.at(lane)) {
        most = std::max(most, std::min(row + 1, kMostRows.at(lane)));
    }
    return std::max<std::size_t>(1, most);
}

double AuditLanes::x(Instant at) const
{
    const PlotMapping map{ QRectF(m_left, 0, std::max(1.0, width() - m_left - m_right), 1), m_range, 1, 0 };
    return std::clamp(map.x(at), map.plot.left(), map.plot.right());
}

/// The words of what lasted stand in its bar, or beside it where it is too short for them.
AuditLanes::Place AuditLanes::placeOf(const LaneItem& item) const
{
    const double from = x(item.from);
    const double wide = std::ceil(QFontMetricsF(theme().font("caption")).horizontalAdvance(item.text)) + 2;
    const double bar = item.until ? std::max(kLeastBar, x(*item.until) - from - 1) : kIcon;
    const QRectF sign(item.until ? from : from - kIcon / 2, 0, bar, kBar);
    const double inside = bar - 2 * kPadding;
    if (item.until && inside >= std::min(wide, kLeastText)) {
        return { sign, sign.adjusted(kPadding, 0, -kPadding, 0) };
    }
    const bool fitsRight = sign.right() + kPadding + wide <= width() - m_right;
    return { sign, { fitsRight ? sign.right() + kPadding : sign.left() - kPadding - wide, 0, wide, kBar } };
}

/// Each item takes the first row that is free where it stands, the newest before the older ones.
void AuditLanes::arrange()
{
    for (std::size_t lane = 0; lane < kLaneCount; ++lane) {
        const std::vector<LaneItem>& items = m_items.at(lane);
        std::vector<double> freeTo(kMostRows.at(lane), width());
        m_row.at(lane).assign(items.size(), kMostRows.at(lane));
        for (std::size_t i = items.size(); i-- > 0;) {
            const Place place = placeOf(items.at(i));
            const auto row = std::ranges::find_if(freeTo, [&](double to) { return place.right() <= to; });
            if (row != freeTo.end()) {
                *row = place.left() - kPadding;
                m_row.at(lane).at(i) = static_cast<std::size_t>(row - freeTo.begin());
            }
        }
    }
    updateGeometry();
    update();
}

QSize AuditLanes::sizeHint() const
{
    std::size_t all = 0;
    for (std::size_t lane = 0; lane < kLaneCount; ++lane) {
        all += rows(static_cast<Lane>(lane));
    }
    return { 600, static_cast<int>(std::ceil(kRow * static_cast<double>(all))) };
}

void AuditLanes::resizeEvent(QResizeEvent*)
{
    arrange();
}

void AuditLanes::paintItem(QPainter& painter, Lane lane, double y, const LaneItem& item) const
{
    Place place = placeOf(item);
    place.sign.translate(0, y);
    place.text.translate(0, y);
    const bool isInside = place.sign.contains(place.text);
    if (item.until) {
        paintCard(painter, place.sign, 3, theme().colour(toneTint(item.tone)),
            theme().colour(toneBorder(item.tone)));
    } else {
        const std::string_view icon = lane == People ? "user" : toneGlyph(item.tone);
        theme().drawIcon(painter, place.sign.topLeft() + QPointF(0, 3), icon, static_cast<int>(kIcon),
            theme().colour(item.tone == Tone::Neutral ? "text.tertiary" : toneColour(item.tone)));
    }
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour(isInside ? toneColour(item.tone) : "text.secondary"));
    painter.drawText(place.text, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(item.text, Qt::ElideRight, static_cast<int>(place.text.width())));
}

void AuditLanes::paintLane(QPainter& painter, Lane lane, double y) const
{
    const std::array<std::pair<std::string_view, QString>, kLaneCount> names{ { { "alerts", tr("Alerts") },
        { "providers", tr("Providers") }, { "controls", tr("Commands") }, { "user", tr("People") } } };
    for (std::size_t row = 0; row < rows(lane); ++row) {
        painter.fillRect(
            QRectF(0, y + kRow * static_cast<double>(row), width(), 1), theme().colour("border.subtle"));
    }
    theme().drawIcon(painter, QPointF(8, y + 6), names.at(lane).first, 14, theme().colour("text.tertiary"));
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    const auto more = std::ranges::count(m_row.at(lane), kMostRows.at(lane));
    //: %1 is a lane's name, %2 how many more there are than it shows
    const QString name = more > 0 ? tr("%1 +%2").arg(names.at(lane).second).arg(more) : names.at(lane).second;
    painter.drawText(QRectF(28, y + 3, m_left - 34, kBar), Qt::AlignLeft | Qt::AlignVCenter, name);
    for (std::size_t i = 0; i < m_items.at(lane).size(); ++i) {
        if (const std::size_t row = m_row.at(lane).at(i); row < kMostRows.at(lane)) {
            paintItem(painter, lane, y + 3 + kRow * static_cast<double>(row), m_items.at(lane).at(i));
        }
    }
}

void AuditLanes::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TimeTick& tick : timeTicks(m_range, m_zone, width() - m_left - m_right)) {
        painter.fillRect(QRectF(std::round(x(tick.at)), 0, 1, height()), theme().colour("chart.grid"));
    }
    if (m_at && m_range.contains(*m_at)) {
        painter.fillRect(QRectF(std::round(x(*m_at)), 0, 1, height()), theme().colour("chart.crosshair"));
    }
    double y = 0;
    for (const Lane lane : { Alerts, Providers, Commands, People }) {
        paintLane(painter, lane, y);
        y += kRow * static_cast<double>(rows(lane));
    }
}

} // namespace spillway
