// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power_report.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// In red: that the credentials could do more than read, and what that puts at risk. Hidden when they only
/// read.
class PowerNotice : public ThemedWidget
{
    Q_OBJECT

public:
    explicit PowerNotice(const Theme& theme, QWidget* parent = nullptr);
    void setReports(const PowerReport& postgres, const PowerReport& redis);
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QSize sizeHint() const override { return { 600, heightForWidth(600) }; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_headline;
};

} // namespace spillway
