// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/providers/provider_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// What one provider's traffic says of it: headroom with the time to each limit, what changed in 24 hours,
/// and how much of each tier it serves.
class CircuitPanel : public ThemedWidget
{
    Q_OBJECT

public:
    explicit CircuitPanel(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const ProviderRow& row, const ProviderDetail& detail, Instant now, const Zone& zone);
    /// Every line in words, in reading order.
    [[nodiscard]] QStringList text() const;
    [[nodiscard]] QSize sizeHint() const override { return { 360, 260 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QStringList factTitles() const;
    [[nodiscard]] QStringList facts() const;
    double paintFacts(QPainter& painter) const;
    double paintQuotas(QPainter& painter, double y) const;
    double paintChanges(QPainter& painter, double y, double bottom) const;
    void paintTiers(QPainter& painter, double y) const;

    ProviderRow m_row;
    ProviderDetail m_detail;
    Instant m_now;
    Zone m_zone;
};

} // namespace spillway
