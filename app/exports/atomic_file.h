// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exports/file_digest.h"
#include "models/domain/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spillway::exports
{

/// Where the bytes of an export go.
class ByteSink
{
public:
    ByteSink() = default;
    ByteSink(const ByteSink&) = delete;
    ByteSink& operator=(const ByteSink&) = delete;
    virtual ~ByteSink() = default;
    [[nodiscard]] virtual Result<void> append(std::string_view bytes) = 0;
};

/// What was written.
struct WrittenFile {
    std::int64_t bytes = 0;
    std::string sha256; ///< lower case hexadecimal
};

/// A file that is there whole or not at all: written beside its name, synced to disk, then renamed over it.
/// A full disk, a kill or a destructor without commit leaves what was there before. Of a killed program
/// ".NAME.XXXXXX.part" may stay beside it until the next file of that name is made there.
class AtomicFile : public ByteSink
{
public:
    /// NotFound: no such directory; AccessDenied; LimitExceeded: no space; InvalidArgument: a directory, a
    /// device or a pipe. Follows symbolic links.
    [[nodiscard]] static Result<std::unique_ptr<AtomicFile>> create(const std::string& named);
    ~AtomicFile() override;

    [[nodiscard]] Result<void> append(std::string_view bytes) override;
    /// For a library that writes by name: after it has written, `adopt` reads size and digest back.
    [[nodiscard]] const std::string& temporaryPath() const { return m_temporary; }
    [[nodiscard]] Result<void> adopt();

    /// Everything on disk under the temporary name; what was written.
    [[nodiscard]] Result<WrittenFile> seal();
    /// Takes the place of what was there. Only after `seal`.
    [[nodiscard]] Result<void> replace();

private:
    AtomicFile(std::string path, std::string temporary, int descriptor);
    [[nodiscard]] std::unexpected<Error> failed(const char* doing, int error) const;

    std::string m_path;
    std::string m_temporary;
    int m_descriptor = -1;
    int m_lock = -1; ///< keeps the lock of the temporary file from the first byte to the end
    bool m_replaced = false;
    std::int64_t m_bytes = 0;
    std::int64_t m_handedOver = 0; ///< bytes that the disk was asked to begin with
    FileDigest m_digest;
};

} // namespace spillway::exports
