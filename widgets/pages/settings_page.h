// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power_report.h"
#include "widgets/theme/theme.h"

#include <QScrollArea>
#include <QStringList>

#include <utility>
#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace spillway
{

class ActionButton;
class CheckList;
class SegmentedControl;
class TextLabel;
class ToggleSwitch;

/// What a person chose about the console itself.
struct SettingsValues {
    ThemeMode theme = ThemeMode::Dark;
    Density density = Density::Normal;
    QString language; ///< "de"; empty: the system's
    int scalePercent = 100;
    bool reducedMotion = false;
    bool notifyStale = true; ///< a desktop notice when figures stop and when they go on
    bool operator==(const SettingsValues&) const = default;
};

/// What a person is told about the connection, as finished text.
struct ConnectionFacts {
    QString profile;
    std::vector<std::pair<QString, QString>> facts; ///< what, and how it is
    QStringList profiles; ///< all there are
    PowerReport postgres, redis;
    bool operator==(const ConnectionFacts&) const = default;
};

/// Settings: what the console looks like, how it speaks, which connection it looks at, what it is made of.
/// Everything applies at once, except language and scale, which say that they wait for the next start.
class SettingsPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit SettingsPage(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const SettingsValues& values);
    [[nodiscard]] const SettingsValues& values() const { return m_values; }
    void setConnection(const ConnectionFacts& facts);

Q_SIGNALS:
    void changed(const spillway::SettingsValues& values);
    void connectionChosen(const QString& profile);
    void newConnectionRequested();

private:
    void buildAppearance(QVBoxLayout* column);
    void buildLanguage(QVBoxLayout* column);
    void buildConnection(QVBoxLayout* column);
    void buildAbout(QVBoxLayout* column);
    void addRow(QGridLayout* grid, const QString& name, const QString& meaning, QWidget* control);
    void change(const SettingsValues& values);
    void showFacts(const ConnectionFacts& facts);
    void showValues();
    void applyTheme();

    const Theme& m_theme;
    SettingsValues m_values, m_atStart;
    ConnectionFacts m_connection;
    QWidget* m_content;
    SegmentedControl *m_mode, *m_density, *m_scale, *m_language;
    ToggleSwitch *m_motion, *m_notify;
    TextLabel* m_restart;
    QGridLayout* m_facts;
    CheckList* m_powers;
    SegmentedControl* m_profiles;
};

} // namespace spillway
