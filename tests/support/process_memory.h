// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace spillway::tests
{

/// One of the sums in smaps_rollup, in KiB; -1 where that is not told.
inline long memoryKib(const QByteArray& field)
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(field + ':')) {
            return line.mid(field.size() + 1).simplified().split(' ').front().toLong();
        }
    }
    return -1;
}

/// What memory this process takes, with its share of what it shares (PSS). Depends on who else runs.
inline long proportionalMemoryKib()
{
    return memoryKib("Pss");
}

/// What this process has written and shares with nobody: what grows where something is not given back.
inline long privateMemoryKib()
{
    return memoryKib("Private_Dirty");
}

} // namespace spillway::tests
