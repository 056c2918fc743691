// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health_state.h"
#include "models/domain/money.h"
#include "models/domain/time.h"
#include "models/domain/tone.h"

#include <QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace spillway
{

/// What a cell means, whatever it looks like: it is sorted and written to files by this. Nothing means
/// unknown or not applicable: last in either order, empty in a file.
using CellValue = std::variant<std::monostate, std::int64_t, double, Money, Instant, QString>;

/// A bar of a share 0…1; above 1 it is full.
struct CellShare {
    double used = 0;
    std::optional<double> pace; ///< the tick: where it should be by now
    bool operator==(const CellShare&) const = default;
};
/// A small line; NaN where nothing is known.
struct CellTrend {
    std::vector<double> values;
    bool fromZero = true; ///< else the axis hugs the values, for what never comes near zero
    bool operator==(const CellTrend&) const = default;
};
/// One bar a span of time, oldest first.
struct CellHealth {
    std::vector<HealthState> states;
    QString from{}, to{}; ///< written below its ends, in tall rows
    bool operator==(const CellHealth&) const = default;
};
/// A bar from zero to `value` on an axis that all rows share.
struct CellBalance {
    double value = 0;
    double lowest = 0; ///< of all rows; 0 or less
    double highest = 1; ///< of all rows; 0 or more
    bool operator==(const CellBalance&) const = default;
};
/// Three quantiles on a logarithmic axis that all rows share, written below; for tall rows.
struct CellRange {
    double low = 0, middle = 0, high = 0;
    QString lowText{}, middleText{}, highText{};
    double axisFrom = 1, axisTo = 10;
    std::optional<double> objective{}; ///< dotted; `middle` beyond it is a warning
    bool operator==(const CellRange&) const = default;
};
/// One under the other: a name, a bar and words; for tall rows.
struct CellMeters {
    struct Meter {
        QString name;
        std::optional<double> used{}; ///< 0…1; nothing: not known
        QString text{};
        Tone tone = Tone::Neutral;
        bool operator==(const Meter&) const = default;
    };
    std::vector<Meter> meters;
    bool operator==(const CellMeters&) const = default;
};
using CellGraph
    = std::variant<std::monostate, CellShare, CellTrend, CellHealth, CellBalance, CellRange, CellMeters>;

/// What stands beside a cell's text.
enum class CellMark : std::uint8_t {
    None,
    Swatch, ///< a square in the colour of `category`
    Tier, ///< the glyph of the tier `category`, in its colour
    Icon, ///< `icon`, in the text's colour
    Glyph, ///< the glyph of `tone`, before the text
    GlyphAfter,
};

enum class CellInk : std::uint8_t { Primary, Secondary, Tertiary };

/// A cell, finished: the delegate only draws. All but `text` may be left out.
struct TableCell {
    QString text{}; ///< as shown, as copied, as read aloud: "unknown" and "n/a" are words too
    CellValue value{};
    QString note{}; ///< in tertiary behind the text: "/ 200"
    QString detail{}; ///< second line, in rows of 38 px and more
    Tone tone = Tone::Neutral; ///< Warning, Critical, Ok: coloured and heavier; Stale: half faded
    CellInk ink = CellInk::Primary; ///< of Neutral
    CellMark mark = CellMark::None;
    std::string category{}; ///< a tier's or provider's id
    double strength = 1; ///< of its colour: a provider's smaller models are fainter
    std::string icon{};
    CellGraph graph{}; ///< before the text
    bool badge = false; ///< the text stands in a badge of `tone`, with `icon` if it has one
    bool strong = false;
    bool code = false; ///< fixed-pitch: hashes, ids, expressions
    bool operator==(const TableCell&) const = default;
};

/// Rows are the same row as long as their key is the same; keys differ from each other.
struct TableRow {
    QString key;
    std::vector<TableCell> cells; ///< in the order of the columns
    bool isMain = false; ///< the row that the others are compared with: on a ground of its own
    bool operator==(const TableRow&) const = default;
};

enum class ColumnKind : std::uint8_t {
    Text, ///< left, elided at the right when there is no room
    Code, ///< left, elided in the middle: hashes
    Number, ///< right, digits tabular, never elided
    Graph, ///< left, never elided
};

struct TableColumn {
    QString title; ///< with the unit, when the cells do not carry it
    ColumnKind kind = ColumnKind::Text;
    int width = 0; ///< at least, in pixels with the padding; 0: as wide as what is in it
    int graphWidth = 0; ///< of the cell's graph; 0: the usual one
    std::string name{}; ///< in files: "cost_usd"; empty: the title
    bool isSortable = true;
    bool isHidden = false; ///< until chosen
    bool grows = true; ///< takes its part of the room that is left
    bool drops = false; ///< left out, the last such first, while there is no room for every column
};

/// What the model knows under Qt's roles beside text, alignment and accessible text.
enum TableRole : int {
    TableKeyRole = Qt::UserRole + 1, ///< the row's key
    TableMainRole, ///< whether it is a main row
};

} // namespace spillway
