// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/key_file.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace spillway::gateway
{

/// The keys.d of this gateway: *.json files that say who may sign. Read again whenever something in it
/// changes. Files that others than their owner may write are left out, as is whoever claims the name of the
/// gateway itself.
class KeyDirectory
{
public:
    /// An empty path is a gateway that takes no orders. `gatewayKeyId` may not be anybody's.
    KeyDirectory(std::string path, std::string gatewayKeyId);

    /// True when something changed since the last look, also the first time. Called by one thread.
    bool refresh();
    /// From any thread.
    [[nodiscard]] std::shared_ptr<const commands::KeyRing> keys() const;
    /// What is wrong, one sentence each; what a file's ring says too.
    [[nodiscard]] std::vector<std::string> faults() const;

private:
    [[nodiscard]] std::string fingerprint() const;
    void read();
    const std::string m_path;
    const std::string m_gatewayKeyId;
    std::string m_seen; ///< names, sizes and times of what was read
    bool m_isRead = false;

    mutable std::mutex m_mutex;
    std::shared_ptr<const commands::KeyRing> m_keys; ///< guarded; never null
    std::vector<std::string> m_faults; ///< guarded
};

/// A file that its owner alone may read, such as the gateway's signing key. NotFound, or AccessDenied with
/// the command that mends it.
[[nodiscard]] Result<std::string> readPrivateFile(const std::string& path);

} // namespace spillway::gateway
