// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/console/console_options.h"
#include "app/console/desktop.h"
#include "app/console/ledger_queries.h"
#include "app/console/overview_feed.h"
#include "app/console/page_feed.h"
#include "app/console/palette_sources.h"
#include "widgets/pages/overview_page.h"
#include "widgets/shell/console_window.h"
#include "widgets/theme/theme.h"

#include <QObject>

#include <functional>
#include <map>

namespace spillway
{

struct ConsoleSettings;
class ControlsPage;
class TiersPage;

/// The console, wired: a feed, a window, what it remembers. Everything else is a part of one of them.
class ConsoleRoot : public QObject
{
    Q_OBJECT

public:
    ConsoleRoot(const Profile& profile, const ConsoleOptions& options);
    ~ConsoleRoot() override;

    /// InvalidArgument when the options name a page there is not; before start().
    [[nodiscard]] Result<void> check() const;
    /// Shows the window, or renders the snapshots. Then the event loop runs until exit.
    void start();

    static constexpr std::chrono::seconds kSnapshotPatience{ 15 };

    /// Asks every server again now.
    void refresh();

Q_SIGNALS:
    /// What the window shows now.
    void valuesTaken(const std::shared_ptr<const spillway::OverviewValues>& values);
    /// A person wants another connection, or a new one (empty): whoever made this makes another.
    void connectionWanted(const QString& profile);

private:
    static void complain(const QString& text);
    void addPages();
    void addControls();
    void addSettings();
    void connectWall();
    void connectPalette();
    ControlsPage* showLevers();
    void connectTier(TiersPage* page);
    void showSpend(const SpendView& view);
    /// A desktop notice when a source stops, and when it goes on.
    void notice(const OverviewValues& values);
    /// `make` makes the page and the feed that fills it, when the page is first wanted; the window then owns
    /// the page, this the feed.
    struct FedPage {
        QWidget* page = nullptr;
        PageFeed* feed = nullptr;
    };
    void addPage(const QString& id, const QString& title, std::string icon, std::function<FedPage()> make,
        ConsoleWindow::Place place = ConsoleWindow::Place::Top);
    void keep(const QString& id, PageFeed* feed);
    /// What the page looked like when the console last ran.
    void restorePage(const QString& id, QWidget* page, const ConsoleSettings& settings);
    void activate(const QString& page);
    void take(const std::shared_ptr<const OverviewValues>& values);
    void takeTime();
    void pause(bool on);
    [[nodiscard]] bool isComplete() const;
    void restore();
    void remember();
    void startSnapshot();
    void trySnapshot();
    void failSnapshot();
    [[nodiscard]] bool writeSnapshots();

    const Profile m_profile;
    ConsoleOptions m_options;
    Theme m_theme;
    OverviewFeed m_feed;
    LedgerQueries m_ledger;
    ConsoleWindow m_window;
    OverviewPage* m_overview;
    PageContext m_context;
    std::map<QString, PageFeed*> m_feeds; ///< by the page's id; of pages that were wanted
    std::shared_ptr<const OverviewValues> m_values;
    Desktop m_desktop;
    PaletteSources m_palette{ m_ledger };
    bool m_wasStale = false;
    bool m_notifyStale = true;
    bool m_snapshotDone = false;
};

} // namespace spillway
