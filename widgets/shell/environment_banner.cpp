// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/environment_banner.h"

#include "widgets/panels/notice_banner.h"

#include <QVBoxLayout>

namespace spillway
{

EnvironmentBanner::EnvironmentBanner(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_notice(new NoticeBanner(theme))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 0); // as the pages below it
    layout->addWidget(m_notice);
    m_notice->setIconName("triangle");
    hide();
}

void EnvironmentBanner::setValues(const OverviewValues& values)
{
    const bool isForeign = !values.foreignEnvironment.empty();
    const QString theirs = QString::fromStdString(values.foreignEnvironment);
    const QString ours = QString::fromStdString(values.environment);
    m_notice->setNotice(
        //: %1 and %2 are environments, such as "production"
        isForeign ? tr("This database is that of %1; the profile names %2.").arg(theirs, ours) : QString(),
        //: %1 and %2 are environments, such as "production"
        tr("Recorded spend, history and budgets are those of %1; live figures and controls are those of %2. "
           "Set the profile's environment or its database right.")
            .arg(theirs, ours),
        {}, std::nullopt, {});
    setVisible(isForeign);
}

QString EnvironmentBanner::title() const
{
    return m_notice->title();
}

} // namespace spillway
