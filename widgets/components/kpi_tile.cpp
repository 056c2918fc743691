// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/kpi_tile.h"

#include "widgets/components/badge.h"

#include <QPaintEvent>
#include <QPainter>
#include <QRegion>

namespace spillway
{

namespace
{

constexpr int kSkeletonDelayMs = 300;
constexpr double kLargeFrom = 128; ///< of height: the figure is written larger

bool isDated(Freshness freshness)
{
    return freshness == Freshness::Partial || freshness == Freshness::Stale;
}

} // namespace

KpiTile::KpiTile(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, [this] { update(); });
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(kSkeletonDelayMs);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] { update(); });
    m_skeletonDelay.start();
}

void KpiTile::setValues(const KpiValues& values)
{
    if (values == m_values) {
        return;
    }
    const bool startsLoading
        = values.freshness == Freshness::Loading && m_values.freshness != Freshness::Loading;
    const QRegion changed = differing(values);
    m_values = values;
    if (startsLoading) {
        m_skeletonDelay.start();
    }
    setAccessibleName(description());
    update(changed);
}

KpiTile::Places::Places(const QRectF& tile) : isCompact(tile.height() < 110)
{
    inner = tile.adjusted(isCompact ? 13 : 15, isCompact ? 9 : 11, isCompact ? -13 : -15, -13);
    label = QRectF(inner.left(), inner.top(), inner.width(), 16);
    value = QRectF(inner.left(), inner.top() + (isCompact ? 17 : 19), inner.width(),
        tile.height() >= kLargeFrom ? 36 : 32);
    context = QRectF(inner.left(), value.bottom() + (isCompact ? 1 : 3), inner.width(), 16);
    graph = QRectF(inner.left(), inner.bottom() - 24, inner.width(), 24);
}

/// Letters stand out of their lines a little, and a bar's marks out of the bar.
QRect KpiTile::Places::around(const QRectF& part)
{
    constexpr int kInkBeside = 5;
    return part.toAlignedRect().adjusted(-kInkBeside, -kInkBeside, kInkBeside, kInkBeside);
}

/// Each second a figure changes, and seldom anything around it.
QRegion KpiTile::differing(const KpiValues& values) const
{
    if (values.freshness != m_values.freshness || values.tone != m_values.tone
        || values.problem != m_values.problem) {
        return rect();
    }
    const Places places(rect());
    QRegion changed;
    const auto add
        = [&](bool differs, const QRectF& place) { changed += differs ? Places::around(place) : QRect(); };
    add(values.label != m_values.label || values.icon != m_values.icon || values.percent != m_values.percent
            || values.age != m_values.age,
        places.label);
    add(values.value != m_values.value || values.unit != m_values.unit, places.value);
    add(values.context != m_values.context || values.brief != m_values.brief, places.context);
    add(values.graph != m_values.graph, places.graph);
    return changed;
}

QString KpiTile::description() const
{
    QStringList parts{ m_values.label };
    if (m_values.freshness == Freshness::Loading) {
        parts.append(tr("loading"));
        return parts.join(QStringLiteral(", "));
    }
    if (!m_values.problem.isEmpty()) {
        parts.append(m_values.problem);
    } else {
        parts.append(
            m_values.unit.isEmpty() ? m_values.value : m_values.value + QLatin1Char(' ') + m_values.unit);
        if (!m_values.percent.isEmpty()) {
            parts.append(m_values.percent);
        }
    }
    if (!m_values.context.empty()) {
        parts.append(textOfRuns(m_values.context));
    }
    switch (m_values.freshness) {
    case Freshness::Partial:
        //: Read aloud; %1 is such as "to 17:08"
        parts.append(tr("complete %1").arg(m_values.age));
        break;
    case Freshness::Stale:
        //: Read aloud; %1 is such as "24 min"
        parts.append(tr("stale, %1 old").arg(m_values.age));
        break;
    case Freshness::Loading:
    case Freshness::Fresh:
    case Freshness::Missing:
        break;
    }
    return parts.join(QStringLiteral(", "));
}

QSize KpiTile::sizeHint() const
{
    return { 212, m_theme.size("kpiTile") };
}

void KpiTile::paintFrame(QPainter& painter, const QRect& shown) const
{
    std::string_view border = "border.subtle";
    if (m_values.tone == Tone::Warning || m_values.tone == Tone::Critical) {
        border = toneBorder(m_values.tone);
    } else if (isDated(m_values.freshness)) {
        border = "border.strong";
    }
    const bool hover = underMouse() && isEnabled();
    const QColor ground = m_theme.colour(isDown() ? "surface.selected"
            : hover                               ? "surface.hover"
                                                  : "surface.base");
    const int radius = m_theme.radius("card");
    if (rect().adjusted(radius, radius, -radius, -radius).contains(shown)) {
        painter.fillRect(shown, ground); // neither border nor corners are in it
        return;
    }
    paintCard(painter, rect(), radius, ground, m_theme.colour(border), isDated(m_values.freshness));
}

void KpiTile::paintLabel(QPainter& painter, const QRectF& line) const
{
    const QColor ink = m_theme.colour("text.secondary");
    double left = line.left();
    if (!m_values.icon.empty()) {
        m_theme.drawIcon(painter, { left, line.top() + 1 }, m_values.icon, 14, ink);
        left += 20;
    }
    double right = line.right();
    if (isDated(m_values.freshness) && !m_values.age.isEmpty()) {
        const BadgeValues badge{ m_values.age, Tone::Stale, {} };
        const QSizeF size = badgeSize(m_theme, badge, 18);
        right -= size.width();
        paintBadge(painter, m_theme, QRectF(QPointF(right, line.center().y() - 9), size), badge);
    } else if (!m_values.percent.isEmpty() && m_values.problem.isEmpty()) {
        const QFont font = m_theme.font("small", 600);
        painter.setFont(font);
        const double width = tabularWidth(font, m_values.percent);
        const bool over = m_values.tone == Tone::Critical;
        painter.setPen(m_theme.colour(over ? "status.crit" : "text.primary"));
        drawTabular(painter, QRectF(right - width, line.top(), width, line.height()), Qt::AlignLeft,
            m_values.percent);
        right -= width;
    }
    painter.setFont(m_theme.font("small", 500));
    painter.setPen(ink);
    const QRectF place(left, line.top(), right - 6 - left, line.height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(m_values.label, Qt::ElideRight, place.width()));
}

QRectF KpiTile::inner() const
{
    return Places(rect()).inner;
}

TextRuns KpiTile::shownContext() const
{
    const auto fits
        = [this](const TextRuns& runs) { return textRunsWidth(m_theme, "small", runs) <= inner().width(); };
    TextRuns shown = m_values.context;
    if (!fits(shown) && !m_values.brief.empty()) {
        shown = m_values.brief;
    }
    while (shown.size() > 1 && !fits(shown)) {
        shown.pop_back();
    }
    if (!shown.empty()) {
        shown.back().mayShrink = true; // one alone that is too long says so with its dots
    }
    return shown;
}

void KpiTile::paintValue(QPainter& painter, const QRectF& line) const
{
    if (!m_values.problem.isEmpty()) {
        paintTextRuns(painter, m_theme, "small", line,
            { { {}, "status.crit", 400, "octagon", 0 },
                { m_values.problem, "text.primary", 600, {}, 4, true } });
        return;
    }
    QFont font = m_theme.font("kpi");
    if (height() >= kLargeFrom) {
        font.setPixelSize(30);
    }
    painter.setFont(font);
    painter.setPen(
        m_theme.colour(m_values.freshness == Freshness::Missing ? "text.secondary" : "text.primary"));
    drawTabular(painter, line, Qt::AlignLeft, m_values.value);
    const double left = line.left() + tabularWidth(font, m_values.value) + 7;
    const QFont unitFont = m_theme.font("body", 500);
    // A figure is never cut off; its unit is left out when there is no room.
    if (m_values.unit.isEmpty() || left + tabularWidth(unitFont, m_values.unit) > line.right()) {
        return;
    }
    const QFontMetricsF big(font);
    const QFontMetricsF small(unitFont);
    const double shift = (big.ascent() - big.descent()) / 2 - (small.ascent() - small.descent()) / 2;
    painter.setFont(unitFont);
    painter.setPen(m_theme.colour("text.tertiary"));
    drawTabular(painter, QRectF(left, line.top() + shift, line.right() - left, line.height()), Qt::AlignLeft,
        m_values.unit);
}

void KpiTile::paintGraph(QPainter& painter, const QRectF& area) const
{
    if (const auto* bar = std::get_if<BudgetBarValues>(&m_values.graph)) {
        paintBudgetBar(painter, m_theme, QRectF(area.left(), area.bottom() - 6, area.width(), 6), *bar);
    } else if (const auto* line = std::get_if<SparklineValues>(&m_values.graph)) {
        paintSparkline(painter, m_theme, area, *line);
    }
}

void KpiTile::paintSkeleton(QPainter& painter, const QRectF& inner) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour("chart.track"));
    const double radius = m_theme.radius("badge");
    painter.drawRoundedRect(QRectF(inner.left(), inner.top() + 24, inner.width() * 0.6, 20), radius, radius);
    painter.drawRoundedRect(QRectF(inner.left(), inner.top() + 54, inner.width() * 0.8, 10), radius, radius);
    if (height() >= 110) {
        painter.drawRoundedRect(QRectF(inner.left(), inner.bottom() - 8, inner.width(), 8), radius, radius);
    }
}

void KpiTile::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const auto isIn
        = [event](const QRectF& part) { return event->region().intersects(Places::around(part)); };
    paintFrame(painter, event->rect());
    const Places places(rect());
    if (isIn(places.label)) {
        paintLabel(painter, places.label);
    }
    if (m_values.freshness == Freshness::Loading) {
        if (!m_skeletonDelay.isActive()) {
            paintSkeleton(painter, places.inner);
        }
    } else {
        painter.setOpacity(m_values.freshness == Freshness::Stale ? m_theme.opacity("stale") : 1);
        if (isIn(places.value)) {
            paintValue(painter, places.value);
        }
        if (isIn(places.context)) {
            paintTextRuns(painter, m_theme, "small", places.context, shownContext());
        }
        if (!places.isCompact && m_values.problem.isEmpty() && isIn(places.graph)) {
            paintGraph(painter, places.graph);
        }
        painter.setOpacity(1);
    }
    if (hasFocus()) {
        paintFocusRing(painter, m_theme, rect(), m_theme.radius("card"));
    }
}

void KpiTile::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void KpiTile::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace spillway
