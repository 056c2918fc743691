// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/filter_popover.h"

#include "widgets/components/action_button.h"
#include "widgets/components/segmented_control.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace spillway
{

FilterPopover::FilterPopover(const Theme& theme, const QStringList& dimensions, QWidget* parent)
    : Popover(theme, parent)
    , m_dimensions(new SegmentedControl(theme, tr("Filter by"), this))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_clear(new ActionButton(
          theme, tr("Clear filters"), ActionButton::Kind::Ghost, ActionButton::Size::Medium, this))
    , m_done(
          new ActionButton(theme, tr("Done"), ActionButton::Kind::Primary, ActionButton::Size::Medium, this))
{
    setAccessibleName(tr("Filter"));
    m_dimensions->setItems(dimensions);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search values"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFont(theme.font("small"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_dimensions);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_clear);
    buttons->addStretch();
    buttons->addWidget(m_done);
    layout->addLayout(buttons);
    applyTheme();
    connect(&theme, &Theme::changed, this, &FilterPopover::applyTheme);
    connect(m_dimensions, &SegmentedControl::chosen, this, &FilterPopover::showDimension);
    connect(m_search, &QLineEdit::textEdited, this, &FilterPopover::search);
    connect(m_list, &QListWidget::itemChanged, this, &FilterPopover::take);
    connect(m_clear, &ActionButton::clicked, this, [this] {
        m_filter.clear();
        showDimension(m_dimensions->current());
        Q_EMIT chosen(m_filter);
    });
    connect(m_done, &ActionButton::clicked, this, &QWidget::hide);
}

void FilterPopover::applyTheme()
{
    const auto name = [this](std::string_view token) { return theme().colour(token).name(); };
    m_list->setStyleSheet(
        QStringLiteral("QListWidget { background: transparent; outline: 0; }"
                       "QListWidget::item { height: 28px; padding: 0 6px; border-radius: 6px;"
                       " color: %1; }"
                       "QListWidget::item:hover { background: %2; }"
                       "QListWidget::item:selected { background: %3; color: %1; }")
            .arg(name("text.primary"), name("surface.hover"), name("surface.selected")));
}

void FilterPopover::open(QWidget* opener, int top, const SpendFilter& filter, const FilterChoices& choices)
{
    m_filter = filter;
    m_choices = choices;
    const int index = std::max(0, m_dimensions->current());
    m_dimensions->setCurrent(index);
    showDimension(index);
    openAt(opener, kSize, top, m_search);
}

void FilterPopover::showDimension(int index)
{
    if (index < 0) {
        return;
    }
    m_shown = kDimensions[index];
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_search->clear();
    std::vector<std::string> values = m_choices[m_shown];
    for (const std::string& kept : m_filter[m_shown]) { // also what was not seen lately
        if (std::find(values.begin(), values.end(), kept) == values.end()) {
            values.push_back(kept);
        }
    }
    for (const std::string& value : values) {
        auto* item = new QListWidgetItem(QString::fromStdString(value), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const auto& kept = m_filter[m_shown];
        const bool on = std::find(kept.begin(), kept.end(), value) != kept.end();
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setAccessibleName(tr("Values to keep; none ticked keeps all"));
}

void FilterPopover::take(const QListWidgetItem* item)
{
    auto& kept = m_filter[m_shown];
    const std::string value = item->text().toStdString();
    std::erase(kept, value);
    if (item->checkState() == Qt::Checked) {
        kept.push_back(value);
    }
    SpendFilter filter;
    for (const auto& [dimension, values] : m_filter) {
        if (!values.empty()) {
            filter[dimension] = values;
        }
    }
    Q_EMIT chosen(filter);
}

void FilterPopover::search(const QString& words)
{
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(words, Qt::CaseInsensitive));
    }
}

} // namespace spillway
