// SPDX-License-Identifier: GPL-3.0-or-later
// A cap set by an order while backends go on as before: where the spend ends, on a real gateway and Redis.
#include "app/redis/live_reader.h"
#include "app/redis/product_calls.h"
#include "gateway_scene.h"

#include <QProcess>
#include <QTest>
#include <QThread>

#include <atomic>
#include <deque>
#include <random>

using namespace spillway;
using namespace std::chrono_literals;
using commands::Role;
using commands::RoleSet;
using gateway::GatewayScene;

namespace
{

constexpr std::int64_t kDearest = 200'000; ///< nano-dollars of one request
constexpr std::size_t kUnderWay = 16; ///< requests of one backend that have no answer yet

/// One backend of a product: asks, calls the provider, records, with several requests under way.
class Backend
{
public:
    /// `factor`: what a request costs of its estimate, in percent.
    Backend(std::string socket, std::uint32_t seed, int factor)
        : m_socket(std::move(socket))
        , m_random(seed)
        , m_factor(factor)
        , m_thread(QThread::create([this] { run(); }))
    {
        m_thread->start();
    }
    ~Backend() { finish(); }
    void finish()
    {
        m_stop = true;
        m_thread->wait();
    }
    [[nodiscard]] std::int64_t deniedInARow() const { return m_denied; }
    [[nodiscard]] const std::string& problem() const { return m_problem; } ///< after finish()
    /// Nano-dollars that requests admitted under a cap cost beyond their estimates, at most at once.
    [[nodiscard]] std::int64_t mostBeyondEstimates() const { return m_mostBeyond; }

private:
    void run()
    {
        redis::Endpoint endpoint;
        endpoint.socketPath = m_socket;
        redis::RedisClient client(endpoint);
        if (!client.connect(5s)) {
            m_problem = "no Redis";
            return;
        }
        redis::ProductCalls calls(client, "test");
        while ((!m_stop || !m_underWay.empty()) && m_problem.empty()) {
            if (!m_stop) {
                ask(calls);
            }
            if (m_underWay.size() > kUnderWay || m_stop || m_denied > 0) {
                record(calls);
            }
            QThread::msleep(1); // what is spent until the order arrives is to stay far below the cap
        }
    }

    void ask(redis::ProductCalls& calls)
    {
        const std::int64_t estimate = 1 + static_cast<std::int64_t>(m_random() % kDearest);
        const redis::AdmissionRequest request{ std::to_string(m_factor) + "-" + std::to_string(m_random())
                + "-" + std::to_string(m_number++),
            "premium", "openai", Money::fromNanoDollars(estimate) };
        const auto answers = calls.admit({ &request, 1 }, 5s);
        if (!answers || !answers->front()) {
            m_problem = (answers ? answers->front().error() : answers.error()).message;
        } else if (answers->front()->decision == redis::Admission::Decision::Deny) {
            ++m_denied;
        } else {
            m_denied = 0;
            UsageEvent event;
            event.requestId = request.requestId;
            event.tier = request.tier;
            event.provider = answers->front()->provider;
            event.model = "m";
            event.userId = "u1";
            event.cost = Money::fromNanoDollars(estimate * m_factor / 100);
            m_beyond += estimate * m_factor / 100 - estimate;
            m_mostBeyond = std::max(m_mostBeyond, m_beyond);
            m_underWay.push_back({ std::move(event), estimate });
        }
    }

    void record(redis::ProductCalls& calls)
    {
        if (m_underWay.empty()) {
            return;
        }
        UsageEvent event = std::move(m_underWay.front().first);
        m_beyond -= event.cost->nanoDollars() - m_underWay.front().second;
        m_underWay.pop_front();
        event.occurredAt = std::chrono::floor<Duration>(std::chrono::system_clock::now());
        const auto recorded = calls.record({ &event, 1 }, 5s);
        if (!recorded || !recorded->front()) {
            m_problem = (recorded ? recorded->front().error() : recorded.error()).message;
        }
    }

    std::string m_socket;
    std::mt19937 m_random;
    int m_factor;
    std::atomic<bool> m_stop = false;
    std::atomic<std::int64_t> m_denied = 0;
    std::int64_t m_number = 0, m_beyond = 0, m_mostBeyond = 0;
    std::deque<std::pair<UsageEvent, std::int64_t>> m_underWay;
    std::string m_problem;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

class GatewayCapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void spendEndsWithinOneRequestOfTheCap();
    void whatCostsMoreThanItsEstimateIsAllThatIsOver();

private:
    [[nodiscard]] Money spent();
    void order(const QString& arguments);
    /// Four backends until a cap of `above` dollars more than is spent has stopped all of them.
    void runInto(double above, int factor, std::int64_t& cap, std::int64_t& mostBeyond);

    GatewayScene m_scene{ { { "ben", RoleSet{ Role::Operator, Role::Approver } } }, false };
};

void GatewayCapTest::initTestCase()
{
    const QString fault = m_scene.start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QTRY_COMPARE_WITH_TIMEOUT(spent(), Money(), 30'000); // the gateway has brought the functions
}

Money GatewayCapTest::spent()
{
    redis::Endpoint endpoint;
    endpoint.socketPath = m_scene.redis().socketPath();
    redis::RedisClient client(endpoint);
    if (!client.connect(5s)) {
        return Money::fromDollars(-1);
    }
    auto figures = redis::LiveReader(client, "test").read(1, 5s);
    return figures ? figures->spent[Period::Day].spent : Money::fromDollars(-1);
}

void GatewayCapTest::order(const QString& arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("SPILLWAY_BIN") + QStringLiteral("/spillwayctl"),
        QStringList{ QStringLiteral("--profile"), m_scene.profile("ben") } + arguments.split(u' '));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void GatewayCapTest::runInto(double above, int factor, std::int64_t& cap, std::int64_t& mostBeyond)
{
    std::vector<std::unique_ptr<Backend>> backends;
    for (std::uint32_t i = 0; i < 4; ++i) {
        backends.push_back(std::make_unique<Backend>(m_scene.redis().socketPath(), 17 + i, factor));
    }
    cap = spent().nanoDollars() / 10'000'000 * 10'000'000 + Money::fromEstimate(above).nanoDollars();
    order(QStringLiteral("cap set %1 --per day --for 10m --reason measured --yes")
            .arg(static_cast<double>(cap) / 1e9, 0, 'f', 2));
    // The cheapest request costs next to nothing, so that a backend is stopped only at the cap itself.
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(backends, [](const auto& backend) { return backend->deniedInARow() > 300; }),
        180'000);
    mostBeyond = 0;
    for (const auto& backend : backends) {
        backend->finish();
        QVERIFY2(backend->problem().empty(), backend->problem().c_str());
        mostBeyond += backend->mostBeyondEstimates();
    }
}

void GatewayCapTest::spendEndsWithinOneRequestOfTheCap()
{
    std::int64_t cap = 0;
    std::int64_t mostBeyond = 0;
    runInto(2, 100, cap, mostBeyond);
    QCOMPARE(mostBeyond, std::int64_t(0));
    const std::int64_t left = cap - spent().nanoDollars();
    QVERIFY2(left >= 0 && left <= kDearest, qPrintable(QString::number(left)));
    order(QStringLiteral("cap clear --per day --reason measured --yes"));
}

/// A backend that guesses too low is over by what its requests under way cost beyond their estimates: what is
/// recorded counts in full, so that the next one is held against it.
void GatewayCapTest::whatCostsMoreThanItsEstimateIsAllThatIsOver()
{
    std::int64_t cap = 0;
    std::int64_t mostBeyond = 0;
    runInto(2, 150, cap, mostBeyond);
    const std::int64_t over = spent().nanoDollars() - cap;
    QVERIFY(mostBeyond > 0);
    QVERIFY2(over <= mostBeyond, qPrintable(QString::number(over)));
    QVERIFY2(over >= -kDearest, qPrintable(QString::number(over)));
}

QTEST_GUILESS_MAIN(GatewayCapTest)
#include "tst_gateway_cap.moc"
