// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/late_widget.h"
#include "widgets/components/time_scope.h"
#include "widgets/shell/palette_entry.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <functional>
#include <vector>

class QStackedWidget;

namespace spillway
{

class CommandPalette;
class ControlStrip;
class EnvironmentBanner;
class HeaderBar;
class NavigationRail;
class PowerBanner;
class PowerSheet;
class RangePicker;
class ShortcutList;
class StatusBar;
class WallView;
class ZonePicker;

/// The window: rail, header, control strip, the current page, status bar. It shows the pages it is given and
/// the values it is handed; where they come from is not its business.
///
/// Keys: Ctrl K the palette, ? the list of keys, 1…9 and 0 pages, ! the controls, T time range, Z time zone,
/// [ and ] the period before and after, R refresh, Space stands
/// still, D the next theme. Single keys are off while a text field
/// has the focus.
class ConsoleWindow : public QWidget
{
    Q_OBJECT

public:
    /// `theme` outlives the window, and is switched by it.
    explicit ConsoleWindow(Theme& theme, QWidget* parent = nullptr);

    /// What the person calls this connection; shown before the environment.
    void setConnectionName(const QString& name);
    /// Adds a page to the rail; the first one is shown. The window owns `page`, which fills the whole area
    /// and keeps its own padding. `id` is stable and not shown.
    enum class Place : std::uint8_t { Top, Bottom }; ///< on the rail; the bottom ones have no number
    void addPage(const QString& id, const QString& title, std::string iconName, QWidget* page,
        Place place = Place::Top);
    /// The same for a page that is made when it is first wanted: none costs time or memory before.
    using PageMaker = std::function<QWidget*()>;
    void addPage(const QString& id, const QString& title, std::string iconName, PageMaker make,
        Place place = Place::Top);
    /// False when there is no such page.
    bool showPage(const QString& id);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QStringList pages() const;
    [[nodiscard]] QWidget* page(const QString& id); ///< null when there is none
    /// Whether the page exists by now.
    [[nodiscard]] bool isMade(const QString& id) const;
    /// How many things on a page need attention: amber for Warning, red for Critical, none for zero.
    void setPageCount(const QString& id, int count, Tone tone);
    /// What the palette can find beside the pages and the window's own actions.
    void addPaletteProvider(PaletteProvider provider);
    void openPalette(const QString& question = {});
    /// What a provider gives has changed: an open palette searches again.
    void refreshPalette();

    /// The wall instead of everything, on the whole screen; F11 and Esc leave.
    void setWall(bool on);
    [[nodiscard]] bool isWall() const;
    [[nodiscard]] WallView& wall() { return *m_wall; }

    /// The range and zone that all pages share.
    [[nodiscard]] TimeScope& time() { return m_time; }
    /// The connection's own zone: where the zone button starts and leads back to.
    void setProfileZone(const Zone& zone);
    /// Says in what buckets a range would be drawn, for the range picker.
    void setBucketWords(std::function<QString(const TimeRange&)> words) { m_bucketWords = std::move(words); }

    /// Strip, header and status bar; the pages get theirs from whoever owns them.
    void setValues(const OverviewValues& values);

    /// Who may order what, what was ordered: the strip offers extending and ending by it.
    void setControls(const controls::ControlsValues& controls);
    /// Whether the figures of the page stand still: Space, until Space or another page.
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] ControlStrip* strip() const { return m_strip; }

    [[nodiscard]] QSize sizeHint() const override { return { 1440, 900 }; }

Q_SIGNALS:
    void refreshRequested();
    void wallChanged(bool on);
    void pausedChanged(bool on);
    void currentPageChanged(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Page {
        QString id;
        QString title;
        std::string icon;
        QString key;
        PageMaker make; ///< until it is made
    };

    void addShortcuts();
    [[nodiscard]] RangePicker* makeRangePicker();
    [[nodiscard]] ZonePicker* makeZonePicker();
    void openRangePicker();
    void openZonePicker();
    void openPowerSheet();
    [[nodiscard]] int belowStrip() const;
    [[nodiscard]] Instant now() const;
    void addPageKeys();
    [[nodiscard]] std::vector<PaletteEntry> ownEntries();
    [[nodiscard]] std::vector<PaletteEntry> timeEntries(const QString& question);
    void addRange(std::vector<PaletteEntry>& entries, const QString& title, const TimeSelection& selection,
        const QString& words = {});
    void applyTheme();
    void setPaused(bool on);
    void showGateway();
    void nextTheme();
    void showIndex(int index);
    QWidget* made(int index);
    [[nodiscard]] int indexOf(const QString& id) const;

    Theme& m_theme;
    TimeScope m_time;
    Zone m_profileZone;
    Instant m_now;
    std::optional<Instant> m_lastCommand;
    std::function<QString(const TimeRange&)> m_bucketWords;
    NavigationRail* m_rail;
    HeaderBar* m_header;
    ControlStrip* m_strip;
    QStackedWidget* m_stack;
    PowerBanner* m_powerBanner;
    EnvironmentBanner* m_environment;
    StatusBar* m_status;
    LateWidget<RangePicker> m_rangePicker;
    LateWidget<ZonePicker> m_zonePicker;
    CommandPalette* m_palette;
    ShortcutList* m_shortcuts;
    LateWidget<PowerSheet> m_powerSheet;
    WallView* m_wall;
    Qt::WindowStates m_stateBeforeWall;
    std::vector<Page> m_pages;
    OverviewValues m_values; ///< the last, for the strip when what was ordered changes
    controls::ControlsValues m_controls;
    bool m_paused = false;
};

} // namespace spillway
