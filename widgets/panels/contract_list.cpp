// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/contract_list.h"

#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr int kRow = 21;
constexpr int kAge = 92; ///< wide
constexpr int kRows = 6; ///< there is room for, before there are any

} // namespace

ContractList::ContractList(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setAccessibleName(tr("What the console reads"));
}

void ContractList::setRelations(std::vector<ContractRelation> relations, Instant now)
{
    m_relations = std::move(relations);
    m_now = now;
    QStringList spoken;
    for (const ContractRelation& relation : m_relations) {
        spoken.append(QStringLiteral("%1: %2, %3")
                .arg(QString::fromStdString(relation.name), rowsOf(relation), ageOf(relation)));
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QString ContractList::rowsOf(const ContractRelation& relation) const
{
    //: %1 is the number, as it is written
    return tr("%1 row(s)", nullptr, static_cast<int>(relation.rows)).arg(format::count(relation.rows));
}

QString ContractList::ageOf(const ContractRelation& relation) const
{
    if (!relation.newest) {
        return relation.rows == 0 ? tr("none yet") : tr("undated");
    }
    //: %1 is an age such as "41 s"
    return tr("%1 old").arg(format::age(std::max(Duration(0), m_now - *relation.newest)));
}

QSize ContractList::sizeHint() const
{
    return { 300, kRow * std::max(kRows, static_cast<int>(m_relations.size())) };
}

void ContractList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_relations.empty()) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(0, 0, width(), kRow), Qt::AlignVCenter, tr("not read yet"));
        return;
    }
    double top = 0;
    for (const ContractRelation& relation : m_relations) {
        const QRectF line(0, top, width(), kRow);
        QFont code = theme().font("code");
        code.setPixelSize(theme().font("caption").pixelSize());
        painter.setFont(code);
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(line, Qt::AlignVCenter, QString::fromStdString(relation.name));
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        drawTabular(painter, line.adjusted(0, 0, -kAge, 0), Qt::AlignRight, rowsOf(relation));
        painter.setPen(theme().colour("text.secondary"));
        drawTabular(painter, line, Qt::AlignRight, ageOf(relation));
        top += kRow;
    }
}

} // namespace spillway
