// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/wall_painter.h"

#include "widgets/components/formatting.h"
#include "widgets/shell/control_strip_values.h"
#include "widgets/shell/wall_parts.h"
#include "widgets/shell/wall_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WallView)
};

constexpr double kSmallest = 26;
constexpr double kRadius = 12;

QString cityOf(const Zone& zone)
{
    const QString name = QString::fromStdString(zone.name());
    return name.section(u'/', -1).replace(u'_', u' ');
}

} // namespace

using namespace wall;

WallPainter::WallPainter(QPainter& painter, const Theme& theme, const OverviewValues& values)
    : m_painter(painter)
    , m_theme(theme)
    , m_values(values)
    , m_old(age(values) > WallView::kOld)
{
    painter.setRenderHint(QPainter::Antialiasing);
}

Duration WallPainter::age(const OverviewValues& values)
{
    return values.now - values.live.asOf;
}

QString WallPainter::staleWords(const OverviewValues& values)
{
    if (age(values) <= WallView::kOld) {
        return {};
    }
    if (values.live.asOf == Instant()) {
        return Words::tr("NO LIVE DATA");
    }
    //: %1 is an age such as "4 min"
    return Words::tr("NO LIVE DATA %1").arg(format::age(age(values)));
}

QString WallPainter::stateWords(const OverviewValues& values)
{
    return controlStripValues(values).title;
}

void WallPainter::card(const QRectF& rect, Tone tone, bool tinted)
{
    const bool plain = tone == Tone::Neutral || tone == Tone::Ok;
    m_painter.setPen(QPen(m_theme.colour(plain ? "border.default" : toneBorder(tone)), 2,
        toneIsDashed(tone) ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(m_theme.colour(plain || !tinted ? "surface.base" : toneTint(tone)));
    m_painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), kRadius, kRadius);
}

void WallPainter::icon(QPointF topLeft, std::string_view name, int size, std::string_view colour)
{
    const double scale = m_painter.transform().m11();
    const int pixels = static_cast<int>(std::ceil(size * scale));
    m_painter.drawPixmap(QRectF(topLeft, QSizeF(size, size)),
        m_theme.pixmap(name, pixels, m_theme.colour(colour), m_painter.device()->devicePixelRatioF()),
        QRectF());
}

QFont WallPainter::fontOf(const Style& style) const
{
    QFont font = m_theme.font(style.style, style.weight);
    font.setPixelSize(static_cast<int>(std::lround(style.pixels)));
    if (style.pixels > 60) { // large figures stand too far apart otherwise
        font.setLetterSpacing(QFont::AbsoluteSpacing, -1.5);
    }
    return font;
}

double WallPainter::widthOf(const Style& style, const QString& words) const
{
    return tabularWidth(fontOf(style), words);
}

double WallPainter::text(
    const QRectF& rect, Qt::Alignment alignment, const Style& style, const QString& words)
{
    Style fitted = style;
    if (const double width = widthOf(style, words); width > rect.width()) {
        fitted.pixels = std::max(kSmallest, std::floor(style.pixels * rect.width() / width));
    }
    const QFont font = fontOf(fitted);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.colour(fitted.colour));
    QString shown = words;
    if (tabularWidth(font, shown) > rect.width() + 1) {
        shown = QFontMetricsF(font).elidedText(shown, Qt::ElideRight, rect.width());
    }
    drawTabular(m_painter, rect, alignment, shown);
    const double width = tabularWidth(font, shown);
    return alignment & Qt::AlignRight ? rect.right() - width : rect.left() + width;
}

void WallPainter::head(const QRectF& rect)
{
    if (m_old) {
        stale(rect);
    } else {
        state(rect);
    }
}

void WallPainter::stale(const QRectF& rect)
{
    card(rect, Tone::Critical);
    icon({ rect.left() + 26, rect.center().y() - 26 }, "offline", 52, "status.crit");
    const QRectF line = rect.adjusted(100, 0, -26, 0);
    const double end
        = text(line, Qt::AlignLeft, { "wallLabel", 700, 56, "status.crit" }, staleWords(m_values));
    if (m_values.live.asOf > Instant()) {
        text(QRectF(end + 24, line.top(), line.right() - end - 24, line.height()), Qt::AlignRight,
            { "wallLabel", 500, 30, "text.secondary" },
            Words::tr("figures stop at %1").arg(format::clockSeconds(m_values.live.asOf, m_values.zone)));
    }
}

void WallPainter::state(const QRectF& rect)
{
    const ControlStripValues strip = controlStripValues(m_values);
    const std::vector<ActiveLever> levers = activeLevers(m_values);
    using Variant = ControlStripValues::Variant;
    Tone tone = Tone::Warning;
    switch (strip.variant) {
    case Variant::None:
        tone = Tone::Ok;
        break;
    case Variant::Stop:
        tone = Tone::Critical;
        break;
    case Variant::Unknown:
        tone = Tone::Unknown;
        break;
    default:
        break;
    }
    card(rect, tone);
    const std::string_view ink = toneColour(tone);
    icon({ rect.left() + 26, rect.center().y() - 26 }, strip.icon, 52, ink);
    const QRectF words(rect.left() + 100, rect.top(), rect.width() - 100 - 320, rect.height());
    double end = text(words, Qt::AlignLeft, { "wallLabel", 700, 42, ink }, strip.title) + 24;
    if (levers.size() == 1 && levers.front().origin.expiresAt) {
        const auto left = *levers.front().origin.expiresAt - m_values.now;
        end = text({ end, rect.top(), words.right() - end, rect.height() }, Qt::AlignLeft,
                  { "wallValue", 600, 68, "text.primary" }, format::countdown(left))
            + 22;
        if (words.right() - end > 140) {
            text({ end, rect.top(), words.right() - end, rect.height() }, Qt::AlignLeft,
                { "wallLabel", 500, 30, "text.secondary" },
                Words::tr("left · %1").arg(QString::fromStdString(levers.front().origin.actor)));
        }
    }
    if (strip.timeLeft) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.colour(toneFill(tone)));
        m_painter.drawRect(
            QRectF(rect.left() + 2, rect.bottom() - 9, (rect.width() - 4) * *strip.timeLeft, 8));
    }
    clock(rect);
}

void WallPainter::clock(const QRectF& rect)
{
    const QRectF line = rect.adjusted(0, 0, -26, 0);
    const QRectF upper(line.left(), rect.center().y() - 32, line.width(), 30);
    const QRectF lower(line.left(), rect.center().y() + 2, line.width(), 30);
    const QString city = cityOf(m_values.zone);
    const QString live = Words::tr("live %1").arg(format::age(age(m_values)));
    const Style small{ "wallLabel", 500, 26, "text.secondary" };
    text(upper, Qt::AlignRight, small, city);
    text(lower, Qt::AlignRight, { "wallLabel", 500, 26, "status.ok" }, live);
    const double width = std::max(widthOf(small, city), widthOf(small, live));
    text(line.adjusted(0, 0, -width - 22, 0), Qt::AlignRight, { "wallValue", 600, 56, "text.primary" },
        format::clock(m_values.now, m_values.zone));
}

void WallPainter::spendToday(const QRectF& rect)
{
    const std::optional<double> share = ratio(m_values.spentToday, m_values.dailyBudget);
    const std::optional<double> pace = ratio(m_values.spentToday, m_values.targetByNow);
    const Tone tone = budgetTone(share, pace);
    card(rect, tone, false);
    const QRectF inner = rect.adjusted(26, 16, -26, -18);
    text({ inner.left(), inner.top(), inner.width(), 38 }, Qt::AlignLeft,
        { "wallLabel", 500, 30, "text.secondary" }, Words::tr("Spend today"));
    const QString amount = m_values.spentToday ? format::money(*m_values.spentToday) : Words::tr("unknown");
    text({ inner.left(), inner.top() + 38, inner.width(), 130 }, Qt::AlignLeft,
        { "wallValue", 600, 124, m_old ? "text.tertiary" : "text.primary" }, amount);
    const QRectF foot(inner.left(), inner.bottom() - 38, inner.width(), 38);
    if (!share) {
        text(foot, Qt::AlignLeft, { "wallLabel", 500, 30, "text.secondary" },
            m_values.spentToday ? Words::tr("no daily budget") : Words::tr("nothing read yet"));
        return;
    }
    double left = foot.left();
    if (tone != Tone::Neutral) {
        icon({ left, foot.center().y() - 15 }, toneGlyph(tone), 30, toneColour(tone));
        left += 38;
    }
    const double end = text({ left, foot.top(), foot.right() - left, 38 }, Qt::AlignLeft,
        { "wallLabel", 600, 30, tone == Tone::Neutral ? "text.primary" : toneColour(tone) },
        //: %1 is a percentage, %2 an amount
        Words::tr("%1 of %2").arg(format::percent(*share), format::wholeMoney(*m_values.dailyBudget)));
    if (pace && foot.right() - end > 150) {
        text({ end + 20, foot.top(), foot.right() - end - 20, 38 }, Qt::AlignRight,
            { "wallLabel", 500, 30, "text.secondary" },
            Words::tr("%1 of target").arg(format::percent(*pace)));
    }
}

void WallPainter::burnRate(const QRectF& rect)
{
    card(rect);
    const QRectF inner = rect.adjusted(26, 16, -26, -18);
    text({ inner.left(), inner.top(), inner.width(), 38 }, Qt::AlignLeft,
        { "wallLabel", 500, 30, "text.secondary" }, Words::tr("Burn rate"));
    const bool known = m_values.burnRatePerHour.has_value();
    const Style unit{ "wallLabel", 500, 35, "text.secondary" };
    const QString perHour = known ? Words::tr("/h") : QString();
    const double unitWidth = widthOf(unit, perHour) + 10;
    const double end = text({ inner.left(), inner.top() + 38, inner.width() - unitWidth, 96 }, Qt::AlignLeft,
        { "wallValue", 600, 92, m_old ? "text.tertiary" : "text.primary" },
        known ? format::money(*m_values.burnRatePerHour) : Words::tr("unknown"));
    text({ end + 10, inner.top() + 58, unitWidth, 70 }, Qt::AlignLeft, unit, perHour);
    if (!m_values.burnRateChange) {
        return;
    }
    const double change = *m_values.burnRateChange;
    const bool falls = change < 0;
    const std::string_view ink = falls ? "status.ok" : change > 0.5 ? "status.warn" : "text.primary";
    const QRectF foot(inner.left(), inner.bottom() - 38, inner.width(), 38);
    icon({ foot.left(), foot.center().y() - 16 }, falls ? "arrow-down" : "arrow-up", 32, ink);
    const double after = text({ foot.left() + 40, foot.top(), foot.width() - 40, 38 }, Qt::AlignLeft,
        { "wallLabel", 600, 30, ink }, format::percent(std::abs(change)));
    text({ after + 10, foot.top(), foot.right() - after - 10, 38 }, Qt::AlignLeft,
        { "wallLabel", 500, 30, "text.secondary" }, Words::tr("in 1 h"));
}

void WallPainter::endOfDay(const QRectF& rect)
{
    card(rect);
    const QRectF inner = rect.adjusted(26, 16, -26, -18);
    text({ inner.left(), inner.top(), inner.width(), 38 }, Qt::AlignLeft,
        { "wallLabel", 500, 30, "text.secondary" }, Words::tr("End of day"));
    const auto& forecast = m_values.dayForecast;
    text({ inner.left(), inner.top() + 38, inner.width(), 96 }, Qt::AlignLeft,
        { "wallValue", 600, 92, m_old || !forecast ? "text.tertiary" : "text.primary" },
        forecast ? format::wholeMoney(forecast->mean) : Words::tr("unknown"));
    if (!forecast) {
        return;
    }
    QString band = QStringLiteral("%1–%2").arg(
        format::wholeMoney(forecast->lower80), format::wholeMoney(forecast->upper80));
    if (m_values.capProbability) {
        //: %1 is a range of amounts, %2 how likely it is that the cap is reached
        band = Words::tr("%1, cap %2").arg(band, format::percent(*m_values.capProbability));
    }
    text({ inner.left(), inner.bottom() - 38, inner.width(), 38 }, Qt::AlignLeft,
        { "wallLabel", 500, 30, "text.secondary" }, band);
}

void WallPainter::paintSpend(const QRectF& area)
{
    head({ area.left(), area.top(), area.width(), 104 });
    const double row = area.top() + 104 + kGap;
    const double wide = std::round(area.width() * 610.0 / 1400);
    const double narrow = (area.width() - wide - 2 * kGap) / 2;
    spendToday({ area.left(), row, wide, 250 });
    burnRate({ area.left() + wide + kGap, row, narrow, 250 });
    endOfDay({ area.right() - narrow, row, narrow, 250 });
    const double feetTop = area.bottom() - 108;
    const double chartTop = row + 250 + kGap;
    chart({ area.left(), chartTop, area.width(), feetTop - kGap - chartTop });
    feet({ area.left(), feetTop, area.width(), 108 });
}

} // namespace spillway
