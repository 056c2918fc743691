// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/controls_feed.h"

#include "app/console/ledger_queries.h"
#include "app/console/overview_feed.h"
#include "app/postgres/audit_reader.h"
#include "app/postgres/command_reader.h"
#include "widgets/components/active_levers.h"
#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"
#include "widgets/dialogs/also_boxes.h"
#include "widgets/dialogs/confirm_sheet.h"
#include "widgets/dialogs/control_desk.h"
#include "widgets/pages/controls_page.h"
#include "widgets/shell/console_window.h"
#include "widgets/shell/control_strip.h"

#include <algorithm>

namespace spillway
{
namespace
{

using Access = controls::Access;

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// An unknown public half leaves the rights to the gateway, which knows them.
commands::RoleSet rolesOf(const SigningKey& key)
{
    return key.publicHalf ? key.publicHalf->roles
                          : commands::RoleSet{ commands::Role::Operator, commands::Role::Approver };
}

} // namespace

ControlsFeed::ControlsFeed(const PageContext& context)
    : m_context(context)
    , m_desk(new ControlDesk(context.theme, &context.window))
    , m_client(context.profile.gateway)
    , m_follower(context.profile.redis, context.profile.environment)
{
    if (context.profile.gateway.url.empty()) {
        m_values.access.state = Access::State::NoGateway;
        m_context.window.setControls(m_values);
    } else {
        loadSigningKey(
            context.profile, systemNow(), this, [this](Result<SigningKey> key) { takeKey(std::move(key)); });
    }
    connect(&context.overview, &OverviewFeed::valuesChanged, this, &ControlsFeed::takeLive);
    connect(&m_follower, &EffectFollower::changed, this, &ControlsFeed::followUp);
    connect(m_desk, &ControlDesk::confirmed, this, &ControlsFeed::send);
    connect(m_desk, &ControlDesk::decided, this, &ControlsFeed::decide);
    connectStrip();
    connect(&m_ledgerTimer, &QTimer::timeout, this, &ControlsFeed::askLedger);
    connect(&m_gatewayTimer, &QTimer::timeout, this, &ControlsFeed::askGateway);
    connect(&m_storeTimer, &QTimer::timeout, this, &ControlsFeed::askStored);
    m_ledgerTimer.start(kLedgerEvery);
    askLedger(); // the strip tells of requests that wait on every page
}

ControlsFeed::~ControlsFeed() = default;

void ControlsFeed::setPage(ControlsPage* page)
{
    m_page = page;
    connect(page, &ControlsPage::armRequested, m_desk, &ControlDesk::arm);
    connect(page, &ControlsPage::extendRequested, m_desk, &ControlDesk::extend);
    connect(page, &ControlsPage::endRequested, m_desk, &ControlDesk::end);
    connect(page, &ControlsPage::safeguardsRequested, m_desk, &ControlDesk::editSafeguards);
    connect(page, &ControlsPage::commandOpened, m_desk, &ControlDesk::openCommand);
    connect(page, &ControlsPage::auditRequested, this,
        [this] { (void)m_context.window.showPage(QStringLiteral("audit")); });
}

void ControlsFeed::connectStrip()
{
    ControlStrip* strip = m_context.window.strip();
    connect(strip, &ControlStrip::extendRequested, m_desk, &ControlDesk::extend);
    connect(strip, &ControlStrip::endRequested, m_desk, &ControlDesk::end);
    connect(strip, &ControlStrip::commandRequested, m_desk, &ControlDesk::openCommand);
    connect(strip, &ControlStrip::showAllRequested, this,
        [this] { (void)m_context.window.showPage(QStringLiteral("controls")); });
    connect(strip, &ControlStrip::retryRequested, this, [this] {
        m_context.overview.refreshHistory();
        refresh();
    });
}

void ControlsFeed::takeKey(Result<SigningKey> key)
{
    Access& access = m_values.access;
    if (!key) {
        access.state = Access::State::NoKey;
        access.detail = key.error().message;
        publish();
        return;
    }
    access.keyId = key->keyId;
    access.roles = rolesOf(*key);
    access.rolesAreKnown = key->publicHalf.has_value();
    access.person = key->publicHalf ? key->publicHalf->person : key->keyId;
    m_client.setKey(key->keyId, std::move(key->secret));
    m_client.warmUp();
    m_gatewayTimer.start(kGatewayEvery);
    askGateway();
}

void ControlsFeed::askGateway()
{
    if (m_askingGateway || !m_client.hasKey()) {
        return;
    }
    m_askingGateway = true;
    m_askedGateway.start();
    m_client.fetchControl(
        this, [this, timer = m_askedGateway](const http::Outcome<commands::ControlAnswer>& outcome) {
            m_askingGateway = false;
            takeControl(outcome, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        });
}

void ControlsFeed::takeControl(const http::Outcome<commands::ControlAnswer>& outcome, double roundTripMs)
{
    Access& access = m_values.access;
    m_gatewayAnswered = true;
    const Access::State before = access.state;
    if (outcome) {
        access.state = Access::State::Ready;
        access.twoPersons = outcome->value.twoPerson;
        access.roundTripMs = roundTripMs;
        access.detail.clear();
        m_follower.takeStored(outcome->value.state.version);
        m_context.overview.takeRecorded(outcome->value.state);
    } else {
        // A gateway that answers with a problem is reachable; 503 is PostgreSQL's absence, said elsewhere.
        const auto& problem = outcome.error().problem;
        const bool recordless = problem && problem->kind == commands::ProblemKind::NotRecorded;
        const bool isUnproven = outcome.error().error.code == ErrorCode::AccessDenied; // its certificate
        access.state = recordless   ? Access::State::Ready
            : problem || isUnproven ? Access::State::Refused
                                    : Access::State::Unreachable;
        const bool saysLess = problem && problem->kind == commands::ProblemKind::TooManyFailures;
        if (!saysLess || before != Access::State::Refused) {
            access.detail = outcome.error().error.message;
        }
    }
    m_gatewayTimer.setInterval(access.state == Access::State::Refused ? kRefusedEvery : kGatewayEvery);
    if (access.state != before || !access.since) {
        access.since = systemNow();
    }
    publish();
}

void ControlsFeed::askLedger()
{
    m_context.ledger.ask<controls::ControlsLedger>(
        QStringLiteral("controls"), this,
        [environment = m_context.profile.environment](postgres::Connection& connection) {
            return postgres::CommandReader(connection).controls(environment, systemNow());
        },
        [this](Result<controls::ControlsLedger> ledger) { takeLedger(std::move(ledger)); });
}

void ControlsFeed::takeLedger(Result<controls::ControlsLedger> ledger)
{
    m_values.ledgerAnswers = ledger.has_value();
    if (ledger) {
        m_values.ledger = std::move(*ledger);
        m_follower.takeStored(m_values.ledger->version);
        learnPerson();
        if (m_follower.followed()) {
            for (const controls::CommandRecord& record : m_values.ledger->commands) {
                m_follower.takeAnswer(record.answer, false); // an approval by somebody else is seen here
            }
        }
    }
    publish();
}

/// Without the public half on this machine a key's person is known once the gateway has recorded one order.
void ControlsFeed::learnPerson()
{
    if (m_values.access.person != m_values.access.keyId) {
        return;
    }
    for (const controls::CommandRecord& record : m_values.ledger->commands) {
        if (record.answer.keyId == m_values.access.keyId) {
            m_values.access.person = record.answer.actor;
            return;
        }
    }
}

std::vector<PaletteEntry> ControlsFeed::paletteEntries()
{
    constexpr std::size_t kMost = 20;
    std::vector<PaletteEntry> entries;
    //: What the palette also finds the levers and the commands by
    const QString words = tr("pause resume fallback stop cap limit");
    entries.push_back(
        { PaletteGroup::GoTo, "controls", tr("Levers, on Controls"), {}, QStringLiteral("!"), words, [this] {
             (void)m_context.window.showPage(QStringLiteral("controls"));
             m_page->focusLevers();
         } });
    entries.push_back({ PaletteGroup::GoTo, "audit", tr("All commands, in Audit"), {}, {}, words,
        [this] { (void)m_context.window.showPage(QStringLiteral("audit")); } });
    if (!m_values.ledger || !m_live) {
        return entries;
    }
    const ControlNames names(*m_live);
    for (const controls::CommandRecord& record : m_values.ledger->commands) {
        if (entries.size() > kMost) {
            break;
        }
        if (!record.command) {
            continue;
        }
        const commands::CommandAnswer& answer = record.answer;
        QStringList detail{ format::day(answer.receivedAt, m_live->zone) + QLatin1Char(' ')
            + format::clockSeconds(answer.receivedAt, m_live->zone) };
        detail.append(QString::fromStdString(answer.actor));
        if (answer.controlVersion) {
            detail.append(QStringLiteral("v%1").arg(*answer.controlVersion));
        }
        entries.push_back({ PaletteGroup::GoTo, "history",
            //: %1 is what was ordered: "Pause the free tier"
            tr("Command: %1").arg(commandTitle(*record.command, names)), detail.join(QStringLiteral(" · ")),
            {}, QString::fromStdString(answer.reason),
            [this, id = QString::fromStdString(answer.id)] { m_desk->openCommand(id); } });
    }
    return entries;
}

void ControlsFeed::askStored()
{
    if (!m_follower.waitsForStore()) {
        m_storeTimer.stop();
        return;
    }
    m_context.ledger.ask<std::int64_t>(
        QStringLiteral("controls/version"), this,
        [environment = m_context.profile.environment](postgres::Connection& connection) {
            return postgres::AuditReader(connection).controlVersion(environment);
        },
        [this](Result<std::int64_t> version) {
            if (version) {
                m_follower.takeStored(*version);
            }
        });
}

void ControlsFeed::takeLive(const std::shared_ptr<const OverviewValues>& values)
{
    const std::int64_t before = m_live ? m_live->control.version : 0;
    m_live = values;
    m_follower.takeLive(values);
    m_desk->setValues(values);
    showOnPage();
    tellOfLapses();
    tellOfSilence();
    if (values->control.version != before) {
        askLedger(); // somebody moved a lever: who and why is in the ledger
    }
}

/// A gateway that hangs takes connections; the client tries several times before it gives up.
void ControlsFeed::tellOfSilence()
{
    Access& access = m_values.access;
    if (m_askingGateway && access.state != Access::State::Unreachable
        && m_askedGateway.hasExpired(std::chrono::milliseconds(kSilence).count())) {
        access.state = Access::State::Unreachable;
        access.since = systemNow();
        publish();
    }
}

void ControlsFeed::tellOfLapses()
{
    const auto levers = activeLevers(*m_live);
    for (const controls::LapseNotice& notice : m_lapses.take(m_live->control, m_live->now)) {
        const auto words = std::ranges::find(levers, notice.lever, &ActiveLever::lever);
        if (words != levers.end()) {
            //: %1 is what is in force: "FREE TIER PAUSED"
            Q_EMIT lapsesSoon(tr("%1, %n more minute(s)", nullptr, static_cast<int>(notice.left.count()))
                                  .arg(words->headline),
                //: %1 is a time of day, %2 a person
                tr("Ends by itself at %1. Ordered by %2; Extend keeps it on.")
                    .arg(format::clockSeconds(*notice.lever.origin.expiresAt, m_live->zone),
                        QString::fromStdString(notice.lever.origin.actor)),
                notice.wanted);
        }
    }
}

void ControlsFeed::send(const commands::Command& command)
{
    if (!m_live) {
        return;
    }
    const std::string id = commands::randomUuid();
    if (m_desk->confirmSheet()->also().reminds()) {
        m_lapses.remind(id);
    }
    m_follower.begin(id, command, *m_live);
    m_client.send(command, id, this,
        [this](const http::Outcome<commands::CommandAnswer>& outcome) { takeOutcome(outcome); });
}

void ControlsFeed::takeOutcome(const http::Outcome<commands::CommandAnswer>& outcome)
{
    if (outcome) {
        m_follower.takeAnswer(outcome->value, true);
        m_desk->takeAccepted();
        m_storeTimer.start(kStoreEvery);
        askStored();
        askGateway();
    } else {
        const http::CommandFailure& failure = outcome.error();
        QString why = QString::fromStdString(failure.error.message);
        if (failure.isOutcomeUnknown) {
            why += QLatin1Char(' ')
                + tr("Whether it was carried out is not known; the strip shows the state as it is.");
        } else {
            m_follower.takeRefusal();
        }
        m_desk->takeRefused(why);
    }
    askLedger();
}

void ControlsFeed::decide(const QString& commandId, bool approve, const QString& digest)
{
    const std::string id = commandId.toStdString();
    m_client.decide(id, { approve, digest.toStdString() }, this,
        [this](const http::Outcome<commands::CommandAnswer>& outcome) {
            if (outcome) {
                m_follower.takeAnswer(outcome->value, true);
                m_desk->takeAccepted();
            } else {
                m_desk->takeRefused(QString::fromStdString(outcome.error().error.message));
            }
            askLedger();
        });
}

void ControlsFeed::followUp()
{
    m_values.followed = m_follower.followed();
    if (m_follower.waitsForStore() && !m_storeTimer.isActive()) {
        m_storeTimer.start(kStoreEvery);
    }
    publish();
}

void ControlsFeed::publish()
{
    m_desk->setControls(m_values);
    m_context.window.setControls(m_values);
    showOnPage();
}

void ControlsFeed::showOnPage()
{
    if (m_page && m_live && m_isActive) {
        m_page->setValues(*m_live, m_values);
    }
}

void ControlsFeed::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        showOnPage();
        refresh();
    }
}

void ControlsFeed::refresh()
{
    askLedger();
    askGateway();
}

bool ControlsFeed::isComplete() const
{
    const Access::State state = m_values.access.state;
    return m_live && m_values.ledger
        && (m_gatewayAnswered || state == Access::State::NoGateway || state == Access::State::NoKey);
}

} // namespace spillway
