// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/control_words.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

class AlertLightBadge;

/// The three alert lights, and what happened last: alerts, commands, outages, newest first.
class ActivityList : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ActivityList(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const OverviewValues& values);
    /// Time, text and origin of the row, newest first.
    [[nodiscard]] QStringList rowText(std::size_t row) const;
    [[nodiscard]] std::size_t rows() const { return m_marks.size(); }
    [[nodiscard]] QSize sizeHint() const override { return { 340, 224 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 240, 96 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRow(QPainter& painter, const QRectF& line, std::size_t row) const;

    AlertLightBadge* m_costSpike;
    AlertLightBadge* m_heavyUse;
    AlertLightBadge* m_provider;
    std::vector<Mark> m_marks; ///< newest first
    ControlNames m_names;
    Zone m_zone;
};

} // namespace spillway
