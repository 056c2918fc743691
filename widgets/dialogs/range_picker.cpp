// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/range_picker.h"

#include "widgets/components/action_button.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/time_scope.h"
#include "widgets/dialogs/month_calendar.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace spillway
{
namespace
{

using namespace std::chrono_literals;

constexpr int kListWidth = 164;
constexpr int kFooter = 46;

QString typedForm(Instant instant, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QDate dateOf(Instant instant, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt()).date();
}

} // namespace

RangePicker::RangePicker(const Theme& theme, QWidget* parent)
    : Popover(theme, parent)
    , m_presets(new QListWidget(this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_left(new MonthCalendar(theme, this))
    , m_right(new MonthCalendar(theme, this))
    , m_zoneLabel(new RunsLabel(theme, "small", this))
    , m_summary(new QLabel(this))
    , m_change(
          new ActionButton(theme, tr("Change"), ActionButton::Kind::Ghost, ActionButton::Size::Small, this))
    , m_cancel(
          new ActionButton(theme, tr("Cancel"), ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
    , m_apply(
          new ActionButton(theme, tr("Apply"), ActionButton::Kind::Primary, ActionButton::Size::Medium, this))
{
    setAccessibleName(tr("Time range"));
    m_presets->setAccessibleName(tr("Common time ranges"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_change->setDescription(tr("Change the time zone"));
    build();
    applyTheme();
    connect(&theme, &Theme::changed, this, &RangePicker::applyTheme);
    connect(m_presets, &QListWidget::currentRowChanged, this, &RangePicker::takePreset);
    connect(m_presets, &QListWidget::itemDoubleClicked, this, [this] { apply(); });
    connect(m_presets, &QListWidget::itemActivated, this, [this] { apply(); });
    for (QLineEdit* edit : { m_from, m_to }) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_edited = true;
            check();
        });
        connect(edit, &QLineEdit::returnPressed, this, &RangePicker::apply);
    }
    for (MonthCalendar* calendar : { m_left, m_right }) {
        connect(calendar, &MonthCalendar::dayChosen, this, &RangePicker::takeDay);
        connect(calendar, &MonthCalendar::monthStepped, this,
            [this](int by) { showMonths(m_right->month().addMonths(by)); });
    }
    connect(m_change, &ActionButton::clicked, this, &RangePicker::zoneChangeRequested);
    connect(m_cancel, &ActionButton::clicked, this, &QWidget::hide);
    connect(m_apply, &ActionButton::clicked, this, &RangePicker::apply);
}

void RangePicker::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    m_presets->setFont(theme().font("small"));
    m_presets->setFixedWidth(kListWidth);
    m_presets->setFrameShape(QFrame::NoFrame);
    m_presets->setSpacing(0);
    m_presets->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    upper->addWidget(m_presets);
    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(16, 12, 16, 8);
    fields->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (const auto& [edit, name] : { std::pair(m_from, tr("From")), std::pair(m_to, tr("To")) }) {
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        auto* label = new QLabel(name, this);
        label->setFont(theme().font("caption"));
        m_labels.push_back(label);
        label->setBuddy(edit);
        edit->setFont(theme().font("body"));
        column->addWidget(label);
        column->addWidget(edit);
        row->addLayout(column);
    }
    fields->addLayout(row);
    fields->addSpacing(6);
    m_hint->setFont(theme().font("caption"));
    fields->addWidget(m_hint);
    fields->addSpacing(8);
    auto* months = new QHBoxLayout;
    months->setSpacing(24);
    months->addWidget(m_left);
    months->addWidget(m_right);
    months->addStretch();
    fields->addLayout(months);
    fields->addStretch();
    upper->addLayout(fields, 1);
    all->addLayout(upper, 1);
    auto* footer = new QWidget(this);
    footer->setFixedHeight(kFooter);
    auto* buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(16, 0, 12, 0);
    buttons->setSpacing(8);
    m_summary->setFont(theme().font("small"));
    buttons->addWidget(m_zoneLabel);
    buttons->addWidget(m_change);
    buttons->addStretch();
    buttons->addWidget(m_summary);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    all->addWidget(footer);
}

void RangePicker::applyTheme()
{
    const auto name = [this](std::string_view token) { return theme().colour(token).name(); };
    m_presets->setStyleSheet(
        QStringLiteral("QListWidget { background: transparent; border-right: 1px solid %1;"
                       " padding: 8px; outline: 0; }"
                       "QListWidget::item { height: 30px; padding: 0 8px; border-radius: 6px;"
                       " color: %2; }"
                       "QListWidget::item:hover { background: %3; }"
                       "QListWidget::item:selected { background: %4; color: %2; }")
            .arg(name("border.default"), name("text.primary"), name("surface.hover"),
                name("surface.selected")));
    const QString quiet = QStringLiteral("color: %1").arg(name("text.tertiary"));
    m_summary->setStyleSheet(quiet);
    for (QLabel* label : m_labels) {
        label->setStyleSheet(quiet);
    }
    check();
}

std::vector<TimeSelection> RangePicker::commonSelections()
{
    return { TimeSelection::Last{ 1h }, TimeSelection::Last{ 6h }, TimeSelection::Last{ 24h },
        TimeSelection::Last{ 72h }, TimeSelection::Last{ 7 * 24h }, TimeSelection::Last{ 30 * 24h },
        TimeSelection::Calendar{ Period::Day, {} }, TimeSelection::Calendar{ Period::Week, {} },
        TimeSelection::Calendar{ Period::Month, {} } };
}

MomentWords RangePicker::momentWords()
{
    return { tr("now").toLower(), tr("today").toLower(), tr("yesterday").toLower() };
}

void RangePicker::open(QWidget* opener, int top, const TimeSelection& selection, const Zone& zone,
    Instant now, std::optional<Instant> lastCommand, std::function<QString(const TimeRange&)> bucketsOf)
{
    m_zone = zone;
    m_now = now;
    m_bucketsOf = std::move(bucketsOf);
    m_presetValues = commonSelections();
    const QSignalBlocker quiet(m_presets);
    m_presets->clear();
    for (const TimeSelection& preset : m_presetValues) {
        m_presets->addItem(selectionName(preset, now, zone));
    }
    if (lastCommand) {
        m_presetValues.push_back(TimeSelection::Fixed{ *lastCommand, std::nullopt });
        m_presets->addItem(tr("Since last command"));
    }
    m_left->setLast(dateOf(now, zone));
    m_right->setLast(dateOf(now, zone));
    m_zoneLabel->setRuns({ { QString::fromStdString(zone.name()) + QStringLiteral(" UTC")
            + QString::fromStdString(zone.offsetText(now)),
        "text.secondary", 400, "globe" } });
    showSelection(selection);
    openAt(opener, kSize, top, m_from);
    m_from->selectAll();
}

void RangePicker::showSelection(const TimeSelection& selection)
{
    m_selection = selection;
    m_edited = false;
    m_nextDayIsEnd = false;
    const QSignalBlocker quiet(m_presets);
    const auto preset = std::find(m_presetValues.begin(), m_presetValues.end(), selection);
    m_presets->setCurrentRow(
        preset == m_presetValues.end() ? -1 : static_cast<int>(preset - m_presetValues.begin()));
    const TimeRange range = selection.at(m_now, m_zone);
    m_from->setText(typedForm(range.from, m_zone));
    m_to->setText(selection.endsNow() ? tr("now") : typedForm(range.to, m_zone));
    showMonths(dateOf(range.to, m_zone));
    check();
}

void RangePicker::showMonths(QDate right)
{
    m_right->setMonth(right);
    m_left->setMonth(m_right->month().addMonths(-1));
}

void RangePicker::takePreset(int row)
{
    if (row >= 0 && row < static_cast<int>(m_presetValues.size())) {
        showSelection(m_presetValues[static_cast<std::size_t>(row)]);
    }
}

void RangePicker::takeDay(QDate day)
{
    // The first day chosen begins the range, the second ends it; earlier than the first begins it anew.
    const auto from = moment(m_from->text());
    const bool ends = m_nextDayIsEnd && from && day >= dateOf(*from, m_zone);
    const QString date = day.toString(QStringLiteral("yyyy-MM-dd"));
    m_edited = true;
    if (!ends) {
        m_from->setText(date + QStringLiteral(" 00:00"));
    }
    const bool today = day == dateOf(m_now, m_zone);
    m_to->setText(
        today ? tr("now") : day.addDays(1).toString(QStringLiteral("yyyy-MM-dd")) + QStringLiteral(" 00:00"));
    m_nextDayIsEnd = !ends;
    check();
}

Result<Instant> RangePicker::moment(const QString& text) const
{
    const MomentWords words = momentWords();
    return parseMoment(text.toStdString(), m_now, m_zone, words);
}

bool RangePicker::isNow(const QString& text)
{
    return text.compare(QStringLiteral("now"), Qt::CaseInsensitive) == 0
        || text.compare(tr("now"), Qt::CaseInsensitive) == 0;
}

Result<TimeSelection> RangePicker::typed() const
{
    if (!m_edited) {
        return m_selection;
    }
    const auto from = moment(m_from->text());
    if (!from) {
        return std::unexpected(from.error());
    }
    const QString end = m_to->text().trimmed();
    if (end.isEmpty() || isNow(end)) {
        if (*from >= m_now) {
            return failure(ErrorCode::InvalidArgument, "the range begins in the future");
        }
        return TimeSelection(TimeSelection::Fixed{ *from, std::nullopt });
    }
    const auto to = moment(end);
    if (!to) {
        return std::unexpected(to.error());
    }
    if (*to <= *from) {
        return failure(ErrorCode::InvalidArgument, "the range ends before it begins");
    }
    return TimeSelection(TimeSelection::Fixed{ *from, *to });
}

void RangePicker::check()
{
    const auto selection = typed();
    m_apply->setEnabled(selection.has_value());
    const auto ink = [this](std::string_view token) {
        m_hint->setStyleSheet(QStringLiteral("color: %1").arg(theme().colour(token).name()));
    };
    if (!selection) {
        ink("status.crit");
        const bool from = moment(m_from->text()).has_value();
        const bool to = m_to->text().trimmed().isEmpty() || moment(m_to->text()).has_value();
        m_hint->setText(!from ? tr("“From” is no time. Write 2026-03-09 18:00, -3d or yesterday 08:00.")
                : !to         ? tr("“To” is no time. Write 2026-03-09 18:00, -3d or now.")
                              : tr("“To” has to be later than “From”, and “From” in the past."));
        m_summary->clear();
        return;
    }
    ink("text.tertiary");
    m_hint->setText(tr("Accepts dates, times and words: 2026-03-09 18:00, -3d, yesterday 08:00"));
    const TimeRange range = selection->at(m_now, m_zone);
    m_summary->setText(m_bucketsOf ? m_bucketsOf(range) : lengthText(range.length()));
    const QDate from = dateOf(range.from, m_zone);
    const QDate to = dateOf(range.to - Duration(1), m_zone);
    m_left->setRange(from, to);
    m_right->setRange(from, to);
}

void RangePicker::apply()
{
    if (const auto selection = typed()) {
        hide();
        Q_EMIT chosen(*selection);
    }
}

} // namespace spillway
