// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette finds of the window itself: its pages, its actions and the time it shows.
#include "widgets/dialogs/range_picker.h"
#include "widgets/shell/console_window.h"
#include "widgets/shell/shortcut_list.h"

namespace spillway
{

std::vector<PaletteEntry> ConsoleWindow::ownEntries()
{
    std::vector<PaletteEntry> entries;
    entries.reserve(m_pages.size() + 6);
    for (const Page& page : m_pages) {
        entries.push_back({ PaletteGroup::GoTo, page.icon, page.title, {}, page.key, page.id,
            [this, id = page.id] { (void)showPage(id); } });
    }
    const auto add = [&entries](const char* icon, const QString& title, const QString& detail,
                         const char* key, std::function<void()> open) {
        entries.push_back(
            { PaletteGroup::GoTo, icon, title, detail, QString::fromLatin1(key), {}, std::move(open) });
    };
    add("refresh", tr("Refresh"), {}, "R", [this] { Q_EMIT refreshRequested(); });
    // Without what is chosen now, which would be found in place of the range that is looked for.
    add("calendar", tr("Time range"), {}, "T", [this] { openRangePicker(); });
    add("globe", tr("Time zone"), {}, "Z", [this] { openZonePicker(); });
    add("wall", tr("Wall"), tr("one screen to be read from afar"), "F11", [this] { setWall(!isWall()); });
    add("theme", tr("Next theme"), tr("dark, light, high contrast"), "D", [this] { nextTheme(); });
    add("info", tr("Keys"), tr("every key of this page"), "?", [this] { m_shortcuts->open(this); });
    return entries;
}

void ConsoleWindow::addRange(std::vector<PaletteEntry>& entries, const QString& title,
    const TimeSelection& selection, const QString& words)
{
    entries.push_back(
        { PaletteGroup::TimeRanges, "calendar", title, selectionSpan(selection, now(), m_time.zone()), {},
            words, [this, selection] { m_time.setSelection(selection); } });
}

std::vector<PaletteEntry> ConsoleWindow::timeEntries(const QString& question)
{
    std::vector<PaletteEntry> entries;
    // An instant that was typed stands first: nobody types one to find anything else.
    const auto moment
        = parseMoment(question.trimmed().toStdString(), now(), m_time.zone(), RangePicker::momentWords());
    if (moment && *moment < now()) {
        //: %1 is an instant: "9 Mar 18:00"
        addRange(entries, tr("From %1 until now").arg(shortMoment(*moment, now(), m_time.zone())),
            TimeSelection::Fixed{ *moment, std::nullopt }, question);
    }
    for (const TimeSelection& selection : RangePicker::commonSelections()) {
        addRange(entries, selectionName(selection, now(), m_time.zone()), selection);
    }
    if (m_lastCommand) {
        addRange(entries, tr("Since last command"), TimeSelection::Fixed{ *m_lastCommand, std::nullopt });
    }
    addRange(entries, tr("The period before"), m_time.selection().previous(now(), m_time.zone()));
    entries.back().key = QStringLiteral("[");
    addRange(entries, tr("The period after"), m_time.selection().next(now(), m_time.zone()));
    entries.back().key = QStringLiteral("]");
    return entries;
}

} // namespace spillway
