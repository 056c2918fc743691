// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QAbstractButton>

namespace spillway
{

/// The console's button: text with an icon before or a chevron after it, or an icon alone.
class ActionButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// A chip is a word to choose, which stands out while it is checked.
    enum class Kind : std::uint8_t { Normal, Ghost, Warning, Danger, DangerAtRest, Primary, Chip };
    enum class Size : std::uint8_t { Small, Medium, Large }; ///< 24, 28 and 34 px high

    ActionButton(const Theme& theme, const QString& text, Kind kind = Kind::Normal, Size size = Size::Medium,
        QWidget* parent = nullptr);

    void setIconName(std::string name); ///< before the text, or alone
    void setTrailingIconName(std::string name);
    void setDetail(const QString& detail); ///< in tertiary after the text
    void setKeyCap(const QString& key); ///< the key that does the same, after all else
    /// What assistive technology and the tool tip say; an icon alone says nothing by itself.
    void setDescription(const QString& description);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int iconSize() const;
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] double contentWidth() const;
    [[nodiscard]] QColor ink() const;
    void paintBackground(QPainter& painter) const;

    const Theme& m_theme;
    Kind m_kind;
    Size m_size;
    std::string m_icon, m_trailing;
    QString m_detail, m_key;
};

} // namespace spillway
