// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/latency_histogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace spillway;

class TestLatencyHistogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueIsReadBackWithinTwoPercent()
    {
        for (std::int64_t milliseconds = 1; milliseconds < 2'000'000; milliseconds += 1 + milliseconds / 97) {
            const double read = LatencyHistogram::valueOf(LatencyHistogram::bucketOf(milliseconds));
            const auto exact = static_cast<double>(milliseconds);
            QVERIFY2(std::abs(read - exact) <= LatencyHistogram::kRelativeError * exact + 1e-9,
                qPrintable(QString::number(milliseconds)));
        }
    }

    void quantilesAreWithinTwoPercentOfTheExactOnes()
    {
        QRandomGenerator random(11);
        std::vector<std::int64_t> values;
        LatencyHistogram histogram;
        for (int i = 0; i < 20'000; ++i) {
            const auto value = static_cast<std::int64_t>(std::exp(4 + 5 * random.generateDouble()));
            values.push_back(value);
            histogram.add(value);
        }
        std::ranges::sort(values);
        for (const double q : { 0.0, 0.5, 0.95, 0.99, 1.0 }) {
            const auto exact = static_cast<double>(
                values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))]);
            QVERIFY(std::abs(histogram.quantileMs(q).value() - exact)
                <= LatencyHistogram::kRelativeError * exact);
        }
    }

    void mergedIsTheSameAsTogether()
    {
        QRandomGenerator random(3);
        LatencyHistogram left, right, both;
        for (int i = 0; i < 5'000; ++i) {
            const auto value = static_cast<std::int64_t>(random.bounded(30'000));
            (i % 3 == 0 ? left : right).add(value);
            both.add(value);
        }
        left.merge(right);
        QCOMPARE(left.count(), both.count());
        QVERIFY(left.counts() == both.counts());
    }

    void nothingObservedHasNoQuantile() { QVERIFY(!LatencyHistogram().quantileMs(0.5).has_value()); }

    void extremesStayInRange()
    {
        QCOMPARE(LatencyHistogram::bucketOf(-5), 0);
        QCOMPARE(LatencyHistogram::bucketOf(0), 0);
        QCOMPARE(LatencyHistogram::bucketOf(INT64_MAX), LatencyHistogram::kBucketCount - 1);
    }
};

QTEST_APPLESS_MAIN(TestLatencyHistogram)
#include "tst_latency_histogram.moc"
