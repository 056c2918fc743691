// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/power_step.h"

#include "widgets/components/action_button.h"
#include "widgets/components/check_list.h"
#include "widgets/components/choice_card.h"
#include "widgets/components/formatting.h"
#include "widgets/components/panel.h"
#include "widgets/components/text_label.h"
#include "widgets/panels/contract_list.h"
#include "widgets/panels/power_notice.h"
#include "widgets/panels/power_rows.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr int kWays = 428; ///< wide, less where the checks would have too little room
constexpr int kLeastWays = 404;
constexpr int kLeastLines = 96;
/// The role and the user that the gateway's own files make.
constexpr const char* kOwnRole = "spillway_console";
constexpr const char* kOwnUser = "spillway-console";

QScrollArea* scrolled(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

} // namespace

PowerStep::PowerStep(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_notice(new PowerNotice(theme))
    , m_panel(new Panel(theme, tr("Power test")))
    , m_list(new CheckList(theme, tr("Power test")))
    , m_takeAway(new ChoiceCard(theme, tr("Take the power away")))
    , m_another(new ChoiceCard(theme, {}))
    , m_goOn(new ChoiceCard(theme, tr("Go on with this role")))
    , m_lines(new QPlainTextEdit)
    , m_nothing(textLabel(
          theme, tr("Nothing to take away: these credentials only read."), "body", "text.secondary"))
    , m_relations(new ContractList(theme))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(16);
    rows->addWidget(m_notice);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    auto* again
        = new ActionButton(theme, tr("Test again"), ActionButton::Kind::Normal, ActionButton::Size::Small);
    again->setIconName("refresh");
    connect(again, &ActionButton::clicked, this, &PowerStep::testRequested);
    m_panel->addHeaderWidget(again);
    m_panel->setContent(scrolled(m_list), { 0, 0, 0, 4 });
    columns->addWidget(m_panel, 1);
    m_ways = buildWays(theme);
    columns->addWidget(m_ways);
    rows->addLayout(columns, 1);
    setMeasured(0, 0);
    setReports({}, {});
    connect(&theme, &Theme::changed, this, &PowerStep::applyTheme);
    applyTheme();
}

QWidget* PowerStep::buildLines(const Theme& theme)
{
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setMinimumHeight(kLeastLines);
    m_lines->setAccessibleName(tr("Lines that take the power away"));
    auto* copy = new ActionButton(theme, tr("Copy lines"));
    copy->setIconName("copy");
    connect(copy, &ActionButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_lines->toPlainText()); });
    auto* again = new ActionButton(theme, tr("Test again"));
    again->setIconName("refresh");
    connect(again, &ActionButton::clicked, this, &PowerStep::testRequested);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_lines, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy);
    buttons->addWidget(again);
    buttons->addStretch();
    layout->addLayout(buttons);
    return content;
}

QWidget* PowerStep::buildWays(const Theme& theme)
{
    m_takeAway->setBadge({ tr("recommended"), Tone::Info, "shield-check" });
    m_takeAway->setContent(buildLines(theme));
    //: Followed by "role can write", in red
    m_goOn->setMeaning({ { tr("Reads only, and the status bar keeps saying"), "text.secondary" },
        { tr("role can write"), "status.crit", 600, {}, 4 } });
    auto* ways = new QButtonGroup(this);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (ChoiceCard* card : { m_takeAway, m_another, m_goOn }) {
        ways->addButton(card->button());
        layout->addWidget(card, card == m_takeAway ? 1 : 0);
    }
    m_takeAway->button()->setChecked(true);
    connect(ways, &QButtonGroup::buttonToggled, this, [this](QAbstractButton*, bool on) {
        if (on) {
            Q_EMIT wayChosen();
        }
    });
    layout->addWidget(m_nothing);
    auto* reads = new Panel(theme, tr("What the console reads"));
    reads->addHeaderWidget(textLabel(theme, tr("newest row"), "small", "text.tertiary"));
    reads->setContent(m_relations, { 16, 0, 17, 10 });
    layout->addWidget(reads);
    layout->addStretch();
    return scrolled(content);
}

void PowerStep::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_ways->setFixedWidth(std::clamp(width() / 2, kLeastWays, kWays));
}

void PowerStep::applyTheme()
{
    m_lines->setFont(m_theme.font("code"));
}

void PowerStep::setReports(const PowerReport& postgres, const PowerReport& redis)
{
    m_postgres = postgres;
    m_redis = redis;
    m_notice->setReports(postgres, redis);
    const QString lines = powerRemedies(postgres, redis);
    m_lines->setPlainText(lines);
    for (ChoiceCard* card : { m_takeAway, m_another, m_goOn }) {
        card->setVisible(hasTooMuch());
    }
    m_nothing->setVisible(postgres.isReadOnly() && redis.isReadOnly());
    const PowerReport& mighty = isRoleTooMighty() ? postgres : redis;
    const QString own = QString::fromLatin1(isRoleTooMighty() ? kOwnRole : kOwnUser);
    if (mighty.role == own.toStdString()) {
        m_another->setTitle(isRoleTooMighty() ? tr("Use another role, one that only reads")
                                              : tr("Use another user, one that only reads"));
    } else {
        m_another->setTitle(isRoleTooMighty() ? tr("Use another role, such as %1").arg(own)
                                              : tr("Use another user, such as %1").arg(own));
    }
}

void PowerStep::setRelations(std::vector<ContractRelation> relations, Instant now)
{
    m_relations->setRelations(std::move(relations), now);
}

void PowerStep::setMeasured(int probes, double seconds)
{
    QString words = tr("measured, not assumed");
    if (probes > 0) {
        words += QStringLiteral(" · ") + tr("%n probe(s)", nullptr, probes) + QStringLiteral(", ")
            + format::decimal(seconds, 1) + QStringLiteral(" s");
    }
    m_panel->setSubtitle(words);
}

PowerStep::Way PowerStep::way() const
{
    return m_goOn->isChosen() ? Way::GoOn : m_another->isChosen() ? Way::AnotherRole : Way::TakeAway;
}

bool PowerStep::isSettled() const
{
    return !hasTooMuch() || way() == Way::GoOn;
}

} // namespace spillway
