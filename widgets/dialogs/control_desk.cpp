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
    , m_confirm(new ConfirmSheet(theme, window))
    , m_lights(new LightsSheet(theme, window))
    , m_approval(new ApprovalSheet(theme, window))
    , m_safeguards(new SafeguardsSheet(theme, window))
{
    connect(m_confirm, &ConfirmSheet::confirmed, this, &ControlDesk::confirmed);
    connect(m_lights, &LightsSheet::endRequested, this, &ControlDesk::endSetBy);
    connect(m_lights, &LightsSheet::withdrawRequested, this, &ControlDesk::openCommand);
    connect(m_safeguards, &SafeguardsSheet::armRequested, this, &ControlDesk::arm);
    connect(m_approval, &ApprovalSheet::decided, this, &ControlDesk::decided);
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
    if (m_confirm->isOpen()) {
        m_confirm->setValues(*m_values, m_controls);
    }
    if (m_lights->isOpen()) {
        m_lights->setValues(*m_values, m_controls);
    }
    if (m_approval->isOpen()) {
        m_approval->setValues(*m_values, m_controls);
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
    if (m_confirm->isOpen() && m_confirm->also().copiesLine()) {
        QGuiApplication::clipboard()->setText(orderLine(
            m_confirm->command(), QString::fromStdString(m_controls.access.person), ControlNames(*m_values)));
    }
    m_confirm->close();
    m_approval->close();
    showLights();
}

void ControlDesk::takeRefused(const QString& why)
{
    if (m_confirm->isOpen()) {
        m_confirm->setRefused(why);
    }
    if (m_approval->isOpen()) {
        m_approval->setRefused(why);
    }
}

} // namespace spillway
