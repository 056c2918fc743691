// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/page_feed.h"
#include "models/tiers/assemble_tiers.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace spillway
{

class TiersPage;

/// Brings the tiers page its values: the ledger's every so often while it is in sight, the live ones once a
/// second.
class TiersFeed : public PageFeed
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kLedgerEvery{ 10 };
    /// A read that took long is not repeated before so many times its own length: it counts the day's
    /// requests.
    static constexpr int kLeastPause = 20;

    TiersFeed(const PageContext& context, TiersPage* page);

    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override;

private:
    struct Answer {
        TierHistory history;
        TierModels models;
    };
    void take(Result<std::shared_ptr<const Answer>> answer);
    void publish();

    PageContext m_context;
    TiersPage* m_page;
    QTimer m_timer;
    QElapsedTimer m_asked;
    std::shared_ptr<const Answer> m_answer;
    std::shared_ptr<const OverviewValues> m_live;
    bool m_isActive = false;
    bool m_hasFailed = false;
};

} // namespace spillway
