// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/console/console_options.h"

#include <QObject>

#include <memory>

namespace spillway
{

class ConnectionSetup;
class ConsoleRoot;

/// From the command line to a window: chooses the connection, asks for what is missing, and opens the console
/// on it; later closes it for another one.
class ConsoleSession : public QObject
{
    Q_OBJECT

public:
    explicit ConsoleSession(ConsoleOptions options);
    ~ConsoleSession() override;

    /// The console on the chosen connection, or the wizard where there is none yet. A failure is for the
    /// command line.
    [[nodiscard]] Result<void> start();

    /// What has to be set before the application object is made: display of snapshots, scale.
    static void prepare(const ConsoleOptions& options);

private:
    [[nodiscard]] Result<void> open(const Profile& profile);
    void openNamed(const QString& name);
    void startSetup();
    [[nodiscard]] std::string rememberedProfile() const;

    ConsoleOptions m_options;
    std::unique_ptr<ConsoleRoot> m_root;
    std::unique_ptr<ConnectionSetup> m_setup;
};

} // namespace spillway
