// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

#include <vector>

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

/// One row a page size, in the column "size".
inline void windowSizes()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : kPageSizes) {
        QTest::addRow("%d wide", size.width()) << size;
    }
}

/// Whether no visible part of `parent` lies over another or sticks out.
inline bool isApart(const QWidget& parent)
{
    std::vector<QRect> parts;
    for (const QWidget* part : parent.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (part->isVisible()) {
            parts.push_back(part->geometry());
        }
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parent.rect().contains(parts[i])) {
            return false;
        }
        for (std::size_t k = 0; k < i; ++k) {
            if (parts[i].intersects(parts[k])) {
                return false;
            }
        }
    }
    return parts.size() > 1;
}

} // namespace spillway
