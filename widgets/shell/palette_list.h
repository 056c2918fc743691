// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/palette_search.h"
#include "widgets/theme/theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace spillway
{

/// The hits under the headings of their groups; headings cannot be chosen.
class PaletteListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setHits(std::vector<PaletteHit> hits);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Null for a heading.
    [[nodiscard]] const PaletteHit* hitAt(int row) const;
    [[nodiscard]] int hitCount() const { return static_cast<int>(m_hits.size()); }
    /// The next row from `row` that can be chosen, going round; −1 when there is none.
    [[nodiscard]] int nextHit(int row, int step) const;

    [[nodiscard]] static QString groupName(PaletteGroup group);

private:
    struct Row {
        PaletteGroup group;
        int hit = -1; ///< −1: the heading of `group`
    };
    std::vector<PaletteHit> m_hits;
    std::vector<Row> m_rows;
};

/// Paints headings and hits of the palette.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHit(QPainter& painter, const QRectF& rect, const PaletteHit& hit, bool current) const;
    /// From the right: the key, what a control asks; returns where the words must end.
    [[nodiscard]] double paintRight(
        QPainter& painter, const QRectF& row, const PaletteEntry& entry, bool current) const;
    [[nodiscard]] double paintTitle(QPainter& painter, const QRectF& line, const PaletteHit& hit) const;

    const Theme& m_theme;
};

} // namespace spillway
