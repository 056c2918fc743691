// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command_answer.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

namespace spillway::gateway
{

/// Requests refused before anybody knew who asked, summed up so that a flood of them is a few audit entries.
/// From any thread.
class RefusalTally
{
public:
    struct Line {
        std::string address; ///< "other addresses" where there were too many
        commands::ProblemKind kind = commands::ProblemKind::SignatureRefused;
        std::string claimedKey; ///< may be empty; nobody has shown to hold it
        std::int64_t count = 0;
    };
    static constexpr std::size_t kMostLines = 16;

    void add(const std::string& address, commands::ProblemKind kind, const std::string& claimedKey);
    /// What was added since the last time.
    [[nodiscard]] std::vector<Line> take();

private:
    std::mutex m_mutex;
    std::map<std::tuple<std::string, commands::ProblemKind, std::string>, std::int64_t> m_counts; ///< guarded
};

} // namespace spillway::gateway
