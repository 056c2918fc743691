// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QStringList>

#include <vector>

namespace spillway
{

/// One thing looked at: a glyph, what it is, what was found; below it lines with badges where it has parts.
struct CheckRow {
    struct Line {
        QString text;
        QStringList badges;
        bool operator==(const Line&) const = default;
    };
    enum class State : std::uint8_t { Waiting, Running, Good, Warning, Bad };
    State state = State::Waiting;
    QString title;
    QString detail;
    std::vector<Line> lines;
    bool operator==(const CheckRow&) const = default;
};

/// Checks below each other, as tall as they need.
class CheckList : public ThemedWidget
{
    Q_OBJECT

public:
    CheckList(const Theme& theme, const QString& name, QWidget* parent = nullptr);
    void setRows(std::vector<CheckRow> rows);
    [[nodiscard]] const std::vector<CheckRow>& rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 240, heightFor(240) }; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return heightFor(width); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int heightFor(int width) const;
    [[nodiscard]] int detailHeight(const CheckRow& row, int width) const;
    [[nodiscard]] QStringList badgesWithin(const QStringList& badges, Tone tone, double room) const;
    double paintRow(QPainter& painter, const CheckRow& row, double top) const;
    void describe();

    std::vector<CheckRow> m_rows;
};

} // namespace spillway
