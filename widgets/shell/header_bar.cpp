// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/header_bar.h"

#include "widgets/components/action_button.h"
#include "widgets/components/formatting.h"
#include "widgets/components/runs_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QtMath>

namespace spillway
{

namespace
{

constexpr int kCompactWidth = 1180 - 72; ///< of the header, when the window is compact

Tone toneOf(const OverviewValues& values)
{
    bool connecting = false;
    bool gatewayAway = false;
    for (const ConnectionHealth* health : { &values.postgres, &values.redis, &values.gateway }) {
        const bool away
            = health->state == ConnectionState::Refused || health->state == ConnectionState::Unreachable;
        if (away && health != &values.gateway) {
            return Tone::Critical;
        }
        gatewayAway = gatewayAway || away;
        connecting = connecting || health->state == ConnectionState::Connecting;
    }
    return gatewayAway ? Tone::Warning : connecting ? Tone::Unknown : Tone::Ok;
}

} // namespace

bool isSandbox(const std::string& environment)
{
    return environment == "sandbox";
}

ConnectionChip::ConnectionChip(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ConnectionChip::setState(const QString& text, Tone tone, bool sandbox)
{
    if (text == m_text && tone == m_tone && sandbox == m_sandbox) {
        return;
    }
    m_text = text;
    m_tone = tone;
    m_sandbox = sandbox;
    QString state;
    switch (tone) {
    case Tone::Ok:
        state = tr("all connections are up");
        break;
    case Tone::Critical:
        state = tr("a connection is down");
        break;
    case Tone::Warning:
        state = tr("the gateway does not answer");
        break;
    case Tone::Neutral:
    case Tone::Info:
    case Tone::Unknown:
    case Tone::Stale:
        state = tr("connecting");
        break;
    }
    setAccessibleName(text + QStringLiteral(", ") + state);
    setToolTip(state);
    updateGeometry();
    update();
}

QSize ConnectionChip::sizeHint() const
{
    return { qCeil(tabularWidth(theme().font("caption"), m_text)) + 16 + 13, 22 };
}

void ConnectionChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = theme().colour("surface.hover");
    paintCard(painter, rect(), theme().radius("badge"), fill,
        m_sandbox ? theme().colour("border.strong") : fill, m_sandbox);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour(toneColour(m_tone)));
    painter.drawEllipse(QRectF(8, 7.5, 7, 7));
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour("text.secondary"));
    drawTabular(painter, QRectF(21, 0, width() - 21, height()), Qt::AlignLeft, m_text);
}

HeaderBar::HeaderBar(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_title(new RunsLabel(theme, "pageTitle", this))
    , m_chip(new ConnectionChip(theme, this))
    , m_range(new RunsLabel(theme, "small", this))
    , m_zone(new RunsLabel(theme, "small", this))
    , m_refresh(new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Medium, this))
    , m_themeButton(new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Medium, this))
{
    setFixedHeight(theme.size("header"));
    m_refresh->setIconName("refresh");
    m_refresh->setDescription(tr("Refresh (R)"));
    m_themeButton->setIconName("theme");
    m_themeButton->setDescription(tr("Switch between dark, light and high contrast (D)"));
    connect(m_refresh, &ActionButton::clicked, this, &HeaderBar::refreshRequested);
    connect(m_themeButton, &ActionButton::clicked, this, &HeaderBar::themeRequested);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 1);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_chip);
    layout->addStretch();
    layout->addWidget(m_range);
    layout->addSpacing(4);
    layout->addWidget(m_zone);
    layout->addSpacing(4);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_refresh);
    buttons->addWidget(m_themeButton);
    layout->addLayout(buttons);
    setValues({});
}

void HeaderBar::setTitle(const QString& title)
{
    m_title->setRuns({ { title, "text.primary", 600 } });
}

void HeaderBar::setConnectionName(const QString& name)
{
    m_connectionName = name;
}

void HeaderBar::setRange(const OverviewValues& values)
{
    if (values.spend.buckets.empty()) {
        m_range->setRuns({});
        return;
    }
    const Instant start = values.spend.buckets.front().start;
    const auto hours = std::chrono::round<std::chrono::hours>(values.now - start).count();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(start), values.zone.qt());
    m_range->setRuns({
        //: %1 is a number of hours
        { tr("Last %1 h").arg(hours), "text.primary", 500, "calendar" },
        //: %1 is a date and time: what is shown reaches from it until now
        { tr("%1 – now").arg(QLocale().toString(local, u"d MMM HH:mm")), "text.tertiary" },
    });
}

void HeaderBar::setValues(const OverviewValues& values)
{
    const bool sandbox = isSandbox(values.environment);
    const QString environment = sandbox ? tr("SANDBOX") : QString::fromStdString(values.environment);
    QStringList parts{ m_connectionName, environment };
    parts.removeAll(QString());
    m_chip->setState(
        parts.isEmpty() ? tr("connecting") : parts.join(QStringLiteral(" · ")), toneOf(values), sandbox);
    setRange(values);
    m_zone->setRuns({ { QString::fromStdString(values.zone.name()), "text.primary", 500, "globe" },
        { QStringLiteral("UTC") + QString::fromStdString(values.zone.offsetText(values.now)),
            "text.tertiary" } });
}

void HeaderBar::setTabOrderAfter(QWidget* widget)
{
    setTabOrder(widget, m_refresh);
    setTabOrder(m_refresh, m_themeButton);
}

void HeaderBar::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    m_range->setVisible(width() >= kCompactWidth);
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("bg.chrome"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().colour("border.subtle"));
}

} // namespace spillway
