// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// Says which source does not answer, since when figures stop, and what that means. Hidden while all is well.
class FeedBanner : public ThemedWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 60;

    explicit FeedBanner(const Theme& theme, QWidget* parent = nullptr);
    /// Whether there is something to say.
    bool setValues(const OverviewValues& values);
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QSize sizeHint() const override { return { 600, kHeight }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title, m_meaning;
};

} // namespace spillway
