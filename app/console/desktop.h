// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace spillway
{

/// What the desktop around the window can do for us, asked over the session bus and never waited for.
class Desktop : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Desktop() override;

    /// Keeps the screen on, as a wall needs; `refused` says when nothing on this desktop can.
    void keepAwake(const QString& reason);
    void letSleep();
    /// A notice that goes away by itself, or that `stays` until a person closes it.
    void notify(const QString& title, const QString& text, bool stays = false);

Q_SIGNALS:
    void refused(const QString& why);

private:
    quint32 m_cookie = 0; ///< of the inhibition; 0: none
    bool m_wanted = false;
};

} // namespace spillway
