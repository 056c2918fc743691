// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tabular.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTest>

#include <functional>

using namespace spillway;

namespace
{

constexpr QSize kPicture(420, 48);

/// The plain way: each digit and each word by itself, shaped by Qt where it stands.
double drawByShaping(QPainter* painter, const QFont& font, QPointF baseline, const QString& text)
{
    const QFontMetricsF metrics(font);
    double cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        cell = qMax(cell, metrics.horizontalAdvance(QChar(digit)));
    }
    const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
    double x = baseline.x();
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        while (!isDigit(text.at(i)) && end < text.size() && !isDigit(text.at(end))) {
            ++end;
        }
        const QString piece = text.mid(i, end - i);
        const double advance = metrics.horizontalAdvance(piece);
        if (painter != nullptr) {
            painter->drawText(
                QPointF(x + (isDigit(text.at(i)) ? (cell - advance) / 2 : 0), baseline.y()), piece);
        }
        x += isDigit(text.at(i)) ? cell : advance;
        i = end;
    }
    return x - baseline.x();
}

QImage picture(double pixelRatio, const std::function<void(QPainter&)>& draw)
{
    QImage image(kPicture * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setPen(Qt::white);
    draw(painter);
    return image;
}

} // namespace

class TestTabular : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digitsAreOneWidth();
    void looksAsQtDrawsIt_data();
    void looksAsQtDrawsIt();
    void looksTheSameAfterManyOtherWords();
};

void TestTabular::digitsAreOneWidth()
{
    const Theme theme;
    const QFont font = theme.font("kpi");
    QCOMPARE(tabularWidth(font, QStringLiteral("$111.11")), tabularWidth(font, QStringLiteral("$444.88")));
    const QImage image = picture(1, [&](QPainter& painter) {
        painter.setFont(font);
        drawTabular(painter, QRectF(0, 0, 200, 40), Qt::AlignRight, QStringLiteral("17"));
    });
    int leftmost = 200;
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < leftmost; ++x) {
            leftmost = image.pixelColor(x, y).lightness() > 100 ? x : leftmost;
        }
    }
    QVERIFY(leftmost > 200 - 2 * 26);
    QVERIFY(leftmost < 200);
}

void TestTabular::looksAsQtDrawsIt_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<int>("weight");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("pixelRatio");
    const QStringList texts{ QStringLiteral("$1,234.56"), QStringLiteral("17 requests, AVAT To fi"),
        QStringLiteral("12:05 − 13:00 · größer als 3 µs"), QStringLiteral("request 日本 10 >= 5"),
        QStringLiteral(" 100 % "), QString() };
    for (const char* style : { "kpi", "caption", "body", "small", "code", "overline" }) {
        for (const int weight : { 400, 600 }) {
            for (const QString& text : texts) {
                for (const double ratio : { 1.0, 1.5, 2.0 }) {
                    QTest::addRow("%s %d \"%s\" at %g", style, weight, qPrintable(text), ratio)
                        << style << weight << text << ratio;
                }
            }
        }
    }
}

void TestTabular::looksAsQtDrawsIt()
{
    QFETCH(QString, style);
    QFETCH(int, weight);
    QFETCH(QString, text);
    QFETCH(double, pixelRatio);
    const Theme theme;
    const QFont font = theme.font(style.toStdString(), weight);
    const QFontMetricsF metrics(font);
    const QRectF rect(7.3, 2, 400.4, 40);
    const double width = drawByShaping(nullptr, font, {}, text);
    QCOMPARE(tabularWidth(font, text), width);
    const double baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const auto& [alignment, left] :
        { std::pair(Qt::AlignLeft, rect.left()), std::pair(Qt::AlignRight, rect.right() - width),
            std::pair(Qt::AlignHCenter, rect.center().x() - width / 2) }) {
        const QImage expected = picture(pixelRatio, [&, start = left](QPainter& painter) {
            painter.setFont(font);
            drawByShaping(&painter, font, { start, baseline }, text);
        });
        for (int round = 0; round < 2; ++round) { // shaped anew, and remembered
            const QImage drawn = picture(pixelRatio, [&, side = alignment](QPainter& painter) {
                painter.setFont(font);
                drawTabular(painter, rect, side, text);
            });
            QCOMPARE(drawn, expected);
        }
    }
}

void TestTabular::looksTheSameAfterManyOtherWords()
{
    const Theme theme;
    const QFont font = theme.font("body");
    const auto drawn = [&] {
        return picture(1, [&](QPainter& painter) {
            painter.setFont(font);
            drawTabular(painter, QRectF(4, 4, 400, 40), Qt::AlignLeft, QStringLiteral("12 words and 3 more"));
        });
    };
    const QImage before = drawn();
    for (char16_t first = u'a'; first <= u'z'; ++first) {
        for (char16_t second = u'A'; second < u'A' + 60; ++second) {
            (void)tabularWidth(font, QString(QChar(first)) + QChar(second));
        }
    }
    QCOMPARE(drawn(), before);
}

QTEST_MAIN(TestTabular)
#include "tst_tabular.moc"
