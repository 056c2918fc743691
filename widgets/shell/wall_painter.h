// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace spillway
{

/// Draws the screens of the wall in units of which the height has 900. No text is under 26 of them.
class WallPainter
{
public:
    WallPainter(QPainter& painter, const Theme& theme, const OverviewValues& values);

    void paintSpend(const QRectF& area);
    void paintTiers(const QRectF& area);
    void paintProviders(const QRectF& area);

    /// How old the live figures are; nothing was read: the time since the epoch.
    [[nodiscard]] static Duration age(const OverviewValues& values);
    [[nodiscard]] static QString staleWords(const OverviewValues& values);
    [[nodiscard]] static QString stateWords(const OverviewValues& values);
    /// While no alert fires: that all is quiet, or that nobody knows.
    [[nodiscard]] static QString quietWords(const OverviewValues& values);

private:
    struct Style {
        const char* style;
        int weight;
        double pixels;
        std::string_view colour;
    };

    void card(const QRectF& rect, Tone tone = Tone::Neutral, bool tinted = true);
    /// One line; smaller, down to 26, where it would not fit. Returns where it ends.
    double text(const QRectF& rect, Qt::Alignment alignment, const Style& style, const QString& words);
    /// Drawn at the pixels it has on the screen, so that it is as crisp as the type.
    void icon(QPointF topLeft, std::string_view name, int size, std::string_view colour);
    [[nodiscard]] QFont fontOf(const Style& style) const;
    [[nodiscard]] double widthOf(const Style& style, const QString& words) const;

    void head(const QRectF& rect);
    void stale(const QRectF& rect);
    void state(const QRectF& rect);
    void clock(const QRectF& rect);
    void spendToday(const QRectF& rect);
    void burnRate(const QRectF& rect);
    void endOfDay(const QRectF& rect);
    void chart(const QRectF& rect);
    void legend(const QRectF& rect);
    void plot(const QRectF& plot, double most);
    void axes(const QRectF& plot, double most);
    void mark(const QRectF& plot);
    [[nodiscard]] Tone toneOf(const ProviderHealth& health) const;
    void feet(const QRectF& rect);
    void provider(const QRectF& rect, const ProviderHealth& health);
    void noAlert(const QRectF& rect);
    void alerts(const QRectF& rect);
    [[nodiscard]] double x(Instant at, const QRectF& plot) const;

    QPainter& m_painter;
    const Theme& m_theme;
    const OverviewValues& m_values;
    bool m_old;
};

} // namespace spillway
