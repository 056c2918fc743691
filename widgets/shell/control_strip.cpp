// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/control_strip.h"

#include <QAccessible>
#include <QPainter>

namespace spillway
{

using Variant = ControlStripValues::Variant;

ControlStrip::ControlStrip(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setFixedHeight(theme.size("controlStrip"));
    setValues(controlStripValues({}));
}

void ControlStrip::setValues(const ControlStripValues& values)
{
    if (values == m_values) {
        return;
    }
    const bool newState = values.title != m_values.title;
    m_values = values;
    setAccessibleName(spoken());
    if (newState) { // a countdown is not announced every second
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void ControlStrip::setSandbox(bool sandbox)
{
    if (sandbox != m_sandbox) {
        m_sandbox = sandbox;
        setAccessibleName(spoken());
        update();
    }
}

QString ControlStrip::spoken() const
{
    QStringList parts{ m_values.title, textOfRuns(m_values.details), m_values.version };
    if (m_sandbox) {
        parts.prepend(tr("SANDBOX"));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Tone ControlStrip::tone() const
{
    switch (m_values.variant) {
    case Variant::None:
        return Tone::Neutral;
    case Variant::Active:
    case Variant::Several:
        return Tone::Warning;
    case Variant::Stop:
        return Tone::Critical;
    case Variant::Unknown:
        return Tone::Unknown;
    }
    return Tone::Unknown;
}

void ControlStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool none = m_values.variant == Variant::None;
    const bool unknown = m_values.variant == Variant::Unknown;
    painter.fillRect(rect(), theme().colour(none ? "bg.window" : toneTint(tone())));
    QPen edge(theme().colour(none ? "border.subtle" : toneBorder(tone())), 1);
    if (unknown) {
        edge.setDashPattern({ 3, 2 });
    }
    painter.setPen(edge);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));

    const std::string_view ink = none ? "status.ok" : toneColour(tone());
    theme().drawIcon(painter, { 16, 9 }, m_values.icon, 16, theme().colour(ink));
    TextRuns runs;
    if (m_sandbox) {
        runs.push_back({ tr("SANDBOX"), "text.tertiary", 700 });
        runs.push_back({ QStringLiteral("·"), "text.disabled", 400, {}, 10 });
    }
    const std::string_view titleInk = none ? "text.secondary" : unknown ? "text.primary" : ink;
    runs.push_back({ m_values.title, titleInk, none ? 600 : 700, {}, 10 });
    if (!m_values.details.empty()) {
        runs.push_back({ QStringLiteral("·"), "text.disabled", 400, {}, 10 });
        runs.insert(runs.end(), m_values.details.begin(), m_values.details.end());
        runs[runs.size() - m_values.details.size()].gap = 10;
    }
    const QRectF line(42, 0, width() - 42 - 16, height() - 1);
    const TextRuns version{ { m_values.version, none ? "text.tertiary" : "text.secondary" } };
    double room = line.width();
    // The version gives way before state, countdown and person do; the reason shrinks before both.
    double needed = 0;
    for (const TextRun& run : runs) {
        needed += run.mayShrink ? 0 : run.gap + textRunsWidth(theme(), "small", { run });
    }
    const double versionWidth = textRunsWidth(theme(), "small", version) + 16;
    if (!m_values.version.isEmpty() && needed + versionWidth <= line.width()) {
        room -= versionWidth;
        paintTextRuns(painter, theme(), "small",
            QRectF(line.right() - versionWidth + 16, 0, versionWidth, line.height()), version);
    }
    paintTextRuns(painter, theme(), "small", QRectF(line.left(), 0, room, line.height()), runs);
    if (m_values.timeLeft) {
        painter.fillRect(QRectF(0, height() - 2, width() * *m_values.timeLeft, 2), theme().colour(ink));
    }
}

} // namespace spillway
