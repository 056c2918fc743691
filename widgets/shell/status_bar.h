// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

class RunsLabel;

/// 26 px on every page: the three connections at the left; how old the figures are and the clock at the
/// right.
class StatusBar : public ThemedWidget
{
    Q_OBJECT

public:
    explicit StatusBar(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const OverviewValues& values);
    /// While a connection is being made there are no figures and no orders: says so, and which server was
    /// reached.
    void setSetup(bool on);
    /// The page's figures stand still since then; nothing: they are live.
    void setPausedSince(std::optional<Instant> since, const OverviewValues& values);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Service : std::uint8_t { Postgres, Redis, Gateway };

    RunsLabel* addSegment(bool left);
    void setConnection(
        RunsLabel* segment, Service service, const ConnectionHealth& health, const OverviewValues& values);
    void setLedger(const OverviewValues& values);
    void setDataAge(const OverviewValues& values);
    void dropWhatDoesNotFit();
    [[nodiscard]] QString serviceName(Service service) const;
    [[nodiscard]] QString connectedWord(Service service) const;

    RunsLabel* m_postgres;
    RunsLabel* m_redis;
    RunsLabel* m_gateway;
    RunsLabel* m_ledger;
    RunsLabel* m_dataAge;
    std::optional<Instant> m_pausedSince;
    bool m_isSetup = false;
    RunsLabel* m_clock;
};

} // namespace spillway
