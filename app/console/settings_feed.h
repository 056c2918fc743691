// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/page_feed.h"
#include "models/overview/overview_values.h"
#include "widgets/pages/settings_page.h"

#include <QPointer>

#include <memory>

namespace spillway
{

/// The settings page, filled and obeyed: what is chosen applies at once and is remembered at once, so that a
/// crash forgets nothing.
class SettingsFeed : public PageFeed
{
    Q_OBJECT

public:
    SettingsFeed(const PageContext& context, SettingsPage* page, QObject* parent = nullptr);

    void setActive(bool active) override;
    void refresh() override;
    [[nodiscard]] bool isComplete() const override { return true; }
    [[nodiscard]] const SettingsValues& values() const { return m_page->values(); }

private:
    void apply(const SettingsValues& values);
    void takeValues(const std::shared_ptr<const OverviewValues>& values);
    [[nodiscard]] ConnectionFacts facts() const;

    PageContext m_context;
    QPointer<SettingsPage> m_page;
    std::shared_ptr<const OverviewValues> m_values;
    bool m_active = false;
};

} // namespace spillway
