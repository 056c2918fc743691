// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/ledger_queries.h"
#include "app/console/page_feed.h"
#include "app/sources/forecast_source.h"
#include "models/forecast/forecast_values.h"
#include "widgets/panels/forecast_export_form.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace spillway
{

class ForecastPage;

/// Reads the history and computes the forecast on a thread and a connection of its own, so that no other page
/// waits for it; again every quarter of an hour while the page is in sight. Writes the page's files likewise.
class ForecastFeed : public PageFeed
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes kComputeEvery{ 15 };
    static constexpr std::size_t kLeastAhead
        = 100; ///< days: past the longest quarter, so that its total is whole

    ForecastFeed(const PageContext& context, ForecastPage& page);
    ~ForecastFeed() override;

    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override;

private:
    /// What the thread made: values without the state of the page.
    struct Answer {
        forecast::ForecastValues values;
        std::vector<std::string> priceList;
    };
    void compute();
    void take(const Result<Answer>& answer);
    void show();
    void changeDrivers(const std::vector<forecast::TierDriver>& drivers);
    void save(const ForecastExportOrder& order);

    ForecastPage& m_page;
    const Zone m_zone;
    const std::string m_environment;
    LedgerQueries m_forecasts;
    LedgerQueries m_files;
    forecast::ForecastValues m_values;
    std::vector<std::string> m_priceList;
    std::size_t m_days = kLeastAhead;
    std::shared_ptr<std::atomic<int>> m_percent; ///< of the computation that runs
    std::shared_ptr<std::atomic<std::int64_t>> m_rows; ///< of the file that is written; below 0 cancels
    std::vector<forecast::TierDriver> m_drivers; ///< edited; empty: as measured
    QTimer m_again, m_progress;
    bool m_isActive = false;
    bool m_isAnswered = false;
};

} // namespace spillway
