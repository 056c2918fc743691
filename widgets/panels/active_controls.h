// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/active_levers.h"
#include "widgets/components/themed_widget.h"
#include "widgets/panels/light_row.h"

#include <optional>

class QVBoxLayout;

namespace spillway
{

class ActionButton;

/// What is in force now: nothing, one control with its countdown, reason and four lights, or a line for each
/// of several.
class ActiveControls : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ActiveControls(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const OverviewValues& values, const controls::ControlsValues& controls);
    [[nodiscard]] const std::vector<ActiveLever>& levers() const { return m_levers; }
    [[nodiscard]] QSize sizeHint() const override { return { 880, 158 }; }

Q_SIGNALS:
    void extendRequested(const spillway::commands::Lever& lever, int minutes);
    void endRequested(const spillway::commands::Lever& lever);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Buttons {
        ActionButton *plus15, *plus60, *end;
    };
    struct Figure {
        QString label, value;
        std::string_view ink;
    };

    void rebuildButtons();
    void placeButtons();
    void takeLights();
    [[nodiscard]] std::vector<Figure> figures() const;
    [[nodiscard]] QString lastChange() const;
    void paintNothing(QPainter& painter) const;
    void paintOne(QPainter& painter) const;
    void paintOneFacts(QPainter& painter, const QRectF& area) const;
    void paintSeveral(QPainter& painter) const;
    [[nodiscard]] double lineHeight() const;

    OverviewValues m_values;
    controls::ControlsValues m_controls;
    std::vector<ActiveLever> m_levers;
    std::vector<Buttons> m_buttons;
    LightRow* m_lights;
};

} // namespace spillway
