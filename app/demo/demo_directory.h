// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_history.h"
#include "app/demo/demo_options.h"
#include "app/demo/redis_users.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace spillway::demo
{

/// What a demo remembers between starts.
struct DemoState {
    Instant anchor;
    int days = 0;
    double requestsPerMinute = 0; ///< of the history; live traffic follows the command line
    std::string zone;
    RedisPasswords passwords;
    bool complete = false; ///< the history was loaded to its end
};

/// The one place a demo touches: its servers' data, configuration and logs. Held by one demo at a time.
class DemoDirectory
{
public:
    /// Makes the directory or takes up what an earlier start left; with `reset`, and when the earlier start
    /// did not get to its end, what the demo made there is removed first. A directory that holds anything
    /// else is refused.
    [[nodiscard]] static Result<std::unique_ptr<DemoDirectory>> open(const Options& options, Instant now);

    [[nodiscard]] QString path(const char* name) const; ///< of a file or folder in it
    [[nodiscard]] const DemoState& state() const { return m_state; }
    [[nodiscard]] bool isNew() const { return !m_state.complete; }
    [[nodiscard]] Result<void> markComplete();

    /// Settings of the gateway, listening on `port` of this machine.
    [[nodiscard]] Result<void> writeGatewayConfiguration(int port) const;
    /// The connection profiles, one a person, and their credentials; profile.toml is the console's.
    [[nodiscard]] Result<void> writeProfiles(int port, const std::string& gatewayKey) const;

private:
    explicit DemoDirectory(QString root);
    [[nodiscard]] Result<void> takeUp(const Options& options, Instant now);
    [[nodiscard]] Result<void> clear();
    [[nodiscard]] bool readState();
    [[nodiscard]] Result<void> writeState() const;
    [[nodiscard]] Result<void> writePrivate(const char* name, const QString& text) const;

    [[nodiscard]] QString profileText(int port, const std::string& gatewayKey, const char* keyId) const;

    QString m_root;
    bool m_twoPersons = false;
    std::unique_ptr<QLockFile> m_lock;
    DemoState m_state;
};

inline constexpr const char* kEnvironment = "production";

} // namespace spillway::demo
