// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/configuration/secret_store.h"
#include "app/console/connection_checks.h"
#include "widgets/dialogs/connection_wizard.h"
#include "widgets/shell/status_bar.h"
#include "widgets/theme/theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

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
    void takePowers(const CheckAnswer& answer);
    /// What the line below the steps says of a server: reached, how fast, with how much power.
    void takeHealth(const CheckAnswer& answer);
    void forgetHealth(WizardStep step);
    void showHealth();
    void save();
    void keepPasswords(const Profile& profile);

    Theme m_theme;
    ConnectionWizard m_wizard;
    ConnectionChecks m_checks;
    SecretStore m_secrets;
    StatusBar* m_status; ///< the wizard's
    OverviewValues m_health; ///< of its servers alone
    QTimer m_clock;
    QElapsedTimer m_began; ///< of the checks
};

/// What was typed as a profile; says which field is wrong and why.
[[nodiscard]] Result<Profile> profileOf(const ConnectionDraft& draft);

} // namespace spillway
