// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/activity_list.h"

#include "widgets/components/alert_light_badge.h"
#include "widgets/components/formatting.h"
#include "widgets/components/mark_words.h"
#include "widgets/panels/overview_charts.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr double kLights = 32;
constexpr double kRow = 32;

struct Sign {
    std::string_view icon;
    std::string_view colour;
};

Sign signOf(const Mark& mark)
{
    switch (mark.kind) {
    case MarkKind::Command: {
        const auto type = markCommand(mark);
        return { type ? commandIcon(*type) : "controls", mark.until ? "status.warn" : "text.tertiary" };
    }
    case MarkKind::Warning:
        return { "triangle", "status.warn" };
    case MarkKind::Critical:
        return { "octagon", "status.crit" };
    case MarkKind::Effect:
        return { "circle-check", "status.ok" };
    case MarkKind::Outage:
        return { "offline", "status.crit" };
    case MarkKind::PriceChange:
        return { "info", "status.info" };
    }
    return { "info", "status.info" };
}

} // namespace

ActivityList::ActivityList(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_costSpike(new AlertLightBadge(theme, tr("Cost spike"), this))
    , m_heavyUse(new AlertLightBadge(theme, tr("Heavy use"), this))
    , m_provider(new AlertLightBadge(theme, tr("Provider"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 0, 14, 0);
    auto* lights = new QHBoxLayout;
    lights->setSpacing(6);
    for (AlertLightBadge* light : { m_costSpike, m_heavyUse, m_provider }) {
        lights->addWidget(light); // each as wide as its words
    }
    column->addLayout(lights);
    column->addStretch(1);
    setAccessibleName(tr("Alerts and commands"));
}

void ActivityList::setValues(const OverviewValues& values)
{
    AlertLight spike = values.costSpike;
    if (spike.state == AlertLight::State::Off) {
        spike.detail.clear(); // how far below a spike is no news, and takes the room of what is
    }
    m_costSpike->setLight(spike);
    m_heavyUse->setLight(values.heavyUse);
    m_provider->setLight(values.providerDown);
    std::vector<Mark> newestFirst = values.marks;
    std::stable_sort(
        newestFirst.begin(), newestFirst.end(), [](const Mark& a, const Mark& b) { return a.at > b.at; });
    if (newestFirst == m_marks && values.zone == m_zone) {
        return;
    }
    m_marks = std::move(newestFirst);
    m_names = ControlNames(values);
    m_zone = values.zone;
    QStringList spoken;
    for (std::size_t i = 0; i < std::min<std::size_t>(m_marks.size(), 10); ++i) {
        spoken << rowText(i).join(u' ');
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

QStringList ActivityList::rowText(std::size_t row) const
{
    const Mark& mark = m_marks[row];
    return { format::clockSeconds(mark.at, m_zone), markText(mark, m_names), markOrigin(mark) };
}

void ActivityList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_marks.empty()) {
        painter.setFont(theme().font("body"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(14, kLights, width() - 28.0, kRow), Qt::AlignVCenter,
            tr("No alert and no command in this time range"));
        return;
    }
    double y = kLights;
    for (std::size_t row = 0; row < m_marks.size() && y + kRow <= height() + 2; ++row, y += kRow) {
        paintRow(painter, QRectF(0, y, width(), kRow), row);
    }
}

void ActivityList::paintRow(QPainter& painter, const QRectF& line, std::size_t row) const
{
    const QStringList text = rowText(row);
    painter.setPen(theme().colour("border.subtle"));
    painter.drawLine(line.topLeft() + QPointF(0, 0.5), line.topRight() + QPointF(0, 0.5));
    const Sign sign = signOf(m_marks[row]);
    theme().drawIcon(painter, QPointF(14, line.center().y() - 7), sign.icon, 14, theme().colour(sign.colour));

    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.tertiary"));
    drawTabular(painter, line.adjusted(36, 0, 0, 0), Qt::AlignLeft, text[0]);
    const double timeWidth = tabularWidth(painter.font(), QStringLiteral("00:00:00"));
    const QRectF rest = line.adjusted(36 + timeWidth + 8, 0, -14, 0);
    const double originWidth = text[2].isEmpty() ? 0 : tabularWidth(painter.font(), text[2]) + 10;
    drawTabular(painter, rest, Qt::AlignRight, text[2]);
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(rest, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(
            text[1], Qt::ElideRight, static_cast<int>(rest.width() - originWidth)));
}

} // namespace spillway
