// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/export_table.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace spillway::exports
{

/// What one tier used of one model in one period, as a charge.
struct FocusCharge {
    TimeRange period;
    TimeRange billingPeriod; ///< the calendar month of the reporting zone it lies in
    std::string_view tier;
    std::string_view tierName;
    std::string_view providerName;
    std::string_view model;
    std::int64_t requests = 0;
    std::int64_t tokens = 0; ///< input and output
    Money cost; ///< as recorded
};

/// The 43 columns of FOCUS 1.0, the FinOps Open Cost and Usage Specification (focus.finops.org, CC BY 4.0),
/// in the order its own sample has them. Times are UTC, as it asks.
[[nodiscard]] std::span<const Column> focusColumns();

/// Fills a row of those columns. Spillway knows one cost, the recorded one: billed, effective, list and
/// contracted cost are the same, and what does not apply is empty.
class FocusRow
{
public:
    /// `account` is the environment the product calls its own, such as "production".
    explicit FocusRow(std::string account);
    /// Valid until the next call.
    [[nodiscard]] Row fill(const FocusCharge& charge);

private:
    std::string m_account;
    std::string m_description;
    std::string m_tags;
    std::array<Cell, 43> m_cells;
};

} // namespace spillway::exports
