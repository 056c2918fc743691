// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace spillway::demo
{

/// What the demo is doing, on standard error: one line a step, with how long it took, and in a terminal the
/// running step is updated in place.
class Progress
{
public:
    Progress();
    void step(const QString& text); ///< ends the running step well and begins the next
    void update(const QString& text); ///< more about the running step
    void done(); ///< ends the running step
    void say(const QString& text); ///< a line of its own

private:
    QElapsedTimer m_clock;
    QString m_text;
    bool m_terminal;
};

} // namespace spillway::demo
