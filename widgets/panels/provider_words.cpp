// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/provider_words.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Providers)
};

QString figure(double value)
{
    if (value < 10 && value != std::floor(value)) {
        return format::decimal(value, 1);
    }
    QString text = format::shortCount(std::llround(value)); // limits are round: "20k", not "20.0k"
    return text.replace(QStringLiteral(".0k"), QStringLiteral("k"));
}

TextRun plain(const QString& text)
{
    return { text, "text.secondary" };
}

TextRun strong(const QString& text, bool isBad = false)
{
    TextRun run{ text, isBad ? "status.warn" : "text.primary", 600 };
    run.icon = isBad ? "triangle" : "";
    return run;
}

} // namespace

BadgeValues circuitBadge(CircuitState state)
{
    switch (state) {
    case CircuitState::Closed:
        return { Words::tr("closed"), Tone::Ok, "circuit-closed" };
    case CircuitState::HalfOpen:
        return { Words::tr("half-open"), Tone::Warning, "circuit-half" };
    case CircuitState::Open:
        return { Words::tr("open"), Tone::Critical, "circuit-open" };
    case CircuitState::Unknown:
        break;
    }
    return { Words::tr("unknown"), Tone::Unknown, {} };
}

QString circuitSinceText(const ProviderRow& row, Instant now, const Zone& zone)
{
    if (row.circuitSince) {
        const bool today = zone.periodAt(Period::Day, now).contains(*row.circuitSince);
        return today ? Words::tr("since %1").arg(format::clock(*row.circuitSince, zone))
                     : Words::tr("for %1").arg(format::age(now - *row.circuitSince));
    }
    return row.counts.requests > 0 ? Words::tr("over 24 h") : Words::tr("no traffic");
}

QString quotaName(QuotaKind kind)
{
    switch (kind) {
    case QuotaKind::RequestsPerSecond:
        return Words::tr("RPS");
    case QuotaKind::RequestsPerMinute:
        return Words::tr("RPM");
    case QuotaKind::RequestsPerDay:
        return Words::tr("RPD");
    case QuotaKind::TokensPerMinute:
        return Words::tr("TPM");
    }
    return {};
}

QString quotaText(const QuotaUse& quota)
{
    return quota.used ? Words::tr("%1 of %2").arg(figure(*quota.used), figure(quota.limit))
                      : Words::tr("unknown of %1").arg(figure(quota.limit));
}

QString quotaTimeText(const QuotaUse& quota, const Zone& zone)
{
    if (quota.used && *quota.used >= quota.limit) {
        return Words::tr("used up");
    }
    return quota.fullAt ? Words::tr("full about %1").arg(format::clock(*quota.fullAt, zone)) : QString();
}

Tone quotaTone(const QuotaUse& quota)
{
    const double share = quota.share().value_or(0);
    return share > kQuotaCritical ? Tone::Critical : share > kQuotaWarning ? Tone::Warning : Tone::Neutral;
}

QString worstErrorText(const RequestCounts& counts)
{
    if (counts.requests == 0) {
        return {};
    }
    const std::array<std::pair<std::int64_t, QString>, 3> kinds{ {
        { counts.rateLimited, Words::tr("429 %1") },
        { counts.timeouts, Words::tr("timeout %1") },
        { counts.otherErrors(), Words::tr("error %1") },
    } };
    const auto& worst
        = *std::ranges::max_element(kinds, [](const auto& a, const auto& b) { return a.first < b.first; });
    if (worst.first == 0) {
        return Words::tr("none");
    }
    return worst.second.arg(
        format::percent(static_cast<double>(worst.first) / static_cast<double>(counts.requests), 2));
}

TextRuns orderRuns(const ProvidersValues& values)
{
    TextRuns runs{ plain(Words::tr("Order:")) };
    for (std::size_t i = 0; i < values.order.size(); ++i) {
        const QString comma = i + 1 < values.order.size() ? QStringLiteral(",") : QString();
        const QString name = QString::fromStdString(values.order[i]) + comma;
        runs.push_back(i == 0 ? strong(name) : plain(name));
        runs.back().gap = 4;
    }
    if (values.fallbackOn) {
        runs.push_back(strong(Words::tr("fallback is on"), true));
    }
    runs.push_back(plain(QStringLiteral("·")));
    runs.push_back(plain(Words::tr("Fallback serves")));
    runs.push_back(strong(values.fallbackNow ? format::percent(*values.fallbackNow) : Words::tr("unknown")));
    runs.push_back(
        plain(values.fallbackUsual ? Words::tr("now, %1 usual").arg(format::percent(*values.fallbackUsual))
                                   : Words::tr("now")));
    return runs;
}

TextRuns systemRuns(const ProvidersValues& values, bool isShort)
{
    const SystemTargets& system = values.system;
    TextRuns runs{ plain(Words::tr("System")) };
    const auto add
        = [&](const QString& name, const std::optional<QString>& value, bool isBad, const QString& target) {
              runs.push_back(plain(name));
              runs.push_back(value ? strong(*value, isBad) : plain(Words::tr("unknown")));
              runs.push_back({ target, "text.tertiary" });
          };
    const auto percent = [](std::optional<double> ratio) {
        return ratio ? std::optional(format::percent(*ratio, 2)) : std::nullopt;
    };
    add(Words::tr("up 7 d"), percent(system.uptime), system.uptime.value_or(1) < SystemTargets::kUptime,
        Words::tr("of 99.5 %"));
    add(Words::tr("· p95"), system.p95Ms ? std::optional(latencyText(*system.p95Ms)) : std::nullopt,
        system.p95Ms.value_or(0) >= SystemTargets::kP95Ms,
        system.peakP95Ms && !isShort ? Words::tr("of 2 s, peak %1").arg(latencyText(*system.peakP95Ms))
                                     : Words::tr("of 2 s"));
    add(Words::tr("· errors"), percent(system.errorRate),
        system.errorRate.value_or(0) >= SystemTargets::kErrorRate, Words::tr("of 1 %"));
    return runs;
}

QString changeText(const HealthChange& change)
{
    const QString share = change.counts.requests > 0
        ? format::percent(
              static_cast<double>(change.counts.errors) / static_cast<double>(change.counts.requests))
        : QString();
    const QString of = format::count(change.counts.requests);
    switch (change.state) {
    case HealthState::NoData:
        return Words::tr("No traffic");
    case HealthState::Ok:
        return Words::tr("Healthy again: %1 of %2 failed").arg(share, of);
    case HealthState::Degraded:
        return Words::tr("Degraded: %1 of %2 failed").arg(share, of);
    case HealthState::Down:
        return Words::tr("Down: %1 of %2 failed").arg(share, of);
    }
    return {};
}

QString latencyText(double milliseconds)
{
    return milliseconds < 1000 ? Words::tr("%1 ms").arg(QString::number(milliseconds, 'f', 0))
                               : format::latency(milliseconds);
}

} // namespace spillway
