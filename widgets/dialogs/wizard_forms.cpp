// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the connection wizard, step by step.
#include "widgets/components/panel.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/text_label.h"
#include "widgets/components/toggle_switch.h"
#include "widgets/dialogs/connection_wizard.h"
#include "widgets/dialogs/power_step.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr int kForm = 428;
/// In the order of the segmented control; the first is for one host.
constexpr std::array<const char*, 4> kAttributes{ "", "primary", "prefer-standby", "standby" };

} // namespace

QLineEdit* ConnectionWizard::addField(
    QVBoxLayout* form, const QString& name, const QString& hint, bool secret)
{
    auto* label = textLabel(m_theme, name, "small", "text.secondary");
    auto* edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    if (secret) {
        edit->setEchoMode(QLineEdit::Password);
    }
    label->setBuddy(edit);
    form->addWidget(label);
    form->addSpacing(3);
    form->addWidget(edit);
    form->addSpacing(10);
    connect(edit, &QLineEdit::textEdited, this, &ConnectionWizard::forgetChecks);
    return edit;
}

ToggleSwitch* ConnectionWizard::addSwitch(QVBoxLayout* form, const QString& text)
{
    auto* box = new ToggleSwitch(m_theme, text);
    form->addWidget(box, 0, Qt::AlignLeft);
    form->addSpacing(8);
    connect(box, &ToggleSwitch::clicked, this, &ConnectionWizard::forgetChecks);
    return box;
}

QWidget* ConnectionWizard::buildPage(WizardStep step)
{
    if (step == WizardStep::Powers) {
        return buildPowers();
    }
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    auto* body = new QWidget;
    auto* form = new QVBoxLayout(body);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(0);
    switch (step) {
    case WizardStep::Postgres:
        buildPostgres(form);
        break;
    case WizardStep::Redis:
        buildRedis(form);
        break;
    case WizardStep::Gateway:
        buildGateway(form);
        break;
    case WizardStep::Powers:
        break; // a page of its own
    case WizardStep::Naming:
        buildNaming(form);
        break;
    case WizardStep::FirstLook:
        form->addWidget(textLabel(m_theme,
            tr("Everything was checked. Saving writes a profile without secrets and opens the console."),
            "body", "text.secondary"));
        static_cast<TextLabel*>(form->itemAt(0)->widget())->setWordWrap(true);
        break;
    }
    form->addStretch();
    auto* fields = new spillway::Panel(m_theme, titleOf(step));
    fields->setContent(body, { 16, 4, 16, 12 });
    fields->setFixedWidth(kForm);
    auto* checks = new spillway::Panel(m_theme, tr("Checks"));
    checks->setSubtitle(tr("measured, not assumed"));
    auto* list = new CheckList(m_theme, tr("Checks"));
    m_lists[step] = list;
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    checks->setContent(scroll, { 0, 0, 0, 4 });
    if (step == WizardStep::Naming) { // nothing to measure
        columns->addWidget(fields);
        columns->addStretch(1);
        checks->setParent(page);
        checks->hide();
    } else {
        columns->addWidget(fields);
        columns->addWidget(checks, 1);
    }
    return page;
}

void ConnectionWizard::buildPostgres(QVBoxLayout* form)
{
    m_pgHost = addField(form, tr("Host, or the directory of a socket; several between commas"),
        QStringLiteral("db1.internal,db2.internal"));
    m_pgPorts = addField(form, tr("Port, or one for each host between commas"), QStringLiteral("5432"));
    m_pgDatabase = addField(form, tr("Database"), QStringLiteral("spillway"));
    m_pgUser = addField(form, tr("Role, one that only reads"), QStringLiteral("spillway_console"));
    m_pgPassword = addField(form, tr("Password; empty for peer authentication"), {}, true);
    m_pgRoot = addField(form, tr("Root certificate, for hosts on a network"),
        QStringLiteral("/etc/ssl/certs/ca-certificates.crt"));
    form->addWidget(textLabel(m_theme, tr("Of several hosts"), "small", "text.secondary"));
    form->addSpacing(3);
    m_pgAttributes = new SegmentedControl(m_theme, tr("Of several hosts"));
    m_pgAttributes->setItems({ tr("any"), tr("primary"), tr("replica first"), tr("replica") });
    connect(m_pgAttributes, &SegmentedControl::chosen, this, [this](int index) {
        m_pgAttributes->setCurrent(index);
        forgetChecks();
    });
    form->addWidget(m_pgAttributes, 0, Qt::AlignLeft);
    form->addSpacing(10);
    m_pgPlain = addSwitch(form, tr("No TLS: passwords and figures go over the network in plain"));
}

void ConnectionWizard::buildRedis(QVBoxLayout* form)
{
    m_redisAddress
        = addField(form, tr("Host and port, or the path of a socket"), QStringLiteral("redis.internal:6379"));
    m_redisUser = addField(form, tr("User, one that only reads"), QStringLiteral("spillway-console"));
    m_redisPassword = addField(form, tr("Password"), {}, true);
    m_redisCa = addField(form, tr("Certificate of the authority; empty: the system's"), {});
    m_redisTls = addSwitch(form, tr("TLS (rediss://), verified against the host name"));
    m_redisPlain = addSwitch(form, tr("No TLS: passwords and figures go over the network in plain"));
}

void ConnectionWizard::buildGateway(QVBoxLayout* form)
{
    m_gatewayUrl = addField(
        form, tr("Address; empty: nothing can be ordered"), QStringLiteral("https://gateway.internal:8377"));
    m_gatewayCa = addField(form, tr("Certificate of the authority; empty: the system's"), {});
    m_gatewayKey = addField(form, tr("The gateway's public key, that it signs answers with"), tr("base64"));
    m_keyId = addField(
        form, tr("Your signing key; spillwayctl keys new makes one"), QStringLiteral("ops-ann-2026-01"));
}

QWidget* ConnectionWizard::buildPowers()
{
    m_powerStep = new PowerStep(m_theme);
    m_lists[WizardStep::Powers] = m_powerStep->list();
    connect(m_powerStep, &PowerStep::wayChosen, this, &ConnectionWizard::updateButtons);
    connect(m_powerStep, &PowerStep::testRequested, this, [this] { Q_EMIT checkRequested(m_step); });
    return m_powerStep;
}

void ConnectionWizard::buildNaming(QVBoxLayout* form)
{
    m_name = addField(
        form, tr("What you call this connection: letters, digits, - and _"), QStringLiteral("acme"));
    m_environment = addField(form, tr("Environment, as the gateway names it"), QStringLiteral("production"));
    m_zone = addField(form, tr("Time zone that days are shown in"), QStringLiteral("Europe/Berlin"));
    form->addWidget(textLabel(m_theme, tr("Passwords"), "small", "text.secondary"));
    form->addSpacing(3);
    m_passwords = new SegmentedControl(m_theme, tr("Passwords"));
    m_passwords->setItems({ tr("none needed"), tr("system keyring"), tr("ask each session") });
    connect(m_passwords, &SegmentedControl::chosen, m_passwords, &SegmentedControl::setCurrent);
    form->addWidget(m_passwords, 0, Qt::AlignLeft);
    if (!m_hasKeyring) {
        form->addSpacing(6);
        auto* none
            = textLabel(m_theme, tr("There is no keyring here: ask each session."), "small", "text.tertiary");
        none->setWordWrap(true);
        form->addWidget(none);
    }
}

/// A password that was typed is needed again at the next start.
void ConnectionWizard::suggestPasswords()
{
    using Passwords = ConnectionDraft::Passwords;
    const bool isTyped = !m_pgPassword->text().isEmpty() || !m_redisPassword->text().isEmpty();
    if (isTyped && m_passwords->current() == static_cast<int>(Passwords::None)) {
        m_passwords->setCurrent(
            static_cast<int>(m_hasKeyring ? Passwords::Keyring : Passwords::AskEachSession));
    }
}

void ConnectionWizard::suggestEnvironment(const QString& environment)
{
    if (!m_environment->isModified()) {
        m_environment->setText(environment);
    }
}

ConnectionDraft ConnectionWizard::draft() const
{
    ConnectionDraft draft;
    draft.postgresHost = m_pgHost->text().trimmed();
    draft.postgresPorts = m_pgPorts->text().trimmed();
    draft.postgresDatabase = m_pgDatabase->text().trimmed();
    draft.postgresUser = m_pgUser->text().trimmed();
    draft.postgresPassword = m_pgPassword->text();
    draft.rootCertificate = m_pgRoot->text().trimmed();
    draft.targetSessionAttributes = QString::fromLatin1(
        kAttributes.at(static_cast<std::size_t>(std::max(0, m_pgAttributes->current()))));
    draft.postgresPlain = m_pgPlain->isChecked();
    draft.redisAddress = m_redisAddress->text().trimmed();
    draft.redisUser = m_redisUser->text().trimmed();
    draft.redisPassword = m_redisPassword->text();
    draft.redisCaFile = m_redisCa->text().trimmed();
    draft.redisTls = m_redisTls->isChecked();
    draft.redisPlain = m_redisPlain->isChecked();
    draft.gatewayUrl = m_gatewayUrl->text().trimmed();
    draft.gatewayCaFile = m_gatewayCa->text().trimmed();
    draft.gatewayPublicKey = m_gatewayKey->text().trimmed();
    draft.keyId = m_keyId->text().trimmed();
    draft.name = m_name->text().trimmed();
    draft.environment = m_environment->text().trimmed();
    draft.zone = m_zone->text().trimmed();
    draft.passwords = static_cast<ConnectionDraft::Passwords>(std::max(0, m_passwords->current()));
    return draft;
}

void ConnectionWizard::setDraft(const ConnectionDraft& draft)
{
    m_pgHost->setText(draft.postgresHost);
    m_pgPorts->setText(draft.postgresPorts);
    m_pgDatabase->setText(draft.postgresDatabase);
    m_pgUser->setText(draft.postgresUser);
    m_pgPassword->setText(draft.postgresPassword);
    m_pgRoot->setText(draft.rootCertificate);
    for (std::size_t i = 0; i < kAttributes.size(); ++i) {
        if (draft.targetSessionAttributes == QLatin1String(kAttributes.at(i))) {
            m_pgAttributes->setCurrent(static_cast<int>(i));
        }
    }
    m_pgPlain->setChecked(draft.postgresPlain);
    m_redisAddress->setText(draft.redisAddress);
    m_redisUser->setText(draft.redisUser);
    m_redisPassword->setText(draft.redisPassword);
    m_redisCa->setText(draft.redisCaFile);
    m_redisTls->setChecked(draft.redisTls);
    m_redisPlain->setChecked(draft.redisPlain);
    m_gatewayUrl->setText(draft.gatewayUrl);
    m_gatewayCa->setText(draft.gatewayCaFile);
    m_gatewayKey->setText(draft.gatewayPublicKey);
    m_keyId->setText(draft.keyId);
    m_name->setText(draft.name);
    m_environment->setText(draft.environment);
    m_zone->setText(draft.zone);
    m_passwords->setCurrent(static_cast<int>(draft.passwords));
}

} // namespace spillway
