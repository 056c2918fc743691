// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/lever_board.h"

#include "widgets/components/action_button.h"
#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/segmented_control.h"
#include "widgets/panels/control_obstacle.h"
#include "widgets/panels/lever_texts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpressionValidator>

namespace spillway
{

using commands::Command;
using commands::CommandType;

namespace
{

Command order(CommandType type, commands::CommandParameters parameters = commands::NoParameters())
{
    Command command;
    command.type = type;
    command.parameters = std::move(parameters);
    return command;
}

bool isSet(const std::map<std::string, LeverOrigin>& levers, const std::string& key, Instant now)
{
    const auto found = levers.find(key);
    return found != levers.end() && commands::isActive(found->second, now);
}

} // namespace

LeverBoard::LeverBoard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pause(new LeverCard(theme, "pause", tr("Pause"), tr("Refuse a tier, a provider or a model."),
          LeverCard::Danger::None, this))
    , m_fallback(new LeverCard(theme, "fallback", tr("Fallback mode"),
          tr("Serve from the cheap fallback provider."), LeverCard::Danger::None, this))
    , m_cap(new LeverCard(theme, "cap", tr("Budget cap"), tr("Hard stop when spend reaches the cap."),
          LeverCard::Danger::None, this))
    , m_limit(new LeverCard(theme, "rate-limit", tr("Rate limit"), tr("Requests a minute, all together."),
          LeverCard::Danger::None, this))
    , m_normal(new LeverCard(theme, "play", tr("Return to normal"), tr("End stop, pauses and fallback."),
          LeverCard::Danger::None, this))
    , m_stop(new LeverCard(theme, "stop", tr("Emergency stop"), tr("Refuse every AI request, all tiers."),
          LeverCard::Danger::StopsPayingUsers, this))
    , m_pauseTier(new SegmentedControl(theme, tr("What to pause"), m_pause))
    , m_capPeriod(new SegmentedControl(theme, tr("Period of the cap"), m_cap))
    , m_capAmount(new QLineEdit(m_cap))
    , m_limitScope(new QComboBox(m_limit))
    , m_limitRate(new QLineEdit(m_limit))
    , m_fallbackTarget(new RunsLabel(theme, "small", m_fallback))
    , m_normalWhat(new RunsLabel(theme, "small", m_normal))
    , m_stopWhat(new RunsLabel(theme, "small", m_stop))
{
    buildPause();
    buildCap();
    buildLimit();
    m_fallback->addChoice(m_fallbackTarget);
    m_normal->addChoice(m_normalWhat);
    m_stop->addChoice(m_stopWhat);
    m_stop->setButtonText(tr("Arm stop…"));
    m_stop->button()->setIconName("stop");
    m_stopWhat->setRuns({ { tr("paying users are cut off too"), "status.crit", 500, "octagon" } });
    connect(m_pause, &LeverCard::armRequested, this, [this] { arm(pauseOrder()); });
    connect(m_fallback, &LeverCard::armRequested, this, [this] { arm(fallbackOrder()); });
    connect(m_cap, &LeverCard::armRequested, this, [this] { arm(capOrder()); });
    connect(m_limit, &LeverCard::armRequested, this, [this] { arm(limitOrder()); });
    connect(m_normal, &LeverCard::armRequested, this, [this] { arm(order(CommandType::ResumeAll)); });
    connect(m_stop, &LeverCard::armRequested, this, [this] { arm(order(CommandType::EmergencyStop)); });
}

/// Six of one size, whatever stands in them.
void LeverBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const std::array cards{ m_pause, m_fallback, m_cap, m_limit, m_normal, m_stop };
    const double gutter = m_theme.size("gutter");
    const double wide = (width() - 2 * gutter) / 3;
    const double high = (height() - gutter) / 2;
    for (int i = 0; i < 6; ++i) {
        cards.at(static_cast<std::size_t>(i))
            ->setGeometry(QRectF(i % 3 * (wide + gutter), i / 3 * (high + gutter), wide, high).toRect());
    }
}

void LeverBoard::buildPause()
{
    m_pause->addChoice(m_pauseTier);
    connect(m_pauseTier, &SegmentedControl::chosen, this, [this](int index) {
        if (index == static_cast<int>(m_tiers.size())) {
            chooseProvider();
            return;
        }
        m_provider.clear();
        refreshPauseChoices();
        refresh();
    });
}

void LeverBoard::buildCap()
{
    m_capAmount->setMinimumWidth(52);
    m_capAmount->setMaximumWidth(84);
    m_capAmount->setAccessibleName(tr("Amount of the cap in dollars"));
    m_capAmount->setPlaceholderText(QStringLiteral("$"));
    m_capAmount->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("\\$?[0-9]{0,9}([.][0-9]{0,2})?")), m_capAmount));
    m_cap->addChoice(m_capAmount);
    m_capPeriod->setItems({ tr("Hour"), tr("Day"), tr("Week"), tr("Month") });
    m_capPeriod->setCurrent(1);
    m_cap->addChoice(m_capPeriod);
    connect(m_capAmount, &QLineEdit::textChanged, this, &LeverBoard::refresh);
    connect(m_capPeriod, &SegmentedControl::chosen, this, &LeverBoard::refresh);
    m_cap->setButtonText(tr("Arm change…"));
}

void LeverBoard::buildLimit()
{
    m_limitScope->setAccessibleName(tr("Tier of the limit"));
    m_limitRate->setFixedWidth(64);
    m_limitRate->setAccessibleName(tr("Requests a minute"));
    m_limitRate->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[1-9][0-9]{0,6}")), m_limitRate));
    auto* unit = new RunsLabel(m_theme, "small", m_limit);
    unit->setRuns({ { tr("req/min"), "text.tertiary" } });
    m_limit->addChoice(m_limitScope);
    m_limit->addChoice(m_limitRate);
    m_limit->addChoice(unit);
    connect(m_limitScope, &QComboBox::currentIndexChanged, this, &LeverBoard::refresh);
    connect(m_limitRate, &QLineEdit::textChanged, this, &LeverBoard::refresh);
}

void LeverBoard::chooseProvider()
{
    QMenu menu(this);
    const ControlNames names(m_values);
    for (const ProviderHealth& health : m_values.providers) {
        const std::string& id = health.provider.id;
        const auto models = m_controls.ledger ? m_controls.ledger->models.find(id)
                                              : std::map<std::string, std::vector<std::string>>::iterator();
        if (!m_controls.ledger || models == m_controls.ledger->models.end()) {
            menu.addAction(names.provider(id))->setData(QString::fromStdString(id));
            continue;
        }
        QMenu* sub = menu.addMenu(names.provider(id));
        sub->addAction(tr("All of %1").arg(names.provider(id)))->setData(QString::fromStdString(id));
        for (const std::string& model : models->second) {
            sub->addAction(QString::fromStdString(model))->setData(QString::fromStdString(id + '/' + model));
        }
    }
    const QAction* chosen = menu.exec(m_pauseTier->mapToGlobal(QPoint(0, m_pauseTier->height() + 2)));
    if (chosen != nullptr) {
        m_provider = chosen->data().toString().toStdString();
    }
    refreshPauseChoices();
    refresh();
}

void LeverBoard::refreshPauseChoices()
{
    std::vector<std::string> tiers;
    QStringList items;
    const ControlNames names(m_values);
    for (const TierToday& tier : m_values.tiers) {
        tiers.push_back(tier.tier.id);
        items.append(names.tier(tier.tier.id));
    }
    const int last = static_cast<int>(tiers.size());
    int current = m_pauseTier->current();
    if (tiers != m_tiers || current < 0) {
        current = 0;
    }
    m_tiers = tiers;
    items.append(m_provider.empty() ? tr("Provider…") : names.provider(m_provider));
    m_pauseTier->setItems(items);
    m_pauseTier->setCurrent(!m_provider.empty() ? last : current >= last ? 0 : current);
}

void LeverBoard::refreshLimitChoices()
{
    const QVariant chosen = m_limitScope->currentData();
    const QSignalBlocker quiet(m_limitScope);
    m_limitScope->clear();
    m_limitScope->addItem(tr("all tiers"), QString());
    const ControlNames names(m_values);
    for (const TierToday& tier : m_values.tiers) {
        m_limitScope->addItem(names.tier(tier.tier.id), QString::fromStdString(tier.tier.id));
    }
    m_limitScope->setCurrentIndex(std::max(0, m_limitScope->findData(chosen)));
}

std::optional<Command> LeverBoard::pauseOrder() const
{
    if (!m_provider.empty()) {
        const bool paused = isSet(m_values.control.pausedProviders, m_provider, m_values.now);
        return order(paused ? CommandType::ResumeProvider : CommandType::PauseProvider,
            commands::ProviderParameters{ { m_provider } });
    }
    const int index = m_pauseTier->current();
    if (index < 0 || index >= static_cast<int>(m_tiers.size())) {
        return std::nullopt;
    }
    const std::string& tier = m_tiers.at(static_cast<std::size_t>(index));
    const bool paused = isSet(m_values.control.pausedTiers, tier, m_values.now);
    return order(
        paused ? CommandType::ResumeTier : CommandType::PauseTier, commands::TierParameters{ { tier } });
}

Command LeverBoard::fallbackOrder() const
{
    const bool on = m_values.control.fallback && commands::isActive(*m_values.control.fallback, m_values.now);
    return order(on ? CommandType::LeaveFallback : CommandType::EnterFallback);
}

std::optional<Command> LeverBoard::capOrder() const
{
    const Period period = kPeriods[std::max(0, m_capPeriod->current())];
    QString text = m_capAmount->text();
    text.remove(QLatin1Char('$'));
    const auto cap = m_values.control.budgetCaps.find(period);
    const bool isOn
        = cap != m_values.control.budgetCaps.end() && commands::isActive(cap->second.origin, m_values.now);
    if (text.isEmpty()) {
        return isOn
            ? std::optional(order(CommandType::ClearBudgetCap, commands::ClearBudgetCapParameters{ period }))
            : std::nullopt;
    }
    const auto amount = Money::parse(text.toStdString());
    if (!amount || *amount <= Money()) {
        return std::nullopt;
    }
    return order(CommandType::SetBudgetCap, commands::BudgetCapParameters{ *amount, period });
}

std::optional<Command> LeverBoard::limitOrder() const
{
    const std::string tier = m_limitScope->currentData().toString().toStdString();
    const auto scope = tier.empty() ? std::nullopt : std::optional(tier);
    const auto limit = m_values.control.rateLimits.find(scope.value_or("*"));
    const bool isOn = limit != m_values.control.rateLimits.end()
        && commands::isActive(limit->second.origin, m_values.now);
    if (m_limitRate->text().isEmpty()) {
        return isOn
            ? std::optional(order(CommandType::ClearRateLimit, commands::ClearRateLimitParameters{ scope }))
            : std::nullopt;
    }
    return order(
        CommandType::SetRateLimit, commands::RateLimitParameters{ m_limitRate->text().toLongLong(), scope });
}

void LeverBoard::setValues(const OverviewValues& values, const controls::ControlsValues& controls)
{
    const bool tiersChanged = values.tiers.size() != m_tiers.size()
        || !std::equal(m_tiers.begin(), m_tiers.end(), values.tiers.begin(),
            [](const std::string& id, const TierToday& tier) { return id == tier.tier.id; })
        || !std::ranges::equal(
            values.tiers, m_values.tiers, {}, [](const TierToday& tier) { return tier.tier.displayName; },
            [](const TierToday& tier) { return tier.tier.displayName; });
    m_values = values;
    m_controls = controls;
    if (tiersChanged || m_pauseTier->count() == 0) {
        refreshPauseChoices();
        refreshLimitChoices();
    }
    refresh();
}

void LeverBoard::refreshCard(LeverCard* card, const std::optional<Command>& wanted)
{
    if (!wanted) {
        card->setEffect({});
        card->setObstacle(card == m_cap ? tr("type an amount above $0") : tr("type requests a minute"));
        return;
    }
    const commands::Effect effect = commands::effectOf(*wanted, m_values.control, m_values.now);
    const auto obstacle = obstacleFor(m_values, m_controls, effect);
    card->setObstacle(obstacle ? obstacle->brief : QString());
    card->setEffect(leverEffect(m_values, m_controls, *wanted));
}

void LeverBoard::refresh()
{
    m_pause->setBadge(pauseBadge(m_values));
    m_fallback->setBadge(fallbackBadge(m_values));
    m_cap->setBadge(capBadge(m_values, kPeriods[std::max(0, m_capPeriod->current())]));
    m_limit->setBadge(limitBadge(m_values));
    m_stop->setBadge(stopBadge(m_values));
    const auto pause = pauseOrder();
    const bool resumes
        = pause && (pause->type == CommandType::ResumeTier || pause->type == CommandType::ResumeProvider);
    m_pause->setButtonText(resumes ? tr("Arm resume…") : tr("Arm…"));
    refreshCard(m_pause, pause);
    const Command fallback = fallbackOrder();
    m_fallback->setButtonText(fallback.type == CommandType::LeaveFallback ? tr("Arm end…") : tr("Arm…"));
    refreshCard(m_fallback, fallback);
    const std::string& target = m_values.control.fallbackProvider;
    m_fallbackTarget->setRuns(target.empty()
            ? TextRuns{ { tr("no fallback provider: requests are refused"), "status.warn", 400, "triangle" } }
            : TextRuns{ { tr("all tiers to"), "text.secondary" },
                  { ControlNames(m_values).provider(target), "text.primary", 600 } });
    const auto cap = capOrder();
    m_cap->setButtonText(
        cap && cap->type == CommandType::ClearBudgetCap ? tr("Arm clearing…") : tr("Arm change…"));
    refreshCard(m_cap, cap);
    const auto limit = limitOrder();
    m_limit->setButtonText(
        limit && limit->type == CommandType::ClearRateLimit ? tr("Arm clearing…") : tr("Arm…"));
    refreshCard(m_limit, limit);

    const ControlState& control = m_values.control;
    const auto levers = commands::activeLevers(control, m_values.now);
    const auto ends = std::count_if(levers.begin(), levers.end(), [](const commands::Lever& lever) {
        return lever.kind == commands::LeverKind::EmergencyStop
            || lever.kind == commands::LeverKind::PausedTier
            || lever.kind == commands::LeverKind::PausedProvider
            || lever.kind == commands::LeverKind::Fallback;
    });
    refreshCard(m_normal, order(CommandType::ResumeAll));
    if (ends == 0) {
        m_normal->setEffect({ tr("no effect now") });
        m_normal->setObstacle(tr("nothing to end"));
    }
    m_normalWhat->setRuns(
        { { ends == 0 ? tr("Nothing to end")
                      : (ends == 1 ? tr("ends 1 control") : tr("ends %1 controls").arg(ends))
                    + (m_controls.access.twoPersons ? tr(", needs a second person") : QString()),
            "text.secondary", 400, "users" } });
    refreshCard(m_stop, order(CommandType::EmergencyStop));
}

void LeverBoard::arm(const std::optional<Command>& wanted)
{
    if (wanted) {
        Q_EMIT armRequested(*wanted);
    }
}

void LeverBoard::focusFirst()
{
    (m_pause->button()->isEnabled() ? static_cast<QWidget*>(m_pause->button()) : m_pauseTier)
        ->setFocus(Qt::ShortcutFocusReason);
}

} // namespace spillway
