// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/load_features.h"
#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// What each load level leaves of every feature: full, small or off. The column in force is marked; another
/// one is chosen by a click or the arrow keys, which changes nothing until it is armed and confirmed.
class LoadLevelMatrix : public ThemedWidget
{
    Q_OBJECT

public:
    explicit LoadLevelMatrix(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const OverviewValues& values, const std::vector<LoadFeature>& features);
    [[nodiscard]] LoadLevel chosen() const { return m_chosen; }
    void choose(LoadLevel level);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 320, 24 + 2 * 29 }; }

Q_SIGNALS:
    void chosenChanged(spillway::LoadLevel level);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF column(int level) const;
    void describe();
    void paintHeader(QPainter& painter) const;
    void paintFeature(QPainter& painter, const LoadFeature& feature, double y) const;

    std::vector<LoadFeature> m_features;
    LoadLevel m_current = LoadLevel::Normal;
    LoadLevel m_chosen = LoadLevel::Normal;
    bool m_touched = false; ///< a person has chosen
};

} // namespace spillway
