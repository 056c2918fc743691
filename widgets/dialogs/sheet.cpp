// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/sheet.h"

#include "widgets/components/action_button.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace spillway
{

namespace
{

/// Of a row of exclusive choices only the chosen one is a stop of the Tab key; the arrows move within it.
bool isUnchosen(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button != nullptr && button->group() != nullptr && button->group()->exclusive()
        && button->group()->checkedButton() != nullptr && !button->isChecked();
}

constexpr int kHeader = 56;
constexpr int kMargin = 8; ///< between the card and what it must not cover
constexpr int kGlyph = 32;

} // namespace

Sheet::Sheet(const Theme& theme, QSize preferred, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_preferred(preferred)
    , m_frame(new QWidget(this))
    , m_layout(new QVBoxLayout(m_frame))
    , m_header(new QHBoxLayout)
    , m_scroll(new QScrollArea(m_frame))
    , m_closeButton(
          new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Medium, m_frame))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
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

void Sheet::open(QWidget* window)
{
    if (m_open) {
        return;
    }
    const QList<Sheet*> others = window->findChildren<Sheet*>(Qt::FindDirectChildrenOnly);
    for (Sheet* other : others) {
        if (other != this && other->isOpen()) {
            other->close();
        }
    }
    m_focusBefore = window->focusWidget();
    setParent(window);
    m_open = true;
    window->installEventFilter(this);
    arrange();
    show();
    raise();
    raiseAboveScrim();
    if (QWidget* first = firstFocus()) {
        first->setFocus(Qt::PopupFocusReason);
    }
}

void Sheet::close()
{
    if (!m_open) {
        return;
    }
    m_open = false;
    parentWidget()->removeEventFilter(this);
    hide();
    if (m_focusBefore) {
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    }
    Q_EMIT closed();
}

void Sheet::raiseAboveScrim()
{
    const QList<QWidget*> siblings = parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (QWidget* sibling : siblings) {
        if (sibling->property(kAboveScrim).toBool()) {
            sibling->raise();
        }
    }
}

void Sheet::arrange()
{
    const QRect window = parentWidget()->rect();
    setGeometry(window);
    // Between what stays above the scrim at the top and at the bottom.
    int top = 0;
    int bottom = window.height();
    const QList<QWidget*> siblings = parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (const QWidget* sibling : siblings) {
        if (sibling->property(kAboveScrim).toBool() && sibling->isVisible()) {
            const bool upper = sibling->geometry().center().y() < window.center().y();
            top = upper ? std::max(top, sibling->geometry().bottom() + 1) : top;
            bottom = upper ? bottom : std::min(bottom, sibling->y());
        }
    }
    const QSize size = m_preferred.boundedTo({ window.width() - 4 * kMargin, bottom - top - 2 * kMargin });
    const int centred = window.center().y() - size.height() / 2 + 1;
    const int y = std::clamp(centred, top + kMargin, std::max(top, bottom - kMargin - size.height()));
    m_card = QRect(QPoint((window.width() - size.width()) / 2, y), size);
    m_frame->setGeometry(m_card);
    m_layout->activate();
    update();
}

bool Sheet::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the window's keys are off: what is typed here stays here
        return true;
    }
    return ThemedWidget::event(event);
}

bool Sheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && m_open) {
        arrange();
    }
    return ThemedWidget::eventFilter(watched, event);
}

void Sheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    }
    event->accept();
}

void Sheet::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // a click on the scrim is no decision: it neither closes nor reaches what is below
}

QList<QWidget*> Sheet::focusOrder() const
{
    QList<QWidget*> order;
    const QWidget* start = m_frame;
    for (QWidget* widget = start->nextInFocusChain(); widget != start; widget = widget->nextInFocusChain()) {
        if (m_frame->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0
            && widget->isEnabled() && widget->isVisibleTo(m_frame) && !widget->focusProxy()
            && !isUnchosen(widget)) {
            order.append(widget);
        }
    }
    // The close button is last, whatever order things were made in.
    if (order.removeOne(m_closeButton)) {
        order.append(m_closeButton);
    }
    return order;
}

QWidget* Sheet::firstFocus()
{
    const QList<QWidget*> order = focusOrder();
    return order.isEmpty() ? nullptr : order.front();
}

bool Sheet::focusNextPrevChild(bool next)
{
    const QList<QWidget*> order = focusOrder();
    if (order.isEmpty()) {
        return false;
    }
    const auto at = order.indexOf(window()->focusWidget());
    const auto count = order.size();
    const auto to = at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count;
    QWidget* target = order.at(to);
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_scroll->ensureWidgetVisible(target);
    return true;
}

void Sheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("surface.scrim", theme().opacity("scrim")));
    paintCard(painter, m_card, theme().radius("sheet"), theme().colour("surface.raised"),
        theme().colour("border.strong"));
    painter.fillRect(QRect(m_card.left() + 1, m_card.top() + kHeader - 1, m_card.width() - 2, 1),
        theme().colour("border.default"));
    double x = m_card.left() + 20;
    if (!m_glyph.empty()) {
        const QRectF square(x, m_card.top() + (kHeader - kGlyph) / 2.0, kGlyph, kGlyph);
        paintCard(painter, square, theme().radius("control"), theme().colour(toneTint(m_glyphTone)),
            theme().colour(toneBorder(m_glyphTone)));
        theme().drawIcon(
            painter, square.topLeft() + QPointF(8, 8), m_glyph, 16, theme().colour(toneColour(m_glyphTone)));
        x += kGlyph + 12;
    }
    painter.setFont(theme().font("pageTitle"));
    painter.setPen(theme().colour("text.primary"));
    double right = m_closeButton->x() + m_card.left() - 12.0;
    for (int i = 0; i < m_header->count(); ++i) {
        const QWidget* widget = m_header->itemAt(i)->widget();
        if (widget && widget->isVisible() && widget->width() > 0) {
            right = std::min(right, m_card.left() + widget->x() - 12.0);
        }
    }
    const QRectF line(x, m_card.top(), right - x, kHeader);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(line.width())));
}

} // namespace spillway
