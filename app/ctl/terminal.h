// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/secret.h"
#include "app/ctl/ctl_options.h"
#include "app/http/command_client.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

/// Results go to stdout, everything else to stderr.
namespace spillway::ctl
{

void print(const QByteArray& text);
void printLine(const QString& text);
void complain(const std::string& text);
/// What a server said, with its name where it does not name itself.
void complainOf(std::string_view server, const std::string& text);
void tell(const QString& text); ///< to stderr, without the program's name

/// Somebody sits there: stdin and stderr are a terminal.
[[nodiscard]] bool isInteractive();
/// One line; nothing at the end of input.
[[nodiscard]] std::optional<std::string> askLine(const QString& question);
/// The same without showing what is typed.
[[nodiscard]] Result<Secret> askHidden(const QString& question);

[[nodiscard]] ExitCode exitCodeOf(const Error& error); ///< of a connection
[[nodiscard]] ExitCode exitCodeOf(const http::CommandFailure& failure);

[[nodiscard]] Instant systemNow();
/// "17:04:20.112", in `zone`.
[[nodiscard]] QString clockText(const Zone& zone, Instant instant);

} // namespace spillway::ctl
