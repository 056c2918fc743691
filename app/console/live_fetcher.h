// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sources/backoff.h"
#include "app/sources/sources.h"
#include "models/overview/overview_values.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace spillway
{

/// One answer of Redis: figures, or why there are none.
struct LiveAnswer {
    std::shared_ptr<const LiveFigures> figures; ///< null: `health` says why
    int minutes = 0; ///< how many were asked for
    ConnectionHealth health;
};

/// Asks Redis; lives on a thread of its own, so that one that hangs holds up nothing else. After a failure it
/// leaves the server alone for a while that grows; after a refused login until retry(), since trying again
/// changes nothing and fills the server's log.
class LiveFetcher : public QObject
{
    Q_OBJECT

public:
    explicit LiveFetcher(LiveSourceFactory factory);
    ~LiveFetcher() override;

    /// Answers with `fetched`, whatever happens; at once while the server is left alone.
    void fetch(int minutes);
    void retry();

Q_SIGNALS:
    void fetched(const spillway::LiveAnswer& answer);

private:
    [[nodiscard]] Result<LiveFigures> read(int minutes);
    void failed(const Error& error);
    [[nodiscard]] bool isResting() const;

    LiveSourceFactory m_factory;
    std::unique_ptr<LiveSource> m_source;
    ConnectionHealth m_health;
    Backoff m_backoff;
    QElapsedTimer m_healthy; ///< since the connection stands
    QElapsedTimer m_sinceFailure;
    std::chrono::milliseconds m_pause{ 0 };
};

} // namespace spillway
