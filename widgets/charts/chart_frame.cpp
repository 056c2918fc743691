// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_frame.h"

#include "widgets/components/formatting.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QPainter>
#include <QResizeEvent>
#include <QStyleOptionGraphicsItem>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <functional>

namespace spillway
{

namespace
{

constexpr double kInkBeside = 2; ///< how far letters may stand out of their box
constexpr double kWidestTick = 120; ///< of a time's label; pixels

} // namespace

/// Covers the whole scene and hands its painting to the chart it belongs to, with what of it is to be
/// painted.
class ChartLayer : public QGraphicsItem
{
public:
    using Paint = std::function<void(QPainter&, const QRectF&)>;

    explicit ChartLayer(Paint paintLayer) : m_paint(std::move(paintLayer))
    {
        setFlag(ItemUsesExtendedStyleOption); // else all of it is said to be exposed, always
    }

    void setSize(QSizeF size)
    {
        prepareGeometryChange();
        m_bounds = QRectF(QPointF(), size);
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) override
    {
        m_paint(*painter, option->exposedRect);
    }

private:
    Paint m_paint;
    QRectF m_bounds;
};

QFont chartFont(const QFont& base, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(11);
    font.setWeight(weight);
    return font;
}

ChartFrame::ChartFrame(QMarginsF padding, QWidget* parent)
    : QGraphicsView(parent)
    , m_padding(padding)
    , m_chart(new QChart)
    , m_time(new QValueAxis(m_chart))
    , m_value(new QValueAxis(m_chart))
    , m_data(new ChartLayer([this](QPainter& p, const QRectF& exposed) {
        m_exposed = exposed;
        paintData(p);
    }))
    , m_overlay(new ChartLayer([this](QPainter& p, const QRectF& exposed) {
        m_exposed = exposed;
        paintOverlay(p);
    }))
{
    setScene(new QGraphicsScene(this));
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setFocusPolicy(Qt::NoFocus); // QGraphicsView makes it a second, nameless stop of Tab

    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins());
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_value, Qt::AlignLeft);
    for (QValueAxis* axis : { m_time, m_value }) {
        axis->setLabelsVisible(false);
    }
    m_time->setGridLineVisible(false);
    m_value->setLineVisible(false);
    m_value->setRange(m_scale.bottom, m_scale.top);
    m_value->setTickAnchor(0);
    m_value->setTickInterval(m_scale.step);
    m_value->setTickType(QValueAxis::TicksDynamic);

    scene()->addItem(m_chart);
    m_data->setZValue(1);
    m_overlay->setZValue(2);
    scene()->addItem(m_data);
    scene()->addItem(m_overlay);
}

void ChartFrame::setColours(const ChartColours& colours)
{
    if (colours == m_colours) {
        return;
    }
    m_colours = colours;
    applyColours();
    redrawAll();
}

void ChartFrame::applyColours()
{
    setBackgroundBrush(m_colours.surface);
    m_time->setLinePen(QPen(m_colours.axis, 1));
    m_value->setGridLinePen(QPen(m_colours.grid, 1));
}

QRectF ChartFrame::plotArea() const
{
    return QRectF(QPointF(), QSizeF(viewport()->size())).marginsRemoved(m_padding);
}

PlotMapping ChartFrame::mapping() const
{
    return { plotArea(), m_drawnRange, m_scale.top, m_scale.bottom };
}

void ChartFrame::setAxes(const TimeRange& range, ValueScale scale)
{
    m_range = range;
    m_drawnRange = range;
    if (scale == m_scale) {
        return;
    }
    // The axis lays out a label a tick at each change, shown or not: never the larger range with the smaller
    // step.
    const bool isFiner = scale.step < m_scale.step;
    m_scale = scale;
    if (isFiner) {
        m_value->setRange(scale.bottom, scale.top);
    }
    m_value->setTickInterval(scale.step);
    m_value->setRange(scale.bottom, scale.top);
}

bool ChartFrame::nudgeAxis(const TimeRange& range)
{
    const PlotMapping map = mapping();
    const double half = 0.5 / devicePixelRatioF();
    const bool moves = m_drawnRange.length() <= Duration(0)
        || std::abs(map.x(range.from) - map.plot.left()) >= half
        || std::abs(map.x(range.to) - map.plot.right()) >= half;
    if (!moves) {
        m_range = range;
    }
    return !moves;
}

void ChartFrame::setPadding(QMarginsF padding)
{
    if (padding != m_padding) {
        m_padding = padding;
        layOut();
        redrawAll();
    }
}

QString ChartFrame::valueLabel(double value, double step) const
{
    return format::axisMoney(value, step);
}

void ChartFrame::redrawAll()
{
    m_data->update();
    m_overlay->update();
}

void ChartFrame::redrawFrom(double left)
{
    const QRectF right = sceneRect().adjusted(std::floor(left), 0, 0, 0);
    m_data->update(right);
    m_overlay->update(right);
}

void ChartFrame::redrawOverlay()
{
    m_overlay->update();
}

void ChartFrame::layOut()
{
    const QSizeF size = viewport()->size();
    scene()->setSceneRect(QRectF(QPointF(), size));
    m_chart->setGeometry(QRectF(QPointF(), size));
    m_chart->setPlotArea(plotArea());
    // The pending first layout would put the grid where it would be without a fixed plot area.
    m_chart->layout()->activate();
    m_chart->layout()->invalidate();
    m_data->setSize(size);
    m_overlay->setSize(size);
}

void ChartFrame::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    layOut();
}

/// What is drawn is kept while it is in sight: a picture of every chart of every page would be megabytes.
void ChartFrame::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    m_data->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
}

void ChartFrame::hideEvent(QHideEvent* event)
{
    QGraphicsView::hideEvent(event);
    m_data->setCacheMode(QGraphicsItem::NoCache);
}

void ChartFrame::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    redrawOverlay();
}

void ChartFrame::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    redrawOverlay();
}

void ChartFrame::wheelEvent(QWheelEvent* event)
{
    // A chart does not scroll; the page around it may.
    event->ignore();
}

void ChartFrame::paintLabels(QPainter& painter, double coveredFrom, double coveredTo)
{
    const PlotMapping map = mapping();
    painter.setFont(chartFont(font()));
    painter.setPen(m_colours.label);
    for (int i = 0; m_scale.bottom + i * m_scale.step <= m_scale.top * (1 + 1e-9); ++i) {
        const double value = m_scale.bottom + i * m_scale.step;
        const QRectF box(0, map.y(value) - 8, map.plot.left() - 8, 16);
        if (!m_exposed.intersects(box.adjusted(-kInkBeside, -kInkBeside, kInkBeside, kInkBeside))) {
            continue;
        }
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, valueLabel(value, m_scale.step));
    }
    for (const TimeTick& tick : ticks()) {
        const double x = std::round(map.x(tick.at)) + 0.5;
        if (x + kWidestTick < m_exposed.left() || x - kWidestTick > m_exposed.right()) {
            continue;
        }
        painter.setPen(m_colours.axis);
        painter.drawLine(QPointF(x, map.plot.bottom()), QPointF(x, map.plot.bottom() + 4));
        painter.setFont(chartFont(font(), tick.strong ? QFont::DemiBold : QFont::Medium));
        painter.setPen(tick.strong ? m_colours.textSecondary : m_colours.label);
        const double half = painter.fontMetrics().horizontalAdvance(tick.label) / 2.0 + 1;
        if (x + half > coveredFrom && x - half < coveredTo) {
            continue;
        }
        const double centre = std::clamp(x, half, std::max(half, sceneRect().width() - half));
        painter.drawText(
            QRectF(centre - half, map.plot.bottom() + 4, 2 * half, 16), Qt::AlignCenter, tick.label);
    }
}

void ChartFrame::paintFocus(QPainter& painter)
{
    if (!hasFocus()) {
        return;
    }
    painter.setPen(QPen(m_colours.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(sceneRect().adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace spillway
