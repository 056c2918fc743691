// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include "models/commands/ed25519.h"

#include <QDateTime>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace spillway::ctl
{

namespace
{

/// Turns the terminal's echo off for as long as it lives.
class NoEcho
{
public:
    NoEcho()
    {
        m_changed = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (m_changed) {
            termios quiet = m_before;
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
        }
    }
    ~NoEcho()
    {
        if (m_changed) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

/// Byte by byte, so that no buffer keeps what was typed.
std::optional<std::string> readLine()
{
    std::string line;
    line.reserve(4096); // growing would leave copies behind
    char c = 0;
    while (line.size() < line.capacity()) {
        if (::read(STDIN_FILENO, &c, 1) != 1) {
            return line.empty() ? std::nullopt : std::optional(line);
        }
        if (c == '\n') {
            break;
        }
        line += c;
    }
    return line;
}

} // namespace

void print(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fflush(stdout);
}

void printLine(const QString& text)
{
    print(text.toUtf8() + '\n');
}

void complain(const std::string& text)
{
    std::fprintf(stderr, "spillwayctl: %s\n", text.c_str());
}

void complainOf(std::string_view server, const std::string& text)
{
    const bool isNamed = text.find(server) != std::string::npos;
    complain(isNamed ? text : std::string(server) + ": " + text);
}

void tell(const QString& text)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

bool isInteractive()
{
    return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

std::optional<std::string> askLine(const QString& question)
{
    std::fprintf(stderr, "%s ", qUtf8Printable(question));
    std::fflush(stderr);
    return readLine();
}

Result<Secret> askHidden(const QString& question)
{
    if (!isInteractive()) {
        return failure(ErrorCode::Unreachable, "there is nobody to ask");
    }
    std::fprintf(stderr, "%s ", qUtf8Printable(question));
    std::fflush(stderr);
    std::optional<std::string> line;
    {
        const NoEcho quiet;
        line = readLine();
    }
    std::fputc('\n', stderr);
    if (!line) {
        return failure(ErrorCode::Cancelled, "nothing was typed");
    }
    Secret secret(*line);
    commands::wipe(*line);
    return secret;
}

ExitCode exitCodeOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::AccessDenied:
        return CannotConnect;
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::VersionMismatch:
    case ErrorCode::Malformed:
    case ErrorCode::LimitExceeded:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        break;
    }
    return Failed;
}

ExitCode exitCodeOf(const http::CommandFailure& failure)
{
    if (!failure.problem) {
        return exitCodeOf(failure.error);
    }
    return commands::httpStatusOf(failure.problem->kind) < 500 ? Refused : Failed;
}

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

QString clockText(const Zone& zone, Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt())
        .toString(QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace spillway::ctl
