// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tabular.h"

#include <QCache>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QTextLayout>

#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

namespace spillway
{

namespace
{

bool isCell(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

/// Length of the run starting at `from` that is one digit, or everything up to the next digit.
qsizetype runLength(const QString& text, qsizetype from)
{
    if (isCell(text.at(from))) {
        return 1;
    }
    qsizetype end = from + 1;
    while (end < text.size() && !isCell(text.at(end))) {
        ++end;
    }
    return end - from;
}

/// A digit, or what stands between two of them, shaped: that costs more than all the rest of drawing it, and
/// the same few pieces come back with every figure.
struct Piece {
    Piece(const QFont& font, const QString& text)
    {
        QTextLayout layout(text, font);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        advance = line.horizontalAdvance();
        runs = layout.glyphRuns();
        for (QGlyphRun& run : runs) { // from the baseline instead of from the line's top
            QList<QPointF> places = run.positions();
            for (QPointF& place : places) {
                place.ry() -= line.y() + line.ascent();
            }
            run.setPositions(places);
        }
    }

    QList<QGlyphRun> runs;
    qreal advance = 0;
};

/// A font as text is set in it. Digits are measured and shaped when the first one is set: many fonts never
/// are to figures.
class Face
{
public:
    explicit Face(const QFont& font) : m_font(font), m_metrics(font) { }

    [[nodiscard]] const QFont& font() const { return m_font; }
    /// The middle of a line lies so far above its baseline.
    [[nodiscard]] qreal aboveMiddle() const { return (m_metrics.ascent() - m_metrics.descent()) / 2; }

    /// Of the widest digit.
    [[nodiscard]] qreal cell()
    {
        if (m_cell == 0) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                m_cell = qMax(m_cell, m_metrics.horizontalAdvance(QChar(digit)));
            }
        }
        return m_cell;
    }

    [[nodiscard]] const Piece& digit(QChar digit)
    {
        std::optional<Piece>& piece = m_digits.at(digit.unicode() - u'0');
        if (!piece) {
            piece.emplace(m_font, QString(digit));
        }
        return *piece;
    }

private:
    QFont m_font;
    QFontMetricsF m_metrics;
    qreal m_cell = 0;
    std::array<std::optional<Piece>, 10> m_digits;
};

/// What was shaped before.
class ShapedText
{
public:
    [[nodiscard]] Face& face(const QFont& font)
    {
        auto found = m_faces.find(font);
        if (found == m_faces.end()) {
            found = m_faces.insert(font, std::make_shared<Face>(font));
        }
        return **found;
    }

    /// Holds until the next one is asked for.
    [[nodiscard]] const Piece& piece(const Face& face, const QString& text)
    {
        const std::pair key(&face, text);
        if (const Piece* known = m_pieces.object(key)) {
            return *known;
        }
        auto* piece = new Piece(face.font(), text);
        m_pieces.insert(key, piece);
        return *piece;
    }

private:
    static constexpr qsizetype kMostPieces = 1000; ///< of some hundred bytes each

    QHash<QFont, std::shared_ptr<Face>> m_faces;
    QCache<std::pair<const Face*, QString>, Piece> m_pieces{ kMostPieces };
};

/// Text is set in one thread; Qt's fonts, which this holds, end with the application.
ShapedText& shapedText()
{
    static std::unique_ptr<ShapedText> shaped;
    if (!shaped) {
        shaped = std::make_unique<ShapedText>();
        qAddPostRoutine([] { shaped.reset(); });
    }
    return *shaped;
}

/// Where QPainter begins a text that is to begin at `x`: in steps of a 64th.
qreal steps(qreal x)
{
    return std::trunc(x * 64) / 64;
}

/// Sets `text` from `x` on, and draws it where there is a painter. Returns where it ends.
qreal setText(Face& face, const QString& text, qreal x, qreal baseline, QPainter* painter)
{
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = runLength(text, i);
        const bool isDigit = isCell(text.at(i));
        const Piece& piece = isDigit ? face.digit(text.at(i)) : shapedText().piece(face, text.mid(i, length));
        if (painter != nullptr) {
            const QPointF place(steps(x + (isDigit ? (face.cell() - piece.advance) / 2 : 0)), baseline);
            for (const QGlyphRun& run : piece.runs) {
                painter->drawGlyphRun(place, run);
            }
        }
        x += isDigit ? face.cell() : piece.advance;
        i += length;
    }
    return x;
}

} // namespace

qreal tabularWidth(const QFont& font, const QString& text)
{
    return setText(shapedText().face(font), text, 0, 0, nullptr);
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    Face& face = shapedText().face(painter.font());
    qreal x = rect.left();
    if (alignment & Qt::AlignRight) {
        x = rect.right() - setText(face, text, 0, 0, nullptr);
    } else if (alignment & Qt::AlignHCenter) {
        x = rect.center().x() - setText(face, text, 0, 0, nullptr) / 2;
    }
    setText(face, text, x, rect.center().y() + face.aboveMiddle(), &painter);
}

} // namespace spillway
