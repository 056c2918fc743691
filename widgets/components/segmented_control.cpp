// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/segmented_control.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QtMath>

namespace spillway
{
namespace
{

constexpr int kHeight = 28;
constexpr int kPadding = 10;

class Segment : public QAbstractButton
{
public:
    Segment(const Theme& theme, const QString& text, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(text);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return { qCeil(tabularWidth(m_theme.font("small", 500), text())) + 2 * kPadding, kHeight - 4 };
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const double radius = m_theme.radius("badge");
        if (isChecked()) {
            paintCard(painter, rect(), radius, m_theme.colour("surface.selected"),
                m_theme.colour("accent.tintBorder"));
        } else if (underMouse()) {
            paintCard(painter, rect(), radius, m_theme.colour("surface.hover"), Qt::transparent);
        }
        painter.setFont(m_theme.font("small", 500));
        painter.setPen(m_theme.colour(!isEnabled() ? "text.disabled"
                : isChecked() || underMouse()      ? "text.primary"
                                                   : "text.secondary"));
        drawTabular(painter, rect(), Qt::AlignHCenter, text());
        if (hasFocus()) {
            paintFocusRing(painter, m_theme, rect(), radius);
        }
    }

private:
    const Theme& m_theme;
};

} // namespace

SegmentedControl::SegmentedControl(const Theme& theme, const QString& name, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setFixedHeight(kHeight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) {
            Q_EMIT chosen(index);
        }
    });
}

void SegmentedControl::setItems(const QStringList& items, const QStringList& descriptions)
{
    const auto old = m_group->buttons();
    if (old.size() == items.size()) { // other words only: whoever was pressed may be asking for them
        for (int i = 0; i < items.size(); ++i) {
            QAbstractButton* segment = m_group->button(i);
            segment->setText(items[i]);
            segment->setToolTip(descriptions.value(i));
            segment->setAccessibleName(descriptions.value(i, items[i]));
            segment->updateGeometry();
        }
        return;
    }
    for (QAbstractButton* button : old) {
        m_group->removeButton(button);
        delete button;
    }
    for (int i = 0; i < items.size(); ++i) {
        auto* segment = new Segment(theme(), items[i], this);
        if (i < descriptions.size()) {
            segment->setToolTip(descriptions[i]);
            segment->setAccessibleName(descriptions[i]);
        }
        layout()->addWidget(segment);
        m_group->addButton(segment, i);
    }
    updateGeometry();
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (index == current()) {
        return;
    }
    const QSignalBlocker quiet(m_group);
    if (QAbstractButton* button = m_group->button(index)) {
        button->setChecked(true);
    } else if (QAbstractButton* checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
    const auto buttons = m_group->buttons();
    for (QAbstractButton* button : buttons) {
        button->update();
    }
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCard(painter, rect(), theme().radius("control"), theme().colour("surface.base"),
        theme().colour("border.default"));
}

} // namespace spillway
