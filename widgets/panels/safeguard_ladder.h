// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// What the gateway does by itself as the day's spend climbs: the highest rung on top, where we are below.
/// Each rung says when it is expected, or that it has acted today.
class SafeguardLadder : public ThemedWidget
{
    Q_OBJECT

public:
    explicit SafeguardLadder(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const OverviewValues& values);
    /// "100 %, Stop, $200, not today": one line a rung, for tests and assistive technology.
    [[nodiscard]] QStringList rungTexts() const;
    [[nodiscard]] QString subtitle() const; ///< "kept by the gateway, $200 a day"
    [[nodiscard]] QSize sizeHint() const override { return { 380, 208 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Rung {
        int percent = 0;
        QString action, amount, when;
        bool soon = false;
    };
    [[nodiscard]] Rung rung(const SafeguardStep& step, Money limit) const;
    void paintRung(QPainter& painter, const Rung& rung, double y) const;
    void paintNow(QPainter& painter, double y) const;

    OverviewValues m_values;
    std::vector<Rung> m_rungs; ///< from the top
};

} // namespace spillway
