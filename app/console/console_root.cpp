// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_root.h"

#include "app/console/audit_feed.h"
#include "app/console/console_settings.h"
#include "app/console/controls_feed.h"
#include "app/console/forecast_feed.h"
#include "app/console/providers_feed.h"
#include "app/console/settings_feed.h"
#include "app/console/spend_feed.h"
#include "app/console/tiers_feed.h"
#include "app/sources/server_sources.h"
#include "widgets/components/page_state.h"
#include "widgets/components/playbook_button.h"
#include "widgets/pages/audit_page.h"
#include "widgets/pages/controls_page.h"
#include "widgets/pages/forecast_page.h"
#include "widgets/pages/providers_page.h"
#include "widgets/pages/settings_page.h"
#include "widgets/pages/spend_page.h"
#include "widgets/pages/tiers_page.h"
#include "widgets/panels/provider_table.h"
#include "widgets/panels/spend_chart.h"
#include "widgets/shell/wall_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace spillway
{

void ConsoleRoot::complain(const QString& text)
{
    std::fprintf(stderr, "spillway: %s\n", qUtf8Printable(text));
}

ConsoleRoot::ConsoleRoot(const Profile& profile, const ConsoleOptions& options)
    : m_profile(profile)
    , m_options(options)
    , m_theme(ConsoleSettings::load().chosen.theme)
    , m_feed(
          redisSource(profile), postgresSource(profile), profile.environment, profile.zone, profile.playbooks)
    , m_ledger(profile.postgres)
    , m_window(m_theme)
    , m_overview(new OverviewPage(m_theme))
    , m_context{ m_profile, m_theme, m_ledger, m_feed, m_window }
{
    m_feed.start(); // the servers answer while the window is laid out
    m_window.setConnectionName(QString::fromStdString(profile.name));
    m_window.setProfileZone(profile.zone);
    m_window.addPage(QStringLiteral("overview"), tr("Overview"), "overview", m_overview);
    connect(m_overview, &OverviewPage::pageRequested, &m_window, &ConsoleWindow::showPage);
    addPages();
    addSettings();
    connectWall();
    connectPalette();
    connect(&m_feed, &OverviewFeed::valuesChanged, this, &ConsoleRoot::take);
    connect(&m_window.time(), &TimeScope::changed, this, &ConsoleRoot::takeTime);
    connect(&m_window, &ConsoleWindow::refreshRequested, &m_feed, &OverviewFeed::refresh);
    connect(&m_window, &ConsoleWindow::refreshRequested, this, [this] {
        if (const auto feed = m_feeds.find(m_window.currentPage()); feed != m_feeds.end()) {
            feed->second->refresh();
        }
    });
    connect(&m_window, &ConsoleWindow::currentPageChanged, this, &ConsoleRoot::activate);
    connect(&m_window, &ConsoleWindow::pausedChanged, this, &ConsoleRoot::pause);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &ConsoleRoot::remember);
}

ConsoleRoot::~ConsoleRoot() = default;

void ConsoleRoot::addPages()
{
    m_window.setBucketWords(
        [this](const TimeRange& range) { return bucketWords(range, m_window.time().zone()); });
    // In the order of the rail; each page with the feed that fills it.
    addPage(QStringLiteral("spend"), tr("Spend"), "spend", [this]() -> FedPage {
        auto* page = new SpendPage(m_theme);
        return { page, new SpendFeed(m_context, *page) };
    });
    addPage(QStringLiteral("tiers"), tr("Tiers"), "tiers", [this]() -> FedPage {
        auto* page = new TiersPage(m_theme);
        connect(page, &TiersPage::allUsersRequested, this, [this] {
            SpendView view;
            view.table = SpendTable::Users;
            showSpend(view);
        });
        connect(page, &TiersPage::userRequested, this, [this](const QString& user) {
            SpendView view;
            view.user = user.toStdString();
            showSpend(view);
        });
        connectTier(page);
        return { page, new TiersFeed(m_context, page) };
    });
    addPage(QStringLiteral("providers"), tr("Providers"), "providers", [this]() -> FedPage {
        auto* page = new ProvidersPage(m_theme);
        connect(page, &ProvidersPage::armRequested, &m_palette, &PaletteSources::armWanted);
        return { page, new ProvidersFeed(m_context, page) };
    });
    addControls();
    addPage(QStringLiteral("forecast"), tr("Forecast"), "forecast", [this]() -> FedPage {
        auto* page = new ForecastPage(m_theme);
        return { page, new ForecastFeed(m_context, *page) };
    });
    addPage(QStringLiteral("audit"), tr("Audit"), "audit", [this]() -> FedPage {
        auto* page = new AuditPage(m_theme);
        return { page, new AuditFeed(m_context, page) };
    });
}

/// What is in force is said above every page, so its feed is there before its page.
void ConsoleRoot::addControls()
{
    auto* feed = new ControlsFeed(m_context);
    if (m_options.snapshotDirectory.empty()) {
        connect(feed, &ControlsFeed::lapsesSoon, &m_desktop, &Desktop::notify);
    }
    m_window.addPaletteProvider([feed](const QString&) { return feed->paletteEntries(); });
    keep(QStringLiteral("controls"), feed);
    addPage(QStringLiteral("controls"), tr("Controls"), "controls", [this, feed]() -> FedPage {
        auto* page = new ControlsPage(m_theme);
        feed->setPage(page);
        return { page, feed };
    });
}

void ConsoleRoot::addSettings()
{
    const SettingsValues chosen = ConsoleSettings::load().chosen;
    m_theme.setDensity(chosen.density);
    m_theme.setReducedMotion(chosen.reducedMotion);
    m_notifyStale = chosen.notifyStale;
    addPage(
        QStringLiteral("settings"), tr("Settings"), "settings",
        [this]() -> FedPage {
            auto* page = new SettingsPage(m_theme);
            connect(page, &SettingsPage::changed, this,
                [this](const SettingsValues& values) { m_notifyStale = values.notifyStale; });
            connect(page, &SettingsPage::connectionChosen, this, &ConsoleRoot::connectionWanted);
            connect(
                page, &SettingsPage::newConnectionRequested, this, [this] { Q_EMIT connectionWanted({}); });
            return { page, new SettingsFeed(m_context, page) };
        },
        ConsoleWindow::Place::Bottom);
}

void ConsoleRoot::connectWall()
{
    m_window.wall().setRotation(std::chrono::seconds(m_options.wallSeconds));
    connect(&m_desktop, &Desktop::refused, this, [](const QString& why) { complain(why); });
    connect(&m_window, &ConsoleWindow::wallChanged, this, [this](bool on) {
        takeTime();
        if (on) {
            m_desktop.keepAwake(tr("The wall shows live figures"));
        } else {
            m_desktop.letSleep();
        }
    });
}

void ConsoleRoot::connectPalette()
{
    m_window.addPaletteProvider([this](const QString&) { return m_palette.levers(); });
    m_window.addPaletteProvider([this](const QString&) { return m_palette.playbooks(); });
    connect(&m_palette, &PaletteSources::linkWanted, this, [this](const QString& link) {
        if (!openOrCopy(link)) {
            m_desktop.notify(tr("No program opens the playbook"), tr("Its link was copied: %1").arg(link));
        }
    });
    connect(&m_palette, &PaletteSources::leversWanted, this, [this] { (void)showLevers(); });
    m_window.addPaletteProvider([this](const QString& question) { return m_palette.spenders(question); });
    connect(&m_palette, &PaletteSources::changed, &m_window, &ConsoleWindow::refreshPalette);
    connect(&m_palette, &PaletteSources::spendWanted, this, &ConsoleRoot::showSpend);
    // The arm step is the page's own: from here it is one way more to it, not one way past it.
    connect(&m_palette, &PaletteSources::armWanted, this,
        [this](const commands::Command& draft) { Q_EMIT showLevers()->armRequested(draft); });
}

ControlsPage* ConsoleRoot::showLevers()
{
    (void)m_window.showPage(QStringLiteral("controls"));
    auto* page = qobject_cast<ControlsPage*>(m_window.page(QStringLiteral("controls")));
    page->focusLevers();
    return page;
}

void ConsoleRoot::connectTier(TiersPage* page)
{
    const auto show = [this](const std::string& tier, SpendTable table) {
        SpendView view;
        view.table = table;
        view.filter[Dimension::Tier] = { tier };
        showSpend(view);
    };
    connect(page, &TiersPage::tierSpendRequested, this,
        [show](const std::string& tier) { show(tier, SpendTable::Groups); });
    connect(page, &TiersPage::tierUsersRequested, this,
        [show](const std::string& tier) { show(tier, SpendTable::Users); });
    connect(page, &TiersPage::armRequested, &m_palette, &PaletteSources::armWanted);
}

void ConsoleRoot::showSpend(const SpendView& view)
{
    (void)m_window.showPage(QStringLiteral("spend"));
    qobject_cast<SpendPage*>(m_window.page(QStringLiteral("spend")))->choose(view);
}

void ConsoleRoot::notice(const OverviewValues& values)
{
    const bool stale
        = values.live.freshness == Freshness::Stale || values.history.freshness == Freshness::Stale;
    if (stale != m_wasStale && m_notifyStale && m_options.snapshotDirectory.empty()) {
        m_desktop.notify(stale ? tr("Figures stopped") : tr("Figures go on"),
            //: %1 is a connection's name
            stale ? tr("%1: a source does not answer; every figure says how old it is.")
                        .arg(QString::fromStdString(m_profile.name))
                  : tr("%1: every source answers again.").arg(QString::fromStdString(m_profile.name)));
    }
    m_wasStale = stale;
}

void ConsoleRoot::addPage(const QString& id, const QString& title, std::string icon,
    std::function<FedPage()> make, ConsoleWindow::Place place)
{
    const auto complete = [this, id, make = std::move(make)]() -> QWidget* {
        const FedPage made = make();
        keep(id, made.feed);
        if (m_options.snapshotDirectory.empty()) {
            restorePage(id, made.page, ConsoleSettings::load());
        }
        takeTime(); // which brings the live figures at once, not with the next tick
        return made.page;
    };
    m_window.addPage(id, title, std::move(icon), complete, place);
}

void ConsoleRoot::keep(const QString& id, PageFeed* feed)
{
    feed->setParent(this);
    m_feeds.emplace(id, feed);
}

void ConsoleRoot::restorePage(const QString& id, QWidget* page, const ConsoleSettings& settings)
{
    if (const auto feed = m_feeds.find(id); feed != m_feeds.end()) {
        feed->second->restoreState(settings.feeds.value(id).toString());
    }
    if (auto* restored = dynamic_cast<PageState*>(page); restored && settings.pages.contains(id)) {
        restored->restoreState(settings.pages.value(id).toMap());
    }
}

void ConsoleRoot::activate(const QString& page)
{
    for (const auto& [id, feed] : m_feeds) {
        feed->setActive(id == page);
    }
}

/// Figures stand still to be read; orders, and what is in force, never do.
void ConsoleRoot::pause(bool on)
{
    const QString page = m_window.currentPage();
    if (page == QStringLiteral("overview")) {
        if (!on && m_values) {
            m_overview->setValues(*m_values);
        }
    } else if (const auto feed = m_feeds.find(page);
        feed != m_feeds.end() && page != QStringLiteral("controls")) {
        feed->second->setActive(!on);
    }
}

Result<void> ConsoleRoot::check() const
{
    const QString wanted = QString::fromStdString(m_options.page);
    if (wanted.isEmpty() || m_window.pages().contains(wanted)) {
        return {};
    }
    return failure(ErrorCode::InvalidArgument,
        tr("there is no page \"%1\"; there are: %2")
            .arg(wanted, m_window.pages().join(QStringLiteral(", ")))
            .toStdString());
}

void ConsoleRoot::start()
{
    if (!m_options.snapshotDirectory.empty()) {
        startSnapshot();
        return;
    }
    restore();
    activate(m_window.currentPage());
    m_window.show();
    m_window.setWall(m_options.wall);
}

void ConsoleRoot::refresh()
{
    Q_EMIT m_window.refreshRequested();
}

/// The overview's chart shows the chosen time; the wall has hours of its own, up to now.
void ConsoleRoot::takeTime()
{
    const bool isWall = m_window.isWall();
    m_feed.setShown(
        isWall ? TimeSelection(TimeSelection::Last{ WallView::kShown }) : m_window.time().selection(),
        std::chrono::hours(1), m_window.time().zone());
}

void ConsoleRoot::take(const std::shared_ptr<const OverviewValues>& values)
{
    m_values = values;
    m_palette.setValues(values);
    m_window.setValues(*values);
    m_window.setPageCount(
        QStringLiteral("providers"), ProviderTable::needingAttention(values->providers), Tone::Warning);
    if (!m_window.isPaused()) {
        m_overview->setValues(*values);
    }
    notice(*values);
    Q_EMIT valuesTaken(values);
    if (!m_options.snapshotDirectory.empty()) {
        trySnapshot();
    }
}

void ConsoleRoot::restore()
{
    const ConsoleSettings settings = ConsoleSettings::load();
    if (!m_window.restoreGeometry(settings.geometry)) {
        m_window.resize(m_window.sizeHint());
    }
    if (const auto range = TimeSelection::parse(settings.range.toStdString())) {
        m_window.time().setSelection(*range);
    }
    if (const auto zone = Zone::named(settings.zone.toStdString())) {
        m_window.time().setZone(*zone);
    }
    for (const QString& id : m_window.pages()) {
        if (m_window.isMade(id)) {
            restorePage(id, m_window.page(id), settings);
        }
    }
    const QString wanted = QString::fromStdString(m_options.page);
    if (!wanted.isEmpty() || !settings.page.isEmpty()) {
        // A remembered page of another version may be gone.
        (void)m_window.showPage(wanted.isEmpty() ? settings.page : wanted);
    }
}

void ConsoleRoot::remember()
{
    if (!m_options.snapshotDirectory.empty()) {
        return;
    }
    m_window.setWall(false); // the wall is no place to come back to
    ConsoleSettings settings = ConsoleSettings::load();
    settings.geometry = m_window.saveGeometry();
    settings.page = m_window.currentPage();
    settings.range = QString::fromStdString(m_window.time().selection().toText());
    // The connection's own zone is not written down, so that another profile starts in its own.
    const Zone& zone = m_window.time().zone();
    settings.zone = zone == m_profile.zone ? QString() : QString::fromStdString(zone.name());
    settings.profile = QString::fromStdString(m_profile.name);
    settings.chosen.theme = m_theme.mode();
    for (const auto& [id, feed] : m_feeds) {
        settings.feeds.insert(id, feed->state());
    }
    for (const QString& id : m_window.pages()) {
        if (!m_window.isMade(id)) {
            continue; // what is written down of it stays
        }
        if (const auto* page = dynamic_cast<const PageState*>(m_window.page(id))) {
            settings.pages.insert(id, page->saveState());
        }
    }
    settings.save();
}

} // namespace spillway
