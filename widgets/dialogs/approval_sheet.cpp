// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/approval_sheet.h"

#include "widgets/components/action_button.h"
#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"
#include "widgets/components/text_label.h"
#include "widgets/dialogs/preview_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace spillway
{

namespace
{

const controls::CommandRecord* recordNamed(const controls::ControlsValues& controls, const QString& id)
{
    if (!controls.ledger) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(controls.ledger->commands,
        [wanted = id.toStdString()](const auto& record) { return record.answer.id == wanted; });
    return found == controls.ledger->commands.end() ? nullptr : &*found;
}

} // namespace

ApprovalSheet::ApprovalSheet(const Theme& theme, QWidget* parent)
    : Sheet(theme, { 1028, 676 }, parent)
    , m_preview(new PreviewPanel(theme))
    , m_facts(new TextLabel(theme, "body", "text.primary"))
    , m_state(new TextLabel(theme, "small", "text.secondary"))
    , m_approve(
          new ActionButton(theme, tr("Approve"), ActionButton::Kind::Primary, ActionButton::Size::Large))
    , m_turnDown(
          new ActionButton(theme, tr("Turn down"), ActionButton::Kind::Normal, ActionButton::Size::Large))
{
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_preview, 1);
    auto* side = new QWidget;
    side->setFixedWidth(368);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_facts);
    column->addStretch();
    column->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_turnDown);
    m_approve->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    buttons->addWidget(m_approve, 1);
    column->addLayout(buttons);
    row->addWidget(side);
    setContent(content);
    connect(m_approve, &ActionButton::clicked, this, [this] { decide(true); });
    connect(m_turnDown, &ActionButton::clicked, this, [this] { decide(false); });
}

bool ApprovalSheet::show(QWidget* window, const QString& commandId, const OverviewValues& values,
    const controls::ControlsValues& controls)
{
    if (recordNamed(controls, commandId) == nullptr) {
        return false;
    }
    m_id = commandId;
    m_refusal.clear();
    m_preview->clear();
    setValues(values, controls);
    open(window);
    return true;
}

QString ApprovalSheet::hindrance(
    const commands::CommandAnswer& answer, const controls::ControlsValues& controls, Instant now) const
{
    const controls::Access& access = controls.access;
    if (answer.state != commands::CommandState::AwaitingApproval) {
        return tr("It does not wait any more.");
    }
    if (answer.approval && answer.approval->lapsesAt <= now) {
        return tr("The request has lapsed.");
    }
    if (access.state != controls::Access::State::Ready) {
        return tr("The gateway does not answer.");
    }
    if (access.person == answer.actor) {
        return tr("You asked for it yourself; another person must approve.");
    }
    return commands::mayApprove(access.roles, access.person, answer.actor)
        ? QString()
        : tr("Approving needs the role approver.");
}

void ApprovalSheet::setValues(const OverviewValues& values, const controls::ControlsValues& controls)
{
    const controls::CommandRecord* record = recordNamed(controls, m_id);
    if (record == nullptr || !record->command) {
        return;
    }
    const commands::CommandAnswer& answer = record->answer;
    const ControlNames names(values);
    m_digest = QString::fromStdString(answer.digest);
    setTitle(tr("Approve: %1").arg(commandTitle(*record->command, names)));
    setGlyph("users", Tone::Info);
    m_preview->setValues(values, controls, *record->command);
    QString facts
        = tr("%1 asks at %2: %3.\n\n“%4”")
              .arg(QString::fromStdString(answer.actor), format::clockSeconds(answer.receivedAt, values.zone),
                  commandVerb(*record->command, names), QString::fromStdString(answer.reason));
    if (answer.approval && answer.approval->lapsesAt > values.now) {
        facts += tr("\n\nThe request lapses in %1. It applies only to v%2.")
                     .arg(format::countdown(answer.approval->lapsesAt - values.now))
                     .arg(answer.expectedVersion);
    }
    m_facts->setText(facts);
    const QString why = hindrance(answer, controls, values.now);
    const bool own = controls.access.person == answer.actor;
    m_approve->setEnabled(why.isEmpty());
    m_turnDown->setText(own ? tr("Withdraw") : tr("Turn down"));
    m_turnDown->setEnabled((own || why.isEmpty()) && answer.state == commands::CommandState::AwaitingApproval
        && controls.access.state == controls::Access::State::Ready);
    m_state->setText(m_refusal.isEmpty() ? why : m_refusal);
}

void ApprovalSheet::setRefused(const QString& why)
{
    m_refusal = why;
    m_state->setText(why);
}

void ApprovalSheet::decide(bool approve)
{
    if ((approve ? m_approve : m_turnDown)->isEnabled()) {
        m_approve->setEnabled(false);
        m_turnDown->setEnabled(false);
        Q_EMIT decided(m_id, approve, m_digest);
    }
}

void ApprovalSheet::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) != 0 && !event->isAutoRepeat()) {
        event->accept();
        decide(true);
        return;
    }
    Sheet::keyPressEvent(event);
}

} // namespace spillway
