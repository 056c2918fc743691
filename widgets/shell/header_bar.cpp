// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/header_bar.h"

#include "widgets/components/action_button.h"
#include "widgets/components/formatting.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/time_scope.h"
#include "widgets/shell/search_box.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QtMath>

namespace spillway
{

namespace
{

constexpr int kPersonInset = 13; ///< the divider and the room after it
constexpr int kPersonDisc = 24;
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

/// The most of what a person may do.
QString roleWord(commands::RoleSet roles)
{
    using commands::Role;
    if (roles.has(Role::Breakglass)) {
        return HeaderBar::tr("break-glass");
    }
    if (roles.has(Role::Approver)) {
        return HeaderBar::tr("approver");
    }
    if (roles.has(Role::Operator)) {
        return HeaderBar::tr("operator");
    }
    return roles.isEmpty() ? QString() : HeaderBar::tr("viewer"); // none: the gateway has not said yet
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

PersonChip::PersonChip(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void PersonChip::setPerson(const QString& person, const QString& role)
{
    if (person != m_person || role != m_role) {
        m_person = person;
        m_role = role;
        setVisible(!person.isEmpty() || !role.isEmpty());
        setAccessibleName(person.isEmpty() ? role : role.isEmpty() ? person : tr("%1, %2").arg(person, role));
        setToolTip(accessibleName());
        updateGeometry();
        update();
    }
}

void PersonChip::setCompact(bool compact)
{
    if (compact != m_compact) {
        m_compact = compact;
        updateGeometry();
        update();
    }
}

QSize PersonChip::sizeHint() const
{
    const double words = tabularWidth(theme().font("bodyStrong"), m_person) + gap()
        + tabularWidth(theme().font("small"), m_role);
    return { kPersonInset + kPersonDisc + (m_compact ? 0 : 8 + qCeil(words)), 28 };
}

void PersonChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 4, 1, height() - 8), theme().colour("border.default"));
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc(kPersonInset, (height() - kPersonDisc) / 2.0, kPersonDisc, kPersonDisc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour("surface.selected"));
    painter.drawEllipse(disc);
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour("accent.base"));
    if (m_person.isEmpty()) {
        theme().drawIcon(
            painter, { disc.left() + 5, disc.top() + 5 }, "eye", 14, theme().colour("accent.base"));
    } else {
        painter.drawText(disc, Qt::AlignCenter, m_person.left(2));
    }
    if (m_compact) {
        return;
    }
    double x = disc.right() + 8;
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    drawTabular(painter, QRectF(x, 0, width() - x, height()), Qt::AlignLeft, m_person);
    x += tabularWidth(painter.font(), m_person) + gap();
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    drawTabular(painter, QRectF(x, 0, width() - x, height()), Qt::AlignLeft, m_role);
}

HeaderBar::HeaderBar(const Theme& theme, const TimeScope& time, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_time(time)
    , m_title(new RunsLabel(theme, "pageTitle", this))
    , m_chip(new ConnectionChip(theme, this))
    , m_search(new SearchBox(theme, this))
    , m_range(new ActionButton(theme, {}, ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
    , m_zone(new ActionButton(theme, {}, ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
    , m_refresh(new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Medium, this))
    , m_themeButton(new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Medium, this))
    , m_personChip(new PersonChip(theme, this))
{
    setFixedHeight(theme.size("header"));
    m_range->setIconName("calendar");
    m_range->setTrailingIconName("chevron-down");
    m_zone->setIconName("globe");
    m_refresh->setIconName("refresh");
    m_refresh->setDescription(tr("Refresh (R)"));
    m_themeButton->setIconName("theme");
    m_themeButton->setDescription(tr("Switch between dark, light and high contrast (D)"));
    connect(m_search, &SearchBox::clicked, this, &HeaderBar::paletteRequested);
    connect(m_range, &ActionButton::clicked, this, &HeaderBar::rangeRequested);
    connect(m_zone, &ActionButton::clicked, this, &HeaderBar::zoneRequested);
    connect(&time, &TimeScope::changed, this, &HeaderBar::showTime);
    connect(m_refresh, &ActionButton::clicked, this, &HeaderBar::refreshRequested);
    connect(m_themeButton, &ActionButton::clicked, this, &HeaderBar::themeRequested);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 1);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_chip);
    layout->addStretch();
    layout->addWidget(m_search);
    layout->addWidget(m_range);
    layout->addWidget(m_zone);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_refresh);
    buttons->addWidget(m_themeButton);
    layout->addLayout(buttons);
    layout->addWidget(m_personChip);
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

void HeaderBar::showTime()
{
    if (m_now == Instant()) {
        m_now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    }
    const bool wide = width() >= kCompactWidth;
    const QString name = selectionName(m_time.selection(), m_now, m_time.zone());
    const QString span = selectionSpan(m_time.selection(), m_now, m_time.zone());
    m_range->setText(name);
    m_range->setDetail(wide ? span : QString());
    m_range->setDescription(tr("Time range: %1, %2 (T)").arg(name, span));
    const QString zone = QString::fromStdString(m_time.zone().name());
    const QString offset = QStringLiteral("UTC") + QString::fromStdString(m_time.zone().offsetText(m_now));
    m_zone->setText(zone);
    m_zone->setDetail(offset);
    m_zone->setDescription(tr("Time zone: %1 %2 (Z)").arg(zone, offset));
    m_range->updateGeometry();
    m_zone->updateGeometry();
}

void HeaderBar::setValues(const OverviewValues& values)
{
    const bool sandbox = isSandbox(values.environment);
    const QString environment = sandbox ? tr("SANDBOX") : QString::fromStdString(values.environment);
    QStringList parts{ m_connectionName, environment };
    parts.removeAll(QString());
    m_chip->setState(
        parts.isEmpty() ? tr("connecting") : parts.join(QStringLiteral(" · ")), toneOf(values), sandbox);
    m_now = values.now;
    showTime();
}

void HeaderBar::setAccess(const controls::Access& access)
{
    using State = controls::Access::State;
    const bool cannotSign = access.state == State::NoKey || access.state == State::NoGateway;
    m_personChip->setPerson(cannotSign ? QString() : QString::fromStdString(access.person),
        cannotSign                 ? tr("read-only")
            : access.rolesAreKnown ? roleWord(access.roles)
                                   : QString());
}

void HeaderBar::setTabOrderAfter(QWidget* widget)
{
    setTabOrder(widget, m_search);
    setTabOrder(m_search, m_range);
    setTabOrder(m_range, m_zone);
    setTabOrder(m_zone, m_refresh);
    setTabOrder(m_refresh, m_themeButton);
}

void HeaderBar::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    m_search->setCompact(width() < kCompactWidth);
    m_personChip->setCompact(width() < kCompactWidth);
    showTime();
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("bg.chrome"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().colour("border.subtle"));
}

} // namespace spillway
