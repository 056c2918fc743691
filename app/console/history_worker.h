// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sources/backoff.h"
#include "app/sources/sources.h"
#include "models/forecast/day_projection.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace spillway
{

/// One answer of the ledger, shared with whoever assembles a picture.
struct HistoryAnswer {
    std::uint64_t request = 0;
    std::shared_ptr<const HistoryFigures> figures; ///< null: the last ones stay, `health` says why
    std::shared_ptr<const forecast::WeekModel> model;
    ConnectionHealth health;
};

/// Reads the ledger; lives on a thread of its own. The profile of the week is learned here too, since a year
/// of quarter hours takes longer than a frame.
class HistoryWorker : public QObject
{
    Q_OBJECT

public:
    HistoryWorker(HistorySourceFactory factory, Zone zone);
    ~HistoryWorker() override;

    /// Answers with `answered`, whatever happens. While a failed server is left alone it answers at once.
    void request(std::uint64_t number);
    /// The next request is carried out even if the server was to be left alone.
    void retry() { m_sinceFailure.invalidate(); }
    /// From any thread: nothing is asked any more, and what waits for the server waits no longer.
    void leave();

Q_SIGNALS:
    void answered(const spillway::HistoryAnswer& answer);

private:
    [[nodiscard]] Result<HistoryFigures> read();
    void failed(const Error& error);

    HistorySourceFactory m_factory;
    Zone m_zone;
    std::unique_ptr<HistorySource> m_source;
    ConnectionHealth m_health;
    Backoff m_backoff;
    QElapsedTimer m_healthy; ///< since the connection stands
    QElapsedTimer m_sinceFailure;
    std::chrono::milliseconds m_pause{ 0 };
    std::mutex m_mutex;
    std::function<void()> m_breaker; ///< guarded
    bool m_isLeaving = false; ///< guarded
};

} // namespace spillway
