// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/spend_page.h"

#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/data_table.h"
#include "widgets/components/formatting.h"
#include "widgets/components/panel.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/state_message.h"
#include "widgets/components/time_scope.h"
#include "widgets/panels/spend_chart_panel.h"
#include "widgets/panels/spend_tables.h"
#include "widgets/panels/spend_toolbar.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QFileDialog>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace spillway
{
namespace
{

/// Wide enough for the smallest window, 1100 × 700, so that the page scrolls down only.
constexpr QSize kSmallest{ 1000, 768 };
constexpr int kTableHeight = 334;

QString reasonOf(const Error& error)
{
    return error.code == ErrorCode::Unreachable
        ? SpendPage::tr("PostgreSQL does not answer. It is asked again by itself.")
        : QString::fromStdString(error.message);
}

} // namespace

SpendPage::SpendPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_toolbar(new SpendToolbar(theme, m_content))
    , m_notice(new QLabel(m_content))
    , m_chart(new SpendChartPanel(theme, m_content))
    , m_tablePanel(new spillway::Panel(theme, dimensionsWord(Dimension::Model), m_content))
    , m_tableChoice(new SegmentedControl(theme, tr("Table"), m_content))
    , m_unpriced(new Badge(theme, m_content))
    , m_corrected(new Badge(theme, m_content))
    , m_columns(new ActionButton(
          theme, tr("Columns"), ActionButton::Kind::Ghost, ActionButton::Size::Small, m_content))
    , m_tables(new QStackedWidget)
    , m_groups(new DataTable(theme, spendColumns()))
    , m_users(new DataTable(theme, userColumns()))
    , m_prices(new DataTable(theme, priceColumns()))
    , m_usersMessage(new StateMessage(theme))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    build();
    connectParts();
    addShortcuts();
    applyTheme();
    setView({});
    connect(&m_theme, &Theme::changed, this, &SpendPage::applyTheme);
}

void SpendPage::build()
{
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_notice);
    m_notice->hide();
    layout->addWidget(m_chart, 1);
    m_tablePanel->setFixedHeight(kTableHeight);
    layout->addWidget(m_tablePanel);

    m_tableChoice->setItems({ dimensionsWord(Dimension::Model), tr("Top users"), tr("Prices and caching") });
    m_columns->setIconName("table");
    m_columns->setDescription(tr("Choose columns"));
    m_unpriced->hide();
    m_corrected->hide();
    for (QWidget* widget : { static_cast<QWidget*>(m_unpriced), static_cast<QWidget*>(m_corrected),
             static_cast<QWidget*>(m_tableChoice), static_cast<QWidget*>(m_columns) }) {
        m_tablePanel->addHeaderWidget(widget);
    }
    for (DataTable* table : { m_groups, m_users, m_prices }) {
        table->setRowHeight(DataTable::kCompactRow);
        m_tables->addWidget(table);
    }
    m_groups->setSort(CostColumn, Qt::DescendingOrder);
    m_groups->setAccessibleName(tr("Groups"));
    m_users->setAccessibleName(tr("Top users by cost"));
    m_users->setEmptyText(tr("No users here"), tr("No request was recorded in this range."));
    m_users->setSort(CostColumn, Qt::DescendingOrder);
    m_prices->setAccessibleName(tr("Prices and caching by model"));
    m_tables->addWidget(m_usersMessage);
    m_tablePanel->setContent(m_tables, { 0, 0, 0, 1 });
}

void SpendPage::connectParts()
{
    connect(m_toolbar, &SpendToolbar::viewChosen, this, [this](SpendView view) {
        view.table = m_view.table;
        view.user = m_view.user;
        view.grain = m_view.grain;
        if (view.comparison != Comparison::None && m_view.comparison != Comparison::None) {
            view.comparison = m_view.comparison;
        }
        choose(view);
    });
    connect(m_toolbar, &SpendToolbar::selectionChosen, this, &SpendPage::selectionChosen);
    connect(m_toolbar, &SpendToolbar::exportRequested, this, &SpendPage::askExport);
    connect(m_chart, &SpendChartPanel::viewChosen, this, [this](const SpendView& view) {
        if (view == m_view) {
            Q_EMIT viewChosen(view); // the same again: a person asks for another try
        }
        choose(view);
    });
    connect(m_chart, &SpendChartPanel::rangeChosen, this, [this](const TimeRange& range) {
        Q_EMIT selectionChosen(TimeSelection::Fixed{ range.from, range.to });
    });
    connect(m_chart, &SpendChartPanel::resetRequested, this,
        [this] { Q_EMIT selectionChosen(TimeSelection::Last{ std::chrono::hours(7 * 24) }); });
    connect(m_chart, &SpendChartPanel::csvRequested, this, &SpendPage::askExport);
    connect(
        m_chart, &SpendChartPanel::saveRequested, this, [this](const QString& name, const QByteArray& bytes) {
            if (const QString path = QFileDialog::getSaveFileName(this, tr("Save picture"), name);
                !path.isEmpty()) {
                Q_EMIT saveRequested(path, bytes);
            }
        });
    connect(m_tableChoice, &SegmentedControl::chosen, this, &SpendPage::chooseTable);
    connect(m_columns, &ActionButton::clicked, this, [this] {
        QWidget* table = m_tables->currentWidget();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(table->width() - 20, 10),
            m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
        QCoreApplication::sendEvent(table, &event);
    });
    connect(m_users, &DataTable::rowActivated, this, [this](const QString& user) {
        SpendView view = m_view;
        view.user = user.toStdString();
        choose(view);
    });
    connect(m_groups, &DataTable::rowActivated, this, [this](const QString& id) {
        if (!id.isEmpty()) { // into the group: only it is counted, by the next finer dimension
            SpendView view = m_view;
            view.filter[view.groupBy] = { id.toStdString() };
            view.groupBy = view.groupBy == Dimension::Model || view.groupBy == Dimension::Provider
                ? (view.groupBy == Dimension::Provider ? Dimension::Model : Dimension::Tier)
                : Dimension::Model;
            choose(view);
        }
    });
}

void SpendPage::addShortcuts()
{
    const auto onKey = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    onKey(QKeySequence(Qt::Key_E), [this] { askExport(); });
    onKey(QKeySequence(Qt::Key_Slash), [this] { m_toolbar->openFilter(); });
    onKey(QKeySequence(Qt::SHIFT | Qt::Key_T), [this] { m_chart->setTableShown(!m_chart->isTableShown()); });
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_chart->isLoading()) {
            Q_EMIT cancelRequested();
        }
    });
}

void SpendPage::applyTheme()
{
    QPalette palette = m_content->palette();
    palette.setColor(QPalette::Window, m_theme.colour("bg.window"));
    m_content->setPalette(palette);
    m_content->setAutoFillBackground(true);
    viewport()->setPalette(palette);
    m_notice->setFont(m_theme.font("small"));
}

void SpendPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_content->resize(viewport()->size().expandedTo(kSmallest));
}

void SpendPage::choose(const SpendView& view)
{
    if (!(view == m_view)) {
        setView(view);
        Q_EMIT viewChosen(view);
    }
}

void SpendPage::setView(const SpendView& view)
{
    m_view = view;
    m_toolbar->setView(view);
    m_chart->setView(view);
    m_tableChoice->setItems({ dimensionsWord(view.groupBy), tr("Top users"), tr("Prices and caching") });
    m_tableChoice->setCurrent(static_cast<int>(view.table));
    m_groups->setColumnTitle(GroupColumn, dimensionWord(view.groupBy));
    m_groups->setColumnShown(ProviderColumn, view.groupBy == Dimension::Model);
    m_groups->setColumnShown(ChangeColumn, view.comparison != Comparison::None);
    m_groups->setColumnTitle(ChangeColumn,
        view.comparison == Comparison::LastWeek ? tr("vs same hours last week") : tr("vs previous period"));
    m_tables->setCurrentIndex(static_cast<int>(view.table));
    showTableHeader();
}

void SpendPage::setSelection(const TimeSelection& selection)
{
    m_toolbar->setSelection(selection);
}

void SpendPage::setChoices(const FilterChoices& choices)
{
    m_toolbar->setChoices(choices);
}

void SpendPage::setBrush(const BrushValues& values)
{
    m_chart->setBrush(values);
}

void SpendPage::chooseTable(int index)
{
    SpendView view = m_view;
    view.table = static_cast<SpendTable>(index);
    choose(view);
}

void SpendPage::showTableHeader()
{
    const int row = m_answer ? static_cast<int>(m_answer->groups.size()) : 0;
    QString subtitle;
    switch (m_view.table) {
    case SpendTable::Groups:
        m_tablePanel->setTitle(dimensionsWord(m_view.groupBy));
        subtitle = m_answer ? format::count(row) : QString();
        break;
    case SpendTable::Users:
        m_tablePanel->setTitle(tr("Top users"));
        subtitle = m_top
            ? tr("%1 of %2 by cost; Enter shows one user's history")
                  .arg(format::count(std::ssize(m_top->users)), format::count(m_top->distinctUsers))
            : QString();
        break;
    case SpendTable::Prices:
        m_tablePanel->setTitle(tr("Prices and caching"));
        if (!m_costs.empty()) {
            subtitle = tr("caching saved %1").arg(format::money(m_cacheSaved));
            if (m_latency && m_latency->hits > 0) {
                const auto all = static_cast<double>(m_latency->hits + m_latency->misses);
                //: %1 percent, %2 milliseconds a hit, over the last day of the range
                subtitle += tr(" · hit rate %1, %2 ms faster each, in its last %3")
                                .arg(format::percent(static_cast<double>(m_latency->hits) / all, 1),
                                    format::count(static_cast<std::int64_t>(m_latency->savedMsPerHit())),
                                    lengthText(m_latency->range.length()));
            }
        }
        break;
    }
    m_tablePanel->setSubtitle(subtitle);
}

void SpendPage::setLoading(const QString& what)
{
    m_chart->setLoading(what);
    m_groups->setLoading(!m_answer);
}

void SpendPage::setAnswer(std::shared_ptr<const SpendAnswer> answer)
{
    m_answer = std::move(answer);
    m_chart->setAnswer(m_answer, m_names);
    TableContent content = spendRows(*m_answer, m_names);
    m_groups->setColumnTitle(TrendColumn,
        //: %1 "hour", %2 a length of time
        tr("Per %1, %2")
            .arg(grainWord(m_answer->question.grain), lengthText(m_answer->question.range.length())));
    m_groups->setLoading(false);
    m_groups->setEmptyText(tr("No spend here"), tr("No request was recorded in this range."));
    m_groups->setRows(std::move(content.rows), std::move(content.totals));
    m_chart->setFreshness(Freshness::Fresh);
    m_tablePanel->setFreshness(Freshness::Fresh);
    const std::int64_t unpriced = m_answer->total.unpriced;
    m_unpriced->setValues(
        { tr("%1 requests unpriced").arg(format::count(unpriced)), Tone::Warning, "triangle" });
    m_unpriced->setToolTip(tr("No price is known for their model, so they are in no sum of cost."));
    m_unpriced->setVisible(unpriced > 0);
    showTableHeader();
}

void SpendPage::setFailure(const Error& error)
{
    m_chart->setFailure(error);
    m_groups->setLoading(false);
}

void SpendPage::setStale()
{
    if (!m_answer) {
        return;
    }
    m_chart->setAnswer(m_answer, m_names);
    const QString to = tr("to %1").arg(
        format::clock(m_answer->completeTo.value_or(m_answer->now), m_answer->question.zone));
    m_chart->setFreshness(Freshness::Partial, to);
    m_tablePanel->setFreshness(Freshness::Partial, to);
}

void SpendPage::setUsers(const Result<TopUsers>& users, const SpendQuestion& question, Instant now)
{
    if (!users) {
        m_top.reset();
        const bool tooLong = users.error().code == ErrorCode::LimitExceeded;
        m_usersMessage->setMessage("users", Tone::Warning,
            tooLong ? tr("Users are known for at most 31 days") : tr("Users could not be read"),
            tooLong ? tr("They are read from single requests. Choose a shorter range.")
                : users.error().code == ErrorCode::TimedOut
                ? tr("The query was cut off after 15 s. Choose fewer days.")
                : reasonOf(users.error()));
        if (m_view.table == SpendTable::Users) {
            m_tables->setCurrentWidget(m_usersMessage);
        }
    } else {
        m_top = *users;
        TableContent content = userRows(*users, m_names, now, question.zone);
        m_users->setRows(std::move(content.rows), std::move(content.totals));
        if (m_view.table == SpendTable::Users) {
            m_tables->setCurrentWidget(m_users);
        }
    }
    showTableHeader();
}

void SpendPage::setPrices(
    const Result<std::vector<ModelCost>>& costs, const std::optional<CacheLatency>& latency)
{
    m_latency = latency;
    m_costs = costs.value_or(std::vector<ModelCost>());
    m_cacheSaved = Money();
    Money recorded;
    Money restated;
    for (const ModelCost& cost : m_costs) {
        m_cacheSaved += cost.cacheSaved;
        if (cost.differs()) {
            recorded += cost.sums.cost;
            restated += *cost.restated;
        }
    }
    TableContent content = priceRows(m_costs, m_names);
    m_prices->setEmptyText(costs ? tr("No spend here") : tr("Prices could not be read"),
        costs ? tr("No request was recorded in this range.") : reasonOf(costs.error()));
    m_prices->setRows(std::move(content.rows), std::move(content.totals));
    const bool corrected = restated != recorded;
    m_corrected->setValues({ tr("restated %1").arg(format::money(restated - recorded)), Tone::Info, "info" });
    m_corrected->setToolTip(tr("Prices were corrected after these requests: recorded and restated cost stand "
                               "side by side under “Prices and caching”."));
    m_corrected->setVisible(corrected);
    showTableHeader();
}

void SpendPage::setNotice(const QString& text, Tone tone)
{
    m_notice->setText(text);
    m_notice->setStyleSheet(QStringLiteral("color: %1").arg(m_theme.colour(toneColour(tone)).name()));
    m_notice->setVisible(!text.isEmpty());
}

void SpendPage::askExport()
{
    if (!m_answer) {
        return;
    }
    const QString name = QStringLiteral("spend-%1.csv")
                             .arg(QString::fromStdString(toIsoUtc(m_answer->question.range.from)).left(10));
    if (const QString path = QFileDialog::getSaveFileName(this, tr("Export CSV"), name, tr("CSV (*.csv)"));
        !path.isEmpty()) {
        Q_EMIT exportRequested(path);
    }
}

} // namespace spillway
