// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/page_feed.h"
#include "models/providers/assemble_providers.h"

#include <QTimer>

#include <memory>

namespace spillway
{

class ProvidersPage;

/// Brings the providers page its values.
class ProvidersFeed : public PageFeed
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kLedgerEvery{ 10 };

    ProvidersFeed(const PageContext& context, ProvidersPage* page);

    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override;

private:
    void take(Result<std::shared_ptr<const ProvidersHistory>> answer);
    void takeLive(const std::shared_ptr<const OverviewValues>& values);
    void publish();

    PageContext m_context;
    ProvidersPage* m_page;
    QTimer m_timer;
    std::shared_ptr<const ProvidersHistory> m_history;
    std::shared_ptr<const OverviewValues> m_live;
    bool m_isActive = false;
    bool m_hasFailed = false;
};

} // namespace spillway
