// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/probe_worker.h"
#include "app/console/worker_thread.h"
#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"

#include <QTimer>

#include <optional>

namespace spillway
{

/// Follows the order this console sent last through its four lights: what the gateway's receipt says, what
/// PostgreSQL holds, what the canaries are answered, what traffic does.
class EffectFollower : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kEagerly{ 25 }; ///< between two probes until it is enforced
    static constexpr std::chrono::milliseconds kCalmly{ 1000 };
    static constexpr std::chrono::minutes kFor{ 15 };

    EffectFollower(const redis::Endpoint& redis, const std::string& environment, QObject* parent = nullptr);
    ~EffectFollower() override;

    /// Before it is sent, as what was before must be known.
    void begin(const std::string& id, const commands::Command& command, const OverviewValues& values);
    /// `isReceipt`: it came from the gateway, signed; else the ledger tells it.
    void takeAnswer(const commands::CommandAnswer& answer, bool isReceipt);
    void takeRefusal();
    void takeStored(std::int64_t version);
    void takeLive(const std::shared_ptr<const OverviewValues>& values);
    [[nodiscard]] const std::optional<controls::Followed>& followed() const { return m_followed; }
    [[nodiscard]] bool waitsForStore() const;

Q_SIGNALS:
    void changed();

private:
    void probe();
    void takeProbes(const std::vector<controls::ProbeAnswer>& answers);
    void tick();
    [[nodiscard]] bool isOver() const;

    std::optional<controls::Followed> m_followed;
    std::shared_ptr<const OverviewValues> m_values;
    std::vector<controls::Canary> m_canaries;
    ProbeWorker* m_worker; ///< its thread's
    OwnedWorkerThread m_thread;
    QTimer m_probeTimer, m_tick;
    bool m_probing = false;
};

/// The last answer of spillway_live as the overview carries it.
[[nodiscard]] LiveFigures liveFiguresOf(const OverviewValues& values);

} // namespace spillway
