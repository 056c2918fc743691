// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/frugal_memory.h"

#include <malloc.h>

namespace spillway
{

void useMemoryFrugally()
{
    // Threads seldom wait for each other's heap here: most blocks come from a cache that each thread has.
    mallopt(M_ARENA_MAX, 1);
    // Said out loud so that it stays: else each large block that is freed raises it, and the next ones leave
    // holes in the heap.
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
}

} // namespace spillway
