// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/scenario_sign.h"

#include "widgets/components/themed_widget.h"

#include <QCoreApplication>
#include <QPainter>
#include <QtMath>

namespace spillway
{
namespace
{

constexpr int kBox = 16;
constexpr int kSign = 16;
constexpr int kGap = 6;

struct Scenarios {
    Q_DECLARE_TR_FUNCTIONS(Scenarios)
};

} // namespace

QString scenarioTitle(forecast::Scenario scenario)
{
    switch (scenario) {
    case forecast::Scenario::Expected:
        return Scenarios::tr("Expected");
    case forecast::Scenario::Conservative:
        return Scenarios::tr("Conservative");
    case forecast::Scenario::Optimistic:
        return Scenarios::tr("Optimistic");
    case forecast::Scenario::Pessimistic:
        return Scenarios::tr("Pessimistic");
    case forecast::Scenario::Driver:
        return Scenarios::tr("Drivers");
    }
    return {};
}

QPen scenarioPen(const Theme& theme, forecast::Scenario scenario, double width)
{
    switch (scenario) {
    case forecast::Scenario::Expected:
        return theme.pen("scn.expected", width);
    case forecast::Scenario::Conservative:
        return theme.pen("scn.conservative", width, "conservative");
    case forecast::Scenario::Optimistic:
        return theme.pen("scn.optimistic", width, "optimistic");
    case forecast::Scenario::Pessimistic:
        return theme.pen("scn.pessimistic", width, "pessimistic");
    case forecast::Scenario::Driver:
        return theme.pen("text.secondary", width, "compare");
    }
    return {};
}

void paintScenarioSign(QPainter& painter, const Theme& theme, const QRectF& rect, forecast::Scenario scenario)
{
    painter.setPen(scenarioPen(theme, scenario));
    const QPointF centre = rect.center();
    painter.drawLine(centre - QPointF(kSign / 2.0, 0), centre + QPointF(kSign / 2.0, 0));
}

ScenarioCheck::ScenarioCheck(const Theme& theme, forecast::Scenario scenario, bool withSign, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_scenario(scenario)
    , m_withSign(withSign)
{
    setCheckable(true);
    setChecked(true);
    setText(scenarioTitle(scenario));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

QSize ScenarioCheck::sizeHint() const
{
    const double text_ = QFontMetricsF(m_theme.font("small")).horizontalAdvance(text());
    return { kBox + kGap + (m_withSign ? kSign + kGap : 0) + qCeil(text_) + 4, 24 };
}

void ScenarioCheck::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(1, (height() - kBox) / 2.0, kBox, kBox);
    paintCard(painter, box, 4, m_theme.colour(isChecked() ? "accent.base" : "surface.sunken"),
        m_theme.colour(isChecked() ? "accent.base" : "border.control"));
    if (isChecked()) {
        m_theme.drawIcon(
            painter, box.topLeft() + QPointF(2, 2), "check", 12, m_theme.colour("text.onAccent"));
    }
    double x = box.right() + kGap;
    if (m_withSign) {
        paintScenarioSign(painter, m_theme, QRectF(x, 0, kSign, height()), m_scenario);
        x += kSign + kGap;
    }
    painter.setFont(m_theme.font("small"));
    painter.setPen(m_theme.colour(isEnabled() ? "text.primary" : "text.disabled"));
    const QString shown
        = painter.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(width() - x));
    painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter, shown);
    if (hasFocus()) {
        paintFocusRing(painter, m_theme, rect(), 4);
    }
}

} // namespace spillway
