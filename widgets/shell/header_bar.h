// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

class ActionButton;
class RunsLabel;
class SearchBox;
class TimeScope;

/// Which connection a window looks at, as a chip: a dot that says how it is doing, and its name.
class ConnectionChip : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ConnectionChip(const Theme& theme, QWidget* parent = nullptr);
    void setState(const QString& text, Tone tone, bool sandbox);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Unknown;
    bool m_sandbox = false;
};

/// Who a key says this is, and the most the gateway lets them do: initials in a disc, then "ann operator".
/// Narrow, only the disc. Without a key: that this console only reads.
class PersonChip : public ThemedWidget
{
    Q_OBJECT

public:
    explicit PersonChip(const Theme& theme, QWidget* parent = nullptr);
    void setPerson(const QString& person, const QString& role);
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double gap() const { return m_person.isEmpty() ? 0 : 4; }

    QString m_person, m_role;
    bool m_compact = false;
};

/// The 48 px at the top: page, connection, search, range, time zone, refresh, theme, person.
class HeaderBar : public ThemedWidget
{
    Q_OBJECT

public:
    /// `time` outlives it: what the range and zone buttons say.
    HeaderBar(const Theme& theme, const TimeScope& time, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// What the person calls this connection, such as the profile's name.
    void setConnectionName(const QString& name);
    void setValues(const OverviewValues& values);
    /// As whom this console sends orders.
    void setAccess(const controls::Access& access);
    void setTabOrderAfter(QWidget* widget);

    [[nodiscard]] ActionButton* rangeButton() const { return m_range; }
    [[nodiscard]] ActionButton* zoneButton() const { return m_zone; }

Q_SIGNALS:
    void rangeRequested();
    void zoneRequested();
    void paletteRequested();
    void refreshRequested();
    void themeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTime();

    const TimeScope& m_time;
    Instant m_now;
    QString m_connectionName;
    RunsLabel* m_title;
    ConnectionChip* m_chip;
    SearchBox* m_search;
    ActionButton* m_range;
    ActionButton* m_zone;
    ActionButton* m_refresh;
    ActionButton* m_themeButton;
    PersonChip* m_personChip;
};

/// Whether the environment is one where nothing real is spent.
[[nodiscard]] bool isSandbox(const std::string& environment);

} // namespace spillway
