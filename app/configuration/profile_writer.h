// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"

namespace spillway
{

/// `profile` as the text that parseProfile reads back to the same values; no secret is in it.
[[nodiscard]] std::string profileText(const Profile& profile);
/// Writes it to profileDirectory() under its name, whole or not at all, readable by its owner alone.
/// Conflict when there is one by that name and `replace` is not set; InvalidArgument for a name that is none.
[[nodiscard]] Result<void> saveProfile(const Profile& profile, bool replace);

} // namespace spillway
