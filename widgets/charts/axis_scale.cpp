// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/axis_scale.h"

#include "widgets/components/formatting.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

using namespace std::chrono_literals;

Instant wallClock(QDate date, int minuteOfDay, const Zone& zone)
{
    const QDateTime time(date, QTime::fromMSecsSinceStartOfDay(minuteOfDay * 60'000), zone.qt());
    return fromUnixMilliseconds(time.toMSecsSinceEpoch());
}

QDate dateOf(Instant instant, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt()).date();
}

std::vector<TimeTick> ticksWithinDays(const TimeRange& range, const Zone& zone, int stepMinutes)
{
    std::vector<TimeTick> ticks;
    for (QDate date = dateOf(range.from, zone); date <= dateOf(range.to, zone); date = date.addDays(1)) {
        for (int minute = 0; minute < 1440; minute += stepMinutes) {
            // A day without midnight starts at its first instant.
            const Instant at = minute == 0
                ? fromUnixMilliseconds(date.startOfDay(zone.qt()).toMSecsSinceEpoch())
                : wallClock(date, minute, zone);
            if (at >= range.from && at <= range.to && (ticks.empty() || at > ticks.back().at)) {
                ticks.push_back(
                    { at, minute == 0 ? format::day(at, zone) : format::clock(at, zone), minute == 0 });
            }
        }
    }
    return ticks;
}

std::vector<TimeTick> ticksOfDays(const TimeRange& range, const Zone& zone, int stepDays)
{
    std::vector<TimeTick> ticks;
    const QLocale locale;
    const QDate first = dateOf(range.from, zone);
    // Weeks begin on Monday; other steps count from a fixed day, so that ticks stay put while time goes on.
    const int phase = static_cast<int>((first.toJulianDay()) % stepDays);
    for (QDate date = first.addDays(-phase); date <= dateOf(range.to, zone); date = date.addDays(stepDays)) {
        const Instant at = fromUnixMilliseconds(date.startOfDay(zone.qt()).toMSecsSinceEpoch());
        if (at >= range.from && at <= range.to) {
            ticks.push_back({ at, locale.toString(date, u"d MMM"), false });
        }
    }
    return ticks;
}

std::vector<TimeTick> ticksOfMonths(const TimeRange& range, const Zone& zone, int stepMonths)
{
    std::vector<TimeTick> ticks;
    const QLocale locale;
    const QDate first = dateOf(range.from, zone);
    const int phase = (first.month() - 1) % stepMonths;
    for (QDate date = QDate(first.year(), first.month(), 1).addMonths(-phase); date <= dateOf(range.to, zone);
        date = date.addMonths(stepMonths)) {
        const Instant at = fromUnixMilliseconds(date.startOfDay(zone.qt()).toMSecsSinceEpoch());
        if (at >= range.from && at <= range.to) {
            const bool newYear = date.month() == 1;
            ticks.push_back({ at, locale.toString(date, newYear ? u"MMM yyyy" : u"MMM"), newYear });
        }
    }
    return ticks;
}

} // namespace

ValueScale roundScale(double largest)
{
    if (!(largest > 0) || !std::isfinite(largest)) {
        return { 1, 0.5, 0 };
    }
    const double raw = largest / 5;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : { 1.0, 2.0, 5.0 }) {
        if (factor * power >= raw * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    return { std::ceil(largest / step - 1e-9) * step, step, 0 };
}

ValueScale roundScale(double least, double largest)
{
    if (!(least > largest / 2) || !(largest > least)) {
        return roundScale(largest);
    }
    ValueScale scale = roundScale(largest - least);
    scale.bottom = std::floor(least / scale.step + 1e-9) * scale.step;
    scale.top = std::ceil(largest / scale.step - 1e-9) * scale.step;
    return scale;
}

std::vector<TimeTick> timeTicks(const TimeRange& range, const Zone& zone, double pixels, double minimumGap)
{
    if (range.length() <= Duration(0) || pixels < minimumGap) {
        return {};
    }
    const double minutes = static_cast<double>(range.length().count()) / 60e6 * minimumGap / pixels;
    for (const int step : { 1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440 }) {
        if (step >= minutes) {
            return ticksWithinDays(range, zone, step);
        }
    }
    for (const int days : { 2, 7, 14 }) {
        if (days * 1440 >= minutes) {
            return ticksOfDays(range, zone, days);
        }
    }
    for (const int months : { 1, 2, 3, 6 }) {
        if (months * 28 * 1440 >= minutes) {
            return ticksOfMonths(range, zone, months);
        }
    }
    return ticksOfMonths(range, zone, 12);
}

std::vector<TimeTick> dayTicks(const TimeRange& day, const Zone& zone)
{
    std::vector<TimeTick> ticks{ { day.from, QStringLiteral("00:00"), false } };
    const QDate date = dateOf(day.from, zone);
    for (const int hour : { 6, 12, 18 }) {
        const Instant at = wallClock(date, hour * 60, zone);
        ticks.push_back({ at, format::clock(at, zone), false });
    }
    ticks.push_back({ day.to, QStringLiteral("24:00"), false });
    return ticks;
}

} // namespace spillway
