// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/forecast_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// How past forecasts fared on this very history: mean error, how often the week's sum fell inside each band,
/// and one bar a past forecast against the band that was promised.
class RecordView : public ThemedWidget
{
    Q_OBJECT

public:
    explicit RecordView(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const forecast::ForecastValues& values);
    /// "Mean error 4.5 %", "80 % held 10 of 12", …
    [[nodiscard]] QStringList figures() const;
    [[nodiscard]] QSize sizeHint() const override { return { 388, 260 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 260, 200 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Figure {
        QString title, text;
    };
    struct Bar {
        QString day;
        double error = 0; ///< forecast over actual, less one
        double lower80 = 0, upper80 = 0; ///< of the band, over its mean, less one
        bool isHeld = true;
    };
    void paintBars(QPainter& painter, const QRectF& area) const;

    std::vector<Figure> m_figures;
    std::vector<Bar> m_bars;
    QString m_empty;
};

} // namespace spillway
