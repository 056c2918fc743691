// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/forecast_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// A strip of what finance could change, side by side: what to do, and under it why, with its figures.
class RecommendationList : public ThemedWidget
{
    Q_OBJECT

public:
    explicit RecommendationList(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const forecast::ForecastValues& values);
    /// What to do and why, divided by a tab.
    [[nodiscard]] const QStringList& lines() const { return m_lines; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return { 900, heightForWidth(900) }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 300, heightForWidth(300) }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int columnsAt(int width) const;
    void paintLine(QPainter& painter, const QRectF& place, qsizetype line) const;

    QStringList m_lines;
    std::vector<std::string_view> m_icons;
    QString m_empty;
};

} // namespace spillway
