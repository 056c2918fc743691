// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/sources/sources.h"

namespace spillway
{

/// The real servers of a profile.
[[nodiscard]] LiveSourceFactory redisSource(const Profile& profile);
[[nodiscard]] HistorySourceFactory postgresSource(const Profile& profile);

} // namespace spillway
