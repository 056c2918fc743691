// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace spillway
{
namespace
{

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::array<std::uint64_t, 10> kPowersOfTen{ 1, 10, 100, 1'000, 10'000, 100'000, 1'000'000,
    10'000'000, 100'000'000, 1'000'000'000 };

bool allDigits(std::string_view text)
{
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return false;
        }
    }
    return true;
}

} // namespace

Money Money::fromEstimate(double dollars)
{
    const double nano = std::round(dollars * 1e9);
    if (std::isnan(nano)) {
        return {};
    }
    if (nano >= static_cast<double>(kMax)) {
        return Money(kMax);
    }
    if (nano <= static_cast<double>(kMin)) {
        return Money(kMin);
    }
    return Money(static_cast<std::int64_t>(nano));
}

Result<Money> Money::parse(std::string_view text)
{
    const std::string_view whole = text;
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    const auto point = text.find('.');
    const auto units = text.substr(0, point);
    const auto decimals = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (units.empty() || !allDigits(units) || !allDigits(decimals) || decimals.size() > 9
        || (point != std::string_view::npos && decimals.empty())) {
        return failure(ErrorCode::InvalidArgument,
            "\"" + std::string(whole) + "\" is no amount: digits, a point and at most nine decimals are");
    }
    std::string digits(units);
    digits.append(decimals).append(9 - decimals.size(), '0');
    if (negative) {
        digits.insert(0, 1, '-');
    }
    std::int64_t nano = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), nano);
    if (error != std::errc() || end != digits.data() + digits.size()) {
        return failure(
            ErrorCode::LimitExceeded, "\"" + std::string(whole) + "\" is beyond 9.2 billion dollars");
    }
    return Money(nano);
}

std::string Money::toDecimal(int decimals) const
{
    const auto places = static_cast<std::size_t>(std::clamp(decimals, 0, 9));
    const bool negative = m_nano < 0;
    const auto magnitude
        = negative ? ~static_cast<std::uint64_t>(m_nano) + 1 : static_cast<std::uint64_t>(m_nano);
    const std::uint64_t step = kPowersOfTen.at(9 - places);
    const std::uint64_t rounded = (magnitude + step / 2) / step;
    const std::uint64_t scale = kPowersOfTen.at(places);
    std::string text = negative && rounded != 0 ? "-" : "";
    text += std::to_string(rounded / scale);
    if (places > 0) {
        const std::string fraction = std::to_string(rounded % scale);
        text.append(1, '.').append(places - fraction.size(), '0').append(fraction);
    }
    return text;
}

Money& Money::operator+=(Money other)
{
    if (__builtin_add_overflow(m_nano, other.m_nano, &m_nano)) {
        m_nano = other.m_nano > 0 ? kMax : kMin;
    }
    return *this;
}

Money& Money::operator-=(Money other)
{
    if (__builtin_sub_overflow(m_nano, other.m_nano, &m_nano)) {
        m_nano = other.m_nano > 0 ? kMin : kMax;
    }
    return *this;
}

} // namespace spillway
