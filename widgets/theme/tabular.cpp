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
    Piece() = default;
    Piece(const QFont& font, const QString& text) : advance(QFontMetricsF(font).horizontalAdvance(text))
    {
        QTextLayout layout(text, font);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
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

/// A font as text is set in it.
struct Face {
    explicit Face(const QFont& font)
    {
        const QFontMetricsF metrics(font);
        aboveMiddle = (metrics.ascent() - metrics.descent()) / 2;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            const QChar digit(u'0' + static_cast<char16_t>(i));
            digits[i] = Piece(font, QString(digit));
            cell = qMax(cell, metrics.horizontalAdvance(digit));
        }
    }

    std::array<Piece, 10> digits;
    qreal cell = 0; ///< of the widest digit
    qreal aboveMiddle = 0; ///< the middle of a line lies so far above its baseline
};

/// What was shaped before.
class ShapedText
{
public:
    [[nodiscard]] const Face& face(const QFont& font)
    {
        auto found = m_faces.find(font);
        if (found == m_faces.end()) {
            found = m_faces.insert(font, std::make_shared<const Face>(font));
        }
        return **found;
    }

    /// Holds until the next one is asked for.
    [[nodiscard]] const Piece& piece(const Face& face, const QFont& font, const QString& text)
    {
        const std::pair key(&face, text);
        if (const Piece* known = m_pieces.object(key)) {
            return *known;
        }
        auto* piece = new Piece(font, text);
        m_pieces.insert(key, piece);
        return *piece;
    }

private:
    static constexpr qsizetype kMostPieces = 1000; ///< of some hundred bytes each

    QHash<QFont, std::shared_ptr<const Face>> m_faces;
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
qreal setText(
    const QFont& font, const Face& face, const QString& text, qreal x, qreal baseline, QPainter* painter)
{
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype length = runLength(text, i);
        const bool isDigit = isCell(text.at(i));
        const Piece& piece = isDigit ? face.digits.at(text.at(i).unicode() - u'0')
                                     : shapedText().piece(face, font, text.mid(i, length));
        if (painter != nullptr) {
            const QPointF place(steps(x + (isDigit ? (face.cell - piece.advance) / 2 : 0)), baseline);
            for (const QGlyphRun& run : piece.runs) {
                painter->drawGlyphRun(place, run);
            }
        }
        x += isDigit ? face.cell : piece.advance;
        i += length;
    }
    return x;
}

} // namespace

qreal tabularWidth(const QFont& font, const QString& text)
{
    return setText(font, shapedText().face(font), text, 0, 0, nullptr);
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    const QFont& font = painter.font();
    const Face& face = shapedText().face(font);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight) {
        x = rect.right() - setText(font, face, text, 0, 0, nullptr);
    } else if (alignment & Qt::AlignHCenter) {
        x = rect.center().x() - setText(font, face, text, 0, 0, nullptr) / 2;
    }
    setText(font, face, text, x, rect.center().y() + face.aboveMiddle, &painter);
}

} // namespace spillway
