// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/providers_feed.h"

#include "app/console/ledger_queries.h"
#include "app/console/overview_feed.h"
#include "app/postgres/provider_reader.h"
#include "widgets/pages/providers_page.h"
#include "widgets/shell/console_window.h"

namespace spillway
{

ProvidersFeed::ProvidersFeed(const PageContext& context, ProvidersPage* page)
    : m_context(context)
    , m_page(page)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kLedgerEvery);
    connect(&m_timer, &QTimer::timeout, this, &ProvidersFeed::refresh);
    connect(&m_context.overview, &OverviewFeed::valuesChanged, this, &ProvidersFeed::takeLive);
}

void ProvidersFeed::setActive(bool active)
{
    m_isActive = active;
    if (!active) {
        m_timer.stop();
        return;
    }
    publish();
    refresh();
}

void ProvidersFeed::refresh()
{
    m_timer.stop();
    using Shared = std::shared_ptr<const ProvidersHistory>;
    m_context.ledger.ask<Shared>(
        QStringLiteral("providers"), this,
        [zone = m_context.profile.zone](postgres::Connection& connection) -> Result<Shared> {
            const Instant now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
            auto history = postgres::ProviderReader(connection).providers(zone, now);
            if (!history) {
                return std::unexpected(history.error());
            }
            return std::make_shared<const ProvidersHistory>(std::move(*history));
        },
        [this](Result<Shared> answer) { take(std::move(answer)); });
}

void ProvidersFeed::take(Result<std::shared_ptr<const ProvidersHistory>> answer)
{
    m_hasFailed = !answer;
    if (answer) {
        m_history = std::move(*answer);
    }
    if (m_isActive) {
        m_timer.start();
    }
    publish();
}

bool ProvidersFeed::isComplete() const
{
    return m_history && m_live;
}

void ProvidersFeed::takeLive(const std::shared_ptr<const OverviewValues>& values)
{
    m_live = values;
    if (m_isActive) {
        publish();
    }
}

void ProvidersFeed::publish()
{
    if (!m_live) {
        return;
    }
    ProviderInputs inputs;
    inputs.history = m_history.get();
    inputs.overview = m_live.get();
    inputs.historyIsOld = m_hasFailed;
    m_page->setValues(assembleProviders(inputs), *m_live);
}

} // namespace spillway
