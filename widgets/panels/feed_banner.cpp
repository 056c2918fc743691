// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/feed_banner.h"

#include "widgets/components/formatting.h"
#include "widgets/components/playbook_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

namespace spillway
{
namespace
{

bool stopped(const Provenance& source)
{
    return source.freshness == Freshness::Stale || source.freshness == Freshness::Missing;
}

} // namespace

FeedBanner::FeedBanner(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_playbook(new PlaybookButton(theme, ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
    , m_copy(new ActionButton(
          theme, tr("Copy error"), ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
{
    m_copy->setIconName("copy");
    connect(m_copy, &ActionButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_error); });
    hide();
}

bool FeedBanner::setValues(const OverviewValues& values)
{
    const auto since = [&](const Provenance& source, const QString& name) {
        if (source.freshness == Freshness::Missing) {
            return tr("%1 does not answer.").arg(name);
        }
        return tr("%1 does not answer. Figures stop at %2, %3 ago.")
            .arg(name, format::clockSeconds(source.asOf, values.zone), format::age(values.now - source.asOf));
    };
    QString title;
    QString meaning;
    if (values.redis.state == ConnectionState::Refused) {
        title = tr("Redis refuses this login.");
        meaning
            = tr("It is not tried again by itself. Set the user or the password right, then refresh (R).");
    } else if (stopped(values.live) && stopped(values.history)) {
        title = tr("Neither Redis nor PostgreSQL answers.");
        meaning = tr("Every figure below is as old as it says. What was spent since then is not known.");
    } else if (stopped(values.live)) {
        title = since(values.live, QStringLiteral("Redis"));
        meaning
            = tr("Totals show what is recorded, greyed figures are old. Whether controls are enforced is not "
                 "proven until it returns.");
    } else if (stopped(values.history)) {
        title = since(values.history, QStringLiteral("PostgreSQL"));
        meaning = tr(
            "Live figures go on. History and budgets stand as they were, and no command can be recorded.");
    }
    const bool isRedis = stopped(values.live) || values.redis.state == ConnectionState::Refused;
    const QString said = QString::fromStdString(isRedis ? values.redis.detail : values.postgres.detail);
    m_error = title + (said.isEmpty() ? QString() : QLatin1Char('\n') + said);
    m_playbook->setOutage(isRedis ? Outage::Redis : Outage::Postgres, values.playbooks);
    if (title != m_title || meaning != m_meaning) {
        m_title = title;
        m_meaning = meaning;
        setAccessibleName(m_title);
        setAccessibleDescription(m_meaning);
        arrange();
        update();
    }
    return !m_title.isEmpty();
}

void FeedBanner::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    arrange();
}

void FeedBanner::arrange()
{
    m_end = width() - 14;
    for (ActionButton* button : { m_copy, static_cast<ActionButton*>(m_playbook) }) {
        const QSize size = button->sizeHint();
        m_end -= size.width();
        button->setGeometry(m_end, (height() - size.height()) / 2, size.width(), size.height());
        m_end -= 8;
    }
}

void FeedBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), theme().radius("card"), theme().colour("status.warn.tint"),
        theme().colour("status.warn.border"));
    theme().drawIcon(painter, QPointF(14, height() / 2.0 - 10), "offline", 20, theme().colour("status.warn"));
    const double room = m_end - 46;
    const bool isLong = QFontMetricsF(theme().font("small")).horizontalAdvance(m_meaning) > room;
    const QRectF text(46, isLong ? 4 : 10, room, 20);
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(text, Qt::AlignVCenter, m_title);
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(QRectF(46, text.bottom(), room, isLong ? 34 : 20),
        isLong ? int(Qt::AlignTop) | int(Qt::TextWordWrap) : int(Qt::AlignVCenter), m_meaning);
}

} // namespace spillway
