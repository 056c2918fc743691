// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/command.h"

#include <cstdlib>

/// Whatever is accepted must survive being written and read again, and confirm itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace spillway::commands;
    const auto command = decodeCommand({ reinterpret_cast<const char*>(data), size });
    if (!command) {
        return 0;
    }
    const auto again = decodeCommand(encodeCommand(*command));
    if (!again || *again != *command || command->confirmation != confirmationText(*command)) {
        std::abort();
    }
    return 0;
}
