// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/controls_page.h"

#include "models/controls/lever_orders.h"
#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/control_words.h"
#include "widgets/components/data_table.h"
#include "widgets/components/panel.h"
#include "widgets/components/runs_label.h"
#include "widgets/panels/active_controls.h"
#include "widgets/panels/control_obstacle.h"
#include "widgets/panels/lever_board.h"
#include "widgets/panels/load_level_matrix.h"
#include "widgets/panels/notice_banner.h"
#include "widgets/panels/recent_commands.h"
#include "widgets/panels/safeguard_ladder.h"

#include <QVBoxLayout>

#include <cmath>

namespace spillway
{
namespace
{

constexpr double kGutter = 12;
constexpr double kPaddingX = 16;
constexpr double kPaddingY = 12;
constexpr int kTwoColumns = 1336; ///< what is narrower has the safeguards below the levers
constexpr int kSmallestWidth = 1010; ///< in the smallest window, 1100 wide
constexpr double kUpper = 518;
constexpr double kActive = 158;
constexpr double kLadder = 252;
constexpr double kSmallestRecent = 238;

} // namespace

ControlsPage::ControlsPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_banner(new NoticeBanner(theme, m_content))
    , m_active(new ActiveControls(theme, m_content))
    , m_levers(new LeverBoard(theme, m_content))
    , m_ladderPanel(new spillway::Panel(theme, tr("Safeguards"), m_content))
    , m_loadPanel(new spillway::Panel(theme, tr("Load level"), m_content))
    , m_recentPanel(new spillway::Panel(theme, tr("Recent commands"), m_content))
    , m_ladder(new SafeguardLadder(theme))
    , m_load(new LoadLevelMatrix(theme))
    , m_loadBadge(new Badge(theme))
    , m_loadNote(new RunsLabel(theme, "small"))
    , m_loadArm(
          new ActionButton(theme, tr("Arm level…"), ActionButton::Kind::Normal, ActionButton::Size::Small))
    , m_editSafeguards(
          new ActionButton(theme, tr("Edit…"), ActionButton::Kind::Ghost, ActionButton::Size::Small))
    , m_openAudit(
          new ActionButton(theme, tr("Open audit"), ActionButton::Kind::Ghost, ActionButton::Size::Small))
    , m_recent(makeRecentCommands(theme, nullptr))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    build();
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &ControlsPage::applyTheme);
    connect(m_levers, &LeverBoard::armRequested, this, &ControlsPage::armRequested);
    connect(m_active, &ActiveControls::extendRequested, this, &ControlsPage::extendRequested);
    connect(m_active, &ActiveControls::endRequested, this, &ControlsPage::endRequested);
    connect(m_editSafeguards, &ActionButton::clicked, this, &ControlsPage::safeguardsRequested);
    connect(m_openAudit, &ActionButton::clicked, this, &ControlsPage::auditRequested);
    connect(m_recent, &DataTable::rowActivated, this, &ControlsPage::commandOpened);
    connect(m_loadArm, &ActionButton::clicked, this, [this] {
        commands::Command draft;
        draft.type = commands::CommandType::SetLoadLevel;
        draft.parameters = commands::LoadLevelParameters{ m_load->chosen() };
        Q_EMIT armRequested(draft);
    });
}

void ControlsPage::build()
{
    m_ladderPanel->addHeaderWidget(m_editSafeguards);
    m_ladderPanel->setContent(m_ladder, { 14, 0, 14, 4 });
    m_loadPanel->setSubtitle(tr("features step down"));
    m_loadPanel->addHeaderWidget(m_loadBadge);
    auto* load = new QWidget;
    auto* column = new QVBoxLayout(load);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_load, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(14, 6, 10, 8);
    foot->addWidget(m_loadNote);
    foot->addStretch();
    foot->addWidget(m_loadArm);
    column->addLayout(foot);
    m_loadPanel->setContent(load, { 0, 0, 0, 0 });
    m_recentPanel->setSubtitle(
        tr("every change has a version; the lights are accepted, stored, enforced, traffic fell"));
    m_openAudit->setTrailingIconName("chevron-right");
    m_recentPanel->addHeaderWidget(m_openAudit);
    m_recentPanel->setContent(m_recent, { 0, 0, 0, 4 });
    m_editSafeguards->setDescription(tr("Edit the safeguards"));
}

void ControlsPage::applyTheme()
{
    QPalette palette = m_content->palette();
    palette.setColor(QPalette::Window, m_theme.colour("bg.window"));
    m_content->setPalette(palette);
    m_content->setAutoFillBackground(true);
    viewport()->setPalette(palette);
}

void ControlsPage::setNotice(const OverviewValues& values, const controls::ControlsValues& controls)
{
    const auto obstacle = obstacleFor(values, controls, commands::Effect::Tightens);
    QString line;
    if (obstacle && obstacle->isForAll && !obstacle->title.isEmpty()) {
        // The order that the pause card is set to, as the example to copy.
        std::optional<commands::Command> example = m_levers->pauseOrder();
        const bool elsewhere = controls.access.state == controls::Access::State::Unreachable
            || controls.access.state == controls::Access::State::Ready;
        if (example && elsewhere) { // none while no tier is known
            example->duration = std::chrono::minutes(45);
            line = QString::fromStdString(controls::shellLine(*example).value_or(std::string()));
        }
    }
    auto notice = obstacle && !obstacle->title.isEmpty() ? obstacle : redisNotice(values);
    const bool shown = notice.has_value();
    m_banner->setNotice(shown ? notice->title : QString(), shown ? notice->meaning : QString(), line,
        shown ? notice->outage : std::nullopt, values.playbooks);
    if (shown != m_bannerShown) {
        m_bannerShown = shown;
        arrange();
    }
}

void ControlsPage::setLoadLevel(const OverviewValues& values, const controls::ControlsValues& controls)
{
    m_load->setValues(values, controls.ledger ? controls.ledger->features : std::vector<LoadFeature>());
    const auto& origin = values.control.loadLevelOrigin;
    const bool active = origin && commands::isActive(*origin, values.now);
    const LoadLevel level = active ? values.control.loadLevel : LoadLevel::Normal;
    QString word = loadWord(level);
    word[0] = word.at(0).toUpper();
    m_loadBadge->setValues({ word,
        level == LoadLevel::Normal         ? Tone::Neutral
            : level == LoadLevel::Critical ? Tone::Critical
                                           : Tone::Warning,
        "load" });
    commands::Command draft;
    draft.type = commands::CommandType::SetLoadLevel;
    draft.parameters = commands::LoadLevelParameters{ m_load->chosen() };
    const auto obstacle
        = obstacleFor(values, controls, commands::effectOf(draft, values.control, values.now));
    const bool same = m_load->chosen() == level;
    m_loadArm->setEnabled(!same && !obstacle);
    const QString why = obstacle ? obstacle->brief
        : same                   ? tr("choose another column")
        : active
        ? tr("by %1: %2").arg(QString::fromStdString(origin->actor), QString::fromStdString(origin->reason))
        : tr("backends read it with the control state");
    m_loadNote->setRuns({ { why, "text.tertiary", 400, {}, 0, true } });
    m_loadArm->setToolTip(why);
}

void ControlsPage::setValues(const OverviewValues& values, const controls::ControlsValues& controls)
{
    m_active->setValues(values, controls);
    m_levers->setValues(values, controls);
    m_ladder->setValues(values);
    m_ladderPanel->setSubtitle(m_ladder->subtitle());
    const auto obstacle = obstacleFor(values, controls, commands::Effect::Loosens);
    m_editSafeguards->setEnabled(!obstacle || !obstacle->isForAll);
    m_editSafeguards->setToolTip(obstacle ? obstacle->brief : QString());
    setLoadLevel(values, controls);
    m_recent->setLoading(!controls.ledger && controls.ledgerAnswers);
    m_recent->setRows(recentCommandRows(values, controls));
    m_recentPanel->setFreshness(
        controls.ledger && !controls.ledgerAnswers ? Freshness::Partial : Freshness::Fresh,
        controls.ledger
            ? tr("to %1").arg(QString::fromStdString(values.zone.toIso(controls.ledger->asOf)).mid(11, 5))
            : QString());
    setNotice(values, controls);
}

void ControlsPage::focusLevers()
{
    m_levers->focusFirst();
}

void ControlsPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

/// Levers at the left, safeguards and load level at their right. Answers where the next row begins.
double ControlsPage::arrangeBeside(double width, double y)
{
    const double left = std::round((width - kGutter) * 8.3 / 12);
    const double right = width - kGutter - left;
    m_active->setGeometry(QRectF(kPaddingX, y, left, kActive).toRect());
    m_levers->setGeometry(
        QRectF(kPaddingX, y + kActive + kGutter, left, kUpper - kActive - kGutter).toRect());
    const double x = kPaddingX + left + kGutter;
    m_ladderPanel->setGeometry(QRectF(x, y, right, kLadder).toRect());
    m_loadPanel->setGeometry(QRectF(x, y + kLadder + kGutter, right, kUpper - kLadder - kGutter).toRect());
    return y + kUpper + kGutter;
}

/// In one column as wide as the page, safeguards and load level sharing a row.
double ControlsPage::arrangeBelow(double width, double y)
{
    m_active->setGeometry(QRectF(kPaddingX, y, width, kActive).toRect());
    y += kActive + kGutter;
    const double levers = kUpper - kActive - kGutter;
    m_levers->setGeometry(QRectF(kPaddingX, y, width, levers).toRect());
    y += levers + kGutter;
    const double half = (width - kGutter) / 2;
    const double row = std::max(kLadder, kUpper - kLadder - kGutter);
    m_ladderPanel->setGeometry(QRectF(kPaddingX, y, half, row).toRect());
    m_loadPanel->setGeometry(QRectF(kPaddingX + half + kGutter, y, half, row).toRect());
    return y + row + kGutter;
}

void ControlsPage::arrange()
{
    const QSize room = viewport()->size();
    const double width = std::max(kSmallestWidth, room.width()) - 2 * kPaddingX;
    double y = kPaddingY;
    if (m_bannerShown) {
        m_banner->setGeometry(QRectF(kPaddingX, y, width, NoticeBanner::kHeight).toRect());
        y += NoticeBanner::kHeight + kGutter;
    }
    y = room.width() < kTwoColumns ? arrangeBelow(width, y) : arrangeBeside(width, y);
    const double recent = std::max(kSmallestRecent, room.height() - y - kPaddingY);
    m_recentPanel->setGeometry(QRectF(kPaddingX, y, width, recent).toRect());
    m_content->resize(
        static_cast<int>(width + 2 * kPaddingX), static_cast<int>(std::ceil(y + recent + kPaddingY)));
}

} // namespace spillway
