// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/check_list.h"

#include "widgets/components/badge.h"

#include <QPainter>

namespace spillway
{
namespace
{

using State = CheckRow::State;

constexpr int kLeft = 48;
constexpr int kRight = 16;
constexpr int kTitle = 20;
constexpr int kAbove = 7;
constexpr int kBelow = 7;
constexpr int kLine = 26;
constexpr int kBeside = 8; ///< between a name and badges

Tone toneOf(State state)
{
    switch (state) {
    case State::Waiting:
        return Tone::Unknown;
    case State::Running:
        return Tone::Info;
    case State::Good:
        return Tone::Ok;
    case State::Warning:
        return Tone::Warning;
    case State::Bad:
        return Tone::Critical;
    }
    return Tone::Unknown;
}

std::string_view glyphOf(State state)
{
    return state == State::Running ? std::string_view("refresh") : toneGlyph(toneOf(state));
}

} // namespace

CheckList::CheckList(const Theme& theme, const QString& name, QWidget* parent) : ThemedWidget(theme, parent)
{
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CheckList::setRows(std::vector<CheckRow> rows)
{
    if (rows == m_rows) {
        return;
    }
    m_rows = std::move(rows);
    describe();
    updateGeometry();
    update();
}

void CheckList::describe()
{
    QStringList spoken;
    for (const CheckRow& row : m_rows) {
        QString state;
        switch (row.state) {
        case State::Waiting:
            state = tr("not checked yet");
            break;
        case State::Running:
            state = tr("being checked");
            break;
        case State::Good:
            state = tr("good");
            break;
        case State::Warning:
            state = tr("warning");
            break;
        case State::Bad:
            state = tr("bad");
            break;
        }
        QString text = row.title + QStringLiteral(", ") + state;
        if (!row.detail.isEmpty()) {
            text += QStringLiteral(": ") + row.detail;
        }
        for (const CheckRow::Line& line : row.lines) {
            text += QStringLiteral("; ") + line.text + QLatin1Char(' ') + line.badges.join(QLatin1Char(' '));
        }
        spoken.append(text);
    }
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
}

int CheckList::detailHeight(const CheckRow& row, int width) const
{
    if (row.detail.isEmpty()) {
        return 0;
    }
    const QFontMetrics metrics(theme().font("small"));
    const QRect bounds(0, 0, qMax(40, width - kLeft - kRight), 1000);
    return qMax(
        theme().lineHeight("small"), metrics.boundingRect(bounds, Qt::TextWordWrap, row.detail).height());
}

int CheckList::heightFor(int width) const
{
    int height = 0;
    for (const CheckRow& row : m_rows) {
        height += kAbove + kTitle + detailHeight(row, width) + kBelow
            + static_cast<int>(row.lines.size()) * kLine;
    }
    return height;
}

QSize CheckList::sizeHint() const
{
    return { 480, heightFor(qMax(width(), 240)) };
}

/// As many as have room beside the name, and how many more there are.
QStringList CheckList::badgesWithin(const QStringList& badges, Tone tone, double room) const
{
    const auto wide = [&](const QString& badge) {
        return badgeSize(theme(), BadgeValues{ badge, tone, "" }).width() + kBeside;
    };
    double all = 0;
    for (const QString& badge : badges) {
        all += wide(badge);
    }
    if (all <= room) {
        return badges;
    }
    QStringList shown;
    double left = room;
    for (const QString& badge : badges) {
        const QString more = QStringLiteral("+%1").arg(badges.size() - shown.size() - 1);
        if (wide(badge) + wide(more) > left) {
            break;
        }
        left -= wide(badge);
        shown.append(badge);
    }
    shown.append(QStringLiteral("+%1").arg(badges.size() - shown.size()));
    return shown;
}

double CheckList::paintRow(QPainter& painter, const CheckRow& row, double top) const
{
    const Tone tone = toneOf(row.state);
    const int detail = detailHeight(row, width());
    const double textHeight = kTitle + detail;
    theme().drawIcon(painter, { 16, std::round(top + kAbove + (qMin(textHeight, 36.0) - 20) / 2) },
        glyphOf(row.state), 20, theme().colour(toneColour(tone)));
    const double room = width() - kLeft - kRight;
    painter.setFont(theme().font("body", 500));
    painter.setPen(theme().colour(row.state == State::Waiting ? "text.secondary" : "text.primary"));
    painter.drawText(QRectF(kLeft, top + kAbove, room, kTitle), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(row.title, Qt::ElideRight, room));
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour(row.state == State::Bad ? "text.secondary" : "text.tertiary"));
    painter.drawText(
        QRectF(kLeft, top + kAbove + kTitle, room, detail), Qt::TextWordWrap | Qt::AlignTop, row.detail);
    double y = top + kAbove + textHeight + (row.lines.empty() ? kBelow : 0);
    for (const CheckRow::Line& line : row.lines) {
        painter.setFont(theme().font("code"));
        const double name = QFontMetricsF(painter.font()).horizontalAdvance(line.text) + kBeside;
        double right = width() - kRight;
        const QStringList badges = badgesWithin(line.badges, tone, right - kLeft - name);
        for (auto badge = badges.rbegin(); badge != badges.rend(); ++badge) {
            const BadgeValues values{ *badge, tone, "" };
            const QSizeF size = badgeSize(theme(), values);
            paintBadge(
                painter, theme(), { right - size.width(), y + 3, size.width(), size.height() }, values);
            right -= size.width() + kBeside;
        }
        painter.setFont(theme().font("code"));
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(QRectF(kLeft, y, right - kLeft - 8, kLine), Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(line.text, Qt::ElideMiddle, right - kLeft - 8));
        y += kLine;
    }
    return y + (row.lines.empty() ? 0 : kBelow);
}

void CheckList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    double y = 0;
    for (const CheckRow& row : m_rows) {
        if (y > 0) {
            painter.fillRect(QRectF(0, y, width(), 1), theme().colour("border.subtle"));
        }
        y = paintRow(painter, row, y);
    }
}

} // namespace spillway
