// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/tiers/tier_values.h"
#include "widgets/pages/scrolled_page.h"

#include <string>
#include <vector>

namespace spillway
{

class ChartLegend;
class DataTable;
class FeedBanner;
class Panel;
class TierCardPanel;
class TimeChart;

/// A card a tier, what each costs and brings in, requests over the day, and who uses most.
class TiersPage : public ScrolledPage
{
    Q_OBJECT

public:
    explicit TiersPage(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const TiersValues& values, const OverviewValues& overview);

Q_SIGNALS:
    void allUsersRequested();
    void userRequested(const QString& user);
    void tierSpendRequested(const std::string& tier);
    void tierUsersRequested(const std::string& tier);
    void armRequested(const spillway::commands::Command& draft); ///< to the arm step; nothing is ordered

protected:
    int arrange(QSize room) override;

private:
    void build();
    void applyChartTheme();
    void addCard();
    void setCards(const TiersValues& values);
    void setTables(const TiersValues& values);
    void setChart(const TiersValues& values, const OverviewValues& overview);
    void setAges(const TiersValues& values);

    FeedBanner* m_banner;
    std::vector<TierCardPanel*> m_cards;
    spillway::Panel *m_economicsPanel, *m_requestsPanel, *m_usersPanel; ///< QFrame has a Panel too
    DataTable *m_economics, *m_users;
    ChartLegend* m_legend;
    TimeChart* m_requests;
    std::vector<std::string> m_seriesTokens; ///< colours of the chart, from the bottom
    bool m_bannerShown = false;
};

} // namespace spillway
