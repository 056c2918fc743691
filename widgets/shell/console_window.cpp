// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/console_window.h"

#include "widgets/components/action_button.h"
#include "widgets/components/modal_layer.h"
#include "widgets/components/shortcut.h"
#include "widgets/dialogs/range_picker.h"
#include "widgets/dialogs/zone_picker.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/control_strip.h"
#include "widgets/shell/environment_banner.h"
#include "widgets/shell/header_bar.h"
#include "widgets/shell/navigation_rail.h"
#include "widgets/shell/power_banner.h"
#include "widgets/shell/shortcut_list.h"
#include "widgets/shell/status_bar.h"
#include "widgets/shell/wall_view.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace spillway
{

ConsoleWindow::ConsoleWindow(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rail(new NavigationRail(theme, this))
    , m_header(new HeaderBar(theme, m_time, this))
    , m_strip(new ControlStrip(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_powerBanner(new PowerBanner(theme, this))
    , m_environment(new EnvironmentBanner(theme, this))
    , m_status(new StatusBar(theme, this))
    , m_rangePicker([this] { return makeRangePicker(); })
    , m_zonePicker([this] { return makeZonePicker(); })
    , m_palette(new CommandPalette(theme, this))
    , m_shortcuts(new ShortcutList(theme, this))
    , m_powerSheet([this] { return new PowerSheet(m_theme, this); })
    , m_wall(new WallView(theme, this))
{
    setWindowTitle(tr("Spillway"));
    setMinimumSize(1100, 700);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_rail, 0, 0, 5, 1);
    grid->addWidget(m_header, 0, 1);
    grid->addWidget(m_strip, 1, 1);
    grid->addWidget(m_powerBanner, 2, 1);
    grid->addWidget(m_environment, 3, 1);
    grid->addWidget(m_stack, 4, 1);
    grid->addWidget(m_status, 5, 0, 1, 2);
    grid->setRowStretch(4, 1);
    grid->setColumnStretch(1, 1);
    m_strip->setProperty(kAboveScrim, true);
    m_status->setProperty(kAboveScrim, true);

    connect(m_rail, &NavigationRail::chosen, this, &ConsoleWindow::showIndex);
    connect(m_header, &HeaderBar::rangeRequested, this, &ConsoleWindow::openRangePicker);
    connect(m_header, &HeaderBar::zoneRequested, this, &ConsoleWindow::openZonePicker);
    connect(m_header, &HeaderBar::refreshRequested, this, &ConsoleWindow::refreshRequested);
    connect(m_header, &HeaderBar::themeRequested, this, &ConsoleWindow::nextTheme);
    connect(m_header, &HeaderBar::paletteRequested, this, [this] { openPalette(); });
    connect(m_wall, &WallView::left, this, [this] { setWall(false); });
    m_wall->hide();
    connect(m_powerBanner, &PowerBanner::remedyRequested, this, &ConsoleWindow::openPowerSheet);
    m_palette->addProvider([this](const QString&) { return ownEntries(); });
    m_palette->addProvider([this](const QString& question) { return timeEntries(question); });
    connect(&theme, &Theme::changed, this, &ConsoleWindow::applyTheme);
    addShortcuts();
    applyTheme();
    // The window itself starts with the keyboard, so that no button looks chosen before anybody chose.
    setFocusPolicy(Qt::ClickFocus);
    setFocus();
}

void ConsoleWindow::addShortcuts()
{
    addShortcut(this, QKeySequence(QStringLiteral("Ctrl+K")), tr("Search or run a command"),
        [this] { openPalette(); });
    addPageKeys();
    addShortcut(this, QKeySequence(QStringLiteral("!")), tr("Controls; nothing is armed"), [this] {
        if (showPage(QStringLiteral("controls"))) {
            m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        }
    });
    addShortcut(this, QKeySequence(QStringLiteral("G, A")), tr("Audit"),
        [this] { (void)showPage(QStringLiteral("audit")); });
    addShortcut(this, QKeySequence(QStringLiteral("Ctrl+,")), tr("Settings"),
        [this] { (void)showPage(QStringLiteral("settings")); });
    addShortcut(this, QKeySequence(Qt::Key_R), tr("Refresh"), [this] { Q_EMIT refreshRequested(); });
    // Space is a button's and a list's first: only what nobody else takes pauses.
    addShortcut(
        this, QKeySequence(Qt::Key_Space), tr("Pause live updates, or go on"),
        [this] { setPaused(!m_paused); }, Qt::WidgetShortcut);
    addShortcut(this, QKeySequence(Qt::Key_D), tr("Next theme"), [this] { nextTheme(); });
    addShortcut(this, QKeySequence(Qt::Key_F11), tr("Wall"), [this] { setWall(!isWall()); });
    addShortcut(this, QKeySequence(QStringLiteral("Ctrl+Q")), tr("Quit"), [this] { close(); });
    addShortcut(
        this, QKeySequence(QStringLiteral("?")), tr("This list"), [this] { m_shortcuts->open(this); });
}

void ConsoleWindow::addPageKeys()
{
    for (int i = 0; i < 10; ++i) {
        const auto key = static_cast<Qt::Key>(Qt::Key_0 + (i + 1) % 10);
        addShortcut(this, QKeySequence(key), tr("Pages"), [this, i] {
            const QString name = QString::number((i + 1) % 10);
            for (std::size_t page = 0; page < m_pages.size(); ++page) {
                if (m_pages[page].key == name) {
                    showIndex(static_cast<int>(page));
                }
            }
        });
    }
    addShortcut(this, QKeySequence(Qt::Key_T), tr("Time range"), [this] { openRangePicker(); });
    addShortcut(this, QKeySequence(Qt::Key_Z), tr("Time zone"), [this] { openZonePicker(); });
    addShortcut(this, QKeySequence(Qt::Key_BracketLeft), tr("The period before"),
        [this] { m_time.showPrevious(now()); });
    addShortcut(
        this, QKeySequence(Qt::Key_BracketRight), tr("The period after"), [this] { m_time.showNext(now()); });
}

void ConsoleWindow::addPaletteProvider(PaletteProvider provider)
{
    m_palette->addProvider(std::move(provider));
}

void ConsoleWindow::refreshPalette()
{
    m_palette->refresh();
}

void ConsoleWindow::openPalette(const QString& question)
{
    m_palette->ask(question);
}

int ConsoleWindow::belowStrip() const
{
    return m_strip->geometry().bottom() + 5;
}

Instant ConsoleWindow::now() const
{
    return m_now == Instant() ? std::chrono::floor<Duration>(std::chrono::system_clock::now()) : m_now;
}

RangePicker* ConsoleWindow::makeRangePicker()
{
    auto* picker = new RangePicker(m_theme, this);
    connect(picker, &RangePicker::chosen, &m_time, &TimeScope::setSelection);
    connect(picker, &RangePicker::zoneChangeRequested, this, [this, picker] {
        picker->hide();
        openZonePicker();
    });
    return picker;
}

ZonePicker* ConsoleWindow::makeZonePicker()
{
    auto* picker = new ZonePicker(m_theme, this);
    connect(picker, &ZonePicker::chosen, &m_time, &TimeScope::setZone);
    return picker;
}

void ConsoleWindow::openRangePicker()
{
    m_rangePicker->open(m_header->rangeButton(), belowStrip(), m_time.selection(), m_time.zone(), now(),
        m_lastCommand, m_bucketWords);
}

void ConsoleWindow::openZonePicker()
{
    m_zonePicker->open(m_header->zoneButton(), belowStrip(), m_time.zone(), m_profileZone, now());
}

void ConsoleWindow::openPowerSheet()
{
    m_powerSheet->setReports(m_values.postgres.powers, m_values.redis.powers);
    m_powerSheet->open(this);
}

void ConsoleWindow::setProfileZone(const Zone& zone)
{
    m_profileZone = zone;
    m_time.setZone(zone);
}

void ConsoleWindow::applyTheme()
{
    setPalette(m_theme.palette());
    setFont(m_theme.font("body"));
    setStyleSheet(m_theme.styleSheet());
    update();
}

void ConsoleWindow::nextTheme()
{
    switch (m_theme.mode()) {
    case ThemeMode::Dark:
        m_theme.setMode(ThemeMode::Light);
        return;
    case ThemeMode::Light:
        m_theme.setMode(ThemeMode::HighContrast);
        return;
    case ThemeMode::HighContrast:
        m_theme.setMode(ThemeMode::Dark);
        return;
    }
}

void ConsoleWindow::setConnectionName(const QString& name)
{
    m_header->setConnectionName(name);
    setWindowTitle(name.isEmpty() ? tr("Spillway") : tr("%1 · Spillway").arg(name));
}

void ConsoleWindow::setValues(const OverviewValues& values)
{
    m_values = values;
    showGateway();
    m_now = values.now;
    for (const Mark& mark : values.marks) {
        if (mark.kind == MarkKind::Command && mark.at <= values.now) {
            m_lastCommand = std::max(m_lastCommand.value_or(mark.at), mark.at);
        }
    }
    m_header->setValues(m_values);
    m_strip->setSandbox(isSandbox(values.environment));
    m_strip->setValues(controlStripValues(m_values, m_controls));
    m_status->setValues(m_values);
    m_powerBanner->setReports(values.postgres.powers, values.redis.powers);
    m_environment->setValues(m_values);
    if (PowerSheet* sheet = m_powerSheet.ifMade()) {
        sheet->setReports(values.postgres.powers, values.redis.powers);
    }
    m_wall->setValues(m_values);
}

/// The gateway is known by whoever sends to it, not by the feed of the figures.
void ConsoleWindow::showGateway()
{
    using State = controls::Access::State;
    const controls::Access& access = m_controls.access;
    ConnectionHealth& health = m_values.gateway;
    switch (access.state) {
    case State::Asking:
    case State::NoGateway:
    case State::NoKey:
        return;
    case State::Ready:
        health = { ConnectionState::Connected, access.roundTripMs, false, access.since, {} };
        return;
    case State::Refused:
        health = { ConnectionState::Refused, std::nullopt, false, access.since, access.detail };
        return;
    case State::Unreachable:
        health = { ConnectionState::Unreachable, std::nullopt, false, access.since, access.detail };
        return;
    }
}

void ConsoleWindow::setControls(const controls::ControlsValues& controls)
{
    m_controls = controls;
    m_header->setAccess(controls.access);
    showGateway();
    m_strip->setValues(controlStripValues(m_values, m_controls));
}

bool ConsoleWindow::isWall() const
{
    return !m_wall->isHidden();
}

void ConsoleWindow::setWall(bool on)
{
    if (on == isWall()) {
        return;
    }
    if (on) {
        m_stateBeforeWall = windowState();
        m_wall->setGeometry(rect());
        m_wall->show();
        m_wall->raise();
        setWindowState(windowState() | Qt::WindowFullScreen);
        m_wall->setFocus();
    } else {
        m_wall->hide();
        setWindowState(m_stateBeforeWall);
        setFocus();
    }
    Q_EMIT wallChanged(on);
}

void ConsoleWindow::setPaused(bool on)
{
    if (on != m_paused) {
        m_paused = on;
        m_status->setPausedSince(on ? std::optional(now()) : std::nullopt, m_values);
        Q_EMIT pausedChanged(on);
    }
}

void ConsoleWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        setPaused(!m_paused);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ConsoleWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_wall->setGeometry(rect());
}

void ConsoleWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour("bg.window"));
}

} // namespace spillway
