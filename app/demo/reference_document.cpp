// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/reference_document.h"

#include "models/domain/qt_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace spillway::demo
{

namespace
{

constexpr double kTierBudgetShare[kTierCount] = { 0.20, 0.52, 0.28 };
constexpr int kRatingsPerDay = 40;
constexpr std::int64_t kTokensPerPriceUnit = 1'000'000; ///< the table prices a million tokens

QString time(Instant instant)
{
    return toQString(toIsoUtc(instant));
}

qint64 nano(Money money)
{
    return money.nanoDollars();
}

QJsonArray prices()
{
    QJsonArray rows;
    for (const ModelPrice& price : modelPrices()) {
        rows.append(QJsonObject{ { QStringLiteral("provider"), toQString(price.provider) },
            { QStringLiteral("model"), toQString(price.model) },
            { QStringLiteral("since"), toQString(price.since) },
            { QStringLiteral("input"), qint64(price.input * kTokensPerPriceUnit) },
            { QStringLiteral("cached"), qint64(price.cachedInput * kTokensPerPriceUnit) },
            { QStringLiteral("output"), qint64(price.output * kTokensPerPriceUnit) } });
    }
    return rows;
}

QJsonArray budgets(const History& history)
{
    const qint64 day = nano(history.dailyBudget());
    QJsonArray rows;
    for (const auto& [period, days] :
        { std::pair{ "day", 1 }, std::pair{ "week", 7 }, std::pair{ "month", 30 } }) {
        rows.append(QJsonObject{ { QStringLiteral("period"), QLatin1String(period) },
            { QStringLiteral("since"), time(history.range().from) },
            { QStringLiteral("amount"), day * days } });
    }
    return rows;
}

QJsonArray tierBudgets(const History& history)
{
    QJsonArray rows;
    for (int tier = 0; tier < kTierCount; ++tier) {
        const double share = history.dailyBudget().toDouble() * kTierBudgetShare[tier];
        rows.append(QJsonObject{ { QStringLiteral("tier"), toQString(kTierIds[tier]) },
            { QStringLiteral("daily"), nano(Money::fromEstimate(share)) } });
    }
    return rows;
}

QJsonArray accounts(const History& history)
{
    const TimeRange range = history.range();
    QJsonArray rows;
    for (int number = 0; number < kUserCount; ++number) {
        const DemoUser user = demoUser(number);
        const auto member = membership(number, user, range);
        if (!member) {
            continue;
        }
        QJsonObject row{ { QStringLiteral("user_id"), toQString(user.id) },
            { QStringLiteral("tier"), toQString(kTierIds[user.tier]) },
            { QStringLiteral("joined"), time(member->joined) } };
        if (member->left) {
            row.insert(QStringLiteral("gone"), time(*member->left));
        }
        rows.append(row);
    }
    return rows;
}

QJsonArray ratings(const History& history)
{
    const TimeRange range = history.range();
    const std::int64_t days = std::chrono::duration_cast<std::chrono::hours>(range.length()).count() / 24;
    Random random(0x73746172ULL);
    QJsonArray rows;
    for (std::int64_t i = 0; i < days * kRatingsPerDay; ++i) {
        const int tier = random.chance(0.6) ? 0 : random.chance(0.7) ? 1 : 2;
        const Instant at = range.from
            + std::chrono::milliseconds(
                random.below(std::chrono::duration_cast<std::chrono::milliseconds>(range.length()).count()));
        const UsageEvent event = drawRequest(tier, at, range, random);
        const double mean = tier == 0 ? 3.9 : 4.3;
        const auto stars = std::clamp<qint64>(std::llround(mean + 0.9 * random.normal()), 1, 5);
        rows.append(QJsonObject{ { QStringLiteral("user_id"), toQString(event.userId) },
            { QStringLiteral("at"), time(at) }, { QStringLiteral("provider"), toQString(event.provider) },
            { QStringLiteral("model"), toQString(event.model) }, { QStringLiteral("stars"), stars } });
    }
    return rows;
}

QJsonArray fixedCosts(const History& history)
{
    struct FixedCost {
        const char* name;
        const char* kind;
        std::int64_t dollars;
    };
    constexpr FixedCost costs[] = { { "Application servers", "infrastructure", 310 },
        { "Databases", "infrastructure", 145 }, { "Monitoring", "infrastructure", 49 },
        { "Support desk", "support", 900 }, { "Payment provider", "other", 120 } };
    QJsonArray rows;
    for (const FixedCost& cost : costs) {
        rows.append(QJsonObject{ { QStringLiteral("name"), QLatin1String(cost.name) },
            { QStringLiteral("kind"), QLatin1String(cost.kind) },
            { QStringLiteral("monthly"), nano(Money::fromDollars(cost.dollars)) },
            { QStringLiteral("since"), time(history.range().from) } });
    }
    return rows;
}

QString kindName(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Command:
        return QStringLiteral("command");
    case MarkKind::Warning:
        return QStringLiteral("warning");
    case MarkKind::Critical:
        return QStringLiteral("critical");
    case MarkKind::Effect:
        return QStringLiteral("effect");
    case MarkKind::Outage:
        return QStringLiteral("outage");
    case MarkKind::PriceChange:
        return QStringLiteral("price_change");
    }
    return {};
}

QJsonArray marks(const History& history)
{
    QJsonArray rows;
    for (const Mark& mark : history.marks()) {
        QJsonObject row{ { QStringLiteral("at"), time(mark.at) },
            { QStringLiteral("kind"), kindName(mark.kind) }, { QStringLiteral("text"), toQString(mark.text) },
            { QStringLiteral("actor"), toQString(mark.actor) } };
        if (mark.until) {
            row.insert(QStringLiteral("until"), time(*mark.until));
        }
        rows.append(row);
    }
    return rows;
}

} // namespace

std::string referenceDocument(const History& history)
{
    const QJsonObject document{ { QStringLiteral("prices"), prices() },
        { QStringLiteral("budgets"), budgets(history) }, { QStringLiteral("tiers"), tierBudgets(history) },
        { QStringLiteral("accounts"), accounts(history) }, { QStringLiteral("ratings"), ratings(history) },
        { QStringLiteral("fixed_costs"), fixedCosts(history) }, { QStringLiteral("marks"), marks(history) } };
    return QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace spillway::demo
