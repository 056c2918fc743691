// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// A tier a block: what it spent today of its budget, whether it is paused, and what it asks for now.
class TierList : public ThemedWidget
{
    Q_OBJECT

public:
    explicit TierList(const Theme& theme, QWidget* parent = nullptr);

    /// `proven` is false while Redis does not answer: a pause is then what was last known.
    void setTiers(const std::vector<TierToday>& tiers, Instant now, bool proven);
    /// Name, state, spend, share, requests: the figures of a block as text.
    [[nodiscard]] QStringList blockText(std::size_t tier) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 180, 150 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBlock(QPainter& painter, const QRectF& block, std::size_t tier) const;
    [[nodiscard]] QString pauseText(const TierToday& tier) const;

    std::vector<TierToday> m_tiers;
    Instant m_now;
    bool m_proven = true;
};

} // namespace spillway
