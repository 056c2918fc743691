// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/budget_bar.h"
#include "widgets/components/sparkline.h"
#include "widgets/components/text_runs.h"

#include <QAbstractButton>
#include <QTimer>

#include <variant>

namespace spillway
{

/// What a tile shows, as finished text.
struct KpiValues {
    QString label;
    std::string icon;
    QString percent; ///< top right; not shown when an age is
    QString value;
    QString unit;
    TextRuns context; ///< glyph and change first, then what it is compared with
    TextRuns brief; ///< in place of `context` where that has no room; the most important first
    std::variant<std::monostate, BudgetBarValues, SparklineValues> graph;
    Tone tone = Tone::Neutral; ///< Warning and Critical colour the border; the context says why in words
    Freshness freshness
        = Freshness::Loading; ///< Missing shows `value` dimmed: say in `context` what is missing
    QString age; ///< "24 min", "to 17:08": the badge of stale and partial figures
    QString problem; ///< an error: shown instead of the figure, with `context` below it
    bool operator==(const KpiValues&) const = default;
};

/// A figure of the overview's top row, 212 × 124; clicking it opens the page behind the figure. Below 110 px
/// it leaves out its graph, from 128 px it writes the value larger.
class KpiTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KpiTile(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const KpiValues& values);
    [[nodiscard]] const KpiValues& values() const { return m_values; }
    /// What of the context stands there at this width: never a part of a word or a figure.
    [[nodiscard]] TextRuns shownContext() const;
    [[nodiscard]] QRectF inner() const; ///< what is written in

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 150, 88 }; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// Where the parts of a tile stand.
    struct Places {
        explicit Places(const QRectF& tile);
        /// What the ink of a part may reach.
        [[nodiscard]] static QRect around(const QRectF& part);
        QRectF inner, label, value, context, graph;
        bool isCompact = false;
    };

    [[nodiscard]] QString description() const;
    /// What has to be painted again when the values become these.
    [[nodiscard]] QRegion differing(const KpiValues& values) const;
    /// Ground and border, where `shown` holds them.
    void paintFrame(QPainter& painter, const QRect& shown) const;
    void paintLabel(QPainter& painter, const QRectF& line) const;
    void paintValue(QPainter& painter, const QRectF& line) const;
    void paintGraph(QPainter& painter, const QRectF& area) const;
    void paintSkeleton(QPainter& painter, const QRectF& inner) const;

    const Theme& m_theme;
    KpiValues m_values;
    QTimer m_skeletonDelay; ///< what loads quickly does not flash
};

} // namespace spillway
