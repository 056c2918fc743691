// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

#include <array>

namespace spillway
{

/// One of the four lights, finished.
struct LightValues {
    controls::LightState state = controls::LightState::NotStarted;
    QString note; ///< "17:04:20.112 · receipt verified"
    bool operator==(const LightValues&) const = default;
};
using FourLights = std::array<LightValues, 4>;

[[nodiscard]] QString lightTitle(controls::LightKind kind); ///< "Traffic fell"
[[nodiscard]] std::string_view lightIcon(controls::LightState state); ///< of 14 px, for lists and the strip
[[nodiscard]] std::string_view lightInk(controls::LightState state);

/// What this console saw of an order it follows.
[[nodiscard]] FourLights lightsOf(const controls::Followed& followed, const Zone& zone);
/// What the ledger and the last figures say of any other command.
[[nodiscard]] FourLights lightsOf(const controls::CommandRecord& record, const Zone& zone);

/// Accepted, stored, enforced, traffic fell: each a circle with its time, joined by lines.
class LightRow : public ThemedWidget
{
    Q_OBJECT

public:
    explicit LightRow(const Theme& theme, QWidget* parent = nullptr);
    void setLights(const FourLights& lights);
    [[nodiscard]] const FourLights& lights() const { return m_lights; }
    [[nodiscard]] QSize sizeHint() const override { return { 560, 66 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 360, 66 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLight(QPainter& painter, QPointF centre, const LightValues& light) const;

    FourLights m_lights;
};

} // namespace spillway
