// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"

#include <string>

namespace spillway::demo
{

/// Who may give orders in the demo, as keys.d/NAME.json for the gateway and keys/NAME.key, for their owner
/// alone, for whoever signs: ann stops things, priya loosens them, ben may do both, oncall breaks the glass.
struct DemoPerson {
    const char* keyId;
    const char* person;
    const char* roles; ///< separated by spaces
};
inline constexpr DemoPerson kPeople[]
    = { { "ann-demo", "ann", "operator" }, { "priya-demo", "priya", "approver" },
          { "ben-demo", "ben", "operator approver" }, { "oncall-breakglass", "oncall", "breakglass" } };
inline constexpr const char* kConsoleKey = "ben-demo";

/// Makes what is missing of them and of gateway.key, and the public halves valid from now on. The answer is
/// the gateway's public key in base64.
[[nodiscard]] Result<std::string> makeKeys(const std::string& root, Instant now);

} // namespace spillway::demo
