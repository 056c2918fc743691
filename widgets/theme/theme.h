// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/tabular.h"
#include "widgets/theme/tokens.h"
#include "widgets/theme/tone.h"

#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPen>
#include <QPixmap>

#include <cstdint>
#include <string_view>
#include <tuple>

class QPainter;

namespace spillway
{

enum class ThemeMode : std::uint8_t { Dark, Light, HighContrast };
/// How tall the rows of tables are: 26, 30 or 38 px. Type stays the same.
enum class Density : std::uint8_t { Compact, Normal, Comfortable };

/// Where every colour, font, size and icon of the screens comes from. One object, made by whoever makes the
/// window and handed down by reference; it outlives the widgets. Widgets ask while painting, so a switch of
/// mode needs no more than an update(), which `changed` announces.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(ThemeMode mode = ThemeMode::Dark, QObject* parent = nullptr);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);

    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    [[nodiscard]] int rowHeight() const; ///< of a table, by the density

    /// Whether everything that moves jumps instead.
    [[nodiscard]] bool hasReducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    /// A duration in milliseconds, such as "fast"; 0 with reduced motion.
    [[nodiscard]] int motion(std::string_view token) const;

    /// A colour token, such as "surface.base". An unknown name is a bug: it is logged and drawn magenta.
    [[nodiscard]] QColor colour(std::string_view token) const;
    /// The same with its alpha replaced.
    [[nodiscard]] QColor colour(std::string_view token, double opacity) const;
    /// A pen of `width` logical pixels; `dash` names a pattern of the tokens ("budget"), in pixels.
    [[nodiscard]] QPen pen(std::string_view token, double width = 1, std::string_view dash = {}) const;

    /// A text style: caption, overline, small, body, bodyStrong, panelTitle, pageTitle, metric, kpi, hero…
    [[nodiscard]] QFont font(std::string_view style) const;
    /// A text style in another weight (500, 600, 700).
    [[nodiscard]] QFont font(std::string_view style, int weight) const;
    [[nodiscard]] int lineHeight(std::string_view style) const;
    [[nodiscard]] int size(std::string_view token) const;
    [[nodiscard]] int radius(std::string_view token) const;
    [[nodiscard]] double opacity(std::string_view token) const;

    /// An icon of resources/icons by name, in any colour, `size` logical pixels square.
    [[nodiscard]] QPixmap pixmap(
        std::string_view name, int size, const QColor& colour, qreal devicePixelRatio = 1) const;
    [[nodiscard]] QIcon icon(std::string_view name, int size, const QColor& colour) const;
    void drawIcon(
        QPainter& painter, QPointF topLeft, std::string_view name, int size, const QColor& colour) const;

    [[nodiscard]] QPalette palette() const;
    /// For what Qt draws itself: tool tips, inputs, tables, scroll bars, menus, buttons.
    [[nodiscard]] QString styleSheet() const;

Q_SIGNALS:
    void changed();

private:
    using IconKey = std::tuple<std::string, int, QRgb, int>;

    Tokens m_tokens;
    ThemeMode m_mode;
    Density m_density = Density::Normal;
    bool m_reducedMotion = false;
    const Tokens::Named<QColor>* m_colours = nullptr;
    mutable std::map<IconKey, QPixmap> m_icons; ///< emptied when the mode changes
};

/// Tiers and providers have a colour of their own: "cat.free", "cat.openai". Ids the
/// design does not know get the grey of the rest.
[[nodiscard]] std::string_view categoryColour(std::string_view id);
/// "tier-free", "tier-premium", "tier-unlimited"; other tiers get "tiers".
[[nodiscard]] std::string_view tierIcon(std::string_view tierId);

} // namespace spillway
