// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/active_controls.h"

#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/budget_bar.h"
#include "widgets/components/formatting.h"
#include "widgets/components/text_runs.h"
#include "widgets/panels/control_obstacle.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace spillway
{

namespace
{

constexpr double kLeft = 292;
constexpr int kMostLines = 4;

std::vector<commands::Lever> plainLevers(const std::vector<ActiveLever>& levers)
{
    std::vector<commands::Lever> plain;
    for (const ActiveLever& lever : levers) {
        plain.push_back(lever.lever);
    }
    return plain;
}

const controls::CommandRecord* recordOf(const controls::ControlsValues& controls, const std::string& id)
{
    if (!controls.ledger) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(controls.ledger->commands,
        [&](const controls::CommandRecord& record) { return record.answer.id == id; });
    return found == controls.ledger->commands.end() ? nullptr : &*found;
}

/// Requests refused since `from`, as far back as single minutes are known; nothing before that.
std::optional<std::int64_t> refusedSince(const OverviewValues& values, const ActiveLever& lever)
{
    if (values.recentMinutes.empty() || values.recentMinutes.front().minute > lever.origin.since) {
        return std::nullopt;
    }
    std::int64_t refused = 0;
    for (const MinuteFigures& row : values.recentMinutes) {
        const bool own
            = lever.lever.kind != commands::LeverKind::PausedTier || row.tier == lever.lever.subject;
        refused += own && row.minute + std::chrono::minutes(1) > lever.origin.since ? row.refused : 0;
    }
    return refused;
}

} // namespace

ActiveControls::ActiveControls(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_lights(new LightRow(theme, this))
{
    setAccessibleName(tr("Controls in force"));
    setFixedHeight(158);
    m_lights->hide();
}

void ActiveControls::setValues(const OverviewValues& values, const controls::ControlsValues& controls)
{
    m_values = values;
    m_controls = controls;
    std::vector<ActiveLever> levers = activeLevers(values);
    const bool sameLevers = plainLevers(levers) == plainLevers(m_levers);
    m_levers = std::move(levers);
    if (!sameLevers || (m_buttons.empty() && !m_levers.empty())) {
        rebuildButtons();
    }
    const auto tighten = obstacleFor(values, controls, commands::Effect::Tightens);
    const auto loosen = obstacleFor(values, controls, commands::Effect::Loosens);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool ends = m_levers[i].origin.expiresAt.has_value();
        for (ActionButton* more : { m_buttons[i].plus15, m_buttons[i].plus60 }) {
            more->setEnabled(ends && !tighten);
            more->setToolTip(tighten ? tighten->brief : QString());
        }
        m_buttons[i].end->setEnabled(!loosen);
        m_buttons[i].end->setToolTip(loosen ? loosen->brief : QString());
    }
    takeLights();
    setAccessibleDescription(m_levers.empty() ? lastChange() : m_levers.front().headline);
    update();
}

void ActiveControls::takeLights()
{
    const bool one = m_levers.size() == 1;
    m_lights->setVisible(one);
    if (!one) {
        return;
    }
    const std::string& id = m_levers.front().origin.commandId;
    if (m_controls.followed && m_controls.followed->id == id) {
        m_lights->setLights(lightsOf(*m_controls.followed, m_values.zone));
    } else if (const auto* record = recordOf(m_controls, id)) {
        m_lights->setLights(lightsOf(*record, m_values.zone));
    } else {
        m_lights->setLights({});
    }
}

void ActiveControls::rebuildButtons()
{
    for (const Buttons& buttons : m_buttons) {
        for (ActionButton* button : { buttons.plus15, buttons.plus60, buttons.end }) {
            button->hide();
            button->deleteLater();
        }
    }
    m_buttons.clear();
    for (std::size_t i = 0; i < m_levers.size() && i < static_cast<std::size_t>(kMostLines); ++i) {
        const auto add = [&](const QString& text, const QString& description) {
            auto* button = new ActionButton(
                theme(), text, ActionButton::Kind::Normal, ActionButton::Size::Small, this);
            button->setDescription(description.arg(m_levers[i].shortName));
            button->show();
            return button;
        };
        //: %1 is a control such as "free paused"
        Buttons buttons{ add(tr("+15 min"), tr("Extend by 15 minutes: %1")),
            add(tr("+60 min"), tr("Extend by 60 minutes: %1")), add(tr("End now…"), tr("End now: %1")) };
        buttons.end->setIconName("play");
        connect(buttons.plus15, &ActionButton::clicked, this,
            [this, i] { Q_EMIT extendRequested(m_levers.at(i).lever, 15); });
        connect(buttons.plus60, &ActionButton::clicked, this,
            [this, i] { Q_EMIT extendRequested(m_levers.at(i).lever, 60); });
        connect(buttons.end, &ActionButton::clicked, this,
            [this, i] { Q_EMIT endRequested(m_levers.at(i).lever); });
        m_buttons.push_back(buttons);
    }
    placeButtons();
}

double ActiveControls::lineHeight() const
{
    return height() / static_cast<double>(std::max<std::size_t>(3, m_buttons.size()));
}

void ActiveControls::placeButtons()
{
    m_lights->setGeometry(
        static_cast<int>(kLeft) + 16, 158 - 14 - 66, width() - static_cast<int>(kLeft) - 32, 66);
    if (m_buttons.size() == 1) {
        const Buttons& buttons = m_buttons.front();
        const int end = buttons.end->sizeHint().width();
        const int rest = (static_cast<int>(kLeft) - 32 - end - 12) / 2;
        buttons.plus15->setGeometry(16, 110, rest, 24);
        buttons.plus60->setGeometry(16 + rest + 6, 110, rest, 24);
        buttons.end->setGeometry(16 + 2 * rest + 12, 110, end, 24);
        return;
    }
    double y = 0;
    for (const Buttons& buttons : m_buttons) {
        int x = width() - 12;
        for (ActionButton* button : { buttons.end, buttons.plus60, buttons.plus15 }) {
            const QSize size = button->sizeHint();
            x -= size.width();
            button->setGeometry(
                x, static_cast<int>(y + (lineHeight() - size.height()) / 2), size.width(), size.height());
            x -= 6;
        }
        y += lineHeight();
    }
}

void ActiveControls::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    placeButtons();
}

QString ActiveControls::lastChange() const
{
    if (!m_controls.ledger) {
        return {};
    }
    const ControlNames names(m_values);
    for (const controls::CommandRecord& record : m_controls.ledger->commands) {
        const commands::CommandAnswer& answer = record.answer;
        if (answer.appliedAt && answer.controlVersion && record.command) {
            //: %1 a version, %2 a command, %3 its scope, %4 a person, %5 a date and time
            return tr("Last change v%1, %2 %3, by %4, %5.")
                .arg(*answer.controlVersion)
                .arg(format::inSentence(commandName(record.command->type)),
                    commandScope(*record.command, names), QString::fromStdString(answer.actor),
                    format::day(*answer.appliedAt, m_values.zone) + QLatin1Char(' ')
                        + format::clockSeconds(*answer.appliedAt, m_values.zone));
        }
    }
    return {};
}

void ActiveControls::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool stop = !m_levers.empty() && m_levers.front().stopsEverything;
    const Tone tone = stop ? Tone::Critical : Tone::Warning;
    paintCard(painter, rect(), theme().radius("card"), theme().colour("surface.base"),
        theme().colour(m_levers.empty() ? "border.subtle" : toneBorder(tone)));
    if (m_levers.empty()) {
        paintNothing(painter);
    } else if (m_levers.size() == 1) {
        paintOne(painter);
    } else {
        paintSeveral(painter);
    }
}

void ActiveControls::paintNothing(QPainter& painter) const
{
    const bool known = m_values.controlKnown && m_values.live.freshness == Freshness::Fresh;
    theme().drawIcon(painter, { 20, height() / 2.0 - 16 }, known ? "shield-check" : "dashed-circle", 32,
        theme().colour(known ? "status.ok" : "status.unknown"));
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    const QRectF line(68, height() / 2.0 - 21, width() - 88.0, 20);
    painter.drawText(line, Qt::AlignVCenter,
        known                              ? tr("No controls active")
            : m_values.control.version > 0 ? tr("No controls stored, not proven")
                                           : tr("Control state unknown"));
    painter.setFont(theme().font("body"));
    painter.setPen(theme().colour("text.secondary"));
    const QString text = (known ? tr("All tiers and providers serve normally.")
                                : tr("Redis does not say what backends are told."))
        + QLatin1Char(' ') + lastChange();
    painter.drawText(line.translated(0, 21), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, line.width()));
}

void ActiveControls::paintOne(QPainter& painter) const
{
    const ActiveLever& lever = m_levers.front();
    const Tone tone = lever.stopsEverything ? Tone::Critical : Tone::Warning;
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    painter.save();
    painter.setClipPath(clip);
    painter.fillRect(QRectF(0, 0, kLeft, height()), theme().colour(toneTint(tone)));
    painter.fillRect(QRectF(kLeft, 0, 1, height()), theme().colour(toneBorder(tone)));
    painter.restore();

    const QString version = QStringLiteral("v%1").arg(m_values.control.version);
    const double versionWidth = tabularWidth(theme().font("caption"), version) + 12;
    const QRectF tag(kLeft - 16 - versionWidth, 14, versionWidth, 20);
    paintTextRuns(painter, theme(), "body", QRectF(16, 14, tag.left() - 24, 20),
        { { lever.headline, toneColour(tone), 700, lever.icon, 0, true } });
    paintCard(painter, tag, 4, Qt::transparent, theme().colour(toneBorder(tone)));
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour("text.secondary"));
    drawTabular(painter, tag, Qt::AlignHCenter, version);

    const auto& end = lever.origin.expiresAt;
    const QString big = end ? format::countdown(*end - m_values.now) : tr("until ended");
    painter.setFont(theme().font(end ? "hero" : "kpi"));
    painter.setPen(theme().colour("text.primary"));
    const QRectF hero(16, 38, kLeft - 32, 48);
    drawTabular(painter, hero, Qt::AlignLeft, big);
    if (end) {
        const double x = hero.left() + tabularWidth(painter.font(), big) + 8;
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.secondary"));
        const QRectF beside(x, 56, kLeft - x - 12, 20);
        const QString ends = tr("left · ends %1").arg(format::clockSeconds(*end, m_values.zone));
        // Hours before the colon leave no room for the seconds of the end.
        drawTabular(painter, beside, Qt::AlignLeft,
            tabularWidth(painter.font(), ends) <= beside.width()
                ? ends
                : tr("left · ends %1").arg(format::clock(*end, m_values.zone)));
        const auto whole = static_cast<double>((*end - lever.origin.since).count());
        BudgetBarValues bar;
        bar.used = whole > 0 ? static_cast<double>((*end - m_values.now).count()) / whole : 0;
        bar.fill = toneFill(tone);
        paintBudgetBar(painter, theme(), QRectF(16, 92, kLeft - 32, 6), bar);
    }
    paintOneFacts(painter, QRectF(kLeft + 16, 14, width() - kLeft - 32, 44));
}

std::vector<ActiveControls::Figure> ActiveControls::figures() const
{
    const ActiveLever& lever = m_levers.front();
    std::vector<Figure> figures;
    if (const auto refused = refusedSince(m_values, lever)) {
        figures.push_back(
            { tr("Refused since"), tr("%1 requests").arg(format::count(*refused)), "text.primary" });
    }
    const auto* record = recordOf(m_controls, lever.origin.commandId);
    if (record != nullptr && record->spend) {
        const double hours
            = std::chrono::duration<double, std::ratio<3600>>(m_values.now - lever.origin.since).count();
        const double rateBefore = record->spend->before.toDouble() * 4;
        const double rateNow = m_values.burnRatePerHour.value_or(Money()).toDouble();
        if (rateBefore > rateNow && m_values.burnRatePerHour) {
            figures.push_back({ tr("Avoided so far"),
                tr("about %1").arg(format::money(Money::fromEstimate((rateBefore - rateNow) * hours))),
                "status.ok" });
        }
    }
    return figures;
}

void ActiveControls::paintOneFacts(QPainter& painter, const QRectF& area) const
{
    const LeverOrigin& origin = m_levers.front().origin;
    double right = area.right();
    const std::vector<Figure> facts = figures();
    for (auto figure = facts.rbegin(); figure != facts.rend(); ++figure) {
        const QFont strong = theme().font("body", 600);
        const double column = std::max(tabularWidth(strong, figure->value),
                                  tabularWidth(theme().font("small"), figure->label))
            + 8;
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(right - column, area.top(), column, 16), Qt::AlignVCenter, figure->label);
        painter.setFont(strong);
        painter.setPen(theme().colour(figure->ink));
        drawTabular(
            painter, QRectF(right - column, area.top() + 18, column, 20), Qt::AlignLeft, figure->value);
        right -= column + 12;
    }
    const double room = right - area.left();
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.tertiary"));
    drawTabular(painter, QRectF(area.left(), area.top(), room, 16), Qt::AlignLeft,
        tr("Reason, by %1 at %2")
            .arg(QString::fromStdString(origin.actor), format::clockSeconds(origin.since, m_values.zone)));
    painter.setFont(theme().font("body"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(area.left(), area.top() + 18, room, 20), Qt::AlignVCenter,
        QFontMetricsF(painter.font())
            .elidedText(QString::fromStdString(origin.reason), Qt::ElideRight, room));
}

void ActiveControls::paintSeveral(QPainter& painter) const
{
    double y = 0;
    for (std::size_t i = 0; i < m_buttons.size(); ++i, y += lineHeight()) {
        const ActiveLever& lever = m_levers[i];
        const Tone tone = lever.stopsEverything ? Tone::Critical : Tone::Warning;
        if (i > 0) {
            painter.fillRect(QRectF(1, y, width() - 2.0, 1), theme().colour("border.subtle"));
        }
        const QString left = lever.origin.expiresAt
            ? format::countdown(*lever.origin.expiresAt - m_values.now)
            : tr("until ended");
        TextRuns runs{ { lever.headline, toneColour(tone), 700, lever.icon },
            { left, "text.primary", 600, {}, 12 },
            { tr("by %1").arg(QString::fromStdString(lever.origin.actor)), "text.secondary", 400, {}, 12 },
            { QString::fromStdString(lever.origin.reason), "text.tertiary", 400, {}, 12, true } };
        paintTextRuns(
            painter, theme(), "small", QRectF(16, y, m_buttons[i].plus15->x() - 28.0, lineHeight()), runs);
    }
    const auto hidden = static_cast<int>(m_levers.size() - m_buttons.size());
    if (hidden > 0) {
        painter.setFont(theme().font("caption"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(16, height() - 16.0, 200, 14), Qt::AlignVCenter,
            tr("%n more in Recent commands", nullptr, hidden));
    }
}

} // namespace spillway
