// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/wizard_steps.h"

#include "widgets/components/logo.h"

#include <QPainter>

namespace spillway
{
namespace
{

constexpr int kWidth = 284;
constexpr int kPadding = 24;
constexpr int kTop = 96;
constexpr int kStep = 56;
constexpr double kDot = 24;
constexpr double kLogo = 36;

} // namespace

WizardSteps::WizardSteps(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setFixedWidth(kWidth);
    setAccessibleName(tr("Steps"));
}

void WizardSteps::setSteps(std::vector<Step> steps)
{
    if (steps == m_steps) {
        return;
    }
    m_steps = std::move(steps);
    QStringList spoken;
    for (const Step& step : m_steps) {
        spoken.append(step.detail.isEmpty() ? step.title : step.title + QStringLiteral(": ") + step.detail);
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

void WizardSteps::paintStep(QPainter& painter, std::size_t index) const
{
    const Step& step = m_steps[index];
    const double top = kTop + static_cast<double>(index) * kStep;
    const QRectF dot(kPadding + 0.5, top + 0.5, kDot - 1, kDot - 1);
    if (index + 1 < m_steps.size()) {
        painter.fillRect(QRectF(kPadding + 11, top + 28, 1, kStep - 32),
            theme().colour(step.state == State::Good ? "status.ok" : "border.default"));
    }
    std::string_view fill = "bg.chrome";
    std::string_view edge = "border.control";
    std::string_view ink = "text.tertiary";
    switch (step.state) {
    case State::Ahead:
        break;
    case State::Current:
        fill = "accent.base";
        edge = "accent.base";
        ink = "text.onAccent";
        break;
    case State::Good:
        fill = "status.ok.tint";
        edge = "status.ok";
        break;
    case State::Bad:
        fill = "status.crit.fill";
        edge = "status.crit.fill";
        ink = "text.onDanger";
        break;
    }
    painter.setPen(theme().colour(edge));
    painter.setBrush(theme().colour(fill));
    painter.drawEllipse(dot);
    if (step.state == State::Good) {
        theme().drawIcon(
            painter, { dot.left() + 4.5, dot.top() + 4.5 }, "check", 14, theme().colour("status.ok"));
    } else {
        painter.setFont(theme().font("small", 600));
        painter.setPen(theme().colour(ink));
        painter.drawText(dot, Qt::AlignCenter, QString::number(index + 1));
    }
    const double left = kPadding + kDot + 12;
    const double room = width() - left - 12;
    const bool here = step.state == State::Current || step.state == State::Bad;
    painter.setFont(theme().font("body", here ? 600 : 500));
    painter.setPen(theme().colour(step.state == State::Ahead ? "text.secondary" : "text.primary"));
    painter.drawText(QRectF(left, top + 2, room, 20), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(step.title, Qt::ElideRight, room));
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour(step.state == State::Bad ? "status.crit" : "text.tertiary"));
    painter.drawText(QRectF(left, top + 22, room, 16), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(step.detail, Qt::ElideMiddle, room));
}

void WizardSteps::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().colour("bg.chrome"));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme().colour("border.subtle"));
    paintLogo(painter, theme(), { kPadding, 28 }, kLogo);
    const double beside = kPadding + kLogo + 12;
    painter.setFont(theme().font("pageTitle"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(beside, 28, width() - beside, 22), Qt::AlignVCenter, tr("Spillway"));
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(QRectF(beside, 48, width() - beside, 18), Qt::AlignVCenter, tr("new connection"));
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        paintStep(painter, i);
    }
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(QRectF(kPadding, height() - 130, width() - 2.0 * kPadding, 106),
        Qt::AlignBottom | Qt::TextWordWrap,
        tr("The console only reads. It changes the world by signed commands to the gateway. Passwords and "
           "keys stay "
           "in the system keyring."));
}

} // namespace spillway
