// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/connection_wizard.h"

#include "widgets/components/action_button.h"
#include "widgets/components/panel.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/text_label.h"
#include "widgets/dialogs/power_step.h"
#include "widgets/dialogs/wizard_steps.h"
#include "widgets/panels/power_rows.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr std::array<WizardStep, 6> kSteps{ WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway,
    WizardStep::Powers, WizardStep::Naming, WizardStep::FirstLook };

constexpr double kWhose = 340; ///< as wide as whose power is tested may read

bool anyBad(const std::vector<CheckRow>& rows)
{
    return std::any_of(
        rows.begin(), rows.end(), [](const CheckRow& row) { return row.state == CheckRow::State::Bad; });
}

} // namespace

ConnectionWizard::ConnectionWizard(const Theme& theme, bool hasKeyring, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hasKeyring(hasKeyring)
    , m_steps(new WizardSteps(theme, this))
    , m_counter(textLabel(theme, {}, "small", "text.tertiary"))
    , m_title(textLabel(theme, {}, "metric", "text.primary", 600))
    , m_problem(textLabel(theme, {}, "body", "status.crit"))
    , m_note(textLabel(theme, tr("Nothing is saved before the last step"), "small", "text.tertiary"))
    , m_whose(new RunsLabel(theme, "code"))
    , m_stack(new QStackedWidget)
    , m_back(new ActionButton(theme, tr("Back"), ActionButton::Kind::Normal, ActionButton::Size::Large))
    , m_test(new ActionButton(theme, tr("Test again"), ActionButton::Kind::Normal, ActionButton::Size::Large))
    , m_continue(
          new ActionButton(theme, tr("Continue"), ActionButton::Kind::Primary, ActionButton::Size::Large))
{
    setWindowTitle(tr("New connection · Spillway"));
    setAccessibleName(tr("New connection"));
    setMinimumSize(1100, 700);
    m_problem->setWordWrap(true);
    m_back->setIconName("chevron-left");
    m_test->setIconName("refresh");
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* outer = new QHBoxLayout;
    outer->addWidget(m_steps);
    auto* main = new QVBoxLayout;
    main->setContentsMargins(36, 28, 36, 16);
    main->setSpacing(0);
    auto* heading = new QGridLayout;
    heading->setVerticalSpacing(0);
    heading->addWidget(m_counter, 0, 0);
    heading->addWidget(m_title, 1, 0);
    heading->addWidget(m_whose, 0, 1, 2, 1, Qt::AlignVCenter);
    m_whose->setPadding(10, 10);
    m_whose->setFixedHeight(28);
    heading->setColumnStretch(0, 1);
    main->addLayout(heading);
    main->addSpacing(16);
    main->addWidget(m_stack, 1);
    main->addSpacing(10);
    main->addWidget(m_problem);
    main->addSpacing(6);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_note);
    buttons->addWidget(m_test);
    buttons->addWidget(m_continue);
    main->addLayout(buttons);
    outer->addLayout(main, 1);
    all->addLayout(outer, 1);
    for (const WizardStep step : kSteps) {
        m_stack->addWidget(buildPage(step));
    }
    connect(m_back, &ActionButton::clicked, this, &ConnectionWizard::goBack);
    connect(m_test, &ActionButton::clicked, this, [this] { Q_EMIT checkRequested(m_step); });
    connect(m_continue, &ActionButton::clicked, this, &ConnectionWizard::goOn);
    connect(&theme, &Theme::changed, this, &ConnectionWizard::applyTheme);
    applyTheme();
    setDraft({ QStringLiteral("/run/postgresql"), {}, QStringLiteral("spillway"),
        QStringLiteral("spillway_console"), {}, {}, {}, false, QStringLiteral("/run/redis/redis-server.sock"),
        QStringLiteral("spillway-console"), {}, {}, false, false, QStringLiteral("http://127.0.0.1:8377"), {},
        {}, {}, QStringLiteral("default"), QStringLiteral("production"), QStringLiteral("UTC"),
        ConnectionDraft::Passwords::None });
    showStep(WizardStep::Postgres);
}

QString ConnectionWizard::titleOf(WizardStep step) const
{
    switch (step) {
    case WizardStep::Postgres:
        return QStringLiteral("PostgreSQL");
    case WizardStep::Redis:
        return QStringLiteral("Redis");
    case WizardStep::Gateway:
        return tr("Gateway and signing key");
    case WizardStep::Powers:
        return tr("Power test");
    case WizardStep::Naming:
        return tr("Name and time zone");
    case WizardStep::FirstLook:
        return tr("First look");
    }
    return {};
}

/// What a step's answer was, for the list of steps: where the server is, which key, what name.
QString ConnectionWizard::placeOf(WizardStep step) const
{
    const ConnectionDraft typed = draft();
    switch (step) {
    case WizardStep::Postgres: {
        const bool isPort = !typed.postgresPorts.isEmpty() && !typed.postgresPorts.contains(QLatin1Char(','));
        return typed.postgresHost + (isPort ? QLatin1Char(':') + typed.postgresPorts : QString())
            + QLatin1Char('/') + typed.postgresDatabase;
    }
    case WizardStep::Redis:
        return typed.redisAddress;
    case WizardStep::Gateway:
        //: %1 is the name of a signing key
        return typed.keyId.isEmpty() ? typed.gatewayUrl : tr("key %1").arg(typed.keyId);
    case WizardStep::Naming:
        return typed.name + QStringLiteral(" · ") + typed.environment;
    case WizardStep::Powers:
    case WizardStep::FirstLook:
        break;
    }
    return {};
}

bool ConnectionWizard::isChecked(WizardStep step) const
{
    const auto state = m_states.find(step);
    return state != m_states.end() && state->second.done;
}

void ConnectionWizard::showStep(WizardStep step)
{
    m_step = step;
    const auto index = static_cast<int>(step);
    m_stack->setCurrentIndex(index);
    //: %1 of %2 steps
    m_counter->setText(tr("Step %1 of %2").arg(index + 1).arg(kSteps.size()));
    m_title->setText(step == WizardStep::Powers ? tr("What these credentials could do") : titleOf(step));
    const ConnectionDraft typed = draft();
    const QString whose = QStringLiteral("%1 @ %2").arg(typed.postgresUser, placeOf(WizardStep::Postgres));
    m_whose->setRuns({ { QFontMetricsF(m_theme.font("code")).elidedText(whose, Qt::ElideMiddle, kWhose),
        "text.secondary", 400, "database" } });
    m_whose->setToolTip(whose);
    m_whose->setVisible(step == WizardStep::Powers);
    setProblem({});
    updateButtons();
    if (step == WizardStep::Naming) {
        suggestPasswords();
    }
    // What is typed first, or the way on; never the way out.
    QWidget* first = m_stack->currentWidget()->findChild<QLineEdit*>();
    (first ? first : m_continue)->setFocus(Qt::OtherFocusReason);
    const bool hasChecks = step != WizardStep::Naming;
    if (hasChecks && !isChecked(step) && step != WizardStep::Postgres) {
        Q_EMIT checkRequested(step);
    }
}

void ConnectionWizard::goBack()
{
    if (m_step == WizardStep::Postgres) {
        Q_EMIT cancelled();
    } else {
        showStep(static_cast<WizardStep>(static_cast<int>(m_step) - 1));
    }
}

void ConnectionWizard::goOn()
{
    if (m_step == WizardStep::FirstLook) {
        Q_EMIT saveRequested();
        return;
    }
    if (m_step == WizardStep::Powers && isChecked(m_step) && !m_powerStep->isSettled()) {
        changeRole();
        return;
    }
    if (m_step != WizardStep::Naming && !isChecked(m_step)) {
        Q_EMIT checkRequested(m_step);
        return;
    }
    showStep(static_cast<WizardStep>(static_cast<int>(m_step) + 1));
}

void ConnectionWizard::startChecks(WizardStep step)
{
    m_states[step] = { {}, true, false };
    m_lists.at(step)->setRows({});
    updateButtons();
}

void ConnectionWizard::stopChecks(WizardStep step)
{
    m_states[step] = {};
    updateButtons();
}

void ConnectionWizard::setChecks(WizardStep step, std::vector<CheckRow> rows, bool done)
{
    m_lists.at(step)->setRows(rows);
    m_states[step] = { std::move(rows), !done, done };
    updateButtons();
}

void ConnectionWizard::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ConnectionWizard::updateButtons()
{
    const StepState& state = m_states[m_step];
    const bool isPower = m_step == WizardStep::Powers;
    const bool blocked = !isPower && state.done && anyBad(state.rows);
    const bool leads = isPower && state.done && !m_powerStep->isSettled(); // back to who logs in
    m_continue->setEnabled(
        !state.running && !blocked && (!leads || m_powerStep->way() == PowerStep::Way::AnotherRole));
    m_continue->setText(m_step == WizardStep::FirstLook ? tr("Save and open")
            : leads && m_continue->isEnabled()
            //: %1 is PostgreSQL or Redis
            ? tr("Back to %1")
                  .arg(titleOf(m_powerStep->isRoleTooMighty() ? WizardStep::Postgres : WizardStep::Redis))
            : m_step == WizardStep::Naming || state.done ? tr("Continue") : tr("Test"));
    m_continue->setAccessibleName(m_continue->text());
    m_continue->updateGeometry();
    m_test->setVisible(
        m_step != WizardStep::Naming && m_step != WizardStep::FirstLook && !isPower && state.done);
    m_test->setEnabled(!state.running);
    m_back->setText(m_step == WizardStep::Postgres ? tr("Cancel") : tr("Back"));
    m_back->setAccessibleName(m_back->text());
    showSteps();
}

void ConnectionWizard::showSteps()
{
    std::vector<WizardSteps::Step> steps;
    for (const WizardStep step : kSteps) {
        const StepState& known = m_states[step];
        WizardSteps::State shown = WizardSteps::State::Ahead;
        QString detail;
        if (known.done && anyBad(known.rows)) {
            shown = WizardSteps::State::Bad;
            const auto bad = static_cast<int>(std::count_if(known.rows.begin(), known.rows.end(),
                [](const CheckRow& row) { return row.state == CheckRow::State::Bad; }));
            const bool isPower = step == WizardStep::Powers && m_powerStep->hasTooMuch();
            detail = isPower ? tr("too much power: %n finding(s)", nullptr, bad)
                             : tr("%n finding(s)", nullptr, bad);
        } else if (step == m_step) {
            shown = WizardSteps::State::Current;
            detail = known.running ? tr("being checked") : QString();
        } else if (known.done || (step == WizardStep::Naming && m_step > step)) {
            shown = WizardSteps::State::Good;
            detail = placeOf(step);
        }
        steps.push_back({ titleOf(step), detail, shown });
    }
    m_steps->setSteps(std::move(steps));
}

void ConnectionWizard::setPowers(
    const PowerReport& postgres, const PowerReport& redis, const std::vector<CheckRow>& more, bool done)
{
    m_powerStep->setReports(postgres, redis);
    std::vector<CheckRow> rows = powerRows(postgres, QStringLiteral("PostgreSQL"));
    for (const auto& part : { powerRows(redis, QStringLiteral("Redis")), more }) {
        rows.insert(rows.end(), part.begin(), part.end());
    }
    setChecks(WizardStep::Powers, std::move(rows), done);
}

void ConnectionWizard::addFooter(QWidget* footer)
{
    layout()->addWidget(footer);
}

void ConnectionWizard::forgetChecks()
{
    // What comes later was measured with the same login.
    for (const WizardStep step : { m_step, WizardStep::Powers, WizardStep::FirstLook }) {
        m_states[step] = {};
        m_lists.at(step)->setRows({});
    }
    setProblem({});
    updateButtons();
    Q_EMIT edited(m_step);
}

/// To the name of who logs in with too much power, to type another.
void ConnectionWizard::changeRole()
{
    const bool isRole = m_powerStep->isRoleTooMighty();
    showStep(isRole ? WizardStep::Postgres : WizardStep::Redis);
    QLineEdit* user = isRole ? m_pgUser : m_redisUser;
    user->setFocus(Qt::OtherFocusReason);
    user->selectAll();
}

void ConnectionWizard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        goBack();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_continue->isEnabled()) {
        m_continue->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ConnectionWizard::applyTheme()
{
    setPalette(m_theme.palette());
    setFont(m_theme.font("body"));
    setStyleSheet(m_theme.styleSheet());
    update();
}

void ConnectionWizard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.colour("bg.window"));
    if (m_whose->isVisible()) {
        paintCard(painter, m_whose->geometry(), m_theme.radius("control"), m_theme.colour("surface.sunken"),
            m_theme.colour("border.default"));
    }
}

} // namespace spillway
