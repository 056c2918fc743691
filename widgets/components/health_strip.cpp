// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/health_strip.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{

namespace
{

struct Look {
    double height;
    std::string_view colour;
    double opacity;
};

Look lookOf(HealthState state)
{
    switch (state) {
    case HealthState::NoData:
        return { 0.3, "chart.track", 1 };
    case HealthState::Ok:
        return { 0.56, "status.ok.fill", 0.55 };
    case HealthState::Degraded:
        return { 0.78, "status.warn.fill", 1 };
    case HealthState::Down:
        return { 1, "status.crit.fill", 1 };
    }
    return { 0.3, "chart.track", 1 };
}

} // namespace

void paintHealthStrip(
    QPainter& painter, const Theme& theme, const QRectF& rect, const std::vector<HealthState>& states)
{
    if (states.empty()) {
        return;
    }
    const double step = rect.width() / static_cast<double>(states.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        const Look look = lookOf(states[i]);
        const double height = qRound(rect.height() * look.height);
        painter.fillRect(QRectF(rect.left() + step * static_cast<double>(i), rect.bottom() - height,
                             std::max(1.0, step - 1), height),
            theme.colour(look.colour, look.opacity));
    }
}

HealthStrip::HealthStrip(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void HealthStrip::setStates(const std::vector<HealthState>& states)
{
    if (states == m_states) {
        return;
    }
    m_states = states;
    const auto down = static_cast<int>(std::count(states.begin(), states.end(), HealthState::Down));
    const auto degraded = static_cast<int>(std::count(states.begin(), states.end(), HealthState::Degraded));
    //: Read aloud for the strip of the last 24 hours; %1 and %2 count spans of time, %3 is their number
    setAccessibleName(tr("down %1, degraded %2 of %3").arg(down).arg(degraded).arg(states.size()));
    update();
}

void HealthStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintHealthStrip(painter, theme(), rect(), m_states);
}

} // namespace spillway
