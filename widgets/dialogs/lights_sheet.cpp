// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/lights_sheet.h"

#include "widgets/components/action_button.h"
#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"
#include "widgets/components/runs_label.h"
#include "widgets/dialogs/lights_words.h"
#include "widgets/dialogs/sheet_steps.h"
#include "widgets/panels/fall_chart.h"

#include <QHBoxLayout>
#include <QPainter>

namespace spillway
{

namespace
{

constexpr double kRow = 27;

/// A card with a title line, around one widget.
class Framed : public ThemedWidget
{
public:
    Framed(const Theme& theme, QString title, QString note, QWidget* inner, QMargins margins)
        : ThemedWidget(theme)
        , m_title(std::move(title))
        , m_note(std::move(note))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(margins);
        layout->addWidget(inner);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintCard(painter, rect(), 6, theme().colour("surface.base"), theme().colour("border.default"));
        const QRectF line(13, 7, width() - 26, 18);
        painter.setFont(theme().font("small", 600));
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(line, Qt::AlignVCenter, m_title);
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, m_note);
    }

private:
    QString m_title, m_note;
};

} // namespace

CanaryList::CanaryList(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setAccessibleName(tr("Canary admissions"));
}

void CanaryList::setLines(const std::vector<Line>& lines)
{
    if (lines == m_lines) {
        return;
    }
    m_lines = lines;
    QStringList spoken;
    for (const Line& line : m_lines) {
        spoken.append(QStringList{ line.tier, line.provider, line.reason }.join(QLatin1Char(' ')));
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

void CanaryList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    double y = 0;
    for (const Line& line : m_lines) {
        if (y + kRow > height() + 1) {
            break;
        }
        painter.fillRect(QRectF(0, y, width(), 1), theme().colour("border.subtle"));
        const std::string_view colour = categoryColour(line.tierId);
        theme().drawIcon(painter, { 12, y + 7 }, tierIcon(line.tierId), 14, theme().colour(colour));
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.primary"));
        const QFontMetricsF metrics(painter.font());
        painter.drawText(
            QRectF(32, y, 80, kRow), Qt::AlignVCenter, metrics.elidedText(line.tier, Qt::ElideRight, 78));
        painter.setPen(theme().colour("text.secondary"));
        const double reasonLeft = width() - 12 - 70 - 96;
        painter.drawText(QRectF(116, y, reasonLeft - 120, kRow), Qt::AlignVCenter,
            metrics.elidedText(line.provider, Qt::ElideRight, reasonLeft - 122));
        QFont code = theme().font("code");
        code.setPixelSize(11);
        painter.setFont(code);
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(reasonLeft, y, 96, kRow), Qt::AlignVCenter | Qt::AlignRight, line.reason);

        using Decision = controls::ProbeAnswer::Decision;
        const bool denied = line.decision == Decision::Deny;
        TextRun run{ !line.decision                 ? tr("asked")
                : denied                            ? tr("deny")
                : *line.decision == Decision::Allow ? tr("allow")
                                                    : tr("fallback"),
            !line.decision ? std::string_view("text.tertiary")
                : denied   ? std::string_view("status.warn")
                           : std::string_view("status.ok"),
            500,
            !line.decision ? std::string_view("dashed-circle")
                : denied   ? std::string_view("cross")
                           : std::string_view("check") };
        paintTextRuns(painter, theme(), "small", QRectF(width() - 12 - 62.0, y, 70, kRow), { run });
        y += kRow;
    }
}

LightsSheet::LightsSheet(const Theme& theme, QWidget* parent)
    : Sheet(theme, { 828, 540 }, parent)
    , m_headlineLabel(new RunsLabel(theme, "metric"))
    , m_explanationLabel(new RunsLabel(theme, "body"))
    , m_foot(new RunsLabel(theme, "small"))
    , m_lights(new LightRow(theme))
    , m_canaries(new CanaryList(theme))
    , m_fall(new FallChart(theme))
    , m_end(new ActionButton(theme, tr("End now…"), ActionButton::Kind::Normal, ActionButton::Size::Large))
    , m_done(new ActionButton(theme, tr("Close"), ActionButton::Kind::Primary, ActionButton::Size::Large))
{
    build();
    connect(m_done, &ActionButton::clicked, this, &Sheet::close);
}

QWidget* LightsSheet::firstFocus()
{
    return m_done;
}

void LightsSheet::build()
{
    addHeaderWidget(new SheetSteps(theme(), 2, this));
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(0);
    layout->addWidget(m_headlineLabel);
    layout->addSpacing(2);
    layout->addWidget(m_explanationLabel);
    layout->addSpacing(16);
    layout->addWidget(m_lights);
    layout->addSpacing(18);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(
        new Framed(theme(), tr("Canary admissions"), tr("asked every second"), m_canaries, { 1, 32, 1, 6 }),
        1);
    row->addWidget(
        new Framed(theme(), tr("Requests a minute"), tr("5 % of before"), m_fall, { 4, 28, 6, 2 }), 1);
    layout->addLayout(row, 1);
    layout->addSpacing(16);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_foot);
    foot->addStretch();
    foot->addWidget(m_end);
    foot->addWidget(m_done);
    layout->addLayout(foot);
    setContent(content);
    connect(m_end, &ActionButton::clicked, this, [this] {
        const bool withdraws = m_end->property("withdraws").toBool();
        withdraws ? Q_EMIT withdrawRequested(m_commandId) : Q_EMIT endRequested(m_commandId);
    });
}

void LightsSheet::refreshButtons(const OverviewValues& values, const controls::Followed& followed)
{
    const bool waits = followed.watch.isWaiting();
    const auto levers = commands::activeLevers(values.control, values.now);
    const bool isSet = std::ranges::any_of(
        levers, [&](const commands::Lever& lever) { return lever.origin.commandId == followed.id; });
    m_end->setProperty("withdraws", waits);
    m_end->setText(waits ? tr("Withdraw") : tr("End now…"));
    m_end->setDescription(m_end->text());
    m_end->setVisible(waits || isSet);
}

void LightsSheet::setValues(const OverviewValues& values, const controls::ControlsValues& controls)
{
    if (!controls.followed) {
        return;
    }
    const controls::Followed& followed = *controls.followed;
    const ControlNames names(values);
    const commands::Command& command = followed.watch.plan().command;
    m_commandId = QString::fromStdString(followed.id);
    setTitle(commandTitle(command, names));
    setGlyph(std::string(commandIcon(command.type)), Tone::Warning);
    const LightsWords words = lightsWords(values, followed);
    m_headline = words.headline;
    m_explanation = words.explanation;
    m_headlineLabel->setRuns({ { m_headline, "text.primary", 600, {}, 0, true } });
    m_explanationLabel->setRuns({ { m_explanation, "text.secondary", 400, {}, 0, true } });
    m_foot->setRuns({ { words.foot, "text.tertiary", 400, {}, 0, true } });
    m_lights->setLights(lightsOf(followed, values.zone));
    m_canaries->setLines(canaryLines(followed, names));
    m_fall->setValues(fallValues(values, followed));
    refreshButtons(values, followed);
}

} // namespace spillway
