// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/spend_chart_panel.h"

#include "widgets/charts/brush_chart.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/data_table.h"
#include "widgets/components/formatting.h"
#include "widgets/components/state_message.h"
#include "widgets/components/time_scope.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/overview_charts.h"
#include "widgets/panels/spend_tables.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace spillway
{
namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kNothingFor{ 300 };
constexpr std::chrono::milliseconds kSaysHowLong{ 1000 };

} // namespace

SpendChartPanel::SpendChartPanel(const Theme& theme, QWidget* parent)
    : Panel(theme, tr("Cost"), parent)
    , m_legend(new ChartLegend(theme, this))
    , m_everybody(new ActionButton(
          theme, tr("All users"), ActionButton::Kind::Normal, ActionButton::Size::Small, this))
    , m_grain(new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Small, this))
    , m_comparison(new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Small, this))
    , m_more(new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Small, this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new TimeChart(m_stack))
    , m_message(new StateMessage(theme, m_stack))
    , m_tableHolder(new QWidget(m_stack))
    , m_brushHint(new QLabel(tr("Last 30 days. Drag the handles or double-click to reset."), this))
    , m_brushSpan(new QLabel(this))
    , m_brush(new BrushChart(this))
{
    build();
    applyTheme();
    connect(&theme, &Theme::changed, this, &SpendChartPanel::applyTheme);
    connect(m_legend, &ChartLegend::entryPressed, this, &SpendChartPanel::pressLegend);
    connect(m_everybody, &ActionButton::clicked, this, [this] {
        SpendView view = m_view;
        view.user.clear();
        Q_EMIT viewChosen(view);
    });
    connect(m_grain, &ActionButton::clicked, this, &SpendChartPanel::chooseGrain);
    connect(m_comparison, &ActionButton::clicked, this, &SpendChartPanel::chooseComparison);
    connect(m_more, &ActionButton::clicked, this, [this] {
        QContextMenuEvent event(
            QContextMenuEvent::Keyboard, m_more->pos(), m_more->mapToGlobal(m_more->rect().bottomLeft()));
        contextMenuEvent(&event);
    });
    connect(m_message, &StateMessage::actionChosen, this, &SpendChartPanel::takeAction);
    connect(m_chart, &TimeChart::viewChosen, this, &SpendChartPanel::rangeChosen);
    connect(m_brush, &BrushChart::rangeChosen, this, &SpendChartPanel::rangeChosen);
    connect(m_brush, &BrushChart::resetChosen, this, &SpendChartPanel::resetRequested);
    m_loadingTimer.setInterval(100ms);
    connect(&m_loadingTimer, &QTimer::timeout, this, &SpendChartPanel::tick);
}

void SpendChartPanel::build()
{
    m_legend->setFilters(true);
    m_grain->setTrailingIconName("chevron-down");
    m_grain->setDescription(
        tr("Length of a bucket: %1").arg(tr("As suits the range"))); // until an answer says
    m_comparison->setTrailingIconName("chevron-down");
    m_more->setIconName("more");
    m_more->setDescription(tr("Copy, save or draw otherwise"));
    m_everybody->setIconName("users");
    for (QWidget* widget : { static_cast<QWidget*>(m_legend), static_cast<QWidget*>(m_everybody),
             static_cast<QWidget*>(m_comparison), static_cast<QWidget*>(m_grain),
             static_cast<QWidget*>(m_more) }) {
        addHeaderWidget(widget);
    }
    m_everybody->hide();
    m_comparison->hide();
    m_chart->setZoomable(true);
    m_chart->setLane(1, 3);
    new QVBoxLayout(m_tableHolder);
    m_tableHolder->layout()->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_tableHolder);

    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    auto* caption = new QHBoxLayout;
    caption->setContentsMargins(46, 2, 14, 0);
    caption->addWidget(m_brushHint);
    caption->addStretch();
    caption->addWidget(m_brushSpan);
    layout->addLayout(caption);
    layout->addWidget(m_brush);
    setContent(body, { 8, 0, 10, 6 });
}

void SpendChartPanel::applyTheme()
{
    const ChartColours colours = chartColours(theme());
    m_chart->setFont(theme().font("caption"));
    m_chart->setColours(colours);
    m_brush->setFont(theme().font("caption"));
    m_brush->setColours(colours);
    for (QLabel* label : { m_brushHint, m_brushSpan }) {
        label->setFont(theme().font("caption", 400));
        label->setStyleSheet(QStringLiteral("color: %1").arg(theme().colour("text.tertiary").name()));
    }
    redraw();
}

void SpendChartPanel::setAnswer(std::shared_ptr<const SpendAnswer> answer, const SpendNames& names)
{
    stopLoading();
    m_failure.reset();
    m_answer = std::move(answer);
    m_names = names;
    redraw();
}

void SpendChartPanel::setView(const SpendView& view)
{
    if (view.groupBy != m_view.groupBy) {
        m_hidden.clear();
    }
    const bool again = view.measure != m_view.measure;
    m_view = view;
    m_everybody->setVisible(!view.user.empty());
    m_comparison->setVisible(view.comparison != Comparison::None);
    m_comparison->setText(comparisonWord(view.comparison));
    m_comparison->setDescription(tr("Compared with: %1").arg(comparisonWord(view.comparison)));
    if (again) {
        redraw();
    }
}

void SpendChartPanel::setBrush(const BrushValues& values)
{
    m_brush->setValues(values);
}

void SpendChartPanel::setKind(ChartKind kind)
{
    m_kind = kind;
    redraw();
}

void SpendChartPanel::redraw()
{
    if (!m_answer) {
        return;
    }
    m_legendGroups = spendLegend(*m_answer, m_hidden, m_names);
    m_legend->setEntries(m_legendGroups.entries);
    m_chart->setValues(spendTimeChart(*m_answer, m_view.measure, m_kind, m_hidden, theme()));
    const TimeRange& range = m_answer->question.range;
    m_brush->setChosen(range);
    m_grain->setText(grainBuckets(m_answer->question.grain));
    m_grain->setDescription(tr("Length of a bucket: %1").arg(grainBuckets(m_answer->question.grain)));
    m_brushSpan->setText(shortMoment(range.from, m_answer->now, m_answer->question.zone)
        + QStringLiteral(" – ") + shortMoment(range.to, m_answer->now, m_answer->question.zone)
        + QStringLiteral(" · ") + lengthText(range.length()));
    showWords();
    const bool table = m_stack->currentIndex() == TableShown;
    if (m_answer->total.requests == 0) {
        QStringList kept;
        for (const auto& [dimension, values] : m_view.filter) {
            for (const std::string& value : values) {
                kept << format::inSentence(dimensionWord(dimension)) + QStringLiteral(": ")
                        + QString::fromStdString(value);
            }
        }
        m_message->setMessage("filter", Tone::Neutral, tr("No spend here"),
            kept.isEmpty() ? tr("No request was recorded in this range.")
                           : tr("Nothing matches %1.").arg(kept.join(tr(" and "))),
            kept.isEmpty() ? QString() : tr("Clear filters"));
        m_stack->setCurrentIndex(MessageShown);
    } else if (table) {
        setTableShown(true);
    } else {
        m_stack->setCurrentIndex(ChartShown);
    }
}

void SpendChartPanel::showWords()
{
    const SpendAnswer& answer = *m_answer;
    const QString what = measureWord(m_view.measure);
    const QString each = grainWord(answer.question.grain);
    const QString by = format::inSentence(dimensionWord(answer.question.groupBy));
    setTitle(answer.question.user.empty()
            //: %1 "Cost", %2 "hour", %3 "model"
            ? tr("%1 per %2 by %3").arg(what, each, by)
            : tr("%1 per %2 of %3").arg(what, each, QString::fromStdString(answer.question.user)));
    QString words
        = tr("%1 in %2")
              .arg(measureText(answer.total, m_view.measure), lengthText(answer.question.range.length()));
    if (m_chart->values().lastIsRunning) {
        words += QStringLiteral(" · ")
            + (answer.question.grain == Grain::Hour ? tr("last bar is the running hour")
                                                    : tr("last bar is still running"));
    }
    setSubtitle(words);
}

void SpendChartPanel::setLoading(const QString& what)
{
    m_loadingWhat = what;
    m_loadingSince = std::chrono::steady_clock::now();
    m_loadingTimer.start();
}

void SpendChartPanel::stopLoading()
{
    m_loadingTimer.stop();
}

void SpendChartPanel::tick()
{
    const auto waited = std::chrono::steady_clock::now() - m_loadingSince;
    if (waited < kNothingFor) {
        return;
    }
    const double seconds = std::chrono::duration<double>(waited).count();
    //: %1 seconds; Esc is a key
    const QString words
        = waited < kSaysHowLong ? QString() : tr("%1 s, Esc cancels").arg(format::decimal(seconds, 1));
    if (m_answer && m_stack->currentIndex() != MessageShown) {
        if (!words.isEmpty()) { // the old figures stay
            setSubtitle(tr("loading %1, %2").arg(m_loadingWhat, words));
        }
        return;
    }
    m_message->setMessage("refresh", Tone::Neutral, tr("Loading %1").arg(m_loadingWhat), words);
    m_stack->setCurrentIndex(MessageShown);
}

void SpendChartPanel::setFailure(const Error& error)
{
    stopLoading();
    m_failure = error;
    switch (error.code) {
    case ErrorCode::TimedOut:
        m_message->setMessage("octagon", Tone::Critical, tr("Query cut off after 15 s"),
            tr("Use 1 day buckets or fewer days."), tr("Use 1 day buckets"));
        break;
    case ErrorCode::LimitExceeded:
        m_message->setMessage("octagon", Tone::Warning, tr("Too long for single requests"),
            tr("This combination is read from single requests, at most 31 days of them."),
            tr("Show the last 7 days"));
        break;
    case ErrorCode::Cancelled:
        m_message->setMessage("refresh", Tone::Neutral, tr("Cancelled"),
            tr("The query was stopped before it had an answer."), tr("Load again"));
        break;
    case ErrorCode::Unreachable:
        m_message->setMessage("offline", Tone::Critical, tr("PostgreSQL does not answer"),
            tr("Spend is read from it. It is asked again by itself."), tr("Try now"));
        break;
    default:
        m_message->setMessage("octagon", Tone::Critical, tr("Spend could not be read"),
            QString::fromStdString(error.message), tr("Try again"));
        break;
    }
    m_stack->setCurrentIndex(MessageShown);
}

void SpendChartPanel::takeAction()
{
    SpendView view = m_view;
    if (m_failure && m_failure->code == ErrorCode::TimedOut) {
        view.grain = Grain::Day;
    } else if (!m_failure) {
        view.filter.clear();
    } else if (m_failure->code == ErrorCode::LimitExceeded) {
        Q_EMIT resetRequested();
        return;
    }
    Q_EMIT viewChosen(view);
}

void SpendChartPanel::pressLegend(int index)
{
    const auto at = static_cast<std::size_t>(index);
    if (at >= m_legendGroups.groups.size()) {
        return;
    }
    for (const std::string& id : m_legendGroups.groups[at]) {
        m_legendGroups.entries[at].off ? (void)m_hidden.erase(id) : (void)m_hidden.insert(id);
    }
    redraw();
}

void SpendChartPanel::chooseGrain()
{
    QMenu menu(this);
    const auto add = [&](const QString& text, std::optional<Grain> grain) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(grain == m_view.grain);
        connect(action, &QAction::triggered, this, [this, grain] {
            SpendView view = m_view;
            view.grain = grain;
            Q_EMIT viewChosen(view);
        });
    };
    add(tr("As suits the range"), std::nullopt);
    menu.addSeparator();
    for (const Grain grain : kGrains) {
        const auto buckets = m_answer ? m_answer->question.range.length() / nominalLength(grain) : 0;
        if (buckets >= 1 && buckets <= 5'000) {
            add(grainBuckets(grain), grain);
        }
    }
    menu.exec(m_grain->mapToGlobal(QPoint(0, m_grain->height() + 2)));
}

void SpendChartPanel::chooseComparison()
{
    QMenu menu(this);
    for (const Comparison comparison : { Comparison::LastWeek, Comparison::PreviousPeriod }) {
        connect(menu.addAction(comparisonWord(comparison)), &QAction::triggered, this, [this, comparison] {
            SpendView view = m_view;
            view.comparison = comparison;
            Q_EMIT viewChosen(view);
        });
    }
    menu.exec(m_comparison->mapToGlobal(QPoint(0, m_comparison->height() + 2)));
}

bool SpendChartPanel::isTableShown() const
{
    return m_stack->currentIndex() == TableShown;
}

void SpendChartPanel::setTableShown(bool shown)
{
    if (!m_answer || !shown) {
        m_stack->setCurrentIndex(ChartShown);
        return;
    }
    delete m_table; // the columns are the groups
    m_table = new DataTable(theme(), bucketColumns(*m_answer, m_view.measure), m_tableHolder);
    m_table->setAccessibleName(m_chart->values().title);
    TableContent content = bucketRows(*m_answer, m_view.measure);
    m_table->setRows(std::move(content.rows), std::move(content.totals));
    m_tableHolder->layout()->addWidget(m_table);
    m_stack->setCurrentIndex(TableShown);
}

void SpendChartPanel::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const auto add = [&](const QString& text, auto action) {
        connect(menu.addAction(text), &QAction::triggered, this, action);
    };
    add(tr("Copy picture"), [this] { QGuiApplication::clipboard()->setPixmap(m_chart->grab()); });
    add(tr("Save picture as PNG…"), [this] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        m_chart->grab().save(&buffer, "PNG");
        Q_EMIT saveRequested(QStringLiteral("spend.png"), bytes);
    });
    add(tr("Save figures as CSV… (E)"), [this] { Q_EMIT csvRequested(); });
    menu.addSeparator();
    for (const auto& [kind, words] : { std::pair(ChartKind::Bars, tr("Bars")),
             std::pair(ChartKind::Areas, tr("Areas")), std::pair(ChartKind::Lines, tr("Lines")) }) {
        QAction* action = menu.addAction(words);
        action->setCheckable(true);
        action->setChecked(kind == m_kind);
        connect(action, &QAction::triggered, this, [this, chosen = kind] { setKind(chosen); });
    }
    menu.addSeparator();
    add(isTableShown() ? tr("Show the chart (Shift+T)") : tr("Show as a table (Shift+T)"),
        [this] { setTableShown(!isTableShown()); });
    menu.exec(event->globalPos());
}

} // namespace spillway
