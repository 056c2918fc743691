// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/power_banner.h"

#include "widgets/components/action_button.h"
#include "widgets/components/check_list.h"
#include "widgets/panels/power_rows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace spillway
{
namespace
{

constexpr QSize kSheet(860, 560);
constexpr int kPadding = 20;
constexpr int kMargin = 16;

} // namespace

PowerBanner::PowerBanner(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_show(new ActionButton(
          theme, tr("What to revoke"), ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
    , m_goOn(new ActionButton(
          theme, tr("Go on with this role"), ActionButton::Kind::Ghost, ActionButton::Size::Medium, this))
{
    setFixedHeight(kHeight);
    m_show->setIconName("shield");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, 12, kMargin + 12, 0);
    layout->addStretch();
    layout->addWidget(m_show);
    layout->addWidget(m_goOn);
    connect(m_show, &ActionButton::clicked, this, &PowerBanner::remedyRequested);
    connect(m_goOn, &ActionButton::clicked, this, [this] {
        m_accepted = m_headline;
        hide();
    });
    hide();
}

void PowerBanner::setReports(const PowerReport& postgres, const PowerReport& redis)
{
    const QString headline = powerHeadline(postgres, redis);
    if (headline != m_headline) {
        m_headline = headline;
        setAccessibleName(headline);
        setAccessibleDescription(powerMeaning());
        update();
    }
    setVisible(!m_headline.isEmpty() && m_headline != m_accepted);
}

void PowerBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF card(kMargin, 12, width() - 2.0 * kMargin, height() - 12.0);
    paintCard(painter, card, theme().radius("card"), theme().colour("status.crit.tint"),
        theme().colour("status.crit.border"));
    theme().drawIcon(
        painter, { card.left() + 14, card.top() + 12 }, "octagon", 20, theme().colour("status.crit"));
    const double room = m_show->x() - card.left() - 46 - 12;
    const QRectF line(card.left() + 46, card.top() + 3, room, 20);
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(
        line, Qt::AlignVCenter, QFontMetricsF(painter.font()).elidedText(m_headline, Qt::ElideRight, room));
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(line.translated(0, 18), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(powerMeaning(), Qt::ElideRight, room));
}

PowerSheet::PowerSheet(const Theme& theme, QWidget* window)
    : Sheet(theme, kSheet, window)
    , m_list(new CheckList(theme, tr("What these credentials could do")))
    , m_remedy(new QPlainTextEdit)
    , m_copy(
          new ActionButton(theme, tr("Copy lines"), ActionButton::Kind::Primary, ActionButton::Size::Large))
{
    setTitle(tr("What these credentials could do"));
    auto* scroll = new QScrollArea; // the lines and their button stay in sight, however long the list is
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_list);
    m_remedy->setReadOnly(true);
    m_remedy->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_remedy->setTabChangesFocus(true);
    m_remedy->setAccessibleName(tr("Lines that take the power away"));
    m_copy->setIconName("copy");
    auto* closing
        = new ActionButton(theme, tr("Close"), ActionButton::Kind::Normal, ActionButton::Size::Large);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(closing);
    buttons->addWidget(m_copy);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(kPadding, 8, kPadding, kPadding);
    layout->setSpacing(12);
    layout->addWidget(scroll, 3);
    layout->addWidget(m_remedy, 2);
    layout->addLayout(buttons);
    setContent(content);
    connect(m_copy, &ActionButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_remedy->toPlainText()); });
    connect(closing, &ActionButton::clicked, this, &PowerSheet::close);
    connect(&theme, &Theme::changed, this, &PowerSheet::applyTheme);
    applyTheme();
}

QWidget* PowerSheet::firstFocus()
{
    return m_copy;
}

void PowerSheet::applyTheme()
{
    m_remedy->setFont(theme().font("code"));
    QPalette colours = m_list->palette();
    colours.setColor(QPalette::Window, theme().colour("surface.raised"));
    m_list->setPalette(colours);
    m_list->setAutoFillBackground(true);
}

void PowerSheet::setReports(const PowerReport& postgres, const PowerReport& redis)
{
    std::vector<CheckRow> rows = powerRows(postgres, QStringLiteral("PostgreSQL"));
    std::vector<CheckRow> more = powerRows(redis, QStringLiteral("Redis"));
    rows.insert(rows.end(), more.begin(), more.end());
    m_list->setRows(std::move(rows));
    const QString text = powerRemedies(postgres, redis);
    if (text != m_remedy->toPlainText()) {
        m_remedy->setPlainText(text);
    }
}

} // namespace spillway
