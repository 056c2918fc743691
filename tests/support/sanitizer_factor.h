// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace spillway::tests
{

/// How many times as slow and as large as itself a program is under the sanitizer of this run; 1 without.
inline int sanitizerFactor()
{
    return std::max(1, qEnvironmentVariableIntValue("SPILLWAY_SANITIZER_FACTOR"));
}

} // namespace spillway::tests
