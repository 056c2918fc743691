// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"

#include <QWidget>

namespace spillway
{

class NoticeBanner;
class Theme;

/// Says on every page that the database is another environment's: its money is not what the header names.
/// Hidden while it is ours.
class EnvironmentBanner : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBanner(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const OverviewValues& values);
    [[nodiscard]] QString title() const;

private:
    NoticeBanner* m_notice;
};

} // namespace spillway
