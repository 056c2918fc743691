// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace spillway::tests
{

/// What memory this process takes, in KiB, with its share of what it shares (PSS); -1 where that is not told.
inline long proportionalMemoryKib()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).simplified().split(' ').front().toLong();
        }
    }
    return -1;
}

} // namespace spillway::tests
