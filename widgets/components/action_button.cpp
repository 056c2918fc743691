// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/action_button.h"

#include "widgets/components/key_cap.h"
#include "widgets/components/themed_widget.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{

namespace
{

constexpr double kGap = 6;
constexpr int kChevron = 12;

} // namespace

ActionButton::ActionButton(const Theme& theme, const QString& text, Kind kind, Size size, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_size(size)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void ActionButton::setIconName(std::string name)
{
    m_icon = std::move(name);
    updateGeometry();
    update();
}

void ActionButton::setTrailingIconName(std::string name)
{
    m_trailing = std::move(name);
    updateGeometry();
    update();
}

void ActionButton::setDetail(const QString& detail)
{
    if (detail != m_detail) {
        m_detail = detail;
        updateGeometry();
        update();
    }
}

void ActionButton::setKeyCap(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

void ActionButton::setDescription(const QString& description)
{
    setAccessibleName(description);
    setToolTip(description);
}

int ActionButton::iconSize() const
{
    return m_size == Size::Small ? 12 : 14;
}

QFont ActionButton::textFont() const
{
    const bool filled = m_kind == Kind::Danger || m_kind == Kind::Primary;
    return m_theme.font(m_size == Size::Large ? "body" : "small", filled ? 600 : 500);
}

double ActionButton::contentWidth() const
{
    double width = 0;
    const auto add = [&](double part) { width += (width > 0 ? kGap : 0) + part; };
    if (!m_icon.empty()) {
        add(iconSize());
    }
    if (!text().isEmpty()) {
        add(tabularWidth(textFont(), text()));
    }
    if (!m_detail.isEmpty()) {
        add(tabularWidth(m_theme.font("small"), m_detail));
    }
    if (!m_trailing.empty()) {
        add(kChevron);
    }
    if (!m_key.isEmpty()) {
        add(keyCapWidth(m_theme, m_key));
    }
    return width;
}

QSize ActionButton::sizeHint() const
{
    const int height = m_size == Size::Small ? 24 : m_size == Size::Medium ? 28 : 34;
    if (text().isEmpty()) {
        return { height, height };
    }
    const int padding = m_size == Size::Small ? 8 : m_size == Size::Medium ? 10 : 14;
    return { qCeil(contentWidth()) + 2 * padding, height };
}

QColor ActionButton::ink() const
{
    if (!isEnabled()) {
        return m_theme.colour("text.disabled");
    }
    switch (m_kind) {
    case Kind::Normal:
    case Kind::Warning:
        return m_theme.colour("text.primary");
    case Kind::Ghost:
    case Kind::Chip:
        return m_theme.colour(underMouse() || isChecked() ? "text.primary" : "text.secondary");
    case Kind::Danger:
        return m_theme.colour("text.onDanger");
    case Kind::DangerAtRest:
        return m_theme.colour("status.crit");
    case Kind::Primary:
        return m_theme.colour("text.onAccent");
    }
    return m_theme.colour("text.primary");
}

void ActionButton::paintBackground(QPainter& painter) const
{
    const double radius = m_theme.radius("control");
    const auto card = [&](std::string_view fill, std::string_view border) {
        const QColor none(Qt::transparent);
        paintCard(painter, rect(), radius, fill.empty() ? none : m_theme.colour(fill),
            border.empty() ? none : m_theme.colour(border));
    };
    const bool hover = underMouse() && isEnabled();
    if (!isEnabled()) {
        card({}, m_kind == Kind::Ghost ? std::string_view() : "border.subtle");
        return;
    }
    switch (m_kind) {
    case Kind::Normal:
        card(isDown() ? "surface.selected" : hover ? "surface.hover" : "surface.raised", "border.default");
        return;
    case Kind::Ghost:
        card(isDown()   ? std::string_view("surface.selected")
                : hover ? std::string_view("surface.hover")
                        : std::string_view(),
            {});
        return;
    case Kind::Warning:
        card(
            isDown() || hover ? std::string_view("surface.hover") : std::string_view(), "status.warn.border");
        return;
    case Kind::DangerAtRest:
        card(isDown() || hover ? std::string_view("status.crit.tint") : std::string_view(),
            "status.crit.border");
        return;
    case Kind::Danger:
        card(hover ? "status.crit.fillHover" : "status.crit.fill", {});
        return;
    case Kind::Primary:
        card(isDown() ? "accent.pressed" : hover ? "accent.hover" : "accent.base", {});
        return;
    case Kind::Chip:
        card(isDown() || isChecked() ? "surface.selected" : "surface.hover",
            hover ? std::string_view("border.default") : std::string_view());
        return;
    }
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBackground(painter);
    const QColor colour = ink();
    double x = (width() - contentWidth()) / 2;
    const auto icon = [&](const std::string& name, int size, const QColor& tint) {
        m_theme.drawIcon(painter, { std::round(x), std::round((height() - size) / 2.0) }, name, size, tint);
        x += size + kGap;
    };
    const auto words = [&](const QString& string, const QFont& font, const QColor& tint) {
        painter.setFont(font);
        painter.setPen(tint);
        const double width = tabularWidth(font, string);
        drawTabular(painter, QRectF(x, 0, width, height()), Qt::AlignLeft, string);
        x += width + kGap;
    };
    if (!m_icon.empty()) {
        icon(m_icon, iconSize(), colour);
    }
    if (!text().isEmpty()) {
        words(text(), textFont(), colour);
    }
    if (!m_detail.isEmpty()) {
        words(m_detail, m_theme.font("small"), m_theme.colour("text.tertiary"));
    }
    if (!m_trailing.empty()) {
        icon(m_trailing, kChevron, m_theme.colour("text.tertiary"));
    }
    if (!m_key.isEmpty()) {
        paintKeyCap(painter, m_theme, x + keyCapWidth(m_theme, m_key), height() / 2.0, m_key);
    }
    if (hasFocus()) {
        paintFocusRing(painter, m_theme, rect(), m_theme.radius("control"));
    }
}

void ActionButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ActionButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace spillway
