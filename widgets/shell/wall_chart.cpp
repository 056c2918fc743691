// SPDX-License-Identifier: GPL-3.0-or-later
// The twelve hours of spend in the middle of the wall.
#include "widgets/components/formatting.h"
#include "widgets/components/mark_words.h"
#include "widgets/shell/wall_painter.h"
#include "widgets/shell/wall_view.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WallView)
};

using namespace std::chrono_literals;

constexpr Duration kShown = WallView::kShown;
constexpr double kQuartersAnHour = 4;

/// 1, 2 or 5 times a power of ten, so that three of them reach `most`.
double niceStep(double most)
{
    const double raw = most / 3;
    const double power = std::pow(10, std::floor(std::log10(std::max(raw, 1e-6))));
    for (const double factor : { 1.0, 2.0, 5.0 }) {
        if (factor * power >= raw) {
            return factor * power;
        }
    }
    return 10 * power;
}

/// Dollars an hour of one tier, or of all below it.
double perHour(const SpendHistory::Bucket& bucket, std::size_t tiers)
{
    double sum = 0;
    for (std::size_t i = 0; i < tiers && i < bucket.spendByTier.size(); ++i) {
        sum += bucket.spendByTier[bucket.spendByTier.size() - 1 - i].toDouble();
    }
    return sum * kQuartersAnHour;
}

} // namespace

double WallPainter::x(Instant at, const QRectF& plot) const
{
    const double share
        = static_cast<double>((at - (m_values.now - kShown)).count()) / static_cast<double>(kShown.count());
    return plot.left() + share * plot.width();
}

void WallPainter::chart(const QRectF& rect)
{
    card(rect);
    legend({ rect.left() + 26, rect.top() + 12, rect.width() - 52, 40 });
    if (m_values.spend.buckets.empty() && m_values.history.asOf == Instant()) {
        // Axes without a line would say that nothing was spent.
        text(rect.adjusted(26, 52, -26, -26), Qt::AlignHCenter, { "wallLabel", 500, 30, "text.tertiary" },
            Words::tr("nothing read yet"));
        return;
    }
    double most = 1;
    for (const auto& bucket : m_values.spend.buckets) {
        if (bucket.start >= m_values.now - kShown) {
            most = std::max(most, perHour(bucket, m_values.spend.tiers.size()));
        }
    }
    for (const auto& point : m_values.typical) {
        most = std::max(most, point.amount.toDouble());
    }
    const QRectF plotArea = rect.adjusted(100, 62, -28, -48);
    axes(plotArea, most * 1.08);
    plot(plotArea, most * 1.08);
    mark(plotArea);
}

void WallPainter::legend(const QRectF& rect)
{
    double left
        = text(rect, Qt::AlignLeft, { "wallLabel", 600, 28, "text.primary" }, Words::tr("Spend per hour"))
        + 26;
    for (const std::string& id : m_values.spend.tiers) {
        const auto tier = std::find_if(m_values.tiers.begin(), m_values.tiers.end(),
            [&](const TierToday& today) { return today.tier.id == id; });
        const QString name = QString::fromStdString(
            tier != m_values.tiers.end() && !tier->tier.displayName.empty() ? tier->tier.displayName : id);
        const Style style{ "wallLabel", 500, 28, "text.secondary" };
        if (left + 40 + widthOf(style, name) > rect.left() + rect.width() * 0.68) {
            return; // the mark's words keep the right
        }
        icon({ left, rect.center().y() - 15 }, tierIcon(id), 30, categoryColour(id));
        left = text({ left + 40, rect.top(), rect.right() - left, rect.height() }, Qt::AlignLeft, style, name)
            + 26;
    }
}

void WallPainter::axes(const QRectF& plot, double most)
{
    const double step = niceStep(most);
    const Style label{ "wallLabel", 400, 26, "chart.label" };
    for (int i = 0; i * step <= most; ++i) {
        const double y = plot.bottom() - i * step / most * plot.height();
        m_painter.setPen(QPen(m_theme.colour(i == 0 ? "chart.axis" : "chart.grid"), 2));
        m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        text({ plot.left() - 100, y - 16, 90, 32 }, Qt::AlignRight, label, format::axisMoney(i * step, step));
    }
    const TimeRange day = m_values.zone.periodAt(Period::Day, m_values.now - kShown);
    for (Instant at = day.from; at < m_values.now; at += 3h) {
        const double left = x(at, plot);
        if (left >= plot.left() + 40 && left <= plot.right() - 40) {
            text({ left - 60, plot.bottom() + 8, 120, 34 }, Qt::AlignHCenter, label,
                format::clock(at, m_values.zone));
        }
    }
}

void WallPainter::plot(const QRectF& plot, double most)
{
    m_painter.save();
    m_painter.setClipRect(plot.adjusted(0, -4, 0, 4));
    const auto y = [&](double dollars) { return plot.bottom() - dollars / most * plot.height(); };
    const std::size_t tiers = m_values.spend.tiers.size();
    for (std::size_t layer = tiers; layer-- > 0;) { // the highest first: the lower ones are painted over it
        const std::string_view colour = categoryColour(m_values.spend.tiers[tiers - 1 - layer]);
        QPainterPath edge, area;
        bool started = false;
        double last = 0;
        const auto finish = [&] {
            if (started) {
                area.lineTo(last, plot.bottom());
                area.closeSubpath();
            }
            started = false;
        };
        for (const auto& bucket : m_values.spend.buckets) {
            const Instant middle = bucket.start + kQuarter / 2;
            if (bucket.missing || bucket.start + kQuarter > m_values.now
                || middle < m_values.now - kShown - kQuarter) {
                if (bucket.missing) {
                    finish(); // a gap is a gap
                }
                continue;
            }
            const QPointF point(x(middle, plot), y(perHour(bucket, layer + 1)));
            if (!started) {
                area.moveTo(point.x(), plot.bottom());
                area.lineTo(point);
                edge.moveTo(point);
                started = true;
            } else {
                area.lineTo(point);
                edge.lineTo(point);
            }
            last = point.x();
        }
        finish();
        m_painter.fillPath(area, m_theme.colour("surface.base"));
        m_painter.fillPath(area, m_theme.colour(colour, 0.42));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.colour(colour), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPath(edge);
    }
    QPolygonF typical;
    for (const auto& point : m_values.typical) {
        typical.append(QPointF(x(point.at, plot), y(point.amount.toDouble())));
    }
    QPen dashes(m_theme.colour("chart.total"), 3);
    dashes.setDashPattern({ 8 / 3.0, 2 });
    m_painter.setPen(dashes);
    m_painter.drawPolyline(typical);
    m_painter.restore();
}

void WallPainter::mark(const QRectF& plot)
{
    const auto newest = std::find_if(m_values.marks.rbegin(), m_values.marks.rend(),
        [&](const Mark& mark) { return mark.kind == MarkKind::Command && mark.at > m_values.now - kShown; });
    if (newest == m_values.marks.rend()) {
        return;
    }
    const double at = x(newest->at, plot);
    const double end = std::min(plot.right(), newest->until ? x(*newest->until, plot) : plot.right());
    m_painter.fillRect(
        QRectF(at, plot.top(), end - at, plot.height()), m_theme.colour("status.warn.fill", 0.16));
    QPen dots(m_theme.colour("status.warn.fill"), 3);
    dots.setDashPattern({ 4 / 3.0, 5 / 3.0 });
    m_painter.setPen(dots);
    m_painter.drawLine(QPointF(at, plot.top() - 38), QPointF(at, plot.bottom()));
    Mark named = *newest;
    named.until.reset(); // how long is above, counting down
    const QString words = format::clock(newest->at, m_values.zone) + QLatin1Char(' ')
        + markText(named, ControlNames(m_values));
    const bool right = at < plot.center().x();
    const QRectF line = right ? QRectF(at + 14, plot.top() - 44, plot.right() - at - 14, 36)
                              : QRectF(plot.left() + plot.width() * 0.62, plot.top() - 44,
                                    std::max(200.0, at - 14 - plot.left() - plot.width() * 0.62), 36);
    text(line, right ? Qt::AlignLeft : Qt::AlignRight, { "wallLabel", 600, 28, "text.primary" }, words);
}

} // namespace spillway
