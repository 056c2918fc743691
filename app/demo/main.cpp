// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_options.h"
#include "app/demo/demo_session.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const auto parsed = spillway::demo::parseOptions(argc, argv);
    if (!parsed.options) {
        return parsed.exitStatus;
    }
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("spillway-demo"));
    spillway::demo::Session session(*parsed.options);
    return session.run();
}
