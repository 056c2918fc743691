// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time_selection.h"
#include "models/spend/spend_view.h"
#include "widgets/charts/brush_chart.h"
#include "widgets/theme/theme.h"

#include <QScrollArea>

#include <memory>

class QLabel;
class QStackedWidget;

namespace spillway
{

class ActionButton;
class Badge;
class DataTable;
class Panel;
class SegmentedControl;
class SpendChartPanel;
class SpendToolbar;
class StateMessage;

/// Where the money went: spend over time by any dimension, and tables of groups, users and prices below.
/// Shows finished answers; asks by signals. Keys: E export, / filter, Shift+T chart as a table, Esc cancels a
/// query.
class SpendPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit SpendPage(const Theme& theme, QWidget* parent = nullptr);

    void setView(const SpendView& view);
    /// The same, and asks for it, as when a person chooses.
    void choose(const SpendView& view);
    [[nodiscard]] const SpendView& view() const { return m_view; }
    void setSelection(const TimeSelection& selection);
    void setChoices(const FilterChoices& choices);
    void setNames(const SpendNames& names) { m_names = names; }
    void setBrush(const BrushValues& values);

    /// A question is on its way; `what` is how the range is called.
    void setLoading(const QString& what);
    void setAnswer(std::shared_ptr<const SpendAnswer> answer);
    void setFailure(const Error& error);
    /// The ledger is away, and what it last said still answers the question: it stays, and says of when it
    /// is.
    void setStale();
    void setUsers(const Result<TopUsers>& users, const SpendQuestion& question, Instant now);
    void setPrices(const Result<std::vector<ModelCost>>& costs, const std::optional<CacheLatency>& latency);
    /// What became of an export: a sentence, with or without a fault.
    void setNotice(const QString& text, Tone tone);

    [[nodiscard]] SpendChartPanel* chartPanel() const { return m_chart; }
    [[nodiscard]] DataTable* groupTable() const { return m_groups; }
    [[nodiscard]] DataTable* userTable() const { return m_users; }
    [[nodiscard]] DataTable* priceTable() const { return m_prices; }

Q_SIGNALS:
    void viewChosen(const spillway::SpendView& view);
    void selectionChosen(const spillway::TimeSelection& selection);
    void cancelRequested();
    /// A file for what is shown: CSV of the answer with its metadata.
    void exportRequested(const QString& path);
    void saveRequested(const QString& path, const QByteArray& bytes);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void addShortcuts();
    void applyTheme();
    void chooseTable(int index);
    void showTableHeader();
    void askExport();

    const Theme& m_theme;
    QWidget* m_content;
    SpendToolbar* m_toolbar;
    QLabel* m_notice;
    SpendChartPanel* m_chart;
    spillway::Panel* m_tablePanel;
    SegmentedControl* m_tableChoice;
    Badge *m_unpriced, *m_corrected;
    ActionButton* m_columns;
    QStackedWidget* m_tables;
    DataTable *m_groups, *m_users, *m_prices;
    StateMessage* m_usersMessage;

    SpendView m_view;
    SpendNames m_names;
    std::shared_ptr<const SpendAnswer> m_answer;
    std::optional<TopUsers> m_top;
    std::optional<CacheLatency> m_latency;
    Money m_cacheSaved;
    std::vector<ModelCost> m_costs;
};

} // namespace spillway
