// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/forecast_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// What finance could change, each in a line with its figures.
class RecommendationList : public ThemedWidget
{
    Q_OBJECT

public:
    static constexpr int kRow = 30;

    explicit RecommendationList(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const forecast::ForecastValues& values);
    /// What to do and why, divided by a tab.
    [[nodiscard]] const QStringList& lines() const { return m_lines; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 200, kRow }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_lines;
    std::vector<std::string_view> m_icons;
    QString m_empty;
};

} // namespace spillway
