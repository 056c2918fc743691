// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPaintEvent>
#include <QRegion>

namespace spillway::tests
{

/// As an event filter: where a widget was painted.
class PaintedRegion : public QObject
{
public:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            region += static_cast<QPaintEvent*>(event)->region();
        }
        return false;
    }

    QRegion region;
};

} // namespace spillway::tests
