// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/effect_follower.h"

#include "app/ctl/terminal.h"
#include "app/postgres/reference_reader.h"

namespace spillway::ctl
{

namespace
{

constexpr std::chrono::milliseconds kPatience{ 1000 };
constexpr std::chrono::seconds kRest{ 2 };
constexpr int kBaselineMinutes = static_cast<int>(controls::kBaseline.count()) + 1;

postgres::Endpoint named(postgres::Endpoint endpoint)
{
    endpoint.applicationName = "spillwayctl";
    return endpoint;
}

} // namespace

EffectFollower::EffectFollower(const Profile& profile)
    : m_profile(profile)
    , m_redis(profile.redis)
    , m_live(m_redis, profile.environment)
    , m_probe(m_redis, profile.environment)
{
}

bool EffectFollower::connectRedis()
{
    if (m_redis.isConnected()) {
        return true;
    }
    const auto connected = m_redis.connect(kPatience);
    m_redisFault = connected ? std::string() : connected.error().message;
    return connected.has_value();
}

bool EffectFollower::connectPostgres()
{
    if (m_postgres && m_postgres->isOpen()) {
        return true;
    }
    if (m_notBefore && systemNow() < *m_notBefore) {
        return false;
    }
    auto connection = postgres::Connection::open(named(m_profile.postgres), kPatience);
    if (!connection) {
        m_postgresFault = connection.error().message;
        m_notBefore = systemNow() + kRest;
        return false;
    }
    m_postgresFault.clear();
    m_postgres.emplace(std::move(*connection));
    m_postgres->setPatience(kPatience);
    return true;
}

Result<LiveFigures> EffectFollower::look()
{
    if (!connectRedis()) {
        return failure(ErrorCode::Unreachable, m_redisFault);
    }
    auto live = m_live.read(kBaselineMinutes, kPatience);
    if (!live) {
        m_redisFault = live.error().message;
        return live;
    }
    m_countFrom = std::chrono::floor<std::chrono::minutes>(live->serverTime);
    return live;
}

std::pair<std::vector<std::string>, std::vector<std::string>> EffectFollower::names()
{
    std::pair<std::vector<std::string>, std::vector<std::string>> found;
    if (!connectPostgres()) {
        return found;
    }
    postgres::ReferenceReader reader(*m_postgres);
    if (const auto tiers = reader.tiers()) {
        for (const Tier& tier : *tiers) {
            found.first.push_back(tier.id);
        }
    }
    if (const auto providers = reader.providers()) {
        for (const Provider& provider : *providers) {
            found.second.push_back(provider.id);
        }
    }
    return found;
}

void EffectFollower::observePostgres(controls::EffectWatch& watch)
{
    if (watch.light(controls::LightKind::Stored).state == controls::LightState::Done || !connectPostgres()) {
        return;
    }
    const auto version = postgres::AuditReader(*m_postgres).controlVersion(m_profile.environment);
    if (version) {
        watch.stored(systemNow(), *version);
    } else {
        m_postgresFault = version.error().message;
    }
}

void EffectFollower::observeRedis(controls::EffectWatch& watch, Instant sentAt)
{
    if (!connectRedis()) {
        return;
    }
    const Instant from
        = m_countFrom.value_or(std::chrono::floor<std::chrono::minutes>(sentAt)) - std::chrono::minutes(1);
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(systemNow() - from).count() + 1;
    const auto live = m_live.read(static_cast<int>(std::clamp<std::int64_t>(minutes, 1, 1440)), kPatience);
    if (!live) {
        m_redisFault = live.error().message;
        return;
    }
    const auto& plan = watch.plan();
    std::vector<controls::Canary> canaries = plan.canaries;
    canaries.insert(canaries.end(), plan.companions.begin(), plan.companions.end());
    const auto answers = m_probe.read(canaries, kPatience);
    if (!answers) {
        m_redisFault = answers.error().message;
        return;
    }
    m_redisFault.clear();
    const Instant now = systemNow();
    watch.probed(now, *answers, *live);
    if (plan.scope) {
        watch.counted(now,
            controls::countTraffic(
                *plan.scope, live->minutes, { from, live->serverTime + std::chrono::hours(1) }));
    }
}

void EffectFollower::observe(controls::EffectWatch& watch, Instant sentAt)
{
    observePostgres(watch);
    observeRedis(watch, sentAt);
    watch.tick(systemNow());
}

} // namespace spillway::ctl
