// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/runs_label.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{

RunsLabel::RunsLabel(const Theme& theme, std::string style, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_style(std::move(style))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void RunsLabel::setRuns(const TextRuns& runs)
{
    if (runs == m_runs) {
        return;
    }
    const QSize before = sizeHint();
    m_runs = runs;
    setAccessibleName(textOfRuns(runs));
    if (sizeHint() != before) {
        updateGeometry();
    }
    update();
}

void RunsLabel::setPadding(int left, int right)
{
    m_left = left;
    m_right = right;
    updateGeometry();
}

QSize RunsLabel::sizeHint() const
{
    return { qCeil(textRunsWidth(theme(), m_style, m_runs)) + m_left + m_right, theme().lineHeight(m_style) };
}

void RunsLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTextRuns(painter, theme(), m_style, QRectF(m_left, 0, width() - m_left - m_right, height()), m_runs);
}

} // namespace spillway
