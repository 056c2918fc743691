// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace spillway
{
namespace
{

QDBusMessage screenSaver(const char* method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
        QStringLiteral("/org/freedesktop/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver"),
        QLatin1String(method));
}

} // namespace

Desktop::~Desktop()
{
    letSleep();
}

void Desktop::keepAwake(const QString& reason)
{
    if (m_wanted) {
        return;
    }
    m_wanted = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        Q_EMIT refused(
            tr("There is no session bus here to keep the screen on by; switch the screen saver off."));
        return;
    }
    QDBusMessage call = screenSaver("Inhibit");
    call << QStringLiteral("spillway") << reason;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<quint32> reply = *done;
        done->deleteLater();
        if (reply.isError()) {
            Q_EMIT refused(tr("This desktop does not keep the screen on (%1); switch the screen saver off.")
                    .arg(reply.error().message()));
            return;
        }
        m_cookie = reply.value();
        if (!m_wanted) {
            letSleep(); // left before the answer came
        }
    });
}

void Desktop::letSleep()
{
    m_wanted = false;
    if (m_cookie != 0) {
        QDBusMessage call = screenSaver("UnInhibit");
        call << m_cookie;
        QDBusConnection::sessionBus().send(call);
        m_cookie = 0;
    }
}

void Desktop::notify(const QString& title, const QString& text, bool stays)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
        QStringLiteral("/org/freedesktop/Notifications"), QStringLiteral("org.freedesktop.Notifications"),
        QStringLiteral("Notify"));
    call << QStringLiteral("Spillway") << quint32(0) << QStringLiteral("spillway") << title << text
         << QStringList() << QVariantMap() << (stays ? 0 : 6000);
    bus.send(call);
}

} // namespace spillway
