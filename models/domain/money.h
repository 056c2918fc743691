// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace spillway
{

/// An exact amount of US dollars in billionths (nano-dollars, as the providers price single tokens).
/// Range ± 9.2 billion dollars; sums saturate there instead of wrapping.
class Money
{
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromNanoDollars(std::int64_t nano) { return Money(nano); }
    [[nodiscard]] static constexpr Money fromDollars(std::int64_t dollars)
    {
        return Money(dollars * 1'000'000'000);
    }
    /// Nearest nano-dollar to an estimate; only for forecasts and ratios, never for recorded amounts.
    [[nodiscard]] static Money fromEstimate(double dollars);
    /// Reads a plain decimal such as "12.5" or "-0.000000001": at most nine decimals, no exponent.
    [[nodiscard]] static Result<Money> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t nanoDollars() const { return m_nano; }
    /// For drawing and statistics only: the sum of doubles is not the sum of money.
    [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(m_nano) / 1e9; }
    /// Rounded half away from zero to `decimals` (0…9) with a point and no grouping: "1284.20".
    [[nodiscard]] std::string toDecimal(int decimals = 9) const;

    constexpr auto operator<=>(const Money&) const = default;
    Money& operator+=(Money other);
    Money& operator-=(Money other);
    friend Money operator+(Money a, Money b) { return a += b; }
    friend Money operator-(Money a, Money b) { return a -= b; }
    friend constexpr Money operator-(Money a) { return Money(-a.m_nano); }

private:
    explicit constexpr Money(std::int64_t nano) : m_nano(nano) { }
    std::int64_t m_nano = 0;
};

} // namespace spillway
