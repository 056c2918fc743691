// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/export_request.h"
#include "models/exports/forecast_rows.h"
#include "models/forecast/forecast_values.h"
#include "widgets/panels/forecast_charts.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QGridLayout;
class QPlainTextEdit;
class QVBoxLayout;

namespace spillway
{

class ActionButton;
class RunsLabel;
class ScenarioCheck;
class SegmentedControl;

/// What a person asked to be written.
struct ForecastExportOrder {
    QString path;
    exports::ExportFormat format = exports::ExportFormat::Csv;
    bool focus = false; ///< recorded charges in FOCUS columns, not the forecast
    exports::ForecastSelection selection;
};

/// Chooses rows and format of a forecast's file, shows exactly what it will hold, copies it, and asks for it
/// to be saved.
class ForecastExportForm : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastExportForm(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const forecast::ForecastValues& values, const ForecastShown& shown);
    /// The job: rows so far while it runs; what became of it when it ends.
    void setSaving(std::int64_t rows);
    void setSaved(const QString& message, bool isFailure);

    [[nodiscard]] const exports::ForecastSelection& selection() const { return m_selection; }
    [[nodiscard]] QString previewText() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString message() const;

public Q_SLOTS:
    void copy() const;
    /// Asks for a file's name, then for the saving.
    void save();

Q_SIGNALS:
    void saveRequested(const spillway::ForecastExportOrder& order);
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildChoices();
    QVBoxLayout* buildPreview();
    void addChoice(const QString& label, QWidget* control);
    /// One below the other, as pictured, or in two columns where the room is low.
    void arrangeChoices();
    void choicesChanged();
    void showPreview();
    void setFoot(const QString& text, std::string_view colour);
    void applyTheme();
    [[nodiscard]] bool isFocus() const;
    [[nodiscard]] exports::ExportFormat format() const;

    const Theme& m_theme;
    std::shared_ptr<const forecast::Outlook> m_outlook;
    ForecastShown m_shown;
    exports::ForecastSelection m_selection;
    QString m_preview; ///< the whole file as CSV
    std::int64_t m_rows = 0;
    bool m_isSaving = false;
    bool m_isLow = false;
    QWidget *m_choices, *m_checks;
    QGridLayout *m_fieldGrid, *m_checkGrid;
    std::vector<QWidget*> m_fields; ///< label and control, in the order of the tab key
    QComboBox* m_range;
    SegmentedControl *m_grain, *m_format, *m_split;
    std::vector<ScenarioCheck*> m_scenarios;
    QPlainTextEdit* m_text;
    RunsLabel *m_name, *m_size;
    ActionButton *m_copy, *m_save;
};

} // namespace spillway
