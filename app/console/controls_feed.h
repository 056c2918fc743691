// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/signing_key.h"
#include "app/console/effect_follower.h"
#include "app/console/page_feed.h"
#include "app/http/command_client.h"
#include "models/controls/controls_values.h"

#include <QElapsedTimer>
#include <QTimer>

namespace spillway
{

class ControlDesk;
class ControlsPage;

/// Brings the controls page, the strip and the sheets their values, and sends what a person confirmed. It
/// never draws its own picture of the control state: it sends, and shows what Redis and PostgreSQL say then.
class ControlsFeed : public PageFeed
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kLedgerEvery{ 5 };
    static constexpr std::chrono::seconds kGatewayEvery{ 5 };
    static constexpr std::chrono::milliseconds kStoreEvery{ 50 }; ///< until PostgreSQL holds what was sent

    ControlsFeed(const PageContext& context, ControlsPage* page);
    ~ControlsFeed() override;

    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] ControlDesk* desk() const { return m_desk; }

private:
    void connectStrip();
    void takeKey(Result<SigningKey> key);
    void askGateway();
    void takeControl(const http::Outcome<commands::ControlAnswer>& outcome, double roundTripMs);
    void askLedger();
    void takeLedger(Result<controls::ControlsLedger> ledger);
    void learnPerson();
    void askStored();
    void takeLive(const std::shared_ptr<const OverviewValues>& values);
    void send(const commands::Command& command);
    void takeOutcome(const http::Outcome<commands::CommandAnswer>& outcome);
    void decide(const QString& commandId, bool approve, const QString& digest);
    void followUp();
    void publish();
    void showOnPage();

    PageContext m_context;
    ControlsPage* m_page;
    ControlDesk* m_desk;
    http::CommandClient m_client;
    EffectFollower m_follower;
    controls::ControlsValues m_values;
    std::shared_ptr<const OverviewValues> m_live;
    QTimer m_ledgerTimer, m_gatewayTimer, m_storeTimer;
    bool m_isActive = false;
    bool m_askingGateway = false;
    bool m_gatewayAnswered = false;
};

} // namespace spillway
