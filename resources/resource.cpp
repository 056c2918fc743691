// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resource.h"

#include <QFile>

namespace spillway
{

Result<QByteArray> readResource(std::string_view path)
{
    QFile file(
        QStringLiteral(":/spillway/") + QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, "The program does not carry the file " + std::string(path) + ".");
    }
    return file.readAll();
}

} // namespace spillway
