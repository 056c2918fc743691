// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// One bar a span of time, oldest first; height says the state as well as colour does: ok 56 %, degraded
/// 78 %, down all, no data 30 % in grey.
void paintHealthStrip(
    QPainter& painter, const Theme& theme, const QRectF& rect, const std::vector<HealthState>& states);

class HealthStrip : public ThemedWidget
{
    Q_OBJECT

public:
    explicit HealthStrip(const Theme& theme, QWidget* parent = nullptr);
    void setStates(const std::vector<HealthState>& states);
    [[nodiscard]] QSize sizeHint() const override { return { 96, 18 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<HealthState> m_states;
};

} // namespace spillway
