// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/secret_store.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spillway
{
namespace
{

constexpr std::size_t kMostBytes = 64 * 1024;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

std::string systemSays()
{
    return std::strerror(errno);
}

Result<void> checkPrivate(int descriptor, const std::string& path)
{
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        return failure(ErrorCode::AccessDenied, path + " is not a file");
    }
    if (status.st_uid != ::geteuid() && status.st_uid != 0) {
        return failure(ErrorCode::AccessDenied, path + " belongs to another user");
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return failure(ErrorCode::AccessDenied, path + " can be read by others; run: chmod 600 " + path);
    }
    return {};
}

} // namespace

Result<Secret> readSecretFile(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.number() < 0) {
        return failure(errno == ELOOP ? ErrorCode::AccessDenied : ErrorCode::NotFound,
            "cannot read " + path + ": " + systemSays());
    }
    if (const auto isPrivate = checkPrivate(file.number(), path); !isPrivate) {
        return std::unexpected(isPrivate.error());
    }
    std::string text(kMostBytes, '\0'); // full size at once: growing would leave copies behind
    std::size_t length = 0;
    while (length < text.size()) {
        const ssize_t got = ::read(file.number(), text.data() + length, text.size() - length);
        if (got <= 0) {
            break;
        }
        length += static_cast<std::size_t>(got);
    }
    text.resize(length);
    return Secret(std::move(text));
}

Result<void> writeSecretFile(const std::string& path, const Secret& secret)
{
    const QString directory = QFileInfo(QString::fromStdString(path)).absolutePath();
    if (!QFileInfo::exists(directory)) {
        if (!QDir().mkpath(directory) || ::chmod(directory.toStdString().c_str(), S_IRWXU) != 0) {
            return failure(ErrorCode::AccessDenied, "cannot make the directory " + directory.toStdString());
        }
    }
    const Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (file.number() < 0) {
        return failure(errno == EEXIST ? ErrorCode::Conflict : ErrorCode::AccessDenied,
            "cannot make " + path + ": " + systemSays());
    }
    std::string_view rest = secret.view();
    while (!rest.empty()) {
        const ssize_t written = ::write(file.number(), rest.data(), rest.size());
        if (written <= 0) {
            return failure(ErrorCode::Internal, "cannot write " + path + ": " + systemSays());
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file.number()) != 0) {
        return failure(ErrorCode::Internal, "cannot write " + path + ": " + systemSays());
    }
    return {};
}

void forbidCoreDumps()
{
    ::prctl(PR_SET_DUMPABLE, 0);
}

std::string keyDirectory()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return (base + QStringLiteral("/spillway/keys")).toStdString();
}

} // namespace spillway
