// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// One of the three alert lights: its name and why it is lit, 24 px high, as wide as the layout gives.
class AlertLightBadge : public ThemedWidget
{
    Q_OBJECT

public:
    AlertLightBadge(const Theme& theme, const QString& name, QWidget* parent = nullptr);
    void setLight(const AlertLight& light);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 72, 24 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString detail() const;

    QString m_name;
    AlertLight m_light;
};

} // namespace spillway
