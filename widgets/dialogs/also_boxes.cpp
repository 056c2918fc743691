// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/also_boxes.h"

#include "widgets/components/check_box.h"
#include "widgets/components/runs_label.h"

#include <QVBoxLayout>

namespace spillway
{

AlsoBoxes::AlsoBoxes(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_copy(new CheckBox(theme, tr("Copy a line for the team's channel")))
    , m_remind(new CheckBox(theme, tr("Remind me 5 min before it ends")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* title = new RunsLabel(theme, "small", this);
    title->setRuns({ { tr("Also"), "text.primary", 600 } });
    layout->addWidget(title);
    for (CheckBox* box : { m_copy, m_remind }) {
        layout->addWidget(box);
    }
    m_copy->setToolTip(tr("What was ordered, by whom and why is in the clipboard once the gateway has it."));
    m_remind->setToolTip(tr("A notice of your desktop that stays until you close it."));
}

void AlsoBoxes::begin(bool lapses)
{
    m_copy->setChecked(false);
    m_remind->setChecked(false);
    m_remind->setVisible(lapses);
}

bool AlsoBoxes::copiesLine() const
{
    return m_copy->isChecked();
}

bool AlsoBoxes::reminds() const
{
    return m_remind->isVisibleTo(this) && m_remind->isChecked();
}

QString orderLine(const commands::Command& command, const QString& person, const ControlNames& names)
{
    //: %1 is a person, %2 an order such as "Pause free for 60 min", %3 an environment, %4 a reason
    return AlsoBoxes::tr("%1: %2, in %3. Reason: %4")
        .arg(person, commandVerb(command, names), QString::fromStdString(command.environment),
            QString::fromStdString(command.reason));
}

} // namespace spillway
