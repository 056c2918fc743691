// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spillway
{

/// Lets the C library give back what was needed once: the threads that read a history and compute a forecast
/// free it soon, but each would keep a heap of its own as large as its largest moment, a third of the whole
/// console. To be called before there are threads.
void useMemoryFrugally();

} // namespace spillway
