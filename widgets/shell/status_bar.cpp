// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/status_bar.h"

#include "widgets/components/formatting.h"
#include "widgets/components/runs_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace spillway
{

namespace
{

constexpr int kPadding = 10;

QString dateText(Instant instant, const Zone& zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt());
    return QLocale().toString(local, u"ddd d MMM yyyy HH:mm:ss");
}

QString roundTrip(double milliseconds)
{
    return format::decimal(milliseconds, milliseconds < 10 ? 1 : 0) + QStringLiteral(" ms");
}

/// A broken connection colours its whole segment.
bool isBroken(const RunsLabel* segment)
{
    return !segment->runs().empty() && segment->runs().front().colour == "status.crit";
}

std::string_view iconOf(bool postgres, bool redis)
{
    return postgres ? "database" : redis ? "bolt" : "shield-check";
}

} // namespace

StatusBar::StatusBar(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setFixedHeight(theme.size("statusBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 1, 6, 0);
    layout->setSpacing(0);
    m_postgres = addSegment(true);
    m_redis = addSegment(true);
    m_gateway = addSegment(true);
    layout->addStretch();
    m_ledger = addSegment(false);
    m_dataAge = addSegment(false);
    m_clock = addSegment(false);
    setValues({});
}

RunsLabel* StatusBar::addSegment(bool left)
{
    auto* segment = new RunsLabel(theme(), "caption", this);
    segment->setPadding(kPadding, kPadding);
    segment->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    segment->setProperty("left", left);
    layout()->addWidget(segment);
    return segment;
}

QString StatusBar::serviceName(Service service) const
{
    switch (service) {
    case Service::Postgres:
        return QStringLiteral("PostgreSQL");
    case Service::Redis:
        return QStringLiteral("Redis");
    case Service::Gateway:
        return tr("Gateway");
    }
    return {};
}

QString StatusBar::connectedWord(Service service) const
{
    if (m_isSetup) {
        return tr("reached");
    }
    switch (service) {
    case Service::Postgres:
        return tr("connected");
    case Service::Redis:
        return tr("live");
    case Service::Gateway:
        return tr("reachable");
    }
    return {};
}

void StatusBar::setConnection(
    RunsLabel* segment, Service service, const ConnectionHealth& health, const OverviewValues& values)
{
    const QString name = serviceName(service);
    const std::string_view icon = iconOf(service == Service::Postgres, service == Service::Redis);
    const auto broken = [&](const QString& text) {
        TextRuns runs{ { text, "status.crit", 600, "offline" } };
        if (health.since) {
            //: %1 is a time of day
            runs.push_back({ tr("since %1").arg(format::clockSeconds(*health.since, values.zone)) });
        }
        return runs;
    };
    TextRuns runs;
    switch (health.state) {
    case ConnectionState::Connecting:
        runs = { { name, "text.secondary", 500, icon },
            { m_isSetup ? tr("not tested") : tr("connecting"), "status.unknown", 500, "dashed-circle" } };
        break;
    case ConnectionState::Connected: {
        runs = { { name, "text.secondary", 500, icon },
            { connectedWord(service), "status.ok", 500, "circle-check" } };
        QStringList facts;
        if (health.roundTripMs) {
            facts.append(roundTrip(*health.roundTripMs));
        }
        if (service != Service::Gateway) {
            if (health.readOnly) {
                facts.append(tr("read-only"));
            } else if (!health.powers.measured && !m_isSetup) {
                facts.append(tr("read-only not proven"));
            }
        }
        runs.push_back({ facts.join(QStringLiteral(" · ")), "text.tertiary", 500 });
        if (!health.powers.powers.empty()) {
            runs.push_back({ tr("role can write"), "status.crit", 600, "octagon" });
        }
        break;
    }
    case ConnectionState::Refused:
        //: %1 is a server: it answered and turned the console away
        runs = broken(tr("%1 refused").arg(name));
        break;
    case ConnectionState::Unreachable:
        //: %1 is a server: it does not answer
        runs = broken(tr("%1 unreachable").arg(name));
        break;
    }
    segment->setRuns(runs);
    segment->setToolTip(QString::fromStdString(health.detail));
    segment->setAccessibleDescription(segment->toolTip());
}

void StatusBar::setLedger(const OverviewValues& values)
{
    TextRuns runs{ { tr("Ledger lag"), "text.secondary", 500 } };
    if (values.ledgerLagSeconds) {
        const double lag = *values.ledgerLagSeconds;
        runs.push_back({ lag < 60 ? format::decimal(lag, 1) + QStringLiteral(" s")
                                  : format::age(std::chrono::seconds(static_cast<std::int64_t>(lag))),
            lag < 60 ? "text.primary" : "status.warn", 600 });
    } else {
        runs.push_back({ tr("unknown"), "text.tertiary", 500 });
    }
    if (values.drift) {
        //: %1 is an amount: how far live counters and ledger are apart
        runs.push_back({ tr("drift %1").arg(format::money(*values.drift)), "text.tertiary", 500 });
    }
    m_ledger->setRuns(runs);
}

void StatusBar::setDataAge(const OverviewValues& values)
{
    if (m_pausedSince) {
        m_dataAge->setRuns(
            { { tr("Figures paused at %1").arg(format::clockSeconds(*m_pausedSince, values.zone)),
                  "status.warn", 600, "pause" },
                { tr("Space goes on"), "text.tertiary", 500 } });
        return;
    }
    if (m_isSetup) {
        m_dataAge->setRuns({ { tr("Setup: no command can be sent"), "text.secondary", 500 } });
        return;
    }
    TextRuns runs{ { tr("Data as of"), "text.secondary", 500 } };
    if (values.live.asOf == Instant()) {
        runs.push_back({ tr("not read yet"), "text.tertiary", 500 });
    } else {
        const bool old = values.live.freshness == Freshness::Stale;
        runs.push_back({ format::clockSeconds(values.live.asOf, values.zone),
            old ? "status.warn" : "text.primary", 600, old ? "clock" : "" });
        //: %1 is an age such as "2 s"
        runs.push_back({ tr("%1 ago").arg(format::age(values.now - values.live.asOf)),
            old ? "status.warn" : "text.tertiary", 500 });
    }
    m_dataAge->setRuns(runs);
}

void StatusBar::setValues(const OverviewValues& values)
{
    setConnection(m_postgres, Service::Postgres, values.postgres, values);
    setConnection(m_redis, Service::Redis, values.redis, values);
    setConnection(m_gateway, Service::Gateway, values.gateway, values);
    setLedger(values);
    setDataAge(values);
    m_clock->setRuns(values.now == Instant()
            ? TextRuns{}
            : TextRuns{ { dateText(values.now, values.zone), "text.primary", 600, "clock" },
                  { QString::fromStdString(values.zone.name()), "text.tertiary", 500 } });
    dropWhatDoesNotFit();
    update();
}

void StatusBar::setSetup(bool on)
{
    m_isSetup = on;
    setValues({});
}

void StatusBar::setPausedSince(std::optional<Instant> since, const OverviewValues& values)
{
    m_pausedSince = since;
    setDataAge(values);
    dropWhatDoesNotFit();
}

void StatusBar::dropWhatDoesNotFit()
{
    int needed = 12;
    for (const RunsLabel* segment : { m_postgres, m_redis, m_gateway, m_dataAge, m_clock }) {
        needed += segment->sizeHint().width();
    }
    if (m_isSetup) { // the servers say more than that nothing can be sent yet
        m_dataAge->setVisible(needed <= width());
        m_clock->setVisible(needed - m_dataAge->sizeHint().width() <= width());
    }
    m_ledger->setVisible(!m_isSetup && needed + m_ledger->sizeHint().width() <= width());
}

void StatusBar::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    dropWhatDoesNotFit();
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("bg.chrome"));
    painter.setPen(theme().pen("border.subtle"));
    const QList<RunsLabel*> segments = findChildren<RunsLabel*>(Qt::FindDirectChildrenOnly);
    for (const RunsLabel* segment : segments) {
        if (segment->isHidden()) {
            continue;
        }
        if (isBroken(segment)) {
            painter.fillRect(segment->geometry(), theme().colour("status.crit.tint"));
        }
        const bool left = segment->property("left").toBool();
        const double x = left ? segment->geometry().right() + 0.5 : segment->x() + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
}

} // namespace spillway
