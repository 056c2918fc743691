// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"

#include <QObject>

namespace spillway
{

class ConsoleWindow;
class LedgerQueries;
class OverviewFeed;
class Theme;

/// What a page's feed is made with; all of it outlives the feed.
struct PageContext {
    const Profile& profile;
    Theme& theme;
    LedgerQueries& ledger;
    OverviewFeed& overview; ///< the live figures, once a second
    ConsoleWindow& window;
};

/// Brings one page its values: asks the servers while the page is in sight, hands it finished ones.
class PageFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether the page is in sight. One that is not asks nothing.
    virtual void setActive(bool active) = 0;
    /// Asks again now.
    virtual void refresh() = 0;
    /// Everything a picture of the page should show has arrived.
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// What the page should look like again after a restart, as text; restored before it is shown.
    [[nodiscard]] virtual QString state() const { return {}; }
    virtual void restoreState(const QString&) { }
};

} // namespace spillway
