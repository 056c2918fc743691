// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window: how they are added, made when first wanted, and shown.
#include "widgets/shell/console_window.h"
#include "widgets/shell/header_bar.h"
#include "widgets/shell/navigation_rail.h"

#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace spillway
{

void ConsoleWindow::addPage(
    const QString& id, const QString& title, std::string iconName, QWidget* page, Place place)
{
    page->setAccessibleName(title);
    const auto numbered = std::count_if(
        m_pages.begin(), m_pages.end(), [](const Page& known) { return !known.key.isEmpty(); });
    const bool hasKey = place == Place::Top && numbered < 10;
    m_pages.push_back({ id, title, iconName, hasKey ? QString::number((numbered + 1) % 10) : QString(), {} });
    QWidget* item = m_rail->addItem(title, std::move(iconName), m_pages.back().key, place == Place::Bottom);
    m_stack->addWidget(page);
    if (m_pages.size() == 1) { // Tab goes in reading order although the header was made before the pages
        m_header->setTabOrderAfter(item);
        showIndex(0);
    }
}

void ConsoleWindow::addPage(
    const QString& id, const QString& title, std::string iconName, PageMaker make, Place place)
{
    addPage(id, title, std::move(iconName), new QWidget, place); // holds the page's place
    m_pages.back().make = std::move(make);
}

QWidget* ConsoleWindow::made(int index)
{
    Page& page = m_pages.at(static_cast<std::size_t>(index));
    if (const PageMaker make = std::exchange(page.make, nullptr)) {
        delete m_stack->widget(index);
        m_stack->insertWidget(index, make());
        m_stack->widget(index)->setAccessibleName(page.title);
    }
    return m_stack->widget(index);
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
    m_stack->setCurrentWidget(made(index));
    m_rail->setCurrent(index);
    m_header->setTitle(page.title);
    if (change) {
        setPaused(false);
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

QWidget* ConsoleWindow::page(const QString& id)
{
    return indexOf(id) < 0 ? nullptr : made(indexOf(id));
}

bool ConsoleWindow::isMade(const QString& id) const
{
    const int index = indexOf(id);
    return index >= 0 && !m_pages.at(static_cast<std::size_t>(index)).make;
}

void ConsoleWindow::setPageCount(const QString& id, int count, Tone tone)
{
    if (const int index = indexOf(id); index >= 0) {
        m_rail->setCount(index, count, tone);
    }
}

} // namespace spillway
