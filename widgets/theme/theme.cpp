// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "resources/resource.h"
#include "widgets/theme/stylesheet.h"

#include <QPaintDevice>
#include <QPainter>
#include <QSvgRenderer>

namespace spillway
{

namespace
{

std::string_view modeKey(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::Dark:
        return "dark";
    case ThemeMode::Light:
        return "light";
    case ThemeMode::HighContrast:
        return "highContrast";
    }
    return "dark";
}

Tokens loadTokens()
{
    const Result<QByteArray> json = readResource("tokens.json");
    Result<Tokens> tokens = json ? parseTokens(*json) : std::unexpected(json.error());
    if (!tokens) {
        // The file is compiled in and tested, so this is a broken build, not a condition to live with.
        qFatal("%s", tokens.error().message.c_str());
    }
    return std::move(*tokens);
}

template <typename T> const T* find(const Tokens::Named<T>& values, std::string_view name, const char* what)
{
    const auto it = values.find(name);
    if (it == values.end()) {
        qWarning("The theme has no %s %.*s", what, static_cast<int>(name.size()), name.data());
        return nullptr;
    }
    return &it->second;
}

} // namespace

Theme::Theme(ThemeMode mode, QObject* parent)
    : QObject(parent)
    , m_tokens(loadTokens())
    , m_mode(mode)
    , m_colours(&m_tokens.colours.find(modeKey(mode))->second)
{
}

void Theme::setMode(ThemeMode mode)
{
    if (mode == m_mode) {
        return;
    }
    m_mode = mode;
    m_colours = &m_tokens.colours.find(modeKey(mode))->second;
    m_icons.clear();
    Q_EMIT changed();
}

void Theme::setDensity(Density density)
{
    if (density != m_density) {
        m_density = density;
        Q_EMIT changed();
    }
}

int Theme::rowHeight() const
{
    switch (m_density) {
    case Density::Compact:
        return size("rowCompact");
    case Density::Normal:
        return size("row");
    case Density::Comfortable:
        return size("rowComfortable");
    }
    return size("row");
}

int Theme::motion(std::string_view token) const
{
    const int* value = m_reducedMotion ? nullptr : find(m_tokens.motion, token, "duration");
    return value ? *value : 0;
}

QColor Theme::colour(std::string_view token) const
{
    const QColor* colour = find(*m_colours, token, "colour");
    return colour ? *colour : QColor(Qt::magenta);
}

QColor Theme::colour(std::string_view token, double opacity) const
{
    QColor result = colour(token);
    result.setAlphaF(static_cast<float>(opacity));
    return result;
}

QPen Theme::pen(std::string_view token, double width, std::string_view dash) const
{
    QPen pen(colour(token), width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (dash.empty()) {
        return pen;
    }
    if (const QList<qreal>* pixels = find(m_tokens.dash, dash, "dash"); pixels && !pixels->isEmpty()) {
        QList<qreal> pattern; // Qt counts dashes in pen widths
        for (const qreal length : *pixels) {
            pattern.append(length / width);
        }
        pen.setDashPattern(pattern);
    }
    return pen;
}

QFont Theme::font(std::string_view style) const
{
    const Tokens::TextStyle* text = find(m_tokens.styles, style, "text style");
    return text ? text->font : QFont();
}

QFont Theme::font(std::string_view style, int weight) const
{
    QFont result = font(style);
    result.setWeight(static_cast<QFont::Weight>(weight));
    return result;
}

int Theme::lineHeight(std::string_view style) const
{
    const Tokens::TextStyle* text = find(m_tokens.styles, style, "text style");
    return text ? text->lineHeight : 16;
}

int Theme::size(std::string_view token) const
{
    const int* value = find(m_tokens.size, token, "size");
    return value ? *value : 0;
}

int Theme::radius(std::string_view token) const
{
    const int* value = find(m_tokens.radius, token, "radius");
    return value ? *value : 0;
}

double Theme::opacity(std::string_view token) const
{
    const double* value = find(m_tokens.opacity, token, "opacity");
    return value ? *value : 1;
}

QPixmap Theme::pixmap(std::string_view name, int size, const QColor& colour, qreal devicePixelRatio) const
{
    const IconKey key{ std::string(name), size, colour.rgba(), qRound(devicePixelRatio * 100) };
    if (const auto it = m_icons.find(key); it != m_icons.end()) {
        return it->second;
    }
    const int pixels = qCeil(size * devicePixelRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    if (Result<QByteArray> svg = readResource("icons/" + std::string(name) + ".svg")) {
        // QSvgRenderer paints currentColor black, so the colour goes into the bytes.
        svg->replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(*svg);
        QPainter painter(&pixmap);
        painter.setOpacity(colour.alphaF());
        renderer.render(&painter);
    } else {
        qWarning("%s", svg.error().message.c_str());
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    m_icons.emplace(key, pixmap);
    return pixmap;
}

QIcon Theme::icon(std::string_view name, int size, const QColor& colour) const
{
    QIcon icon;
    icon.addPixmap(pixmap(name, size, colour, 1));
    icon.addPixmap(pixmap(name, size, colour, 2));
    return icon;
}

void Theme::drawIcon(
    QPainter& painter, QPointF topLeft, std::string_view name, int size, const QColor& colour) const
{
    painter.drawPixmap(topLeft, pixmap(name, size, colour, painter.device()->devicePixelRatioF()));
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, colour("bg.window"));
    palette.setColor(QPalette::WindowText, colour("text.primary"));
    palette.setColor(QPalette::Base, colour("surface.sunken"));
    palette.setColor(QPalette::AlternateBase, colour("surface.base"));
    palette.setColor(QPalette::Text, colour("text.primary"));
    palette.setColor(QPalette::PlaceholderText, colour("text.tertiary"));
    palette.setColor(QPalette::Button, colour("surface.raised"));
    palette.setColor(QPalette::ButtonText, colour("text.primary"));
    palette.setColor(QPalette::BrightText, colour("status.crit"));
    palette.setColor(QPalette::Highlight, colour("surface.selected"));
    palette.setColor(QPalette::HighlightedText, colour("text.primary"));
    palette.setColor(QPalette::Link, colour("accent.base"));
    palette.setColor(QPalette::ToolTipBase, colour("surface.raised"));
    palette.setColor(QPalette::ToolTipText, colour("text.primary"));
    for (const QPalette::ColorRole role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText }) {
        palette.setColor(QPalette::Disabled, role, colour("text.disabled"));
    }
    return palette;
}

QString Theme::styleSheet() const
{
    // Windows of their own, and boxes the platform has a font for, which the window's font does not reach.
    const QFont body = font("body");
    return makeStyleSheet(*m_colours)
        + QStringLiteral("QMenu, QToolTip, QComboBox, QComboBox QAbstractItemView { font-family: \"%1\";"
                         " font-size: %2px; }\n")
              .arg(body.families().join(QStringLiteral("\", \"")))
              .arg(body.pixelSize());
}

std::string_view categoryColour(std::string_view id)
{
    for (const std::string_view known : { "cat.free", "cat.premium", "cat.unlimited", "cat.openai",
             "cat.anthropic", "cat.gemini", "cat.perplexity" }) {
        if (known.substr(4) == id) {
            return known;
        }
    }
    return id == "google" ? "cat.gemini" : "cat.fallback";
}

std::string_view tierIcon(std::string_view tierId)
{
    for (const std::string_view known : { "tier-free", "tier-premium", "tier-unlimited" }) {
        if (known.substr(5) == tierId) {
            return known;
        }
    }
    return "tiers";
}

} // namespace spillway
