// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/alert_light_badge.h"

#include "widgets/components/text_runs.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{

namespace
{

Tone toneOf(AlertLight::State state)
{
    switch (state) {
    case AlertLight::State::Unknown:
        return Tone::Unknown;
    case AlertLight::State::Off:
        return Tone::Neutral;
    case AlertLight::State::Warning:
        return Tone::Warning;
    case AlertLight::State::Critical:
        return Tone::Critical;
    }
    return Tone::Unknown;
}

TextRuns runsOf(const QString& name, Tone tone, const QString& detail)
{
    const bool lit = tone == Tone::Warning || tone == Tone::Critical;
    return { { {}, lit ? toneColour(tone) : "text.tertiary", 400, lit ? toneGlyph(tone) : "dashed-circle",
                 0 },
        { name, "text.primary", 600, {}, 4 }, { detail, "text.secondary", 400, {}, 4, true } };
}

} // namespace

AlertLightBadge::AlertLightBadge(const Theme& theme, const QString& name, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void AlertLightBadge::setLight(const AlertLight& light)
{
    if (light == m_light) {
        return;
    }
    m_light = light;
    describe();
    updateGeometry();
    update();
}

QString AlertLightBadge::word() const
{
    switch (m_light.state) {
    case AlertLight::State::Unknown:
        return tr("unknown");
    case AlertLight::State::Off:
        return tr("off");
    case AlertLight::State::Warning:
        return tr("warning");
    case AlertLight::State::Critical:
        return tr("critical");
    }
    return {};
}

QString AlertLightBadge::detail() const
{
    return m_light.detail.empty() ? word() : QString::fromStdString(m_light.detail);
}

void AlertLightBadge::describe()
{
    QString name = m_name + QStringLiteral(": ") + word();
    if (!m_light.detail.empty()) {
        name += QStringLiteral(", ") + QString::fromStdString(m_light.detail);
    }
    setAccessibleName(name);
    setToolTip(name);
}

QSize AlertLightBadge::sizeHint() const
{
    const double width = textRunsWidth(theme(), "caption", runsOf(m_name, toneOf(m_light.state), detail()));
    return { qCeil(width) + 14, 24 };
}

void AlertLightBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tone tone = toneOf(m_light.state);
    const bool lit = tone == Tone::Warning || tone == Tone::Critical;
    paintCard(painter, rect(), theme().radius("badge"), theme().colour(lit ? toneTint(tone) : "surface.base"),
        theme().colour(lit ? toneBorder(tone) : "border.strong"), !lit);
    const QRectF room = QRectF(rect()).adjusted(7, 0, -6, 0);
    TextRuns runs = runsOf(m_name, tone, detail());
    if (!lit && textRunsWidth(theme(), "caption", runs) > room.width()) {
        runs.pop_back(); // the glyph says it; half a word says nothing
    }
    paintTextRuns(painter, theme(), "caption", room, runs);
}

} // namespace spillway
