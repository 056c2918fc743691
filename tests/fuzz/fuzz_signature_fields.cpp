// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/structured_field.h"

#include <cstdlib>

/// The promise of the parsers: a value that is accepted has no second spelling.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace spillway::commands;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto signature = parseSignature(text);
    const auto digest = parseContentDigest(text);
    const auto key = parseIdempotencyKey(text);
    if ((signature && serialiseSignature(*signature) != text)
        || (digest && serialiseContentDigest(*digest) != text) || (key && '"' + *key + '"' != text)) {
        std::abort();
    }
    auto input = parseSignatureInput(text);
    if (input) {
        // The order of the parameters is the sender's; everything else must come out as it went in.
        const std::string written = serialiseSignatureInput(*input);
        const auto again = parseSignatureInput(written);
        if (!again || *again != *input || written.size() != text.size()) {
            std::abort();
        }
    }
    return 0;
}
