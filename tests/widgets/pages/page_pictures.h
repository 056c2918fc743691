// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

namespace spillway
{

/// The page area of a window of these sizes: less the rail, header, strip and status bar.
inline const QList<QSize> kPageSizes{ QSize(1368, 792), QSize(1028, 592), QSize(1848, 972) };

/// Renders the page in each size, dark and light; SPILLWAY_PICTURES names a folder they are also written to.
inline void lookAtAll(QWidget& page, Theme& theme, const QString& name)
{
    for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light }) {
        theme.setMode(mode);
        page.setStyleSheet(theme.styleSheet());
        for (const QSize size : kPageSizes) {
            page.resize(size);
            QCoreApplication::processEvents();
            const QImage image = page.grab().toImage();
            QCOMPARE(image.pixelColor(3, 3), theme.colour("bg.window"));
            const QString folder = qEnvironmentVariable("SPILLWAY_PICTURES");
            if (!folder.isEmpty()) {
                const QString file
                    = QStringLiteral("%1-%2-%3.png")
                          .arg(name,
                              mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                          .arg(size.width());
                image.save(QDir(folder).filePath(file));
            }
        }
    }
    theme.setMode(ThemeMode::Dark);
}

} // namespace spillway
