// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/signing_key.h"
#include "app/console/effect_follower.h"
#include "app/console/page_feed.h"
#include "app/http/command_client.h"
#include "models/controls/controls_values.h"
#include "models/controls/lapse_notices.h"
#include "widgets/shell/palette_entry.h"

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
    /// One that refuses the key counts refusals, and says less once there are many.
    static constexpr std::chrono::seconds kRefusedEvery{ 30 };
    static constexpr std::chrono::seconds kSilence{ 7 }; ///< without an answer it is said to be away
    static constexpr std::chrono::milliseconds kStoreEvery{ 50 }; ///< until PostgreSQL holds what was sent

    explicit ControlsFeed(const PageContext& context);
    ~ControlsFeed() override;

    /// The page is made when it is first wanted; strip and sheets work before.
    void setPage(ControlsPage* page);
    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] ControlDesk* desk() const { return m_desk; }
    /// The commands of late, each leading to its lights, and the way to all of them.
    [[nodiscard]] std::vector<PaletteEntry> paletteEntries();

Q_SIGNALS:
    /// Something that was ordered ends by itself in a few minutes, in words; `stays` until a person closes
    /// it.
    void lapsesSoon(const QString& title, const QString& text, bool stays);

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
    void tellOfLapses();
    void tellOfSilence();

    PageContext m_context;
    ControlsPage* m_page = nullptr;
    ControlDesk* m_desk;
    http::CommandClient m_client;
    EffectFollower m_follower;
    controls::ControlsValues m_values;
    std::shared_ptr<const OverviewValues> m_live;
    QTimer m_ledgerTimer, m_gatewayTimer, m_storeTimer;
    controls::LapseNotices m_lapses;
    bool m_isActive = false;
    bool m_askingGateway = false;
    QElapsedTimer m_askedGateway;
    bool m_gatewayAnswered = false;
};

} // namespace spillway
