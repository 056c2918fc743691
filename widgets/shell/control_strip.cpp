// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/control_strip.h"

#include "widgets/components/action_button.h"
#include "widgets/panels/light_row.h"

#include <QAccessible>
#include <QMenu>
#include <QPainter>

namespace spillway
{

using Variant = ControlStripValues::Variant;

namespace
{

constexpr int kNarrow = 1180 - 72; ///< of a window that is compact, without the rail

/// A light's name within a line, where a title would have its capital.
QString lightWord(controls::LightKind kind)
{
    switch (kind) {
    case controls::LightKind::Accepted:
        return ControlStrip::tr("accepted");
    case controls::LightKind::Stored:
        return ControlStrip::tr("stored");
    case controls::LightKind::Enforced:
        return ControlStrip::tr("enforced");
    case controls::LightKind::TrafficFell:
        return ControlStrip::tr("traffic fell");
    }
    return {};
}

} // namespace

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
    const bool newActions
        = values.actions != m_values.actions || values.actionHindrance != m_values.actionHindrance;
    m_values = values;
    if (newActions) {
        rebuildActions();
    }
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
    case Variant::Pending:
        return Tone::Info;
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

QString ControlStrip::actionText(ControlStripValues::Action action) const
{
    using Action = ControlStripValues::Action;
    switch (action) {
    case Action::Extend:
        return tr("Extend");
    case Action::End:
        return tr("End now…");
    case Action::ShowAll:
        return tr("Show all");
    case Action::ShowLights:
        return tr("Show");
    case Action::Withdraw:
        return tr("Withdraw…");
    case Action::Approve:
        return tr("Approve…");
    case Action::Retry:
        return tr("Retry now");
    }
    return {};
}

void ControlStrip::rebuildActions()
{
    using Action = ControlStripValues::Action;
    for (ActionButton* button : m_actions) {
        button->hide();
        button->deleteLater();
    }
    m_actions.clear();
    for (const Action action : m_values.actions) {
        const bool warns = m_values.variant == Variant::Active || m_values.variant == Variant::Several;
        auto* button = new ActionButton(theme(), actionText(action),
            warns ? ActionButton::Kind::Warning : ActionButton::Kind::Normal, ActionButton::Size::Small,
            this);
        if (action == Action::Extend || action == Action::End || action == Action::Retry) {
            button->setIconName(action == Action::Extend ? "plus"
                    : action == Action::End              ? "play"
                                                         : "refresh");
        }
        const bool off = !m_values.actionHindrance.isEmpty();
        button->setEnabled(!off);
        if (off) {
            button->setToolTip(m_values.actionHindrance);
            button->setAccessibleDescription(m_values.actionHindrance);
        }
        connect(button, &ActionButton::clicked, this,
            [this, action, button] { action == Action::Extend ? chooseExtension(button) : act(action); });
        button->show();
        m_actions.push_back(button);
    }
    placeActions();
}

void ControlStrip::placeActions()
{
    int x = width() - 8;
    for (auto button = m_actions.rbegin(); button != m_actions.rend(); ++button) {
        const QSize size = (*button)->sizeHint();
        x -= size.width();
        (*button)->setGeometry(x, (height() - size.height()) / 2 - 1, size.width(), size.height());
        x -= 8;
    }
}

void ControlStrip::chooseExtension(const ActionButton* button)
{
    QMenu menu(this);
    const QAction* quarter = menu.addAction(tr("15 minutes longer…"));
    const QAction* hour = menu.addAction(tr("60 minutes longer…"));
    const QAction* chosen = menu.exec(button->mapToGlobal(QPoint(0, button->height() + 2)));
    if (m_values.lever && (chosen == quarter || chosen == hour) && chosen != nullptr) {
        Q_EMIT extendRequested(*m_values.lever, chosen == quarter ? 15 : 60);
    }
}

void ControlStrip::act(ControlStripValues::Action action)
{
    using Action = ControlStripValues::Action;
    switch (action) {
    case Action::Extend:
        return;
    case Action::End:
        if (m_values.lever) {
            Q_EMIT endRequested(*m_values.lever);
        }
        return;
    case Action::ShowAll:
        Q_EMIT showAllRequested();
        return;
    case Action::ShowLights:
    case Action::Withdraw:
    case Action::Approve:
        Q_EMIT commandRequested(m_values.commandId);
        return;
    case Action::Retry:
        Q_EMIT retryRequested();
        return;
    }
}

void ControlStrip::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    placeActions();
}

double ControlStrip::lightsWidth() const
{
    if (!m_values.lights) {
        return 0;
    }
    double total = 16;
    for (const controls::LightKind kind : controls::kLights) {
        total += 14 + 4 + tabularWidth(theme().font("caption"), lightWord(kind)) + 20;
    }
    return total - 20;
}

void ControlStrip::paintLights(QPainter& painter, double x) const
{
    for (std::size_t i = 0; i < m_values.lights->size(); ++i) {
        if (i > 0) {
            painter.fillRect(QRectF(x + 5, height() / 2.0 - 1, 10, 1), theme().colour("border.strong"));
            x += 20;
        }
        const controls::LightState state = m_values.lights->at(i);
        const QColor ink = theme().colour(lightInk(state));
        theme().drawIcon(painter, { std::round(x), 9 }, lightIcon(state), 14, ink);
        const QString word = lightWord(controls::kLights[i]);
        painter.setFont(theme().font("caption"));
        painter.setPen(ink);
        const double wide = tabularWidth(painter.font(), word);
        drawTabular(painter, QRectF(x + 18, 0, wide, height() - 1), Qt::AlignLeft, word);
        x += 18 + wide;
    }
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
    const int right = m_actions.empty() ? width() - 16 : m_actions.front()->x() - 10;
    const QRectF line(42, 0, right - 42, height() - 1);
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
    // In a narrow window the lights leave before the reason is cut off: every page's lights are on Controls.
    const double least = width() < kNarrow ? textRunsWidth(theme(), "small", runs) : needed;
    if (const double lights = lightsWidth(); lights > 0 && least + versionWidth + lights <= line.width()) {
        room -= lights;
        paintLights(painter, line.left() + room + 16);
    }
    paintTextRuns(painter, theme(), "small", QRectF(line.left(), 0, room, line.height()), runs);
    if (m_values.timeLeft) {
        painter.fillRect(QRectF(0, height() - 2, width() * *m_values.timeLeft, 2), theme().colour(ink));
    }
}

} // namespace spillway
