// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command_answer.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace spillway::gateway
{

/// Requests refused before anybody knew who asked, summed up so that a flood of them is a few audit entries,
/// and a console that goes on asking with a wrong clock is one every few minutes. From any thread.
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
    /// The first refusal of a kind is told at once, more of the same together after this time.
    static constexpr std::chrono::minutes kGap{ 5 };

    void add(const std::string& address, commands::ProblemKind kind, const std::string& claimedKey);
    /// What is to be told at `now`; at Instant::max() all there is.
    [[nodiscard]] std::vector<Line> take(Instant now);

private:
    struct Count {
        std::int64_t untold = 0;
        std::optional<Instant> toldAt = {};
    };
    std::mutex m_mutex;
    std::map<std::tuple<std::string, commands::ProblemKind, std::string>, Count> m_counts; ///< guarded
};

} // namespace spillway::gateway
