// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/confirm_form.h"

#include "widgets/components/runs_label.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/text_label.h"
#include "widgets/dialogs/also_boxes.h"
#include "widgets/dialogs/hold_button.h"
#include "widgets/dialogs/typed_words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace spillway
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConfirmSheet)
};

/// The ground of the right half, with the line that divides it from the left.
class FormGround : public ThemedWidget
{
public:
    explicit FormGround(const Theme& theme) : ThemedWidget(theme) { }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        // Round at the sheet's own corner, square at the other three.
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().colour("surface.base"));
        const double radius = theme().radius("sheet") - 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(-radius, -radius, 0, 0), radius, radius);
        painter.fillRect(QRect(0, 0, 1, height()), theme().colour("border.default"));
    }
};

RunsLabel* title(const Theme& theme, const QString& text, const QString& rest, QWidget* parent)
{
    auto* label = new RunsLabel(theme, "small", parent);
    label->setRuns({ { text, "text.primary", 600 }, { rest, "text.tertiary" } });
    return label;
}

void addChips(const Theme& theme, QVBoxLayout* layout, QPlainTextEdit* reason)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (const QString& text :
        { Words::tr("runaway cost"), Words::tr("abuse"), Words::tr("provider outage"), Words::tr("drill") }) {
        auto* chip = new ActionButton(
            theme, text, ActionButton::Kind::Chip, ActionButton::Size::Small, reason->parentWidget());
        chip->setCheckable(true);
        //: %1 is a reason such as "abuse"
        chip->setDescription(Words::tr("Begin the reason with “%1”").arg(text));
        QObject::connect(chip, &ActionButton::clicked, reason, [reason, text] {
            reason->setPlainText(text + QStringLiteral(": "));
            reason->moveCursor(QTextCursor::End);
            reason->setFocus();
        });
        QObject::connect(reason, &QPlainTextEdit::textChanged, chip, [reason, chip, text] {
            chip->setChecked(reason->toPlainText().startsWith(text, Qt::CaseInsensitive));
        });
        row->addWidget(chip);
    }
    row->addStretch();
    layout->addLayout(row);
}

void addDuration(const Theme& theme, QVBoxLayout* layout, ConfirmForm& form)
{
    form.durationTitle = title(theme, Words::tr("Duration"), {}, form.whole);
    layout->addWidget(form.durationTitle);
    layout->addSpacing(6);
    auto* row = new QHBoxLayout;
    form.duration = new SegmentedControl(theme, Words::tr("Duration"), form.whole);
    form.duration->setItems({ Words::tr("15 min"), Words::tr("30 min"), Words::tr("60 min"), Words::tr("2 h"),
        Words::tr("Custom") });
    form.duration->setCurrent(2);
    row->addWidget(form.duration);
    form.customMinutes = new QSpinBox(form.whole);
    form.customMinutes->setRange(1, 24 * 60);
    form.customMinutes->setValue(45);
    form.customMinutes->setSuffix(Words::tr(" min"));
    form.customMinutes->setAccessibleName(Words::tr("Minutes, up to 24 hours"));
    form.customMinutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    form.customMinutes->hide();
    row->addWidget(form.customMinutes);
    row->addStretch();
    layout->addLayout(row);
    layout->addSpacing(6);
    form.ends = new RunsLabel(theme, "small", form.whole);
    layout->addWidget(form.ends);
}

} // namespace

ConfirmForm makeConfirmForm(const Theme& theme)
{
    ConfirmForm form{};
    form.whole = new FormGround(theme);
    form.whole->setFixedWidth(368);
    auto* layout = new QVBoxLayout(form.whole);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(0);

    layout->addWidget(title(theme, Words::tr("Reason"), Words::tr("goes to the audit log"), form.whole));
    layout->addSpacing(6);
    form.reason = new QPlainTextEdit(form.whole);
    form.reason->setFixedHeight(60);
    form.reason->setTabChangesFocus(true);
    form.reason->setFont(theme.font("body"));
    form.reason->setAccessibleName(Words::tr("Reason, goes to the audit log"));
    layout->addWidget(form.reason);
    layout->addSpacing(6);
    addChips(theme, layout, form.reason);
    layout->addSpacing(16);
    addDuration(theme, layout, form);
    layout->addSpacing(16);
    form.also = new AlsoBoxes(theme, form.whole);
    layout->addWidget(form.also);
    layout->addStretch();

    form.typeTitle = new RunsLabel(theme, "small", form.whole);
    layout->addWidget(form.typeTitle);
    layout->addSpacing(6);
    form.words = new TypedWords(theme, form.whole);
    layout->addWidget(form.words);
    layout->addSpacing(8);
    auto* stateRow = new QHBoxLayout;
    form.state = new TextLabel(theme, "small", "text.secondary", form.whole);
    form.state->setMinimumHeight(18);
    form.review = new ActionButton(
        theme, Words::tr("Review"), ActionButton::Kind::Normal, ActionButton::Size::Small, form.whole);
    form.review->setDescription(Words::tr("Review the new state and confirm again"));
    stateRow->addWidget(form.state, 1);
    stateRow->addWidget(form.review);
    layout->addLayout(stateRow);
    layout->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    form.cancel = new ActionButton(
        theme, Words::tr("Cancel"), ActionButton::Kind::Normal, ActionButton::Size::Large, form.whole);
    form.confirm = new HoldButton(theme, ActionButton::Kind::Danger, form.whole);
    form.confirm->setDescription(Words::tr("Confirm"));
    form.confirm->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    buttons->addWidget(form.cancel);
    buttons->addWidget(form.confirm, 1);
    layout->addLayout(buttons);
    layout->addSpacing(8);
    form.footnote = new TextLabel(theme, "caption", "text.tertiary", form.whole);
    layout->addWidget(form.footnote);
    return form;
}

} // namespace spillway
