// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/forecast_values.h"
#include "widgets/theme/theme.h"

#include <QFrame>

#include <vector>

class QDoubleSpinBox;
class QGridLayout;

namespace spillway
{

/// The numbers of the driver scenario, tier by tier, each to be edited: a popover below its button. Esc
/// leaves everything as it was.
class DriverEditor : public QFrame
{
    Q_OBJECT

public:
    explicit DriverEditor(const Theme& theme, QWidget* parent = nullptr);

    /// What is measured today; what was edited is kept for tiers that are still there.
    void setMeasured(
        const std::vector<forecast::TierDriver>& measured, const std::map<std::string, std::string>& names);
    [[nodiscard]] std::vector<forecast::TierDriver> drivers() const;
    void popUp(const QWidget* below);

Q_SIGNALS:
    void applied(const std::vector<spillway::forecast::TierDriver>& drivers);

private:
    struct Row {
        std::string tier;
        QDoubleSpinBox *users, *growth, *requests, *cost;
    };
    void fill(const std::vector<forecast::TierDriver>& drivers);
    void addRow(const forecast::TierDriver& driver, const QString& name);

    std::vector<forecast::TierDriver> m_measured;
    std::vector<Row> m_rows;
    QGridLayout* m_grid;
};

} // namespace spillway
