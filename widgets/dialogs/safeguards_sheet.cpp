// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/safeguards_sheet.h"

#include "widgets/components/action_button.h"
#include "widgets/components/text_label.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

namespace spillway
{

namespace
{

QLineEdit* amountEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setFixedWidth(120);
    edit->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("\\$?[0-9]{0,9}([.][0-9]{0,2})?")), edit));
    return edit;
}

/// Nothing for an empty field, an amount, or an error.
Result<std::optional<Money>> amountOf(const QLineEdit* edit)
{
    QString text = edit->text();
    text.remove(QLatin1Char('$'));
    if (text.isEmpty()) {
        return std::optional<Money>();
    }
    const auto amount = Money::parse(text.toStdString());
    if (!amount || *amount <= Money()) {
        return failure(ErrorCode::InvalidArgument, "an amount must be above zero");
    }
    return std::optional(*amount);
}

QString limitText(const Safeguards& safeguards, Period period)
{
    const auto limit = safeguards.limits.find(period);
    return limit == safeguards.limits.end() ? QString()
                                            : QString::fromStdString(commands::plainAmount(limit->second));
}

} // namespace

SafeguardsSheet::SafeguardsSheet(const Theme& theme, QWidget* parent)
    : Sheet(theme, { 520, 420 }, parent)
    , m_steps(new QWidget)
    , m_day(amountEdit(tr("Limit of the day in dollars"), nullptr))
    , m_week(amountEdit(tr("Limit of the week in dollars"), nullptr))
    , m_state(new TextLabel(theme, "small", "text.secondary"))
    , m_arm(new ActionButton(theme, tr("Go on…"), ActionButton::Kind::Primary, ActionButton::Size::Large))
{
    setTitle(tr("Edit the safeguards"));
    setGlyph("ladder", Tone::Info);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto* limits = new QFormLayout;
    limits->addRow(new TextLabel(theme, "body", "text.primary"), m_day);
    limits->addRow(new TextLabel(theme, "body", "text.primary"), m_week);
    static_cast<QLabel*>(limits->labelForField(m_day))->setText(tr("Limit a day, $"));
    static_cast<QLabel*>(limits->labelForField(m_week))->setText(tr("Limit a week, $"));
    layout->addLayout(limits);
    layout->addWidget(m_steps);
    layout->addStretch();
    layout->addWidget(m_state);
    layout->addWidget(m_arm, 0, Qt::AlignRight);
    m_steps->setLayout(new QFormLayout);
    m_steps->layout()->setContentsMargins(0, 0, 0, 0);
    setContent(content);
    connect(m_day, &QLineEdit::textChanged, this, &SafeguardsSheet::refresh);
    connect(m_week, &QLineEdit::textChanged, this, &SafeguardsSheet::refresh);
    connect(m_arm, &ActionButton::clicked, this, [this] {
        if (const auto wanted = safeguards()) {
            commands::Command draft;
            draft.type = commands::CommandType::SetSafeguards;
            draft.parameters = *wanted;
            close();
            Q_EMIT armRequested(draft);
        }
    });
}

void SafeguardsSheet::addSteps(const ControlNames& names)
{
    auto* form = static_cast<QFormLayout*>(m_steps->layout());
    while (form->rowCount() > 0) {
        form->removeRow(0);
    }
    m_percents.clear();
    for (const SafeguardStep& step : m_current.steps) {
        const QString action = step.action == SafeguardAction::Stop ? tr("Stop at")
            : step.action == SafeguardAction::EnterFallback         ? tr("Fallback at")
                                                            : tr("Pause %1 at").arg(names.tiers(step.tiers));
        auto* percent = new QSpinBox;
        percent->setRange(1, 100);
        percent->setSuffix(QStringLiteral("\u00a0%"));
        percent->setValue(step.percent);
        percent->setFixedWidth(120);
        percent->setButtonSymbols(QAbstractSpinBox::NoButtons);
        percent->setAccessibleName(action);
        connect(percent, &QSpinBox::valueChanged, this, &SafeguardsSheet::refresh);
        auto* label = new TextLabel(theme(), "body", "text.primary");
        label->setText(action);
        form->addRow(label, percent);
        m_percents.push_back(percent);
    }
}

void SafeguardsSheet::edit(QWidget* window, const Safeguards& current, const ControlNames& names)
{
    m_current = current;
    m_day->setText(limitText(current, Period::Day));
    m_week->setText(limitText(current, Period::Week));
    addSteps(names);
    refresh();
    open(window);
}

std::optional<Safeguards> SafeguardsSheet::safeguards() const
{
    Safeguards wanted = m_current;
    for (const auto& [period, edit] : { std::pair(Period::Day, m_day), std::pair(Period::Week, m_week) }) {
        const auto amount = amountOf(edit);
        if (!amount) {
            return std::nullopt;
        }
        wanted.limits.erase(period);
        if (*amount) {
            wanted.limits.emplace(period, **amount);
        }
    }
    for (std::size_t i = 0; i < m_percents.size(); ++i) {
        wanted.steps[i].percent = m_percents[i]->value();
        if (i > 0 && wanted.steps[i].percent <= wanted.steps[i - 1].percent) {
            return std::nullopt;
        }
    }
    return wanted.limits.empty() ? std::nullopt : std::optional(wanted);
}

void SafeguardsSheet::refresh()
{
    const auto wanted = safeguards();
    m_arm->setEnabled(wanted && *wanted != m_current);
    m_state->setText(!wanted ? tr("A limit above $0 is needed, and each step above the one before.")
            : *wanted == m_current
            ? tr("Nothing is changed yet.")
            : tr("Going on shows what it means and asks for a reason; nothing is changed before."));
}

} // namespace spillway
