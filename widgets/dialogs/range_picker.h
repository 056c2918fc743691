// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time_selection.h"
#include "widgets/components/popover.h"

#include <QDate>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace spillway
{

class ActionButton;
class MonthCalendar;
class RunsLabel;

/// Chooses the time range: common ones at the left, from and to as text or days at the right.
class RangePicker : public Popover
{
    Q_OBJECT

public:
    static constexpr QSize kSize{ 640, 404 };

    explicit RangePicker(const Theme& theme, QWidget* parent = nullptr);
    /// The ranges that are asked for by name.
    [[nodiscard]] static std::vector<TimeSelection> commonSelections();
    /// What parseMoment() understands in the window's language.
    [[nodiscard]] static MomentWords momentWords();

    /// `lastCommand` is when the newest command was applied, where that is known. `bucketsOf` says what a
    /// range would be drawn in: "72 h, 1 h buckets, 72 bars".
    void open(QWidget* opener, int top, const TimeSelection& selection, const Zone& zone, Instant now,
        std::optional<Instant> lastCommand = {}, std::function<QString(const TimeRange&)> bucketsOf = {});

Q_SIGNALS:
    void chosen(const spillway::TimeSelection& selection);
    void zoneChangeRequested();

private:
    void build();
    void takePreset(int row);
    void takeDay(QDate day);
    void showMonths(QDate right);
    void showSelection(const TimeSelection& selection);
    void check();
    void apply();
    void applyTheme();
    /// In English or in the language of the window.
    [[nodiscard]] Result<Instant> moment(const QString& text) const;
    [[nodiscard]] static bool isNow(const QString& text);
    [[nodiscard]] Result<TimeSelection> typed() const;

    QListWidget* m_presets;
    QLineEdit *m_from, *m_to;
    QLabel* m_hint;
    MonthCalendar *m_left, *m_right;
    RunsLabel* m_zoneLabel;
    QLabel* m_summary;
    std::vector<QLabel*> m_labels; ///< of the text fields
    ActionButton *m_change, *m_cancel, *m_apply;

    std::vector<TimeSelection> m_presetValues;
    TimeSelection m_selection;
    bool m_edited = false; ///< from and to were changed after a preset was taken
    bool m_nextDayIsEnd = false;
    Zone m_zone;
    Instant m_now;
    std::function<QString(const TimeRange&)> m_bucketsOf;
};

} // namespace spillway
