// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/console_window.h"

#include "widgets/components/action_button.h"
#include "widgets/dialogs/range_picker.h"
#include "widgets/dialogs/sheet.h"
#include "widgets/dialogs/zone_picker.h"
#include "widgets/shell/control_strip.h"
#include "widgets/shell/header_bar.h"
#include "widgets/shell/navigation_rail.h"
#include "widgets/shell/status_bar.h"

#include <QGridLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace spillway
{

ConsoleWindow::ConsoleWindow(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rail(new NavigationRail(theme, this))
    , m_header(new HeaderBar(theme, m_time, this))
    , m_strip(new ControlStrip(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusBar(theme, this))
    , m_rangePicker(new RangePicker(theme, this))
    , m_zonePicker(new ZonePicker(theme, this))
{
    setWindowTitle(tr("Spillway"));
    setMinimumSize(1100, 700);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_rail, 0, 0, 3, 1);
    grid->addWidget(m_header, 0, 1);
    grid->addWidget(m_strip, 1, 1);
    grid->addWidget(m_stack, 2, 1);
    grid->addWidget(m_status, 3, 0, 1, 2);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(1, 1);
    m_strip->setProperty(kAboveScrim, true);
    m_status->setProperty(kAboveScrim, true);

    connect(m_rail, &NavigationRail::chosen, this, &ConsoleWindow::showIndex);
    connect(m_header, &HeaderBar::rangeRequested, this, &ConsoleWindow::openRangePicker);
    connect(m_header, &HeaderBar::zoneRequested, this, &ConsoleWindow::openZonePicker);
    connect(m_rangePicker, &RangePicker::chosen, &m_time, &TimeScope::setSelection);
    connect(m_rangePicker, &RangePicker::zoneChangeRequested, this, [this] {
        m_rangePicker->hide();
        openZonePicker();
    });
    connect(m_zonePicker, &ZonePicker::chosen, &m_time, &TimeScope::setZone);
    connect(m_header, &HeaderBar::refreshRequested, this, &ConsoleWindow::refreshRequested);
    connect(m_header, &HeaderBar::themeRequested, this, &ConsoleWindow::nextTheme);
    connect(&theme, &Theme::changed, this, &ConsoleWindow::applyTheme);
    addShortcuts();
    applyTheme();
    // The window itself starts with the keyboard, so that no button looks chosen before anybody chose.
    setFocusPolicy(Qt::ClickFocus);
    setFocus();
}

void ConsoleWindow::addShortcuts()
{
    const auto onKey = [this](Qt::Key key, auto action) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    for (int i = 0; i < 9; ++i) {
        onKey(static_cast<Qt::Key>(Qt::Key_1 + i), [this, i] { showIndex(i); });
    }
    onKey(Qt::Key_T, [this] { openRangePicker(); });
    onKey(Qt::Key_Z, [this] { openZonePicker(); });
    onKey(Qt::Key_BracketLeft, [this] { m_time.showPrevious(now()); });
    onKey(Qt::Key_BracketRight, [this] { m_time.showNext(now()); });
    onKey(Qt::Key_R, [this] { Q_EMIT refreshRequested(); });
    onKey(Qt::Key_D, [this] { nextTheme(); });
}

int ConsoleWindow::belowStrip() const
{
    return m_strip->geometry().bottom() + 5;
}

Instant ConsoleWindow::now() const
{
    return m_now == Instant() ? std::chrono::floor<Duration>(std::chrono::system_clock::now()) : m_now;
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

void ConsoleWindow::addPage(const QString& id, const QString& title, std::string iconName, QWidget* page)
{
    page->setAccessibleName(title);
    m_pages.push_back({ id, title });
    QWidget* item = m_rail->addItem(title, std::move(iconName));
    m_stack->addWidget(page);
    if (m_pages.size() == 1) { // Tab goes in reading order although the header was made before the pages
        m_header->setTabOrderAfter(item);
    }
    if (m_pages.size() == 1) {
        showIndex(0);
    }
}

bool ConsoleWindow::showPage(const QString& id)
{
    const int index = indexOf(id);
    showIndex(index);
    return index >= 0;
}

void ConsoleWindow::showIndex(int index)
{
    if (index < 0 || index >= m_stack->count()) {
        return;
    }
    const bool change = index != m_stack->currentIndex() || m_stack->count() == 1;
    const Page& page = m_pages.at(static_cast<std::size_t>(index));
    m_stack->setCurrentIndex(index);
    m_rail->setCurrent(index);
    m_header->setTitle(page.title);
    if (change) {
        Q_EMIT currentPageChanged(page.id);
    }
}

int ConsoleWindow::indexOf(const QString& id) const
{
    const auto it
        = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page& page) { return page.id == id; });
    return it == m_pages.end() ? -1 : static_cast<int>(it - m_pages.begin());
}

QString ConsoleWindow::currentPage() const
{
    const int index = m_stack->currentIndex();
    return index < 0 ? QString() : m_pages.at(static_cast<std::size_t>(index)).id;
}

QStringList ConsoleWindow::pages() const
{
    QStringList ids;
    for (const Page& page : m_pages) {
        ids.append(page.id);
    }
    return ids;
}

void ConsoleWindow::setPageCount(const QString& id, int count, Tone tone)
{
    if (const int index = indexOf(id); index >= 0) {
        m_rail->setCount(index, count, tone);
    }
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
    showGateway();
    m_strip->setValues(controlStripValues(m_values, m_controls));
}

void ConsoleWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour("bg.window"));
}

} // namespace spillway
