// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/confirm_sheet.h"

#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/text_label.h"
#include "widgets/dialogs/also_boxes.h"
#include "widgets/dialogs/confirm_form.h"
#include "widgets/dialogs/hold_button.h"
#include "widgets/dialogs/preview_panel.h"
#include "widgets/dialogs/sheet_steps.h"
#include "widgets/dialogs/typed_words.h"
#include "widgets/panels/control_obstacle.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <array>

namespace spillway
{

using commands::Command;
using commands::CommandType;
using commands::Effect;
using commands::Permission;

namespace
{

constexpr std::array kMinutes{ 15, 30, 60, 120 };
constexpr int kCustom = static_cast<int>(kMinutes.size());
constexpr int kUsual = 2; ///< an hour

Effect effectOf(const Command& command, const OverviewValues& values)
{
    return commands::effectOf(command, values.control, values.now);
}

} // namespace

ConfirmSheet::ConfirmSheet(const Theme& theme, QWidget* parent)
    : Sheet(theme, { 1028, 676 }, parent)
    , m_preview(new PreviewPanel(theme))
    , m_form(nullptr)
{
    addHeaderWidget(new SheetSteps(theme, 1, this));
    auto* content = new QWidget;
    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_preview, 1);
    const ConfirmForm form = makeConfirmForm(theme);
    m_form = form.whole;
    m_reason = form.reason;
    m_duration = form.duration;
    m_customMinutes = form.customMinutes;
    m_durationTitle = form.durationTitle;
    m_ends = form.ends;
    m_typeTitle = form.typeTitle;
    m_state = form.state;
    m_footnote = form.footnote;
    m_also = form.also;
    m_words = form.words;
    m_cancel = form.cancel;
    m_review = form.review;
    m_confirm = form.confirm;
    layout->addWidget(m_form);
    setContent(content);

    connect(m_reason, &QPlainTextEdit::textChanged, this, &ConfirmSheet::refresh);
    connect(m_words, &QLineEdit::textChanged, this, &ConfirmSheet::refresh);
    connect(m_words, &TypedWords::pasteRefused, this,
        [this] { m_state->setText(tr("Type the words: pasting them is refused.")); });
    connect(m_duration, &SegmentedControl::chosen, this, &ConfirmSheet::takeDurationChoice);
    connect(m_customMinutes, &QSpinBox::valueChanged, this, [this] { takeDurationChoice(kCustom); });
    connect(m_cancel, &ActionButton::clicked, this, &Sheet::close);
    connect(m_review, &ActionButton::clicked, this, &ConfirmSheet::rearm);
    connect(m_confirm, &HoldButton::confirmed, this, &ConfirmSheet::confirm);
    const auto inputs = content->findChildren<QWidget*>();
    for (QWidget* input : inputs) {
        input->installEventFilter(this);
    }
    m_disarm.setSingleShot(true);
    m_disarm.setInterval(kDisarmAfter);
    connect(&m_disarm, &QTimer::timeout, this, [this] {
        if (!m_sending) {
            close();
            Q_EMIT disarmed();
        }
    });
    connect(this, &Sheet::closed, &m_disarm, &QTimer::stop);
}

void ConfirmSheet::setDisarmAfter(std::chrono::milliseconds time)
{
    m_disarm.setInterval(time);
    if (isOpen()) {
        m_disarm.start();
    }
}

void ConfirmSheet::arm(QWidget* window, const Command& draft, Asking asking, const OverviewValues& values,
    const controls::ControlsValues& controls)
{
    m_draft = draft;
    m_draft.environment = values.environment;
    m_draft.expectedVersion = values.control.version;
    m_asking = asking;
    m_sending = false;
    m_refusal.clear();
    m_values = values;
    m_controls = controls;
    const bool lapses = commands::mayLapse(draft.type) && asking == Asking::Words;
    if (lapses && !m_draft.duration) {
        m_draft.duration = std::chrono::minutes(kMinutes[kUsual]);
    }
    for (QWidget* part : { static_cast<QWidget*>(m_durationTitle), static_cast<QWidget*>(m_duration) }) {
        part->setVisible(lapses);
    }
    m_customMinutes->hide();
    m_duration->setCurrent(kUsual);
    m_ends->setVisible(m_draft.duration.has_value());
    m_also->begin(m_draft.duration.has_value());
    m_reason->clear();
    m_words->setWanted(QString::fromStdString(commands::confirmationText(m_draft)));
    m_words->setVisible(asking == Asking::Words);
    m_typeTitle->setVisible(asking == Asking::Words);
    m_typeTitle->setRuns({ { tr("Type"), "text.primary" },
        { QString::fromStdString(commands::confirmationText(m_draft)), "accent.base", 600 },
        { tr("to confirm"), "text.primary" } });
    const ControlNames names(values);
    const bool danger = draft.type == CommandType::EmergencyStop;
    setTitle(asking == Asking::Reason ? tr("Extend: %1").arg(commandTitle(m_draft, names))
                                      : commandTitle(m_draft, names));
    setGlyph(std::string(commandIcon(draft.type)),
        danger                                             ? Tone::Critical
            : effectOf(m_draft, values) == Effect::Loosens ? Tone::Info
                                                           : Tone::Warning);
    m_confirm->setHoldTime(danger ? kHold : std::chrono::milliseconds(0));
    m_preview->clear();
    setValues(values, controls);
    open(window);
    m_disarm.start();
}

void ConfirmSheet::rearm()
{
    m_draft.expectedVersion = m_values.control.version;
    m_refusal.clear();
    m_words->clear();
    m_preview->clear();
    setValues(m_values, m_controls);
    m_words->setFocus();
}

void ConfirmSheet::setValues(const OverviewValues& values, const controls::ControlsValues& controls)
{
    m_values = values;
    m_controls = controls;
    m_preview->setValues(values, controls, m_draft);
    refresh();
}

void ConfirmSheet::takeDurationChoice(int index)
{
    const bool custom = index == kCustom;
    m_customMinutes->setVisible(custom);
    m_draft.duration = std::chrono::minutes(
        custom ? m_customMinutes->value() : kMinutes.at(static_cast<std::size_t>(index)));
    m_preview->setValues(m_values, m_controls, m_draft);
    refresh();
}

Command ConfirmSheet::command() const
{
    Command command = m_draft;
    command.reason = m_reason->toPlainText().simplified().toStdString();
    command.confirmation = commands::confirmationText(m_draft);
    return command;
}

bool ConfirmSheet::isVersionOld() const
{
    return m_values.control.version != m_draft.expectedVersion;
}

QString ConfirmSheet::versionHindrance() const
{
    if (!isVersionOld()) {
        return {};
    }
    QString by;
    if (m_controls.ledger) {
        for (const controls::CommandRecord& record : m_controls.ledger->commands) {
            if (record.answer.controlVersion == m_values.control.version && record.answer.appliedAt) {
                //: %1 is a person, %2 an age such as "4 s"
                by = tr(", by %1, %2 ago")
                         .arg(QString::fromStdString(record.answer.actor),
                             format::age(m_values.now - *record.answer.appliedAt));
            }
        }
    }
    return tr("State is now v%1%2. Review.").arg(m_values.control.version).arg(by);
}

QString ConfirmSheet::previewHindrance() const
{
    const bool redisAway = m_values.live.freshness != Freshness::Fresh;
    if (redisAway) {
        return {}; // said in the notice: an order may be recorded now and is applied when Redis returns
    }
    const auto at = m_preview->measuredAt();
    if (!at) {
        return tr("The preview needs 15 minutes of live figures.");
    }
    return m_values.now - *at > controls::kPreviewStaleAfter
        ? tr("The preview is %1 old.").arg(format::age(m_values.now - *at))
        : QString();
}

QString ConfirmSheet::formHindrance() const
{
    const auto size = m_reason->toPlainText().simplified().size();
    if (size < kShortestReason) {
        return size == 0 ? tr("Say the reason, at least %1 characters.").arg(kShortestReason)
                         : tr("The reason is too short: at least %1 characters.").arg(kShortestReason);
    }
    if (m_reason->toPlainText().toUtf8().size() > static_cast<qsizetype>(commands::kMaximumReasonSize)) {
        return tr("The reason is too long.");
    }
    const bool glass = m_controls.access.roles.has(commands::Role::Breakglass);
    if (glass && m_draft.duration && *m_draft.duration > commands::kBreakGlassLifetime) {
        return tr("Break-glass lasts 30 minutes at most.");
    }
    if (m_asking == Asking::Words && !m_words->isRight()) {
        return tr("Type “%1” first.").arg(QString::fromStdString(commands::confirmationText(m_draft)));
    }
    return {};
}

QString ConfirmSheet::hindrance() const
{
    if (m_sending) {
        return tr("Sent. Waiting for the gateway's receipt.");
    }
    if (const auto obstacle = obstacleFor(m_values, m_controls, effectOf(m_draft, m_values))) {
        return obstacle->title.isEmpty() ? obstacle->brief : obstacle->title + QLatin1Char('.');
    }
    for (const QString& text : { versionHindrance(), previewHindrance(), formHindrance() }) {
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

QString ConfirmSheet::footnote(Permission permission) const
{
    QString text
        = tr("Signed with %1, applies only to v%2. Enter does nothing here; click or press Ctrl Enter.")
              .arg(QString::fromStdString(m_controls.access.keyId))
              .arg(m_draft.expectedVersion);
    if (permission == Permission::NeedsSecondPerson) {
        text = tr("Needs a second person: an approver has 15 minutes to agree. ") + text;
    } else if (permission == Permission::AllowedLoudly) {
        text = tr("Break-glass: done at once, at most 30 minutes, and everyone is told. ") + text;
    }
    return text;
}

void ConfirmSheet::refresh()
{
    const QString why = hindrance();
    const ControlNames names(m_values);
    const Permission permission = commands::permissionFor(
        m_controls.access.roles, effectOf(m_draft, m_values), m_controls.access.twoPersons);
    const bool asks = permission == Permission::NeedsSecondPerson;
    QString verb = m_asking == Asking::Reason
        ? tr("Extend to %1")
              .arg(m_draft.duration ? format::clock(m_values.now + *m_draft.duration, m_values.zone)
                                    : QString())
        : commandVerb(m_draft, names);
    if (asks) {
        //: %1 is an order: "Resume free"
        verb = tr("Ask: %1").arg(verb);
    }
    if (m_draft.type == CommandType::EmergencyStop && m_asking == Asking::Words) {
        verb = tr("Hold: %1").arg(verb);
    }
    if (verb != m_confirm->text()) {
        m_confirm->setText(verb);
        m_confirm->setDescription(verb);
        m_confirm->setIconName(std::string(commandIcon(m_draft.type)));
    }
    m_confirm->setEnabled(why.isEmpty());
    m_review->setVisible(!m_sending && isVersionOld());
    const bool refused = !m_refusal.isEmpty() && !m_sending;
    m_state->setText(refused ? m_refusal : why);
    m_state->setInk(refused ? "status.crit" : isVersionOld() ? "status.warn" : "text.secondary");
    m_footnote->setText(footnote(permission));
    if (m_draft.duration) {
        m_ends->setRuns({ { tr("Ends by itself at about %1 %2")
                                .arg(format::clock(m_values.now + *m_draft.duration, m_values.zone),
                                    QString::fromStdString(m_values.zone.name())),
            "text.secondary" } });
    }
}

void ConfirmSheet::setSending()
{
    m_sending = true;
    m_refusal.clear();
    refresh();
}

void ConfirmSheet::setRefused(const QString& why)
{
    m_sending = false;
    m_refusal = why;
    refresh();
}

void ConfirmSheet::confirm()
{
    if (!isOpen() || !hindrance().isEmpty()) {
        return;
    }
    const Command command = this->command();
    if (const auto valid = commands::validateCommand(command); !valid) {
        setRefused(QString::fromStdString(valid.error().message));
        return;
    }
    setSending();
    Q_EMIT confirmed(command);
}

QWidget* ConfirmSheet::firstFocus()
{
    return m_reason;
}

bool ConfirmSheet::eventFilter(QObject* watched, QEvent* event)
{
    const bool input = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress;
    if (input && isOpen()) {
        m_refusal.clear();
        m_disarm.start();
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool control = (key->modifiers() & Qt::ControlModifier) != 0;
        // Enter alone never does anything, on the button neither, whatever the desktop's habit is.
        if (enter && !control && event->type() == QEvent::KeyPress
            && (watched == m_confirm || watched == m_reason || watched == m_words)) {
            return true;
        }
        if (enter && control) {
            event->type() == QEvent::KeyPress ? keyPressEvent(key) : keyReleaseEvent(key);
            return true;
        }
        if (key->key() == Qt::Key_Tab && watched == m_reason && event->type() == QEvent::KeyPress) {
            return focusNextPrevChild(true);
        }
    }
    return Sheet::eventFilter(watched, event);
}

void ConfirmSheet::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) != 0) {
        event->accept();
        if (!event->isAutoRepeat()) {
            m_confirm->press();
        }
        return;
    }
    Sheet::keyPressEvent(event);
}

void ConfirmSheet::keyReleaseEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Control)
        && !event->isAutoRepeat()) {
        m_confirm->release();
    }
    Sheet::keyReleaseEvent(event);
}

} // namespace spillway
