// SPDX-License-Identifier: GPL-3.0-or-later
// ZIP as in PKWARE's APPNOTE.TXT 6.3: the end of the central directory (4.3.16), its entries (4.3.12) and the
// local header (4.3.7).
#include "app/exports/workbook_check.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <zlib.h>

namespace spillway::exports
{
namespace
{

constexpr const char* kSheet = "xl/worksheets/sheet1.xml";
constexpr const char* kClosing = "</worksheet>";

struct Entry {
    qint64 offset = 0; ///< of the compressed bytes
    qint64 compressed = 0;
};

std::unexpected<Error> notWhole()
{
    return failure(ErrorCode::LimitExceeded,
        "the workbook was not saved: the disk took only a part of it; choose another directory");
}

template <typename Number> Number number(const QByteArray& bytes, qsizetype at)
{
    return at >= 0 && at + static_cast<qsizetype>(sizeof(Number)) <= bytes.size()
        ? qFromLittleEndian<Number>(bytes.constData() + at)
        : Number();
}

Result<Entry> findSheet(QFile& file)
{
    file.seek(std::max<qint64>(0, file.size() - 1024));
    const QByteArray tail = file.read(1024);
    const auto end = tail.lastIndexOf(QByteArrayView("PK\5\6"));
    if (end < 0) {
        return notWhole();
    }
    file.seek(number<quint32>(tail, end + 16));
    const QByteArray directory = file.read(number<quint32>(tail, end + 12));
    for (qsizetype at = 0; number<quint32>(directory, at) == 0x02014b50U;) {
        const auto nameLength = number<quint16>(directory, at + 28);
        if (directory.mid(at + 46, nameLength) == kSheet) {
            const auto local = number<quint32>(directory, at + 42);
            file.seek(local);
            const QByteArray header = file.read(30);
            return Entry{ qint64{ local } + 30 + number<quint16>(header, 26) + number<quint16>(header, 28),
                number<quint32>(directory, at + 20) };
        }
        at += 46 + nameLength + number<quint16>(directory, at + 30) + number<quint16>(directory, at + 32);
    }
    return notWhole();
}

} // namespace

Result<void> checkWorkbook(const std::string& path, std::int64_t bytesOfRows)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return notWhole();
    }
    const auto entry = findSheet(file);
    if (!entry || !file.seek(entry->offset)) {
        return notWhole();
    }
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
        return failure(ErrorCode::Internal, "zlib does not start");
    }
    std::array<Bytef, 65536> plain{};
    QByteArray ending;
    std::int64_t total = 0;
    int state = Z_OK;
    for (qint64 left = entry->compressed; left > 0 && state == Z_OK;) {
        QByteArray packed = file.read(std::min<qint64>(left, 65536));
        left = packed.isEmpty() ? 0 : left - packed.size();
        stream.next_in = reinterpret_cast<Bytef*>(packed.data());
        stream.avail_in = static_cast<uInt>(packed.size());
        do {
            stream.next_out = plain.data();
            stream.avail_out = static_cast<uInt>(plain.size());
            state = inflate(&stream, Z_NO_FLUSH);
            const auto fresh = static_cast<qsizetype>(plain.size() - stream.avail_out);
            total += fresh;
            ending = (ending + QByteArray(reinterpret_cast<const char*>(plain.data()), fresh)).right(64);
        } while (state == Z_OK && stream.avail_out == 0);
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && total >= bytesOfRows && ending.trimmed().endsWith(kClosing)
        ? Result<void>()
        : Result<void>(notWhole());
}

} // namespace spillway::exports
