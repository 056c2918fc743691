// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <memory>
#include <string>
#include <vector>

class QProcess;

namespace spillway::demo
{

/// A Redis or Valkey server of our own, on a Unix socket in a directory of our own, for the demo and the
/// tests. It ends with this object, and with the thread that started it.
class PrivateRedis
{
public:
    struct Options {
        std::string directory{}; ///< exists and is ours; the socket's path must stay under 108 bytes
        bool appendOnly = false; ///< keeps what it holds over a restart
        std::string aclFile{}; ///< empty: one user that may do everything
        std::vector<std::string> more{}; ///< further arguments, such as "--maxmemory", "64mb"
    };

    [[nodiscard]] static Result<std::unique_ptr<PrivateRedis>> start(Options options);
    ~PrivateRedis();
    PrivateRedis(const PrivateRedis&) = delete;
    PrivateRedis& operator=(const PrivateRedis&) = delete;

    [[nodiscard]] std::string socketPath() const;
    /// As a crash would end it.
    void kill();
    void stop();
    [[nodiscard]] Result<void> restart();

private:
    explicit PrivateRedis(Options options);
    Options m_options;
    std::unique_ptr<QProcess> m_process;
};

} // namespace spillway::demo
