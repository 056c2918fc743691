// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/forecast_export_form.h"

#include "models/exports/csv_encoder.h"
#include "models/exports/export_metadata.h"
#include "models/exports/focus_columns.h"
#include "widgets/components/action_button.h"
#include "widgets/components/formatting.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/segmented_control.h"
#include "widgets/panels/scenario_sign.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace spillway
{
namespace
{

constexpr int kChoicesWidth = 224;
constexpr int kColumnHeight = 290; ///< of all choices one below the other
constexpr int kLowRangeWidth = 190;
constexpr int kLowChecksWidth = 350;
constexpr qsizetype kShownLines = 400;
constexpr Period kGrains[] = { Period::Day, Period::Week, Period::Month };
enum FormatPlace : int { CsvPlace, XlsxPlace, FocusPlace };

/// Rows as CSV text in memory.
class TextSink : public exports::RowSink
{
public:
    explicit TextSink(const Zone& zone) : m_encoder(zone) { }
    Result<void> begin(std::span<const exports::Column> columns) override
    {
        m_encoder.begin(columns, text);
        return {};
    }
    Result<void> row(exports::Row cells) override
    {
        m_encoder.row(cells, text);
        ++rows;
        return {};
    }
    Result<void> end() override { return {}; }
    std::string text;
    std::int64_t rows = 0;

private:
    exports::CsvEncoder m_encoder;
};

QString sizeText(qsizetype bytes)
{
    return bytes < 1024 ? ForecastExportForm::tr("%1 bytes").arg(bytes)
                        : ForecastExportForm::tr("%1 KB").arg(format::count((bytes + 512) / 1024));
}

} // namespace

ForecastExportForm::ForecastExportForm(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_choices(new QWidget(this))
    , m_checks(new QWidget(m_choices))
    , m_fieldGrid(new QGridLayout(m_choices))
    , m_checkGrid(new QGridLayout(m_checks))
    , m_range(new QComboBox(this))
    , m_grain(new SegmentedControl(theme, tr("One row per"), this))
    , m_format(new SegmentedControl(theme, tr("Format"), this))
    , m_split(new SegmentedControl(theme, tr("Split by"), this))
    , m_text(new QPlainTextEdit(this))
    , m_name(new RunsLabel(theme, "small", this))
    , m_size(new RunsLabel(theme, "small", this))
    , m_copy(
          new ActionButton(theme, tr("Copy"), ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
    , m_save(new ActionButton(
          theme, tr("Save CSV"), ActionButton::Kind::Primary, ActionButton::Size::Medium, this))
{
    m_grain->setItems({ tr("Day"), tr("Week"), tr("Mo.") }, { tr("Day"), tr("Week"), tr("Month") });
    m_format->setItems({ tr("CSV"), tr("XLSX"), tr("FOCUS") },
        { tr("Comma-separated text"), tr("Workbook"),
            tr("Recorded charges of the last 30 days in the columns of FOCUS 1.0") });
    m_split->setItems({ tr("None"), tr("Tier"), tr("Provider") });
    for (auto* control : { m_grain, m_format, m_split }) {
        control->setCurrent(0);
        connect(control, &SegmentedControl::chosen, this, &ForecastExportForm::choicesChanged);
    }
    m_range->setAccessibleName(tr("Days in the file"));
    connect(m_range, &QComboBox::currentIndexChanged, this, &ForecastExportForm::choicesChanged);
    m_copy->setIconName("copy");
    m_save->setIconName("export");
    m_save->setToolTip(tr("E saves"));
    connect(m_copy, &QAbstractButton::clicked, this, &ForecastExportForm::copy);
    connect(m_save, &QAbstractButton::clicked, this, &ForecastExportForm::save);
    build();
    applyTheme();
    connect(&theme, &Theme::changed, this, &ForecastExportForm::applyTheme);
}

void ForecastExportForm::build()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(buildChoices(), 0, Qt::AlignTop);
    row->addLayout(buildPreview(), 1);
}

void ForecastExportForm::addChoice(const QString& label, QWidget* control)
{
    auto* field = new QWidget(m_choices);
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* text = new RunsLabel(m_theme, "caption");
    text->setRuns({ { label, "text.tertiary", 500 } });
    column->addWidget(text);
    column->addWidget(control, 0, Qt::AlignLeft);
    m_fields.push_back(field);
}

QWidget* ForecastExportForm::buildChoices()
{
    m_fieldGrid->setContentsMargins(0, 0, 0, 0);
    m_fieldGrid->setHorizontalSpacing(16);
    m_fieldGrid->setVerticalSpacing(8);
    addChoice(tr("Horizon"), m_range);
    addChoice(tr("One row per"), m_grain);
    addChoice(tr("Format"), m_format);
    m_checkGrid->setContentsMargins(0, 0, 0, 0);
    m_checkGrid->setSpacing(2);
    for (const auto scenario : kScenarioOrder) {
        auto* check = new ScenarioCheck(m_theme, scenario, false, m_checks);
        connect(check, &QAbstractButton::toggled, this, &ForecastExportForm::choicesChanged);
        m_scenarios.push_back(check);
    }
    addChoice(tr("Scenarios"), m_checks);
    addChoice(tr("Split by"), m_split);
    arrangeChoices();
    return m_choices;
}

void ForecastExportForm::arrangeChoices()
{
    // Scenarios stand last in two columns: they are the widest, and the rows before them are of equal height.
    constexpr std::array<std::array<int, 3>, 5> kLow{ { { 0, 0, 1 }, { 0, 1, 1 }, { 1, 0, 1 }, { 2, 0, 2 },
        { 1, 1, 1 } } };
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fieldGrid->removeWidget(m_fields[i]);
        const auto [row, column, span] = m_isLow ? kLow[i] : std::array{ static_cast<int>(i), 0, 1 };
        m_fieldGrid->addWidget(m_fields[i], row, column, 1, span, Qt::AlignTop | Qt::AlignLeft);
    }
    const int across = m_isLow ? 3 : 2;
    for (std::size_t i = 0; i < m_scenarios.size(); ++i) {
        m_checkGrid->removeWidget(m_scenarios[i]);
        m_checkGrid->addWidget(m_scenarios[i], static_cast<int>(i) / across, static_cast<int>(i) % across);
    }
    m_range->setFixedWidth(m_isLow ? kLowRangeWidth : kChoicesWidth - 6);
    m_checks->setFixedWidth(m_isLow ? kLowChecksWidth : kChoicesWidth);
}

void ForecastExportForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isLow = height() < kColumnHeight;
    if (isLow != m_isLow) {
        m_isLow = isLow;
        arrangeChoices();
    }
}

QVBoxLayout* ForecastExportForm::buildPreview()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What the file will hold"));
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    column->addWidget(m_text, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    foot->addWidget(m_name, 1);
    foot->addWidget(m_size);
    foot->addWidget(m_copy);
    foot->addWidget(m_save);
    column->addLayout(foot);
    return column;
}

void ForecastExportForm::applyTheme()
{
    QFont code = m_theme.font("code");
    code.setPixelSize(11);
    m_text->setFont(code);
    m_range->setFont(m_theme.font("small"));
}

bool ForecastExportForm::isFocus() const
{
    return m_format->current() == FocusPlace;
}

exports::ExportFormat ForecastExportForm::format() const
{
    return m_format->current() == XlsxPlace ? exports::ExportFormat::Xlsx : exports::ExportFormat::Csv;
}

void ForecastExportForm::setValues(const forecast::ForecastValues& values, const ForecastShown& shown)
{
    const bool sameDays = m_outlook && values.outlook && m_outlook->ahead == values.outlook->ahead
        && m_shown.days == shown.days;
    m_outlook = values.outlook;
    m_shown = shown;
    if (m_outlook && !sameDays) {
        const QSignalBlocker quiet(m_range);
        const int chosen = std::max(0, m_range->currentIndex());
        const Zone& zone = m_outlook->history.zone;
        const std::size_t days = std::min(shown.days, m_outlook->ahead.size() - 1);
        const QString ahead = shortDay(m_outlook->ahead.front(), zone) + QStringLiteral(" – ")
            + shortDay(m_outlook->ahead[days] - Duration(1), zone);
        m_range->clear();
        m_range->addItem(ahead);
        m_range->addItem(tr("%1, and what was").arg(ahead));
        m_range->setCurrentIndex(chosen);
    }
    for (auto* check : m_scenarios) {
        check->setVisible(m_outlook && m_outlook->find(check->scenario()));
    }
    choicesChanged();
}

void ForecastExportForm::choicesChanged()
{
    m_selection.scenarios.clear();
    for (const auto* check : m_scenarios) {
        if (check->isChecked() && m_outlook && m_outlook->find(check->scenario())) {
            m_selection.scenarios.push_back(check->scenario());
        }
    }
    m_selection.grain = kGrains[std::clamp(m_grain->current(), 0, 2)];
    m_selection.byTier = m_split->current() == 1;
    m_selection.byProvider = m_split->current() == 2;
    m_selection.days = m_shown.days;
    m_selection.actualFrom.reset();
    if (m_outlook && m_range->currentIndex() == 1) {
        const auto& starts = m_outlook->history.starts;
        m_selection.actualFrom = starts[starts.size() - 1 - std::min(starts.size() - 1, m_shown.days)];
    }
    for (QWidget* control :
        { static_cast<QWidget*>(m_grain), static_cast<QWidget*>(m_split), static_cast<QWidget*>(m_range) }) {
        control->setEnabled(!isFocus());
    }
    for (auto* check : m_scenarios) {
        check->setEnabled(!isFocus());
    }
    m_save->setText(m_isSaving                        ? tr("Cancel")
            : isFocus()                               ? tr("Save FOCUS")
            : format() == exports::ExportFormat::Xlsx ? tr("Save XLSX")
                                                      : tr("Save CSV"));
    m_save->updateGeometry();
    showPreview();
}

void ForecastExportForm::showPreview()
{
    m_preview.clear();
    m_rows = 0;
    if (isFocus()) {
        std::string header;
        exports::CsvEncoder encoder{ Zone() };
        encoder.begin(exports::focusColumns(), header);
        m_preview = QString::fromStdString(header);
        m_text->setPlainText(m_preview
            + tr("(one row a day, tier and model: recorded charges of the last 30 days, read when saved)"));
    } else if (m_outlook) {
        TextSink sink(m_outlook->history.zone);
        if (exports::writeForecast(*m_outlook, m_selection, sink)) {
            m_preview = QString::fromStdString(sink.text);
            m_rows = sink.rows;
        }
        // No more than a person reads: a text edit of ten thousand lines is slow.
        m_text->setPlainText(m_preview.section(QStringLiteral("\r\n"), 0, kShownLines));
    } else {
        m_text->clear();
    }
    m_save->setEnabled(m_isSaving || isFocus() || m_rows > 0);
    m_copy->setEnabled(m_rows > 0);
    if (m_isSaving) {
        return;
    }
    setFoot(m_outlook ? fileName() + tr(" + .meta.json with SHA-256") : QString(), "text.secondary");
    const QString size = isFocus() || !m_outlook
        ? QString()
        : tr("%1 rows").arg(format::count(m_rows)) + QStringLiteral(" · ")
            + (format() == exports::ExportFormat::Csv ? sizeText(m_preview.toUtf8().size()) : tr("workbook"));
    m_size->setRuns({ { size, "text.tertiary" } });
}

QString ForecastExportForm::previewText() const
{
    return m_text->toPlainText();
}

QString ForecastExportForm::message() const
{
    return textOfRuns(m_name->runs());
}

QString ForecastExportForm::fileName() const
{
    if (!m_outlook) {
        return {};
    }
    const Zone& zone = m_outlook->history.zone;
    const auto suffix = exports::exportFormatName(format());
    const QString day = QString::fromStdString(zone.toIso(m_outlook->ahead.front()).substr(0, 10));
    return QStringLiteral("%1-%2_%3d.%4")
        .arg(isFocus() ? QStringLiteral("focus") : QStringLiteral("forecast"), day)
        .arg(isFocus() ? 30 : static_cast<int>(m_shown.days))
        .arg(QString::fromUtf8(suffix.data(), static_cast<qsizetype>(suffix.size())));
}

void ForecastExportForm::copy() const
{
    QGuiApplication::clipboard()->setText(m_preview);
}

void ForecastExportForm::save()
{
    if (m_isSaving) {
        Q_EMIT cancelRequested();
        return;
    }
    if (!m_save->isEnabled()) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(this, m_save->text(), fileName());
    if (!path.isEmpty()) {
        Q_EMIT saveRequested({ path, format(), isFocus(), m_selection });
    }
}

void ForecastExportForm::setFoot(const QString& text, std::string_view colour)
{
    m_name->setRuns({ { text, colour, 400, {}, 0, true } });
}

void ForecastExportForm::setSaving(std::int64_t rows)
{
    m_isSaving = true;
    m_save->setText(tr("Cancel"));
    m_save->setEnabled(true);
    setFoot(rows > 0 ? tr("Writing, %1 rows").arg(format::count(rows)) : tr("Writing"), "text.secondary");
    m_size->setRuns({});
}

void ForecastExportForm::setSaved(const QString& message, bool isFailure)
{
    m_isSaving = false;
    choicesChanged();
    setFoot(message, isFailure ? "status.crit" : "status.ok");
    m_name->setToolTip(message);
}

} // namespace spillway
