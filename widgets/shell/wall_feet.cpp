// SPDX-License-Identifier: GPL-3.0-or-later
// The lowest row of the wall: providers and alerts.
#include "widgets/components/formatting.h"
#include "widgets/shell/wall_painter.h"
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

} // namespace

using namespace wall;

void WallPainter::alerts(const QRectF& rect)
{
    int firing = 0;
    bool critical = false;
    QString first;
    const std::pair<const AlertLight*, QString> lights[] = { { &m_values.providerDown,
                                                                 Words::tr("provider") },
        { &m_values.costSpike, Words::tr("cost spike") }, { &m_values.heavyUse, Words::tr("heavy use") } };
    for (const auto& [light, name] : lights) {
        const bool on
            = light->state == AlertLight::State::Warning || light->state == AlertLight::State::Critical;
        critical = critical || light->state == AlertLight::State::Critical;
        if (on && firing++ == 0) {
            first = name;
        }
    }
    if (firing == 0) {
        noAlert(rect);
        return;
    }
    const Tone tone = critical ? Tone::Critical : Tone::Warning;
    card(rect, tone);
    icon({ rect.left() + 14, rect.center().y() - 19 }, toneGlyph(tone), 38, toneColour(tone));
    const QRectF words = rect.adjusted(64, 0, -10, 0);
    text({ words.left(), rect.center().y() - 36, words.width(), 36 }, Qt::AlignLeft,
        { "wallLabel", 700, 30, toneColour(tone) }, Words::tr("%n firing", nullptr, firing));
    text({ words.left(), rect.center().y(), words.width(), 36 }, Qt::AlignLeft,
        { "wallLabel", 500, 30, "text.secondary" }, first);
}

QString WallPainter::quietWords(const OverviewValues& values)
{
    using State = AlertLight::State;
    const bool isKnown = values.providerDown.state != State::Unknown
        || values.costSpike.state != State::Unknown || values.heavyUse.state != State::Unknown;
    return isKnown && age(values) <= WallView::kOld ? Words::tr("all quiet") : Words::tr("not known");
}

/// Quiet is a claim: without figures nobody knows.
void WallPainter::noAlert(const QRectF& rect)
{
    const QString quiet = quietWords(m_values);
    const bool isKnown = quiet == Words::tr("all quiet");
    const Tone tone = isKnown ? Tone::Ok : Tone::Unknown;
    card(rect, tone);
    icon({ rect.left() + 14, rect.center().y() - 19 }, toneGlyph(tone), 38, toneColour(tone));
    const QRectF words = rect.adjusted(64, 0, -10, 0);
    text({ words.left(), rect.center().y() - 36, words.width(), 36 }, Qt::AlignLeft,
        { "wallLabel", 700, 30, "text.primary" }, isKnown ? Words::tr("No alert") : Words::tr("Alerts"));
    text({ words.left(), rect.center().y(), words.width(), 36 }, Qt::AlignLeft,
        { "wallLabel", 500, 30, "text.secondary" }, quiet);
}

void WallPainter::provider(const QRectF& rect, const ProviderHealth& health)
{
    const Tone tone = toneOf(health);
    card(rect, tone);
    icon({ rect.left() + 14, rect.center().y() - 19 }, toneGlyph(tone), 38, toneColour(tone));
    const QRectF words = rect.adjusted(64, 0, -10, 0);
    text({ words.left(), rect.center().y() - 36, words.width(), 36 }, Qt::AlignLeft,
        { "wallLabel", 600, 28, "text.primary" }, nameOf(health.provider.displayName, health.provider.id));
    text({ words.left(), rect.center().y(), words.width(), 36 }, Qt::AlignLeft,
        { "wallLabel", 500, 30, tone == Tone::Ok ? "text.secondary" : toneColour(tone) },
        health.successRate ? format::percent(*health.successRate, 1) : Words::tr("no data"));
}

/// Healthy is as old as the figures are.
Tone WallPainter::toneOf(const ProviderHealth& health) const
{
    const Tone tone = healthTone(health);
    return m_old && tone == Tone::Ok ? Tone::Unknown : tone;
}

void WallPainter::feet(const QRectF& rect)
{
    constexpr std::size_t kMost = 5;
    std::vector<const ProviderHealth*> shown;
    for (const ProviderHealth& health : m_values.providers) {
        shown.push_back(&health);
    }
    // What needs attention is never the one left out.
    std::stable_sort(shown.begin(), shown.end(), [](const ProviderHealth* a, const ProviderHealth* b) {
        const auto rank
            = [](const ProviderHealth* health) { return healthTone(*health) == Tone::Ok ? 1 : 0; };
        return rank(a) < rank(b);
    });
    shown.resize(std::min(shown.size(), kMost));
    std::sort(shown.begin(), shown.end());
    // Each as wide as its name needs, and what is left over shared.
    const double fixed = std::round(rect.width() / 6.5);
    std::vector<double> widths;
    double needed = fixed;
    for (const ProviderHealth* health : shown) {
        const QString name = nameOf(health->provider.displayName, health->provider.id);
        widths.push_back(86 + widthOf({ "wallLabel", 600, 28, {} }, name));
        needed += widths.back() + kGap;
    }
    const double stretch
        = (rect.width() - needed) / static_cast<double>(std::max<std::size_t>(1, shown.size()));
    double left = rect.left();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const double width = std::max(120.0, widths[i] + stretch);
        provider({ left, rect.top(), width, rect.height() }, *shown[i]);
        left += width + kGap;
    }
    alerts({ left, rect.top(), rect.right() - left, rect.height() });
}

} // namespace spillway
