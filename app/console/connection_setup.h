// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/configuration/secret_store.h"
#include "app/console/connection_checks.h"
#include "widgets/dialogs/connection_wizard.h"
#include "widgets/theme/theme.h"

#include <QObject>

#include <memory>

namespace spillway
{

/// The wizard with what checks and saves for it.
class ConnectionSetup : public QObject
{
    Q_OBJECT

public:
    ConnectionSetup();
    ~ConnectionSetup() override;
    void show();
    [[nodiscard]] ConnectionWizard& wizard() { return m_wizard; }

Q_SIGNALS:
    /// A profile by that name was written.
    void finished(const QString& name);
    void cancelled();

private:
    void check(WizardStep step);
    void take(WizardStep step, const CheckAnswer& answer);
    void save();
    void keepPasswords(const Profile& profile);

    Theme m_theme;
    ConnectionWizard m_wizard;
    ConnectionChecks m_checks;
    SecretStore m_secrets;
    PowerReport m_postgresPowers, m_redisPowers;
};

/// What was typed as a profile; says which field is wrong and why.
[[nodiscard]] Result<Profile> profileOf(const ConnectionDraft& draft);

} // namespace spillway
