// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/typed_words.h"

#include <QKeyEvent>
#include <QPainter>

namespace spillway
{

TypedWords::TypedWords(const Theme& theme, QWidget* parent) : QLineEdit(parent), m_theme(theme)
{
    setAcceptDrops(false);
    setMinimumHeight(34);
    setTextMargins(0, 0, 22, 0);
    setMaxLength(256);
    const auto applyFont = [this] {
        QFont font = m_theme.font("code");
        font.setPixelSize(13);
        setFont(font);
    };
    applyFont();
    connect(&theme, &Theme::changed, this, applyFont);
    connect(this, &QLineEdit::textChanged, this, &TypedWords::watchGrowth);
}

void TypedWords::setWanted(const QString& words)
{
    m_wanted = words;
    clear();
    setAccessibleName(tr("Type %1 to confirm").arg(words));
    update();
}

bool TypedWords::isRight() const
{
    return !m_wanted.isEmpty() && text().compare(m_wanted, Qt::CaseInsensitive) == 0;
}

/// Whatever brought more than one letter at once was not typing.
void TypedWords::watchGrowth(const QString& text)
{
    if (text.size() > m_before.size() + 1) {
        {
            const QSignalBlocker quiet(this);
            setText(m_before);
        }
        Q_EMIT pasteRefused();
        return;
    }
    m_before = text;
    update();
}

void TypedWords::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) {
        event->accept();
        Q_EMIT pasteRefused();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void TypedWords::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        event->accept();
        Q_EMIT pasteRefused();
        return;
    }
    QLineEdit::mouseReleaseEvent(event);
}

void TypedWords::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept(); // its menu would offer to paste
}

void TypedWords::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (isRight()) {
        QPainter painter(this);
        m_theme.drawIcon(
            painter, QPointF(width() - 26, (height() - 16) / 2.0), "check", 16, m_theme.colour("status.ok"));
    }
}

} // namespace spillway
