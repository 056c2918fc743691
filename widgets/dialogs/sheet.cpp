// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/sheet.h"

#include "widgets/components/action_button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace spillway
{

namespace
{

constexpr int kHeader = 56;
constexpr int kMargin = 8; ///< between the card and what it must not cover
constexpr int kGlyph = 32;

} // namespace

Sheet::Sheet(const Theme& theme, QSize preferred, QWidget* parent)
    : ModalLayer(theme, ClickBeside::DoesNothing, parent)
    , m_preferred(preferred)
    , m_frame(new QWidget(this))
    , m_layout(new QVBoxLayout(m_frame))
    , m_header(new QHBoxLayout)
    , m_scroll(new QScrollArea(m_frame))
    , m_closeButton(
          new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Medium, m_frame))
{
    m_closeButton->setIconName("cross");
    m_closeButton->setDescription(tr("Close (Esc)"));
    connect(m_closeButton, &ActionButton::clicked, this, &Sheet::close);
    m_layout->setContentsMargins(1, 0, 1, 1);
    m_layout->setSpacing(0);
    m_header->setContentsMargins(20, 0, 14, 0);
    m_header->setSpacing(12);
    m_header->addStretch();
    m_header->addWidget(m_closeButton);
    auto* strut = new QWidget(m_frame); // the title is painted, so the row needs its height from somewhere
    strut->setFixedSize(0, kHeader);
    m_header->addWidget(strut);
    m_layout->addLayout(m_header);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_layout->addWidget(m_scroll, 1);
}

Sheet::~Sheet() = default;

void Sheet::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void Sheet::setGlyph(std::string icon, Tone tone)
{
    m_glyph = std::move(icon);
    m_glyphTone = tone;
    update();
}

void Sheet::addHeaderWidget(QWidget* widget)
{
    m_header->insertWidget(m_header->count() - 2, widget);
}

void Sheet::setContent(QWidget* content)
{
    content->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    setTabOrder(content, m_closeButton);
}

QRect Sheet::placeCard(int top, int bottom)
{
    const QRect window = rect();
    const QSize size = m_preferred.boundedTo({ window.width() - 4 * kMargin, bottom - top - 2 * kMargin });
    const int centred = window.center().y() - size.height() / 2 + 1;
    const int y = std::clamp(centred, top + kMargin, std::max(top, bottom - kMargin - size.height()));
    return { QPoint((window.width() - size.width()) / 2, y), size };
}

void Sheet::layOut()
{
    m_frame->setGeometry(cardRect());
    m_layout->activate();
}

QList<QWidget*> Sheet::focusOrder() const
{
    QList<QWidget*> order = ModalLayer::focusOrder();
    // The close button is last, whatever order things were made in.
    if (order.removeOne(m_closeButton)) {
        order.append(m_closeButton);
    }
    return order;
}

void Sheet::paintEvent(QPaintEvent* event)
{
    ModalLayer::paintEvent(event);
    QPainter painter(this);
    const QRect card = cardRect();
    painter.fillRect(QRect(card.left() + 1, card.top() + kHeader - 1, card.width() - 2, 1),
        theme().colour("border.default"));
    double x = card.left() + 20;
    if (!m_glyph.empty()) {
        const QRectF square(x, card.top() + (kHeader - kGlyph) / 2.0, kGlyph, kGlyph);
        paintCard(painter, square, theme().radius("control"), theme().colour(toneTint(m_glyphTone)),
            theme().colour(toneBorder(m_glyphTone)));
        theme().drawIcon(
            painter, square.topLeft() + QPointF(8, 8), m_glyph, 16, theme().colour(toneColour(m_glyphTone)));
        x += kGlyph + 12;
    }
    painter.setFont(theme().font("pageTitle"));
    painter.setPen(theme().colour("text.primary"));
    double right = m_closeButton->x() + card.left() - 12.0;
    for (int i = 0; i < m_header->count(); ++i) {
        const QWidget* widget = m_header->itemAt(i)->widget();
        if (widget && widget->isVisible() && widget->width() > 0) {
            right = std::min(right, card.left() + widget->x() - 12.0);
        }
    }
    const QRectF line(x, card.top(), right - x, kHeader);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(line.width())));
}

} // namespace spillway
