// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/secret_prompt.h"

#include "widgets/components/action_button.h"
#include "widgets/components/text_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SecretPrompt)
};

} // namespace

std::optional<std::string> promptForSecret(const Theme& theme, const QString& what)
{
    const QString server
        = what.startsWith(QStringLiteral("redis")) ? QStringLiteral("Redis") : QStringLiteral("PostgreSQL");
    QDialog dialog;
    dialog.setWindowTitle(Words::tr("Password · Spillway"));
    dialog.setPalette(theme.palette());
    dialog.setStyleSheet(theme.styleSheet());
    dialog.setMinimumWidth(420);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    //: %1 is a server
    auto* label = textLabel(theme, Words::tr("Password for %1").arg(server), "body", "text.primary", 600);
    auto* edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(label->text());
    label->setBuddy(edit);
    layout->addWidget(label);
    layout->addWidget(edit);
    layout->addWidget(
        textLabel(theme, Words::tr("Asked each session and kept nowhere. Empty where it wants none."),
            "small", "text.tertiary"));
    auto* buttons = new QHBoxLayout;
    auto* cancel
        = new ActionButton(theme, Words::tr("Cancel"), ActionButton::Kind::Normal, ActionButton::Size::Large);
    auto* go = new ActionButton(
        theme, Words::tr("Log in"), ActionButton::Kind::Primary, ActionButton::Size::Large);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    layout->addLayout(buttons);
    QObject::connect(cancel, &ActionButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(go, &ActionButton::clicked, &dialog, &QDialog::accept);
    QObject::connect(edit, &QLineEdit::returnPressed, &dialog, &QDialog::accept);
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    std::string typed = edit->text().toStdString();
    edit->clear();
    return typed;
}

} // namespace spillway
