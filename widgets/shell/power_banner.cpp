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

namespace spillway
{
namespace
{

constexpr QSize kSheet(860, 560);
constexpr int kHeader = 48;
constexpr int kPadding = 20;
constexpr int kButtons = 34;
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
    QStringList parts{ powerHeadline(postgres), powerHeadline(redis) };
    parts.removeAll(QString());
    const QString headline = parts.join(QStringLiteral(". "));
    if (headline != m_headline) {
        m_headline = headline;
        setAccessibleName(headline);
        setAccessibleDescription(tr("The console needs to read schema console and nothing else."));
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
        QFontMetricsF(painter.font())
            .elidedText(
                tr("The console needs to read schema console and nothing else. With these credentials, a "
                   "fault or a stolen laptop could change billing data."),
                Qt::ElideRight, room));
}

PowerSheet::PowerSheet(const Theme& theme, QWidget* window)
    : Overlay(theme, window)
    , m_scroll(new QScrollArea(this))
    , m_list(new CheckList(theme, tr("What these credentials could do")))
    , m_remedy(new QPlainTextEdit(this))
    , m_copy(new ActionButton(
          theme, tr("Copy lines"), ActionButton::Kind::Primary, ActionButton::Size::Large, this))
    , m_close(
          new ActionButton(theme, tr("Close"), ActionButton::Kind::Normal, ActionButton::Size::Large, this))
{
    setAccessibleName(tr("What these credentials could do"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_list);
    m_remedy->setReadOnly(true);
    m_remedy->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_remedy->setTabChangesFocus(true);
    m_remedy->setAccessibleName(tr("Lines that take the power away"));
    m_copy->setIconName("copy");
    connect(m_copy, &ActionButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_remedy->toPlainText()); });
    connect(m_close, &ActionButton::clicked, this, &PowerSheet::close);
    connect(&theme, &Theme::changed, this, &PowerSheet::applyTheme);
    applyTheme();
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
    QStringList lines;
    if (const QString sql = powerRemedies(postgres); !sql.isEmpty()) {
        lines.append(QStringLiteral("-- ") + tr("PostgreSQL, as the owner of the database"));
        lines.append(sql);
    }
    if (const QString acl = powerRemedies(redis); !acl.isEmpty()) {
        lines.append(QStringLiteral("# ") + tr("Redis, as an administrator"));
        lines.append(acl);
    }
    const QString text = lines.join(QLatin1Char('\n'));
    if (text != m_remedy->toPlainText()) {
        m_remedy->setPlainText(text);
    }
}

QRect PowerSheet::sheetRect() const
{
    const QSize size(std::min(kSheet.width(), width() - 80), std::min(kSheet.height(), height() - 140));
    return { (width() - size.width()) / 2, 96, size.width(), size.height() };
}

void PowerSheet::takeFocus()
{
    m_copy->setFocus(Qt::PopupFocusReason);
}

void PowerSheet::layOut()
{
    const QRect sheet = sheetRect();
    const int buttonsTop = sheet.bottom() - kPadding - kButtons;
    const int remedyHeight = (sheet.height() - kHeader - kButtons - 3 * kPadding) * 2 / 5;
    const int remedyTop = buttonsTop - kPadding - remedyHeight;
    m_remedy->setGeometry(sheet.left() + kPadding, remedyTop, sheet.width() - 2 * kPadding, remedyHeight);
    m_scroll->setGeometry(
        sheet.left() + 4, sheet.top() + kHeader, sheet.width() - 8, remedyTop - 10 - sheet.top() - kHeader);
    const QSize copy = m_copy->sizeHint();
    const QSize closing = m_close->sizeHint();
    m_copy->setGeometry(sheet.right() - kPadding - copy.width(), buttonsTop, copy.width(), kButtons);
    m_close->setGeometry(
        sheet.right() - kPadding - copy.width() - 8 - closing.width(), buttonsTop, closing.width(), kButtons);
}

void PowerSheet::paintEvent(QPaintEvent* event)
{
    Overlay::paintEvent(event);
    QPainter painter(this);
    const QRectF sheet(sheetRect());
    painter.setFont(theme().font("pageTitle"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(sheet.left() + kPadding, sheet.top(), sheet.width() - 2 * kPadding, kHeader),
        Qt::AlignVCenter, tr("What these credentials could do"));
}

} // namespace spillway
