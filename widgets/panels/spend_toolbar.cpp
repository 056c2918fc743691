// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/spend_toolbar.h"

#include "widgets/components/action_button.h"
#include "widgets/components/formatting.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/time_scope.h"
#include "widgets/components/toggle_switch.h"
#include "widgets/panels/filter_popover.h"
#include "widgets/panels/spend_chart.h"

#include <QHBoxLayout>
#include <QLabel>

namespace spillway
{
namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::hours kRanges[] = { 1h, 6h, 24h, 72h, 7 * 24h, 30 * 24h };

} // namespace

SpendToolbar::SpendToolbar(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_groupLabel(new QLabel(tr("Group by"), this))
    , m_showLabel(new QLabel(tr("Show"), this))
    , m_rangeLabel(new QLabel(tr("Range"), this))
    , m_group(new SegmentedControl(theme, tr("Group by"), this))
    , m_show(new SegmentedControl(theme, tr("Show"), this))
    , m_range(new SegmentedControl(theme, tr("Range"), this))
    , m_filter(
          new ActionButton(theme, tr("Filter"), ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
    , m_compare(new ToggleSwitch(theme, tr("Compare"), this))
    , m_export(new ActionButton(
          theme, tr("Export CSV"), ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
{
    QStringList dimensions;
    for (const Dimension dimension : kDimensions) {
        dimensions << dimensionWord(dimension);
    }
    m_popover = new FilterPopover(theme, dimensions, this);
    m_group->setItems(dimensions);
    m_show->setItems({ measureWord(SpendMeasure::Cost), measureWord(SpendMeasure::Requests),
        measureWord(SpendMeasure::Tokens) });
    QStringList names;
    QStringList descriptions;
    for (const auto range : kRanges) {
        names << (range < 72h ? tr("%1 h").arg(range.count()) : tr("%1 d").arg(range.count() / 24));
        descriptions << selectionName(TimeSelection::Last{ range }, Instant(), Zone());
    }
    m_range->setItems(names, descriptions);
    m_filter->setIconName("filter");
    m_export->setIconName("export");
    m_export->setKeyCap(QStringLiteral("E"));
    m_export->setDescription(tr("Export what is shown as CSV (E)"));
    build();
    applyTheme();
    setView({});
    connect(&theme, &Theme::changed, this, &SpendToolbar::applyTheme);
    connect(m_group, &SegmentedControl::chosen, this, [this](int index) {
        SpendView view = m_view;
        view.groupBy = kDimensions[index];
        choose(view);
    });
    connect(m_show, &SegmentedControl::chosen, this, [this](int index) {
        SpendView view = m_view;
        view.measure = static_cast<SpendMeasure>(index);
        choose(view);
    });
    connect(m_range, &SegmentedControl::chosen, this,
        [this](int index) { Q_EMIT selectionChosen(TimeSelection::Last{ kRanges[index] }); });
    connect(m_compare, &ToggleSwitch::toggled, this, [this](bool on) {
        SpendView view = m_view;
        view.comparison = on ? Comparison::LastWeek : Comparison::None;
        choose(view);
    });
    connect(m_filter, &ActionButton::clicked, this, &SpendToolbar::openFilter);
    connect(m_popover, &FilterPopover::chosen, this, [this](const SpendFilter& filter) {
        SpendView view = m_view;
        view.filter = filter;
        choose(view);
    });
    connect(m_export, &ActionButton::clicked, this, &SpendToolbar::exportRequested);
}

void SpendToolbar::build()
{
    setFixedHeight(28);
    setMinimumWidth(1); // what does not fit is left out, and nothing else grows wider for it
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto pair = [&](QLabel* label, SegmentedControl* control) {
        layout->addWidget(label);
        layout->addWidget(control);
        layout->addSpacing(4);
    };
    pair(m_groupLabel, m_group);
    pair(m_showLabel, m_show);
    pair(m_rangeLabel, m_range);
    layout->addWidget(m_filter);
    layout->addSpacing(4);
    layout->addWidget(m_compare);
    layout->addStretch();
    layout->addWidget(m_export);
}

void SpendToolbar::applyTheme()
{
    for (QLabel* label : { m_groupLabel, m_showLabel, m_rangeLabel }) {
        label->setFont(theme().font("small"));
        label->setStyleSheet(QStringLiteral("color: %1").arg(theme().colour("text.tertiary").name()));
    }
}

void SpendToolbar::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    fit();
}

/// What the words say again elsewhere goes first; the range is in the header too.
void SpendToolbar::fit()
{
    QWidget* const dispensable[] = { m_rangeLabel, m_showLabel, m_groupLabel, m_range };
    for (QWidget* widget : dispensable) {
        widget->show();
    }
    const auto wanted = [this] {
        // The layout's own answer lags behind what was just shown or hidden. It puts its spacing between
        // widgets, not around bare room.
        int width = -layout()->spacing();
        for (int i = 0; i < layout()->count(); ++i) {
            const QWidget* part = layout()->itemAt(i)->widget();
            width += part && part->isHidden() ? 0
                : part                        ? part->sizeHint().width() + layout()->spacing()
                                              : layout()->itemAt(i)->sizeHint().width();
        }
        return width;
    };
    for (QWidget* widget : dispensable) {
        if (wanted() <= width()) {
            break;
        }
        widget->hide();
    }
    layout()->activate();
}

QString SpendToolbar::filterWords() const
{
    QStringList words;
    for (const auto& [dimension, values] : m_view.filter) {
        if (values.size() == 1) {
            words << QString::fromStdString(values.front());
        } else if (!values.empty()) {
            words << tr("%1 %2").arg(values.size()).arg(format::inSentence(dimensionsWord(dimension)));
        }
    }
    if (words.isEmpty()) {
        return tr("all");
    }
    return words.size() > 2 ? tr("%n filters", nullptr, static_cast<int>(words.size()))
                            : words.join(QStringLiteral(", "));
}

void SpendToolbar::choose(const SpendView& view)
{
    if (!(view == m_view)) {
        setView(view);
        Q_EMIT viewChosen(view);
    }
}

void SpendToolbar::setView(const SpendView& view)
{
    m_view = view;
    m_group->setCurrent(static_cast<int>(view.groupBy));
    m_show->setCurrent(static_cast<int>(view.measure));
    const QSignalBlocker quiet(m_compare);
    m_compare->setChecked(view.comparison != Comparison::None);
    const QString words = filterWords();
    m_filter->setDetail(words.size() > 18 ? words.left(17) + QChar(0x2026) : words);
    m_filter->setDescription(tr("Filter: %1 (/)").arg(words));
    fit();
}

void SpendToolbar::setSelection(const TimeSelection& selection)
{
    const auto* last = std::get_if<TimeSelection::Last>(&selection.value());
    int current = -1;
    for (int i = 0; last && i < static_cast<int>(std::size(kRanges)); ++i) {
        current = last->length == kRanges[i] ? i : current;
    }
    m_range->setCurrent(current);
}

void SpendToolbar::openFilter()
{
    m_popover->open(m_filter, 0, m_view.filter, m_choices);
}

} // namespace spillway
