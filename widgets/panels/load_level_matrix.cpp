// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/load_level_matrix.h"

#include "widgets/components/control_words.h"
#include "widgets/components/text_runs.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace spillway
{

namespace
{

constexpr double kHeader = 24;
constexpr double kRow = 29;
constexpr double kName = 118;
constexpr int kLevels = 4;

QString titled(LoadLevel level)
{
    QString word = loadWord(level);
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1);
}

} // namespace

LoadLevelMatrix::LoadLevelMatrix(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    describe();
}

QSize LoadLevelMatrix::sizeHint() const
{
    return { 380, static_cast<int>(kHeader + kRow * static_cast<double>(m_features.size())) };
}

void LoadLevelMatrix::setValues(const OverviewValues& values, const std::vector<LoadFeature>& features)
{
    const bool active = values.control.loadLevelOrigin
        && (!values.control.loadLevelOrigin->expiresAt
            || *values.control.loadLevelOrigin->expiresAt > values.now);
    const LoadLevel current = active ? values.control.loadLevel : LoadLevel::Normal;
    if (current != m_current) {
        m_touched = false; // what was chosen before the change was chosen against another state
    }
    m_current = current;
    if (!m_touched) {
        m_chosen = current;
    }
    if (features != m_features) {
        m_features = features;
        updateGeometry();
    }
    describe();
    update();
}

void LoadLevelMatrix::choose(LoadLevel level)
{
    m_touched = true;
    if (level != m_chosen) {
        m_chosen = level;
        describe();
        update();
        Q_EMIT chosenChanged(level);
    }
}

void LoadLevelMatrix::describe()
{
    QStringList parts;
    for (const LoadFeature& feature : m_features) {
        parts.append(QString::fromStdString(feature.displayName) + QLatin1Char(' ')
            + QString::fromUtf8(featureModeName(feature.at(m_chosen)).data()));
    }
    //: %1 and %2 are load levels
    setAccessibleName(tr("Load level: %1 in force, %2 chosen").arg(loadWord(m_current), loadWord(m_chosen)));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

QRectF LoadLevelMatrix::column(int level) const
{
    const double each = (width() - kName) / kLevels;
    return { kName + each * level, 0, each, kHeader + kRow * static_cast<double>(m_features.size()) };
}

void LoadLevelMatrix::paintHeader(QPainter& painter) const
{
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(QRectF(14, 0, kName - 14, kHeader), Qt::AlignVCenter, tr("Feature"));
    for (int i = 0; i < kLevels; ++i) {
        const auto level = static_cast<LoadLevel>(i);
        const bool current = level == m_current;
        painter.setFont(theme().font("caption", current ? 600 : 500));
        painter.setPen(theme().colour(current ? "text.primary" : "text.tertiary"));
        QRectF cell = column(i);
        cell.setHeight(kHeader);
        painter.drawText(cell, Qt::AlignCenter, titled(level));
    }
    painter.fillRect(QRectF(0, kHeader - 1, width(), 1), theme().colour("border.default"));
}

void LoadLevelMatrix::paintFeature(QPainter& painter, const LoadFeature& feature, double y) const
{
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.primary"));
    const QRectF name(14, y, kName - 20, kRow);
    painter.drawText(name, Qt::AlignVCenter,
        QFontMetricsF(painter.font())
            .elidedText(QString::fromStdString(feature.displayName), Qt::ElideRight, name.width()));
    for (int i = 0; i < kLevels; ++i) {
        const FeatureMode mode = feature.modes.at(static_cast<std::size_t>(i));
        const bool full = mode == FeatureMode::Full;
        const bool off = mode == FeatureMode::Off;
        const TextRun run{ full ? tr("full")
                : off           ? tr("off")
                                : tr("small"),
            full      ? std::string_view("status.ok")
                : off ? std::string_view("text.tertiary")
                      : std::string_view("status.warn"),
            500,
            full      ? std::string_view("check")
                : off ? std::string_view("cross")
                      : std::string_view("minus") };
        const QRectF cell = column(i);
        const double wide = textRunsWidth(theme(), "caption", { run });
        paintTextRuns(
            painter, theme(), "caption", QRectF(cell.center().x() - wide / 2, y, wide + 2, kRow), { run });
    }
    painter.fillRect(QRectF(0, y + kRow - 1, width(), 1), theme().colour("border.subtle"));
}

void LoadLevelMatrix::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(column(static_cast<int>(m_current)), theme().colour("surface.selected"));
    paintHeader(painter);
    if (m_features.empty()) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(14, kHeader, width() - 28.0, 38), Qt::AlignVCenter,
            tr("No feature is listed in spillway.load_feature"));
    }
    double y = kHeader;
    for (const LoadFeature& feature : m_features) {
        paintFeature(painter, feature, y);
        y += kRow;
    }
    if (m_chosen != m_current) {
        painter.setPen(QPen(theme().colour("accent.base"), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(column(static_cast<int>(m_chosen)).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (hasFocus()) {
        paintFocusRing(painter, theme(), column(static_cast<int>(m_chosen)), 2);
    }
}

void LoadLevelMatrix::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < kLevels; ++i) {
        if (column(i).contains(event->position())) {
            choose(static_cast<LoadLevel>(i));
        }
    }
}

void LoadLevelMatrix::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0) {
        ThemedWidget::keyPressEvent(event);
        return;
    }
    choose(static_cast<LoadLevel>(std::clamp(static_cast<int>(m_chosen) + step, 0, kLevels - 1)));
}

void LoadLevelMatrix::focusInEvent(QFocusEvent* event)
{
    ThemedWidget::focusInEvent(event);
    update();
}

void LoadLevelMatrix::focusOutEvent(QFocusEvent* event)
{
    ThemedWidget::focusOutEvent(event);
    update();
}

} // namespace spillway
