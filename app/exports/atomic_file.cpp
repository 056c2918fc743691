// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports/atomic_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spillway::exports
{
namespace
{

std::string directoryOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) {
        return ".";
    }
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string nameOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

ErrorCode codeOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::AccessDenied;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::LimitExceeded;
    default:
        return ErrorCode::Internal;
    }
}

/// "/reports is full. Choose another directory."
std::string sentence(const std::string& path, const char* doing, int error)
{
    const std::string directory = directoryOf(path);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return directory + " is full; choose another directory";
    case EFBIG:
        return nameOf(path) + " would be larger than this system allows; choose a shorter window";
    case ENOENT:
    case ENOTDIR:
        return "there is no directory " + directory + "; make it or choose another";
    case EACCES:
    case EPERM:
    case EROFS:
        return "this user may not write to " + directory + "; choose another directory";
    default:
        return std::string("cannot ") + doing + ' ' + path + ": " + std::strerror(error);
    }
}

/// The disk begins with so many bytes while the next ones are made, so that little is left to wait for at the
/// end.
constexpr std::int64_t kHandOver = 8 * 1024 * 1024;

constexpr std::string_view kUnique = "XXXXXX";
constexpr std::string_view kSuffix = ".part";

/// ".NAME.", what the temporary names of a path begin with.
std::string temporaryPrefix(const std::string& path)
{
    return '.' + nameOf(path).substr(0, 200) + '.';
}

/// Whether this user's program wrote it and no longer lives: the living hold a lock, and the kernel lets go
/// of the locks of the dead.
bool isAbandoned(const std::string& temporary)
{
    const int descriptor = ::open(temporary.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    struct stat found{};
    const bool abandoned = ::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode)
        && found.st_uid == ::geteuid() && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return abandoned;
}

/// Removes what killed exports to the same path left behind; what cannot be removed is no reason to fail.
void removeAbandoned(const std::string& path)
{
    const std::string start = temporaryPrefix(path);
    std::error_code error;
    std::filesystem::directory_iterator entries(directoryOf(path), error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
        const std::string name = entries->path().filename().string();
        if (name.size() == start.size() + kUnique.size() + kSuffix.size() && name.starts_with(start)
            && name.ends_with(kSuffix) && isAbandoned(entries->path().string())) {
            ::unlink(entries->path().c_str());
        }
    }
}

/// What symbolic links lead to, there or not, so that the links stay.
std::string linkedFrom(const std::string& named)
{
    constexpr int kMostLinks = 40; // as many as Linux follows
    std::filesystem::path path(named);
    std::error_code error;
    for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(path, error); ++i) {
        const auto next = std::filesystem::read_symlink(path, error);
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path.string();
}

/// A new file under a lock of this process; -1 with errno where there can be none. Where the file system
/// knows no locks nothing is ever taken for abandoned.
int openLocked(std::string& temporary, const std::string& path)
{
    for (;;) {
        temporary
            = directoryOf(path).append("/").append(temporaryPrefix(path)).append(kUnique).append(kSuffix);
        const int descriptor = ::mkostemps(temporary.data(), static_cast<int>(kSuffix.size()), O_CLOEXEC);
        if (descriptor < 0) {
            return -1;
        }
        (void)::flock(descriptor, LOCK_EX);
        // Another export may have found it before it was locked.
        struct stat made{};
        if (::fstat(descriptor, &made) != 0 || made.st_nlink > 0) {
            return descriptor;
        }
        ::close(descriptor);
    }
}

} // namespace

AtomicFile::AtomicFile(std::string path, std::string temporary, int descriptor)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_descriptor(descriptor)
    , m_lock(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
{
}

std::unexpected<Error> AtomicFile::failed(const char* doing, int error) const
{
    return failure(codeOf(error), nameOf(m_path) + " not saved: " + sentence(m_path, doing, error));
}

Result<std::unique_ptr<AtomicFile>> AtomicFile::create(const std::string& named)
{
    struct stat existing{};
    const bool exists = ::stat(named.c_str(), &existing) == 0;
    if (named.empty() || nameOf(named).empty() || (exists && S_ISDIR(existing.st_mode))) {
        return failure(ErrorCode::InvalidArgument, "\"" + named + "\" names no file; add a file name");
    }
    if (exists && !S_ISREG(existing.st_mode)) {
        return failure(ErrorCode::InvalidArgument,
            named
                + " is a device or a pipe, which a file must not replace; name a file, or write to standard "
                  "output");
    }
    const std::string path = linkedFrom(named);
    removeAbandoned(path);
    std::string temporary;
    const int descriptor = openLocked(temporary, path);
    if (descriptor < 0) {
        const int error = errno;
        return failure(codeOf(error), nameOf(path) + " not saved: " + sentence(path, "write", error));
    }
    // As open(2) would have made it, or as the file that is replaced.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, existing.st_nlink > 0 ? existing.st_mode & 07777U : 0666U & ~mask);
    return std::unique_ptr<AtomicFile>(new AtomicFile(path, std::move(temporary), descriptor));
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    if (!m_replaced) {
        ::unlink(m_temporary.c_str());
    }
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

Result<void> AtomicFile::append(std::string_view bytes)
{
    m_digest.add(bytes);
    m_bytes += std::ssize(bytes);
    while (!bytes.empty()) {
        const auto written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return failed("write", errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    if (m_bytes - m_handedOver >= kHandOver) {
        // Only a hint: what it misses, seal() waits for.
        (void)::sync_file_range(m_descriptor, m_handedOver, m_bytes - m_handedOver, SYNC_FILE_RANGE_WRITE);
        m_handedOver = m_bytes;
    }
    return {};
}

Result<void> AtomicFile::adopt()
{
    // By name, since the library may have made the file anew.
    const int descriptor = ::open(m_temporary.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) {
        return failed("read", errno);
    }
    ::close(m_descriptor);
    m_descriptor = descriptor;
    m_bytes = 0;
    (void)m_digest.finish();
    std::array<char, 65536> chunk{};
    for (;;) {
        const auto taken = ::read(m_descriptor, chunk.data(), chunk.size());
        if (taken == 0) {
            return {};
        }
        if (taken < 0 && errno != EINTR) {
            return failed("read", errno);
        }
        m_digest.add({ chunk.data(), static_cast<std::size_t>(std::max<ssize_t>(taken, 0)) });
        m_bytes += std::max<ssize_t>(taken, 0);
    }
}

Result<WrittenFile> AtomicFile::seal()
{
    if (::fsync(m_descriptor) != 0) {
        return failed("write", errno);
    }
    const int descriptor = m_descriptor;
    m_descriptor = -1;
    if (::close(descriptor) != 0) {
        return failed("write", errno);
    }
    return WrittenFile{ m_bytes, m_digest.finish() };
}

Result<void> AtomicFile::replace()
{
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        return failed("write", errno);
    }
    m_replaced = true;
    // The new name is on disk only when its directory is; a file system that cannot say so has renamed all
    // the same.
    if (const int directory = ::open(directoryOf(m_path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        directory >= 0) {
        (void)::fsync(directory);
        ::close(directory);
    }
    return {};
}

} // namespace spillway::exports
