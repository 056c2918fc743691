// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QShortcut>
#include <QString>

#include <utility>

class QWidget;

namespace spillway
{

/// A key of the console. `what` says in a few words what it does: the list behind "?" is made of every
/// shortcut that has such words, so it never promises a key that does nothing. Single letters are off while
/// a text field has the focus, since text fields take them first. Keys of one page use
/// Qt::WidgetWithChildrenShortcut, so that two pages may give one key two meanings.
template <typename Action>
QShortcut* addShortcut(QWidget* owner, const QKeySequence& keys, const QString& what, Action action,
    Qt::ShortcutContext context = Qt::WindowShortcut)
{
    auto* shortcut = new QShortcut(keys, owner);
    shortcut->setContext(context);
    shortcut->setWhatsThis(what);
    QObject::connect(shortcut, &QShortcut::activated, owner, std::move(action));
    return shortcut;
}

} // namespace spillway
