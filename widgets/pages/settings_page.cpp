// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/settings_page.h"

#include "widgets/components/action_button.h"
#include "widgets/components/check_list.h"
#include "widgets/components/panel.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/text_label.h"
#include "widgets/components/toggle_switch.h"
#include "widgets/panels/power_rows.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace spillway
{
namespace
{

constexpr std::array<int, 5> kScales{ 100, 125, 150, 200, 300 };
/// As each is called by those who speak it, so that nobody has to read another to find their own.
constexpr std::array<std::pair<const char*, const char*>, 5> kLanguages{ { { "en", "English" },
    { "de", "Deutsch" }, { "fr", "Français" }, { "es", "Español" }, { "ja", "日本語" } } };

int indexOfLanguage(const QString& code)
{
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        if (code == QLatin1String(kLanguages.at(i).first)) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

} // namespace

SettingsPage::SettingsPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* columns = new QHBoxLayout(m_content);
    columns->setContentsMargins(16, 12, 16, 12);
    columns->setSpacing(12);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : { left, right }) {
        column->setSpacing(12);
        columns->addLayout(column, 1);
    }
    buildAppearance(left);
    buildLanguage(left);
    left->addStretch(1); // more than the panels, which would take their part of the room
    buildConnection(right);
    buildAbout(right);
    right->addStretch(1);
    setWidget(m_content);
    connect(&theme, &Theme::changed, this, &SettingsPage::applyTheme);
    applyTheme();
    showValues();
}

void SettingsPage::addRow(QGridLayout* grid, const QString& name, const QString& meaning, QWidget* control)
{
    const int row = grid->rowCount();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(textLabel(m_theme, name, "body", "text.primary"));
    auto* explained = textLabel(m_theme, meaning, "small", "text.tertiary");
    explained->setWordWrap(true);
    words->addWidget(explained);
    grid->addLayout(words, row, 0);
    grid->addWidget(control, row, 1, Qt::AlignRight | Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
}

void SettingsPage::buildAppearance(QVBoxLayout* column)
{
    auto* panel = new spillway::Panel(m_theme, tr("Appearance"));
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(14);
    grid->setHorizontalSpacing(16);
    m_mode = new SegmentedControl(m_theme, tr("Theme"));
    m_mode->setItems({ tr("Dark"), tr("Light"), tr("High contrast") });
    m_density = new SegmentedControl(m_theme, tr("Density"));
    m_density->setItems({ tr("Compact"), tr("Normal"), tr("Comfortable") });
    m_scale = new SegmentedControl(m_theme, tr("Scale"));
    QStringList scales;
    for (const int percent : kScales) {
        scales.append(tr("%1 %").arg(percent));
    }
    m_scale->setItems(scales);
    m_motion = new ToggleSwitch(m_theme, tr("Reduced"));
    m_motion->setAccessibleName(tr("Reduced motion"));
    addRow(grid, tr("Theme"), tr("Also the button at the top right, or the key D."), m_mode);
    addRow(grid, tr("Density"), tr("Height of table rows: 26, 30 or 38 px. Type stays the same."), m_density);
    addRow(grid, tr("Motion"), tr("What fades or slides appears at once."), m_motion);
    addRow(grid, tr("Scale"), tr("Everything larger. Applies when the console starts again."), m_scale);
    panel->setContent(body, { 14, 4, 14, 16 });
    column->addWidget(panel);
    const auto pick = [this](SegmentedControl* control, auto apply) {
        connect(control, &SegmentedControl::chosen, this, [this, apply](int index) {
            SettingsValues values = m_values;
            apply(values, index);
            change(values);
        });
    };
    pick(m_mode, [](SettingsValues& values, int index) { values.theme = static_cast<ThemeMode>(index); });
    pick(m_density, [](SettingsValues& values, int index) { values.density = static_cast<Density>(index); });
    pick(m_scale, [](SettingsValues& values, int index) {
        values.scalePercent = kScales.at(static_cast<std::size_t>(index));
    });
    connect(m_motion, &ToggleSwitch::clicked, this, [this](bool on) {
        SettingsValues values = m_values;
        values.reducedMotion = on;
        change(values);
    });
}

void SettingsPage::buildLanguage(QVBoxLayout* column)
{
    auto* panel = new spillway::Panel(m_theme, tr("Language and notices"));
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(14);
    grid->setHorizontalSpacing(16);
    m_language = new SegmentedControl(m_theme, tr("Language"));
    QStringList names{ tr("System") };
    for (const auto& [code, name] : kLanguages) {
        names.append(QString::fromUtf8(name));
    }
    m_language->setItems(names);
    m_notify = new ToggleSwitch(m_theme, tr("Tell me"));
    m_notify->setAccessibleName(tr("Tell me when figures stop"));
    addRow(grid, tr("Language"), tr("Applies when the console starts again."), m_language);
    addRow(grid, tr("When figures stop"), tr("A desktop notice when a source stops and when it goes on."),
        m_notify);
    m_restart = textLabel(
        m_theme, tr("Close and open the console to see the new language and scale."), "small", "status.info");
    m_restart->setWordWrap(true);
    grid->addWidget(m_restart, grid->rowCount(), 0, 1, 2);
    panel->setContent(body, { 14, 4, 14, 16 });
    column->addWidget(panel);
    connect(m_language, &SegmentedControl::chosen, this, [this](int index) {
        SettingsValues values = m_values;
        values.language = index <= 0
            ? QString()
            : QString::fromLatin1(kLanguages.at(static_cast<std::size_t>(index) - 1).first);
        change(values);
    });
    connect(m_notify, &ToggleSwitch::clicked, this, [this](bool on) {
        SettingsValues values = m_values;
        values.notifyStale = on;
        change(values);
    });
}

void SettingsPage::buildConnection(QVBoxLayout* column)
{
    auto* panel = new spillway::Panel(m_theme, tr("Connection"));
    auto* add = new ActionButton(
        m_theme, tr("New connection"), ActionButton::Kind::Normal, ActionButton::Size::Small);
    add->setIconName("plus");
    panel->addHeaderWidget(add);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_profiles = new SegmentedControl(m_theme, tr("Profile"));
    layout->addWidget(m_profiles, 0, Qt::AlignLeft);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnStretch(1, 1);
    layout->addLayout(m_facts);
    panel->setContent(body, { 14, 4, 14, 14 });
    column->addWidget(panel);

    auto* power = new spillway::Panel(m_theme, tr("What these credentials could do"));
    power->setSubtitle(tr("measured, not assumed"));
    m_powers = new CheckList(m_theme, tr("What these credentials could do"));
    power->setContent(m_powers, { 0, 0, 0, 4 });
    column->addWidget(power);
    connect(add, &ActionButton::clicked, this, &SettingsPage::newConnectionRequested);
    connect(m_profiles, &SegmentedControl::chosen, this,
        [this](int index) { Q_EMIT connectionChosen(m_connection.profiles.value(index)); });
}

void SettingsPage::buildAbout(QVBoxLayout* column)
{
    auto* panel = new spillway::Panel(m_theme, tr("About"));
    auto* about = textLabel(m_theme,
        tr("Spillway %1, under the GNU General Public License, version 3 or later.\n"
           "It stands on Qt (LGPL 3), libpq (PostgreSQL licence), hiredis (BSD), Boost (BSL), libsodium "
           "(ISC), "
           "OpenSSL (Apache 2), CLI11 (BSD), toml++ (MIT), libxlsxwriter (BSD). Type is Inter and JetBrains "
           "Mono (OFL).\n"
           "The console only reads. It changes the world by signed commands to the gateway. Passwords and "
           "keys "
           "stay in the system keyring.")
            .arg(QStringLiteral(SPILLWAY_VERSION)),
        "small", "text.secondary");
    about->setWordWrap(true);
    panel->setContent(about, { 14, 4, 14, 14 });
    column->addWidget(panel);
}

void SettingsPage::change(const SettingsValues& values)
{
    if (values != m_values) {
        m_values = values;
        showValues();
        Q_EMIT changed(m_values);
    }
}

void SettingsPage::setValues(const SettingsValues& values)
{
    m_values = values;
    m_atStart = values;
    showValues();
}

void SettingsPage::showValues()
{
    m_mode->setCurrent(static_cast<int>(m_values.theme));
    m_density->setCurrent(static_cast<int>(m_values.density));
    const auto* scale = std::find(kScales.begin(), kScales.end(), m_values.scalePercent);
    m_scale->setCurrent(scale == kScales.end() ? -1 : static_cast<int>(scale - kScales.begin()));
    m_language->setCurrent(indexOfLanguage(m_values.language));
    m_motion->setChecked(m_values.reducedMotion);
    m_notify->setChecked(m_values.notifyStale);
    m_restart->setVisible(
        m_values.language != m_atStart.language || m_values.scalePercent != m_atStart.scalePercent);
}

void SettingsPage::setConnection(const ConnectionFacts& facts)
{
    if (facts == m_connection) {
        return;
    }
    if (facts.profiles != m_connection.profiles) {
        m_profiles->setItems(facts.profiles);
        m_profiles->setVisible(facts.profiles.size() > 1);
    }
    if (facts.facts != m_connection.facts) {
        showFacts(facts);
    }
    m_connection = facts;
    m_profiles->setCurrent(static_cast<int>(facts.profiles.indexOf(facts.profile)));
    std::vector<CheckRow> rows = powerRows(facts.postgres, QStringLiteral("PostgreSQL"));
    std::vector<CheckRow> redis = powerRows(facts.redis, QStringLiteral("Redis"));
    rows.insert(rows.end(), redis.begin(), redis.end());
    m_powers->setRows(std::move(rows));
}

void SettingsPage::showFacts(const ConnectionFacts& facts)
{
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto& [what, how] : facts.facts) {
        auto* value = textLabel(m_theme, how, "small", "text.primary");
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(what + QStringLiteral(": ") + how);
        m_facts->addWidget(textLabel(m_theme, what, "small", "text.tertiary"), row, 0, Qt::AlignTop);
        m_facts->addWidget(value, row++, 1);
    }
}

void SettingsPage::applyTheme()
{
    QPalette colours = m_content->palette();
    colours.setColor(QPalette::Window, m_theme.colour("bg.window"));
    m_content->setPalette(colours);
    m_content->setAutoFillBackground(true);
    viewport()->setPalette(colours);
    m_values.theme = m_theme.mode();
    m_mode->setCurrent(static_cast<int>(m_theme.mode()));
}

} // namespace spillway
