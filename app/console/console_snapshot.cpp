// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that `spillway --snapshot` takes of every page, once everything on them has arrived.
#include "app/console/console_root.h"

#include "app/console/console_settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#include <algorithm>
#include <array>

namespace spillway
{
namespace
{

/// Everything a picture should show has arrived; a ledger without events has answered too.
bool overviewIsComplete(const OverviewValues& values)
{
    return values.live.freshness == Freshness::Fresh && values.history.freshness != Freshness::Loading
        && values.history.freshness != Freshness::Stale
        && values.postgres.state == ConnectionState::Connected;
}

} // namespace

bool ConsoleRoot::isComplete() const
{
    return m_values && overviewIsComplete(*m_values)
        && std::ranges::all_of(m_feeds, [](const auto& feed) { return feed.second->isComplete(); });
}

void ConsoleRoot::startSnapshot()
{
    if (!QDir().mkpath(QString::fromStdString(m_options.snapshotDirectory))) {
        complain(tr("cannot make the directory %1").arg(QString::fromStdString(m_options.snapshotDirectory)));
        QTimer::singleShot(0, this, [] { QCoreApplication::exit(Failed); });
        return;
    }
    m_window.setAttribute(Qt::WA_DontShowOnScreen);
    m_window.show();
    for (const QString& id : m_window.pages()) {
        (void)m_window.page(id); // makes it
    }
    for (const auto& [id, feed] : m_feeds) {
        feed->setActive(true); // every page is pictured, so every page is in sight
    }
    QTimer::singleShot(kSnapshotPatience, this, &ConsoleRoot::failSnapshot);
}

void ConsoleRoot::trySnapshot()
{
    if (m_snapshotDone || !isComplete()) {
        return;
    }
    m_snapshotDone = true;
    QCoreApplication::exit(writeSnapshots() ? Done : Failed);
}

void ConsoleRoot::failSnapshot()
{
    if (m_snapshotDone) {
        return;
    }
    m_snapshotDone = true;
    const auto say = [](const QString& server, const ConnectionHealth& health) {
        if (health.state != ConnectionState::Connected) {
            complain(tr("no figures from %1: %2").arg(server, QString::fromStdString(health.detail)));
        }
    };
    if (m_values) {
        say(QStringLiteral("Redis"), m_values->redis);
        say(QStringLiteral("PostgreSQL"), m_values->postgres);
    } else {
        complain(tr("neither Redis nor PostgreSQL answered in time"));
    }
    QCoreApplication::exit(CannotConnect);
}

bool ConsoleRoot::writeSnapshots()
{
    constexpr std::array<QSize, 3> kSizes{ QSize(1440, 900), QSize(1100, 700), QSize(1920, 1080) };
    const QDir directory(QString::fromStdString(m_options.snapshotDirectory));
    for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light }) {
        m_theme.setMode(mode);
        for (const QSize size : kSizes) {
            m_window.resize(size);
            for (const QString& page : m_window.pages()) {
                (void)m_window.showPage(page);
                QCoreApplication::sendPostedEvents();
                QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
                const QString name = QStringLiteral("%1-%2-%3x%4.png")
                                         .arg(page, themeName(mode))
                                         .arg(size.width())
                                         .arg(size.height());
                if (!m_window.grab().save(directory.filePath(name))) {
                    complain(tr("cannot write %1").arg(directory.filePath(name)));
                    return false;
                }
            }
        }
    }
    return true;
}

} // namespace spillway
