// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/feed_banner.h"

#include "widgets/components/formatting.h"

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

FeedBanner::FeedBanner(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
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
    if (title != m_title || meaning != m_meaning) {
        m_title = title;
        m_meaning = meaning;
        setAccessibleName(m_title);
        setAccessibleDescription(m_meaning);
        update();
    }
    return !m_title.isEmpty();
}

void FeedBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), theme().radius("card"), theme().colour("status.warn.tint"),
        theme().colour("status.warn.border"));
    theme().drawIcon(painter, QPointF(14, height() / 2.0 - 10), "offline", 20, theme().colour("status.warn"));
    const QRectF text(46, 10, width() - 60.0, 20);
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(text, Qt::AlignVCenter, m_title);
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    const QString meaning
        = painter.fontMetrics().elidedText(m_meaning, Qt::ElideRight, static_cast<int>(text.width()));
    painter.drawText(text.translated(0, 20), Qt::AlignVCenter, meaning);
}

} // namespace spillway
