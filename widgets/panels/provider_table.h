// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/badge.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// A provider a row: circuit, success, p95, its own day quota and the last 24 hours.
class ProviderTable : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ProviderTable(const Theme& theme, QWidget* parent = nullptr);

    /// Live columns are dimmed when `liveIsOld`.
    void setProviders(const std::vector<ProviderHealth>& providers, bool liveIsOld);
    /// Providers whose circuit is not closed, whose success or quota is out of range.
    [[nodiscard]] static int needingAttention(const std::vector<ProviderHealth>& providers);
    /// The cells of a row as text, in the order of the columns.
    [[nodiscard]] QStringList rowText(std::size_t row) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 480, 120 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Columns;
    void paintHeader(QPainter& painter, const Columns& columns) const;
    void paintRow(QPainter& painter, const Columns& columns, double y, std::size_t row) const;
    void paintQuota(QPainter& painter, const QRectF& cell, const ProviderHealth& health) const;
    [[nodiscard]] double rowHeight() const;

    std::vector<ProviderHealth> m_providers;
    bool m_liveIsOld = false;
};

} // namespace spillway
