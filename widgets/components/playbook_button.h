// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/playbooks.h"
#include "widgets/components/action_button.h"

#include <optional>

namespace spillway
{

[[nodiscard]] QString playbookTitle(Outage outage); ///< "Playbook: Redis down"
/// With the program for such links; false: there is none, and the clipboard holds it instead.
[[nodiscard]] bool openOrCopy(const QString& link);

/// Opens the playbook of an outage, and copies its link where no program opens it. Ctrl+C copies it, too.
class PlaybookButton : public ActionButton
{
    Q_OBJECT

public:
    PlaybookButton(const Theme& theme, Kind kind, Size size, QWidget* parent);

    /// Says how to name one where the profile names none. Hidden while nothing is away.
    void setOutage(std::optional<Outage> outage, const Playbooks& playbooks);
    [[nodiscard]] QString link() const { return m_link; }

private:
    void open();
    void copy();

    std::optional<Outage> m_outage;
    QString m_title, m_link;
};

} // namespace spillway
