// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/cost_projection.h"

#include <QTest>

using namespace spillway;
using namespace spillway::forecast;

namespace
{

Money usd(const char* text)
{
    return Money::parse(text).value();
}

/// 850 free, 120 premium, 30 unlimited; a month of 365.25 / 12 days, so that measured is projected.
CostProjectionInput sample()
{
    return { { { "free", 850, usd("85"), {} }, { "premium", 120, usd("120"), usd("9") },
                 { "unlimited", 30, usd("150"), usd("29") } },
        365.25 / 12, usd("40"), 0.03 };
}

} // namespace

class TestCostProjection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void todaysUsersCostWhatTheyCost()
    {
        const std::int64_t counts[] = { 1000 };
        const CostProjection row = projectCosts(sample(), counts)->front();
        QCOMPARE(row.tiers[0].users, 850);
        QVERIFY(row.tiers[2].costPerUser == usd("5"));
        QVERIFY(row.providerCost == usd("355"));
        QVERIFY(row.revenue == usd("1950"));
        QVERIFY(row.fees == usd("58.5"));
        QVERIFY(row.totalCost == usd("453.5"));
        QVERIFY(row.profit == usd("1496.5"));
        QVERIFY(std::abs(row.margin.value() - 1496.5 / 1950) < 1e-12);
    }

    void usersAreWholeAndAllThere()
    {
        const auto rows = projectCosts(sample()).value();
        QCOMPARE(rows.size(), kProjectedUsers.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::int64_t users = 0;
            Money cost;
            for (const TierProjection& tier : rows[i].tiers) {
                users += tier.users;
                cost += tier.cost;
            }
            QCOMPARE(users, kProjectedUsers[i]);
            QVERIFY(cost == rows[i].providerCost);
        }
        QVERIFY(rows.front().profit < rows.back().profit);
    }

    void whatIsNotKnownIsNotMadeUp()
    {
        CostProjectionInput input = sample();
        for (TierMeasure& tier : input.tiers) {
            tier.users = 0;
        }
        QVERIFY(!projectCosts(input));
        input = sample();
        input.days = 0;
        QVERIFY(!projectCosts(input));
        input = sample();
        input.tiers.resize(1);
        QVERIFY(!projectCosts(input)->front().margin);
    }
};

QTEST_APPLESS_MAIN(TestCostProjection)
#include "tst_cost_projection.moc"
