// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/control_desk.h"

#include "models/controls/lever_orders.h"
#include "widgets/dialogs/also_boxes.h"
#include "widgets/dialogs/approval_sheet.h"
#include "widgets/dialogs/confirm_sheet.h"
#include "widgets/dialogs/lights_sheet.h"
#include "widgets/dialogs/safeguards_sheet.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace spillway
{

ControlDesk::ControlDesk(const Theme& theme, QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_confirm([this, &theme] {
        auto* sheet = new ConfirmSheet(theme, m_window);
        connect(sheet, &ConfirmSheet::confirmed, this, &ControlDesk::confirmed);
        return sheet;
    })
    , m_lights([this, &theme] {
        auto* sheet = new LightsSheet(theme, m_window);
        connect(sheet, &LightsSheet::endRequested, this, &ControlDesk::endSetBy);
        connect(sheet, &LightsSheet::withdrawRequested, this, &ControlDesk::openCommand);
        return sheet;
    })
    , m_approval([this, &theme] {
        auto* sheet = new ApprovalSheet(theme, m_window);
        connect(sheet, &ApprovalSheet::decided, this, &ControlDesk::decided);
        return sheet;
    })
    , m_safeguards([this, &theme] {
        auto* sheet = new SafeguardsSheet(theme, m_window);
        connect(sheet, &SafeguardsSheet::armRequested, this, &ControlDesk::arm);
        return sheet;
    })
{
}

void ControlDesk::setValues(const std::shared_ptr<const OverviewValues>& values)
{
    m_values = values;
    setControls(m_controls);
}

void ControlDesk::setControls(const controls::ControlsValues& controls)
{
    if (&controls != &m_controls) {
        m_controls = controls;
    }
    if (!isReady()) {
        return;
    }
    if (auto* confirm = m_confirm.ifMade(); confirm && confirm->isOpen()) {
        confirm->setValues(*m_values, m_controls);
    }
    if (auto* lights = m_lights.ifMade(); lights && lights->isOpen()) {
        lights->setValues(*m_values, m_controls);
    }
    if (auto* approval = m_approval.ifMade(); approval && approval->isOpen()) {
        approval->setValues(*m_values, m_controls);
    }
}

void ControlDesk::arm(const commands::Command& draft)
{
    if (isReady()) {
        m_confirm->arm(m_window, draft, ConfirmSheet::Asking::Words, *m_values, m_controls);
    }
}

void ControlDesk::extend(const commands::Lever& lever, int minutes)
{
    if (!isReady()) {
        return;
    }
    if (const auto draft = controls::extended(lever, std::chrono::minutes(minutes), m_values->now)) {
        m_confirm->arm(m_window, *draft, ConfirmSheet::Asking::Reason, *m_values, m_controls);
    }
}

void ControlDesk::end(const commands::Lever& lever)
{
    arm(controls::ended(lever));
}

void ControlDesk::endSetBy(const QString& commandId)
{
    if (!isReady()) {
        return;
    }
    if (const auto lever = controls::leverSetBy(m_values->control, commandId.toStdString(), m_values->now)) {
        end(*lever);
    }
}

void ControlDesk::showLights()
{
    if (isReady() && m_controls.followed) {
        m_lights->setValues(*m_values, m_controls);
        m_lights->open(m_window);
    }
}

void ControlDesk::editSafeguards()
{
    if (isReady()) {
        m_safeguards->edit(
            m_window, m_values->control.safeguards.value_or(defaultSafeguards()), ControlNames(*m_values));
    }
}

void ControlDesk::openCommand(const QString& id)
{
    if (!isReady() || !m_controls.ledger) {
        return;
    }
    const auto& records = m_controls.ledger->commands;
    const auto record = std::ranges::find_if(
        records, [wanted = id.toStdString()](const auto& r) { return r.answer.id == wanted; });
    if (record != records.end() && record->answer.state == commands::CommandState::AwaitingApproval) {
        m_approval->show(m_window, id, *m_values, m_controls);
    } else if (m_controls.followed && m_controls.followed->id == id.toStdString()) {
        showLights();
    }
}

void ControlDesk::takeAccepted()
{
    if (auto* confirm = m_confirm.ifMade()) {
        if (confirm->isOpen() && confirm->also().copiesLine()) {
            QGuiApplication::clipboard()->setText(orderLine(confirm->command(),
                QString::fromStdString(m_controls.access.person), ControlNames(*m_values)));
        }
        confirm->close();
    }
    if (auto* approval = m_approval.ifMade()) {
        approval->close();
    }
    showLights();
}

void ControlDesk::takeRefused(const QString& why)
{
    if (auto* confirm = m_confirm.ifMade(); confirm && confirm->isOpen()) {
        confirm->setRefused(why);
    }
    if (auto* approval = m_approval.ifMade(); approval && approval->isOpen()) {
        approval->setRefused(why);
    }
}

} // namespace spillway
