// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/power_notice.h"

#include "widgets/panels/power_rows.h"

#include <QPainter>

namespace spillway
{
namespace
{

constexpr int kLeft = 48;
constexpr int kRight = 16;
constexpr int kAround = 12;
constexpr int kTitle = 22;

} // namespace

PowerNotice::PowerNotice(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleDescription(powerMeaning());
}

void PowerNotice::setReports(const PowerReport& postgres, const PowerReport& redis)
{
    m_headline = powerHeadline(postgres, redis);
    setAccessibleName(m_headline);
    setVisible(!m_headline.isEmpty());
    update();
}

int PowerNotice::heightForWidth(int width) const
{
    const QRect room(0, 0, width - kLeft - kRight, 1000);
    const QFontMetrics metrics(theme().font("body"));
    return 2 * kAround + kTitle + metrics.boundingRect(room, Qt::TextWordWrap, powerMeaning()).height();
}

void PowerNotice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), theme().radius("card"), theme().colour("status.crit.tint"),
        theme().colour("status.crit.border"));
    theme().drawIcon(painter, { 18, kAround }, "octagon", 20, theme().colour("status.crit"));
    const double room = width() - kLeft - kRight;
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(kLeft, kAround, room, 20), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(m_headline, Qt::ElideRight, room));
    painter.setFont(theme().font("body"));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(QRectF(kLeft, kAround + kTitle, room, height() - kAround - kTitle),
        Qt::TextWordWrap | Qt::AlignTop, powerMeaning());
}

} // namespace spillway
