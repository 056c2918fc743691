// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/table_text.h"

#include <QByteArrayList>
#include <QStringList>

namespace spillway
{

namespace
{

QString oneCell(QString text)
{
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString shownText(const TableCell& cell)
{
    return oneCell(cell.note.isEmpty() ? cell.text : cell.text + QLatin1Char(' ') + cell.note);
}

QByteArray safeText(const QString& text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    const QString safe
        = !text.isEmpty() && formulaStarts.contains(text.front()) ? QLatin1Char('\'') + text : text;
    return safe.toUtf8();
}

QByteArray field(QByteArray text)
{
    if (text.contains('"') || text.contains(',') || text.contains('\n') || text.contains('\r')) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
    return text;
}

/// At most nine decimals, no exponent, no zeros at the end.
QByteArray plainDecimal(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 9);
    while (text.endsWith('0')) {
        text.chop(1);
    }
    if (text.endsWith('.')) {
        text.chop(1);
    }
    return text;
}

struct ValueText {
    QByteArray operator()(std::monostate) const { return {}; }
    QByteArray operator()(std::int64_t value) const
    {
        return QByteArray::number(static_cast<qlonglong>(value));
    }
    QByteArray operator()(double value) const { return plainDecimal(value); }
    QByteArray operator()(Money value) const { return QByteArray::fromStdString(value.toDecimal()); }
    QByteArray operator()(Instant value) const { return QByteArray::fromStdString(toIsoUtc(value)); }
    QByteArray operator()(const QString& value) const { return safeText(value); }
};

} // namespace

QString toTabText(const TableExtract& extract)
{
    QStringList lines;
    QStringList line;
    for (const TableColumn& column : extract.columns) {
        line << oneCell(column.title);
    }
    lines << line.join(QLatin1Char('\t'));
    for (const std::vector<TableCell>& row : extract.rows) {
        line.clear();
        for (const TableCell& cell : row) {
            line << shownText(cell);
        }
        lines << line.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QByteArray toCsv(const TableExtract& extract)
{
    QByteArrayList lines;
    QByteArrayList line;
    for (const TableColumn& column : extract.columns) {
        line << field(column.name.empty() ? safeText(column.title) : QByteArray::fromStdString(column.name));
    }
    lines << line.join(',');
    for (const std::vector<TableCell>& row : extract.rows) {
        line.clear();
        for (const TableCell& cell : row) {
            line << field(std::visit(ValueText{}, cell.value));
        }
        lines << line.join(',');
    }
    return lines.join("\r\n") + "\r\n";
}

} // namespace spillway
