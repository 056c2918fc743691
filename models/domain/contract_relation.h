// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace spillway
{

/// A view of schema console: how much the console finds in it, and how new that is.
struct ContractRelation {
    std::string name; ///< "console.account"
    std::int64_t rows = 0;
    std::optional<Instant> newest; ///< nothing where rows carry no time, or there are none
    bool operator==(const ContractRelation&) const = default;
};

} // namespace spillway
