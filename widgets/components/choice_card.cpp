// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/choice_card.h"

#include "widgets/components/runs_label.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace spillway
{
namespace
{

constexpr double kSign = 14;
constexpr double kGap = 10;
constexpr int kHeight = 20;
constexpr int kPadding = 16;

/// A radio button in the theme's colours, its words in the weight of what is chosen.
class ChoiceButton : public QRadioButton
{
public:
    ChoiceButton(const Theme& theme, const QString& text) : QRadioButton(text), m_theme(theme)
    {
        setAccessibleName(text);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const double words = QFontMetricsF(m_theme.font("body", 600)).horizontalAdvance(text());
        return { static_cast<int>(std::ceil(kSign + kGap + words)) + 4, kHeight };
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 120, kHeight }; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF ring(1.5, (height() - kSign) / 2 + 0.5, kSign - 1, kSign - 1);
        painter.setPen(m_theme.pen(isChecked() ? "accent.base" : "border.control"));
        painter.setBrush(m_theme.colour(isChecked() ? "accent.base" : "surface.sunken"));
        painter.drawEllipse(ring);
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour("text.onAccent"));
            painter.drawEllipse(ring.center(), 2.5, 2.5);
        }
        const double left = kSign + kGap;
        painter.setFont(m_theme.font("body", isChecked() ? 600 : 500));
        painter.setPen(m_theme.colour("text.primary"));
        painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, width() - left));
        if (hasFocus()) {
            paintFocusRing(painter, m_theme, QRectF(rect()), m_theme.radius("badge"));
        }
    }
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    const Theme& m_theme;
};

} // namespace

ChoiceCard::ChoiceCard(const Theme& theme, const QString& title, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_button(new ChoiceButton(theme, title))
    , m_badge(new Badge(theme))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(kPadding, 11, kPadding, 11);
    m_layout->setSpacing(0);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_button, 1);
    heading->addWidget(m_badge);
    m_layout->addLayout(heading);
    m_badge->hide();
    connect(m_button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::setTitle(const QString& title)
{
    m_button->setText(title);
    m_button->setAccessibleName(title);
    m_button->updateGeometry();
}

void ChoiceCard::setMeaning(const TextRuns& meaning)
{
    auto* line = new RunsLabel(theme(), "small");
    line->setRuns(meaning);
    line->setPadding(static_cast<int>(kSign + kGap), 0);
    line->setFixedHeight(18);
    m_layout->addWidget(line);
    m_button->setAccessibleDescription(textOfRuns(meaning));
}

void ChoiceCard::setBadge(const BadgeValues& badge)
{
    m_badge->setValues(badge);
    m_badge->show();
}

void ChoiceCard::setContent(QWidget* content)
{
    m_layout->addSpacing(8);
    m_layout->addWidget(content, 1);
}

void ChoiceCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (rect().contains(event->position().toPoint())) {
        m_button->click();
    }
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), theme().radius("card"), theme().colour("surface.base"),
        theme().colour(isChosen() ? "accent.base" : "border.subtle"));
}

} // namespace spillway
