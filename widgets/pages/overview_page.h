// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/theme/theme.h"

#include <QScrollArea>

#include <array>
#include <string>
#include <vector>

namespace spillway
{

class ActivityList;
class BudgetChart;
class ChartLegend;
class FeedBanner;
class KpiTile;
class Panel;
class ProviderTable;
class RunsLabel;
class TierList;
class TimeChart;

/// The first screen: six figures, spend against its usual course and against the budget, providers, tiers,
/// and what happened. Draws finished values; what did not change is not drawn again.
class OverviewPage : public QScrollArea
{
    Q_OBJECT

public:
    enum class Layout : std::uint8_t { Compact, Regular, Wide };

    explicit OverviewPage(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const OverviewValues& values);
    [[nodiscard]] Layout currentLayout() const { return m_layout; }

Q_SIGNALS:
    /// The page behind a figure or a list, by its id.
    void pageRequested(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void arrange();
    void arrangeTiles(double top, double width, double height, int columns);
    void setPanelAges(const OverviewValues& values);
    void setSubtitles();
    void addWay(spillway::Panel* panel, const QString& text, const QString& page);
    void setLegends(const OverviewValues& values);
    void applyTheme();

    const Theme& m_theme;
    Layout m_layout = Layout::Regular;
    QWidget* m_content;
    FeedBanner* m_banner;
    std::array<KpiTile*, 6> m_tiles{};
    // Qualified, since QFrame has an enumerator of the same name.
    spillway::Panel *m_spendPanel, *m_budgetPanel, *m_providerPanel, *m_tierPanel, *m_activityPanel;
    ChartLegend *m_spendLegend, *m_budgetLegend;
    TimeChart* m_spendChart;
    BudgetChart* m_budgetChart;
    RunsLabel* m_levers; ///< what each would buy, where a cap is expected
    ProviderTable* m_providers;
    TierList* m_tiers;
    ActivityList* m_activity;
    std::vector<std::string> m_seriesTokens; ///< colours of the spend chart, from the bottom
    QString m_spendWords, m_budgetWords; ///< subtitles, where there is room
    bool m_bannerShown = false;
};

} // namespace spillway
