// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power_report.h"
#include "widgets/components/check_list.h"

#include <QWidget>

#include <array>
#include <map>
#include <vector>

class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace spillway
{

class ActionButton;
class PowerStep;
class RunsLabel;
class SegmentedControl;
class TextLabel;
class ToggleSwitch;
class WizardSteps;

/// What a person typed so far. Passwords are in it until the wizard closes; nothing is saved before the end.
struct ConnectionDraft {
    QString postgresHost, postgresPorts, postgresDatabase, postgresUser, postgresPassword, rootCertificate;
    QString targetSessionAttributes;
    bool postgresPlain = false;
    QString redisAddress; ///< a socket's path, or HOST[:PORT]
    QString redisUser, redisPassword, redisCaFile;
    bool redisTls = false, redisPlain = false;
    QString gatewayUrl, gatewayCaFile, gatewayPublicKey, keyId;
    QString name, environment, zone;
    enum class Passwords : std::uint8_t { None, Keyring, AskEachSession };
    Passwords passwords = Passwords::None;
    bool operator==(const ConnectionDraft&) const = default;
};

enum class WizardStep : std::uint8_t { Postgres, Redis, Gateway, Powers, Naming, FirstLook };

/// The first connection: six steps, each checked live with what was found and what to do. Asks whoever owns
/// it to check (`checkRequested`) and to save; shows what it is told.
class ConnectionWizard : public QWidget
{
    Q_OBJECT

public:
    /// `hasKeyring`: whether the system can keep passwords.
    ConnectionWizard(const Theme& theme, bool hasKeyring, QWidget* parent = nullptr);

    [[nodiscard]] ConnectionDraft draft() const;
    void setDraft(const ConnectionDraft& draft);
    [[nodiscard]] WizardStep step() const { return m_step; }

    /// Checks of `step` began; until setChecks() with `done` nothing can be continued.
    void startChecks(WizardStep step);
    void stopChecks(WizardStep step); ///< without an answer
    void setChecks(WizardStep step, std::vector<CheckRow> rows, bool done);
    /// What the credentials could do, with `more` that was looked at beside it, while it is being measured.
    void setPowers(const PowerReport& postgres, const PowerReport& redis,
        const std::vector<CheckRow>& more = {}, bool done = true);
    /// The power test itself, for what only it shows.
    [[nodiscard]] PowerStep& powerStep() { return *m_powerStep; }
    /// A line below all steps; the wizard owns it.
    void addFooter(QWidget* footer);
    /// Why it could not be saved; empty: nothing to say.
    void setProblem(const QString& problem);
    /// What a server calls its environment; a person may name another.
    void suggestEnvironment(const QString& environment);

    [[nodiscard]] QSize sizeHint() const override { return { 1440, 900 }; }

Q_SIGNALS:
    void checkRequested(spillway::WizardStep step);
    void saveRequested();
    void cancelled();
    /// What was tested in this step is not what is there now.
    void edited(spillway::WizardStep step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildPage(WizardStep step);
    void buildPostgres(QVBoxLayout* form);
    void buildRedis(QVBoxLayout* form);
    void buildGateway(QVBoxLayout* form);
    QWidget* buildPowers();
    void buildNaming(QVBoxLayout* form);
    QLineEdit* addField(QVBoxLayout* form, const QString& name, const QString& hint, bool secret = false);
    ToggleSwitch* addSwitch(QVBoxLayout* form, const QString& text);
    void showStep(WizardStep step);
    void forgetChecks();
    void changeRole();
    void goOn();
    void goBack();
    void updateButtons();
    void showSteps();
    void applyTheme();
    void suggestPasswords();
    [[nodiscard]] bool isChecked(WizardStep step) const;
    [[nodiscard]] QString titleOf(WizardStep step) const;
    [[nodiscard]] QString placeOf(WizardStep step) const;

    struct StepState {
        std::vector<CheckRow> rows;
        bool running = false;
        bool done = false;
    };

    const Theme& m_theme;
    bool m_hasKeyring;
    WizardStep m_step = WizardStep::Postgres;
    std::map<WizardStep, StepState> m_states;
    std::map<WizardStep, CheckList*> m_lists;
    WizardSteps* m_steps;
    TextLabel *m_counter, *m_title, *m_problem, *m_note;
    RunsLabel* m_whose; ///< whose power is tested
    QStackedWidget* m_stack;
    ActionButton *m_back, *m_test, *m_continue;
    QLineEdit *m_pgHost, *m_pgPorts, *m_pgDatabase, *m_pgUser, *m_pgPassword, *m_pgRoot;
    SegmentedControl* m_pgAttributes;
    ToggleSwitch* m_pgPlain;
    QLineEdit *m_redisAddress, *m_redisUser, *m_redisPassword, *m_redisCa;
    ToggleSwitch *m_redisTls, *m_redisPlain;
    QLineEdit *m_gatewayUrl, *m_gatewayCa, *m_gatewayKey, *m_keyId;
    PowerStep* m_powerStep = nullptr;
    QLineEdit *m_name, *m_environment, *m_zone;
    SegmentedControl* m_passwords;
};

} // namespace spillway
