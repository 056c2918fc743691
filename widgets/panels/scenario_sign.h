// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/scenarios.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>

namespace spillway
{

/// In the order they are listed: the dearest of the usual first.
inline constexpr forecast::Scenario kScenarioOrder[]
    = { forecast::Scenario::Optimistic, forecast::Scenario::Conservative, forecast::Scenario::Expected,
          forecast::Scenario::Pessimistic, forecast::Scenario::Driver };

[[nodiscard]] QString scenarioTitle(forecast::Scenario scenario); ///< "Conservative"
/// Its line in charts and lists: colour and dash.
[[nodiscard]] QPen scenarioPen(const Theme& theme, forecast::Scenario scenario, double width = 2);
/// Draws 16 px of that line, centred in `rect`.
void paintScenarioSign(
    QPainter& painter, const Theme& theme, const QRectF& rect, forecast::Scenario scenario);

/// A check box with the scenario's line before its name.
class ScenarioCheck : public QAbstractButton
{
    Q_OBJECT

public:
    ScenarioCheck(const Theme& theme, forecast::Scenario scenario, bool withSign, QWidget* parent = nullptr);
    [[nodiscard]] forecast::Scenario scenario() const { return m_scenario; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    forecast::Scenario m_scenario;
    bool m_withSign;
};

} // namespace spillway
