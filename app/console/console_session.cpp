// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_session.h"

#include "app/console/connection_setup.h"
#include "app/console/console_root.h"
#include "app/console/console_settings.h"
#include "translations/language.h"
#include "widgets/dialogs/secret_prompt.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

namespace spillway
{
namespace
{

/// Asks in a window; cancelling it is a refusal.
Result<Secret> askInWindow(const std::string& what)
{
    const Theme theme(ConsoleSettings::load().chosen.theme);
    auto typed = promptForSecret(theme, QString::fromStdString(what));
    if (!typed) {
        return failure(ErrorCode::Cancelled, "no password was given");
    }
    return Secret(std::move(*typed));
}

} // namespace

ConsoleSession::ConsoleSession(ConsoleOptions options) : m_options(std::move(options))
{
    const std::string& language = m_options.language;
    installLanguage(
        *qApp, language.empty() ? ConsoleSettings::load().chosen.language : QString::fromStdString(language));
}

ConsoleSession::~ConsoleSession() = default;

void ConsoleSession::prepare(const ConsoleOptions& options)
{
    if (!options.snapshotDirectory.empty()) {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
        }
        return; // pictures have the sizes they say
    }
    const int percent = ConsoleSettings::load().chosen.scalePercent;
    if (percent != 100 && qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR")) {
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
    }
}

std::string ConsoleSession::rememberedProfile() const
{
    if (!m_options.profile.empty()) {
        return m_options.profile;
    }
    const std::string last = ConsoleSettings::load().profile.toStdString();
    const std::vector<std::string> names = profileNames();
    return std::ranges::find(names, last) != names.end() ? last : std::string();
}

Result<void> ConsoleSession::start()
{
    const auto profile = loadProfile(rememberedProfile(), m_options.credentialsDescriptor, askInWindow);
    if (profile) {
        return open(*profile);
    }
    const bool nobodyAsked = m_options.profile.empty() && m_options.snapshotDirectory.empty();
    if (nobodyAsked && profile.error().code == ErrorCode::NotFound) {
        startSetup();
        return {};
    }
    return std::unexpected(profile.error());
}

Result<void> ConsoleSession::open(const Profile& profile)
{
    // The new window is there before the old one goes: without any window the program would end.
    const std::unique_ptr<ConsoleRoot> before = std::move(m_root);
    const std::unique_ptr<ConnectionSetup> setup = std::move(m_setup);
    m_root = std::make_unique<ConsoleRoot>(profile, m_options);
    // Queued: the sender goes away.
    connect(
        m_root.get(), &ConsoleRoot::connectionWanted, this, &ConsoleSession::openNamed, Qt::QueuedConnection);
    if (auto checked = m_root->check(); !checked) {
        return checked;
    }
    m_root->start();
    return {};
}

void ConsoleSession::openNamed(const QString& name)
{
    if (name.isEmpty()) {
        startSetup();
        return;
    }
    const auto profile = loadProfile(name.toStdString(), -1, askInWindow);
    if (!profile) {
        std::fprintf(stderr, "spillway: %s\n", profile.error().message.c_str());
        return;
    }
    if (const auto opened = open(*profile); !opened) {
        std::fprintf(stderr, "spillway: %s\n", opened.error().message.c_str());
        QCoreApplication::exit(Usage);
    }
}

void ConsoleSession::startSetup()
{
    m_setup = std::make_unique<ConnectionSetup>();
    connect(m_setup.get(), &ConnectionSetup::cancelled, this, [this] {
        if (m_root) {
            m_setup.release()->deleteLater(); // back to the console that is open
        } else {
            QCoreApplication::quit();
        }
    });
    connect(
        m_setup.get(), &ConnectionSetup::finished, this, &ConsoleSession::openNamed, Qt::QueuedConnection);
    m_setup->show();
}

} // namespace spillway
