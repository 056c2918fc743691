// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/console/console_options.h"
#include "app/console/overview_feed.h"
#include "widgets/pages/overview_page.h"
#include "widgets/shell/console_window.h"
#include "widgets/theme/theme.h"

#include <QObject>

namespace spillway
{

/// The console, wired: a feed, a window, what it remembers. Everything else is a part of one of them.
class ConsoleRoot : public QObject
{
    Q_OBJECT

public:
    ConsoleRoot(const Profile& profile, const ConsoleOptions& options);
    ~ConsoleRoot() override;

    /// Shows the window, or renders the snapshots. Then the event loop runs until exit.
    void start();

    static constexpr std::chrono::seconds kSnapshotPatience{ 15 };

private:
    void take(const std::shared_ptr<const OverviewValues>& values);
    void restore();
    void remember();
    void startSnapshot();
    void trySnapshot();
    void failSnapshot();
    [[nodiscard]] bool writeSnapshots();

    ConsoleOptions m_options;
    Theme m_theme;
    OverviewFeed m_feed;
    ConsoleWindow m_window;
    OverviewPage* m_overview;
    std::shared_ptr<const OverviewValues> m_values;
    bool m_snapshotDone = false;
};

} // namespace spillway
