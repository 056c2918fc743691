// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <vector>

namespace spillway
{

/// The left side of the wizard: which steps there are, how each went, where one is.
class WizardSteps : public ThemedWidget
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { Ahead, Current, Good, Bad };
    struct Step {
        QString title;
        QString detail;
        State state = State::Ahead;
        bool operator==(const Step&) const = default;
    };

    explicit WizardSteps(const Theme& theme, QWidget* parent = nullptr);
    void setSteps(std::vector<Step> steps);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStep(QPainter& painter, std::size_t index) const;
    std::vector<Step> m_steps;
};

} // namespace spillway
