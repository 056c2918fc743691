// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/notice_banner.h"

#include "widgets/components/playbook_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

namespace spillway
{

NoticeBanner::NoticeBanner(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_playbook(new PlaybookButton(theme, ActionButton::Kind::Warning, ActionButton::Size::Small, this))
    , m_copy(new ActionButton(
          theme, tr("Copy line"), ActionButton::Kind::Warning, ActionButton::Size::Small, this))
{
    setFixedHeight(kHeight);
    m_copy->setIconName("copy");
    connect(m_copy, &ActionButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_line); });
    hide();
}

void NoticeBanner::setIconName(std::string name)
{
    m_icon = std::move(name);
    update();
}

void NoticeBanner::setNotice(const QString& title, const QString& meaning, const QString& line,
    std::optional<Outage> outage, const Playbooks& playbooks)
{
    m_title = title;
    m_meaning = meaning;
    m_line = line;
    setAccessibleName(title);
    setAccessibleDescription(meaning + QLatin1Char(' ') + line);
    m_copy->setVisible(!line.isEmpty());
    //: %1 is a line for a shell
    m_copy->setDescription(tr("Copy: %1").arg(line));
    m_playbook->setOutage(outage, playbooks);
    setVisible(!title.isEmpty());
    arrange();
    update();
}

void NoticeBanner::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    arrange();
}

void NoticeBanner::arrange()
{
    m_end = width() - 14;
    const auto place = [this](ActionButton* button) {
        const QSize size = button->sizeHint();
        m_end -= size.width();
        button->setGeometry(m_end, (height() - size.height()) / 2, size.width(), size.height());
        m_end -= 8;
    };
    if (!m_line.isEmpty()) {
        place(m_copy);
    }
    if (!m_playbook->isHidden()) {
        place(m_playbook);
    }
}

void NoticeBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), theme().radius("card"), theme().colour("status.warn.tint"),
        theme().colour("status.warn.border"));
    theme().drawIcon(painter, QPointF(14, height() / 2.0 - 10), m_icon, 20, theme().colour("status.warn"));
    const double room = m_end - 46;
    // Two lines of what it means where one is too short: the end of it says what to do.
    const bool isLong
        = m_line.isEmpty() && QFontMetricsF(theme().font("small")).horizontalAdvance(m_meaning) > room;
    const QRectF first(46, isLong ? 4 : 10, room, 20);
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(first, Qt::AlignVCenter, m_title);
    const double titleWidth = QFontMetricsF(painter.font()).horizontalAdvance(m_title) + 12;
    if (m_line.isEmpty()) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.secondary"));
        painter.drawText(QRectF(46, first.bottom(), room, isLong ? 34 : 20),
            isLong ? int(Qt::AlignTop) | int(Qt::TextWordWrap) : int(Qt::AlignVCenter), m_meaning);
        return;
    }
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(first.adjusted(titleWidth, 0, 0, 0), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(m_meaning, Qt::ElideRight, room - titleWidth));
    painter.setFont(theme().font("code"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(first.translated(0, 20), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(m_line, Qt::ElideMiddle, room));
}

} // namespace spillway
