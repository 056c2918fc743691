// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/spend/spend_answer.h"

namespace spillway
{

enum class SpendMeasure : std::uint8_t { Cost, Requests, Tokens };
/// The tables below the chart.
enum class SpendTable : std::uint8_t { Groups, Users, Prices };

/// What a person chose on the spend page; time range and zone are shared by all pages and not in here.
struct SpendView {
    Dimension groupBy = Dimension::Model;
    SpendMeasure measure = SpendMeasure::Cost;
    SpendFilter filter;
    Comparison comparison = Comparison::None;
    std::optional<Grain> grain; ///< nothing: what suits the range
    SpendTable table = SpendTable::Groups;
    std::string user; ///< whose history is shown; empty: everybody's
    bool operator==(const SpendView&) const = default;

    /// JSON, for settings; what cannot be read is as by default.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static SpendView parse(const QString& text);
};

/// The question that a view asks. Ranges that move with the clock are cut to whole buckets.
[[nodiscard]] SpendQuestion questionOf(
    const SpendView& view, const TimeRange& range, bool endsNow, const Zone& zone);

[[nodiscard]] double measured(const UsageSums& sums, SpendMeasure measure);

/// Names for people; what is not known is shown by its id.
struct SpendNames {
    std::map<std::string, std::string> tiers, providers;
    bool operator==(const SpendNames&) const = default;
};
/// Fills the names of the groups in.
void nameGroups(SpendAnswer& answer, const SpendNames& names);

} // namespace spillway
