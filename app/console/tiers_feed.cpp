// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tiers_feed.h"

#include "app/console/ledger_queries.h"
#include "app/console/overview_feed.h"
#include "app/postgres/tier_reader.h"
#include "widgets/pages/tiers_page.h"

namespace spillway
{

TiersFeed::TiersFeed(const PageContext& context, TiersPage* page) : m_context(context), m_page(page)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TiersFeed::refresh);
    connect(&m_context.overview, &OverviewFeed::valuesChanged, this,
        [this](const std::shared_ptr<const OverviewValues>& values) {
            m_live = values;
            if (m_isActive) {
                publish();
            }
        });
}

void TiersFeed::setActive(bool active)
{
    m_isActive = active;
    if (!active) {
        m_timer.stop();
        return;
    }
    publish();
    refresh();
}

void TiersFeed::refresh()
{
    m_timer.stop();
    m_asked.start();
    using Shared = std::shared_ptr<const Answer>;
    m_context.ledger.ask<Shared>(
        QStringLiteral("tiers"), this,
        [zone = m_context.profile.zone](postgres::Connection& connection) -> Result<Shared> {
            const Instant now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
            auto history = postgres::TierReader(connection).tiers(zone, now);
            if (!history) {
                return std::unexpected(history.error());
            }
            auto answer = std::make_shared<Answer>();
            answer->models = learnTiers(*history, zone);
            answer->history = std::move(*history);
            return answer;
        },
        [this](Result<Shared> answer) { take(std::move(answer)); });
}

void TiersFeed::take(Result<std::shared_ptr<const Answer>> answer)
{
    m_hasFailed = !answer;
    if (answer) {
        m_answer = std::move(*answer);
    }
    const std::chrono::milliseconds took(m_asked.elapsed());
    if (m_isActive) {
        m_timer.start(std::max<std::chrono::milliseconds>(kLedgerEvery, kLeastPause * took));
    }
    publish();
}

bool TiersFeed::isComplete() const
{
    return m_answer && m_live;
}

void TiersFeed::publish()
{
    if (!m_live) {
        return;
    }
    TierInputs inputs;
    inputs.history = m_answer ? &m_answer->history : nullptr;
    inputs.models = m_answer ? &m_answer->models : nullptr;
    inputs.overview = m_live.get();
    inputs.historyIsOld = m_hasFailed;
    m_page->setValues(assembleTiers(inputs), *m_live);
}

} // namespace spillway
