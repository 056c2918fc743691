// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports/xlsx_writer.h"

#include "app/exports/workbook_check.h"
#include "models/exports/csv_encoder.h"

#include <QString>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <vector>
#include <xlsxwriter.h>

namespace spillway::exports
{
namespace
{

std::string directoryOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

double widthOf(const Column& column)
{
    const double name = static_cast<double>(column.name.size()) + 2;
    switch (column.kind) {
    case ColumnKind::Time:
    case ColumnKind::UtcTime:
        return std::max(name, 26.0);
    case ColumnKind::Text:
        return std::max(name, 16.0);
    case ColumnKind::Integer:
    case ColumnKind::Real:
    case ColumnKind::Money:
    case ColumnKind::Cents:
    case ColumnKind::Flag:
        break;
    }
    return std::max(name, 13.0);
}

/// A text that spells one of the format's own escapes, such as _x000D_, is kept from being read as one.
/// ECMA-376 part 1, 22.9.2.19 ST_Xstring.
void assignEscaped(std::string& out, std::string_view value)
{
    const auto isEscape = [](std::string_view rest) {
        return rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_'
            && std::ranges::all_of(rest.substr(2, 4), [](unsigned char c) { return std::isxdigit(c) != 0; });
    };
    out.clear();
    for (std::size_t i = 0; i < value.size(); ++i) {
        out += value[i] == '_' && isEscape(value.substr(i)) ? std::string_view("_x005F_")
                                                            : value.substr(i, 1);
    }
}

Error errorOf(lxw_error error)
{
    const std::string text = lxw_strerror(error);
    switch (error) {
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
        return { ErrorCode::LimitExceeded,
            "the workbook was not saved, most likely because the directory is full or not writable; choose "
            "another ("
                + text + ")" };
    default:
        return { ErrorCode::Internal, "the workbook was not saved: " + text };
    }
}

} // namespace

struct XlsxWriter::Private {
    AtomicFile& file;
    std::string title;
    LocalTimeText time;
    LocalTimeText utc{ Zone() };
    std::optional<Instant> dataAsOf;
    std::string directory;
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* bold = nullptr;
    lxw_format* exact = nullptr;
    lxw_format* cents = nullptr;
    std::vector<ColumnKind> kinds;
    lxw_row_t nextRow = 1;
    std::string text;

    [[nodiscard]] Result<void> put(lxw_row_t row, lxw_col_t column, ColumnKind kind, const Cell& cell);
    [[nodiscard]] Result<void> putText(lxw_row_t row, lxw_col_t column, std::string_view value);
};

XlsxWriter::XlsxWriter(AtomicFile& file, std::string title, Zone zone, std::optional<Instant> dataAsOf)
    : d(new Private{ .file = file,
          .title = std::move(title),
          .time = LocalTimeText(std::move(zone)),
          .dataAsOf = dataAsOf,
          .directory = directoryOf(file.temporaryPath()),
          .kinds = {},
          .text = {} })
{
}

XlsxWriter::~XlsxWriter()
{
    if (d->workbook) {
        lxw_workbook_free(d->workbook);
    }
}

Result<void> XlsxWriter::begin(std::span<const Column> columns)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = d->directory.data();
    d->workbook = workbook_new_opt(d->file.temporaryPath().c_str(), &options);
    d->sheet = d->workbook ? workbook_add_worksheet(d->workbook, d->title.c_str()) : nullptr;
    if (!d->sheet) {
        return std::unexpected(errorOf(LXW_ERROR_CREATING_TMPFILE));
    }
    std::string title = d->title;
    std::string company = "Spillway " SPILLWAY_VERSION;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.company = company.data();
    properties.created = toUnixSeconds(d->dataAsOf.value_or(Instant(std::chrono::sys_days(
        std::chrono::year_month_day(std::chrono::year(2000), std::chrono::month(1), std::chrono::day(1))))));
    workbook_set_properties(d->workbook, &properties);
    d->bold = workbook_add_format(d->workbook);
    format_set_bold(d->bold);
    d->exact = workbook_add_format(d->workbook);
    format_set_num_format(d->exact, "0.00#######");
    d->cents = workbook_add_format(d->workbook);
    format_set_num_format(d->cents, "0.00");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(d->sheet, column, column, widthOf(columns[i]), nullptr);
        d->kinds.push_back(columns[i].kind);
    }
    worksheet_freeze_panes(d->sheet, 1, 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        worksheet_write_string(d->sheet, 0, static_cast<lxw_col_t>(i), columns[i].name.c_str(), d->bold);
    }
    return {};
}

Result<void> XlsxWriter::row(Row cells)
{
    if (d->nextRow > kMaximumRows) {
        return failure(ErrorCode::LimitExceeded,
            "a sheet takes 1,048,575 rows and this export has more; choose CSV, a coarser grain or a shorter "
            "window");
    }
    for (std::size_t i = 0; i < cells.size() && i < d->kinds.size(); ++i) {
        if (auto put = d->put(d->nextRow, static_cast<lxw_col_t>(i), d->kinds[i], cells[i]); !put) {
            return put;
        }
    }
    ++d->nextRow;
    return {};
}

Result<void> XlsxWriter::Private::putText(lxw_row_t row, lxw_col_t column, std::string_view value)
{
    const auto units = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).size();
    if (static_cast<std::size_t>(units) > kMaximumTextLength) {
        return failure(ErrorCode::LimitExceeded,
            "row " + std::to_string(row)
                + " holds a text longer than a cell takes (32,767); choose CSV or JSON");
    }
    assignEscaped(text, value);
    if (const auto error = worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
        error != LXW_NO_ERROR) {
        return std::unexpected(errorOf(error));
    }
    return {};
}

Result<void> XlsxWriter::Private::put(lxw_row_t row, lxw_col_t column, ColumnKind kind, const Cell& cell)
{
    lxw_error error = LXW_NO_ERROR;
    if (const auto* value = std::get_if<std::string_view>(&cell)) {
        return putText(row, column, *value);
    }
    if (const auto* money = std::get_if<Money>(&cell)) {
        const bool whole = kind == ColumnKind::Cents;
        const double amount = whole ? std::round(money->toDouble() * 100) / 100 : money->toDouble();
        error = worksheet_write_number(sheet, row, column, amount, whole ? cents : exact);
    } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
        error = worksheet_write_number(sheet, row, column, static_cast<double>(*integer), nullptr);
    } else if (const auto* real = std::get_if<double>(&cell)) {
        if (std::isfinite(*real)) {
            error = worksheet_write_number(sheet, row, column, *real, nullptr);
        }
    } else if (const auto* flag = std::get_if<bool>(&cell)) {
        error = worksheet_write_boolean(sheet, row, column, *flag ? 1 : 0, nullptr);
    } else if (const auto* instant = std::get_if<Instant>(&cell)) {
        std::string iso;
        if (kind == ColumnKind::UtcTime) {
            appendUtc(iso, *instant, utc);
        } else {
            time.append(iso, *instant);
        }
        return putText(row, column, iso);
    }
    if (error != LXW_NO_ERROR) {
        return std::unexpected(errorOf(error));
    }
    return {};
}

Result<void> XlsxWriter::end()
{
    lxw_workbook* workbook = d->workbook;
    FILE* const rows = d->sheet->optimize_tmpfile;
    if (std::fflush(rows) != 0 || std::ferror(rows) != 0) {
        return std::unexpected(errorOf(LXW_ERROR_CREATING_TMPFILE));
    }
    const std::int64_t bytesOfRows = std::ftell(rows);
    d->workbook = nullptr; // freed by its closing, also when that fails
    if (const auto error = workbook_close(workbook); error != LXW_NO_ERROR) {
        return std::unexpected(errorOf(error));
    }
    if (auto whole = checkWorkbook(d->file.temporaryPath(), bytesOfRows); !whole) {
        return whole;
    }
    return d->file.adopt();
}

} // namespace spillway::exports
