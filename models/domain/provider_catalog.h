// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>

namespace spillway
{

/// The providers there are, each with its models that have a price. A provider without a priced model may
/// have any.
using ProviderCatalog = std::map<std::string, std::set<std::string>>;

} // namespace spillway
