// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/key_file.h"

#include <cstdlib>

/// Whatever is accepted must survive being written and read again, and live 90 days at most.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace spillway::commands;
    const auto key = parseKeyFile("key", { reinterpret_cast<const char*>(data), size });
    if (!key) {
        return 0;
    }
    const auto again = parseKeyFile("key", encodeKeyFile(*key));
    if (!again || *again != *key || key->valid.length() > kMaximumKeyLifetime) {
        std::abort();
    }
    return 0;
}
