// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/spend/spend_view.h"
#include "widgets/charts/chart_values.h"
#include "widgets/components/panel.h"
#include "widgets/panels/spend_chart.h"

#include <QTimer>

#include <chrono>
#include <memory>

class QLabel;
class QStackedWidget;

namespace spillway
{

class ActionButton;
class BrushChart;
class ChartLegend;
class DataTable;
class StateMessage;
class TimeChart;

/// Spend over time with its legend, its states, the brush over the last 30 days, and the same figures as a
/// table (Shift+T).
class SpendChartPanel : public Panel
{
    Q_OBJECT

public:
    explicit SpendChartPanel(const Theme& theme, QWidget* parent = nullptr);

    void setAnswer(std::shared_ptr<const SpendAnswer> answer, const SpendNames& names);
    void setView(const SpendView& view);
    void setBrush(const BrushValues& values);
    /// Nothing is drawn over figures that are there already.
    void setLoading(const QString& what);
    void setFailure(const Error& error);
    void setKind(ChartKind kind);
    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] TimeChart* chart() const { return m_chart; }
    [[nodiscard]] BrushChart* brush() const { return m_brush; }
    [[nodiscard]] StateMessage* message() const { return m_message; }
    [[nodiscard]] bool isLoading() const { return m_loadingTimer.isActive(); }
    void stopLoading();

Q_SIGNALS:
    void viewChosen(const spillway::SpendView& view);
    void rangeChosen(const spillway::TimeRange& range);
    void resetRequested();
    void saveRequested(const QString& suggestedName, const QByteArray& bytes);
    void csvRequested();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum Shown : int { ChartShown, MessageShown, TableShown };
    void build();
    void applyTheme();
    void redraw();
    void showWords();
    void tick();
    void takeAction();
    void pressLegend(int index);
    void chooseGrain();
    void chooseComparison();

    ChartLegend* m_legend;
    ActionButton *m_everybody, *m_grain, *m_comparison, *m_more;
    QStackedWidget* m_stack;
    TimeChart* m_chart;
    StateMessage* m_message;
    QWidget* m_tableHolder;
    DataTable* m_table = nullptr;
    QLabel *m_brushHint, *m_brushSpan;
    BrushChart* m_brush;

    SpendView m_view;
    std::shared_ptr<const SpendAnswer> m_answer;
    SpendNames m_names;
    std::set<std::string> m_hidden;
    SpendLegend m_legendGroups;
    ChartKind m_kind = ChartKind::Bars;
    std::optional<Error> m_failure;
    QTimer m_loadingTimer;
    std::chrono::steady_clock::time_point m_loadingSince;
    QString m_loadingWhat;
};

} // namespace spillway
