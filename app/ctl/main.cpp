// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/secret_store.h"
#include "app/ctl/ctl_root.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace spillway::ctl;
    spillway::forbidCoreDumps();
    const auto options = parseCtlOptions(argc, argv);
    if (!options) {
        std::fprintf(stderr, "spillwayctl: %s\n", options.error().message.c_str());
        return Usage;
    }
    if (!options->help.empty()) {
        std::fputs(options->help.c_str(), stdout);
        return Done;
    }
    const QCoreApplication application(argc, argv);
    try {
        return run(*options);
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "spillwayctl: %s\n", exception.what());
        return Failed;
    }
}
