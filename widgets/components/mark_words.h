// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/domain/reference.h"
#include "widgets/components/control_words.h"

#include <optional>

namespace spillway
{

/// The order that a mark tells of; nothing for alerts, outages, prices and notes.
[[nodiscard]] std::optional<commands::CommandType> markCommand(const Mark& mark);
/// What a mark says, in the window's language: "Free tier paused 60 min". What is no order's is as it was
/// written.
[[nodiscard]] QString markText(const Mark& mark, const ControlNames& names = {});

} // namespace spillway
