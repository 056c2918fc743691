// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/tier_card_panel.h"

#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/budget_bar.h"
#include "widgets/components/formatting.h"
#include "widgets/components/usage_bars.h"
#include "widgets/panels/tier_words.h"

#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr double kPadding = 14;
constexpr double kHeaderHeight = 44;
constexpr double kBurnHeight = 36;
constexpr double kPeriodWidth = 66; ///< at least
constexpr double kPercentWidth = 52;

QString budgetText(const PeriodBurn& burn)
{
    return burn.budget ? TierCardPanel::tr("of %1").arg(format::wholeMoney(*burn.budget)) : QString();
}

std::optional<double> usedShare(const PeriodBurn& burn)
{
    return burn.budget ? std::optional(burn.spent.toDouble() / burn.budget->toDouble()) : std::nullopt;
}

UsageBarsValues barsOf(const TierCard& card)
{
    const UsageDistribution& users = card.distribution;
    UsageBarsValues bars;
    bars.counts = users.users;
    bars.colour = std::string(categoryColour(card.tier.id));
    bars.lastIsMarked = users.byLimit;
    if (users.byLimit) {
        bars.labels = { { 0, QStringLiteral("0–10 %") }, { 4, QStringLiteral("50 %") },
            { UsageDistribution::kBars, TierCardPanel::tr("limit") } };
    } else {
        bars.labels = { { 0, QStringLiteral("1–%1").arg(format::count(users.width)) },
            { 4, format::count(5 * users.width) }, { 9, format::count(10 * users.width) } };
    }
    return bars;
}

} // namespace

TierCardPanel::TierCardPanel(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_more(new ActionButton(theme, {}, ActionButton::Kind::Ghost, ActionButton::Size::Small, this))
{
    m_more->setIconName("more");
    connect(m_more, &ActionButton::clicked, this, &TierCardPanel::openMenu);
}

void TierCardPanel::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    const QSize size = m_more->sizeHint();
    m_more->setGeometry(QRect(QPoint(width() - 9 - size.width(), 10), size));
}

void TierCardPanel::openMenu()
{
    QMenu menu(this);
    const bool paused = m_card.state == TierState::Paused;
    connect(
        menu.addAction(tr("Spend of this tier")), &QAction::triggered, this, &TierCardPanel::spendRequested);
    connect(
        menu.addAction(tr("Its heaviest users")), &QAction::triggered, this, &TierCardPanel::usersRequested);
    menu.addSeparator();
    connect(menu.addAction(paused ? tr("Resume this tier…") : tr("Pause this tier…")), &QAction::triggered,
        this, &TierCardPanel::armRequested);
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

void TierCardPanel::setCard(
    const TierCard& card, Instant now, const Zone& zone, Freshness freshness, const QString& age)
{
    const bool counts = card.stateUntil.has_value();
    if (card == m_card && zone == m_zone && freshness == m_freshness && age == m_age && !counts) {
        m_now = now;
        return;
    }
    m_card = card;
    m_now = now;
    m_zone = zone;
    m_freshness = freshness;
    m_age = age;
    setAccessibleName(QString::fromStdString(card.tier.displayName));
    //: %1 is a tier
    m_more->setDescription(tr("More about %1").arg(accessibleName()));
    setAccessibleDescription(text().join(QStringLiteral("; ")));
    update();
}

bool TierCardPanel::needsAttention() const
{
    const bool over = std::ranges::any_of(
        m_card.burns, [](const PeriodBurn& burn) { return burn.outlook.kind == BudgetOutlook::Kind::Over; });
    return over || m_card.state == TierState::Paused || m_card.state == TierState::RateLimited
        || m_card.state == TierState::Fallback;
}

QString TierCardPanel::requestsText() const
{
    if (m_card.tier.dailyRequestLimit) {
        return tr("requests today · limit %1 per user").arg(format::count(*m_card.tier.dailyRequestLimit));
    }
    return tr("requests today · no request limit");
}

QString TierCardPanel::usersText() const
{
    return m_card.users
        ? tr("%1 of %2 active").arg(format::count(m_card.activeToday), format::count(*m_card.users))
        : tr("%1 active").arg(format::count(m_card.activeToday));
}

QString TierCardPanel::distributionTitle() const
{
    return m_card.distribution.byLimit ? tr("Users by share of daily limit used")
                                       : tr("Users by requests made today");
}

QStringList TierCardPanel::text() const
{
    QStringList words{ QString::fromStdString(m_card.tier.displayName), tierPrice(m_card.tier),
        tierBadge(m_card, m_now).text,
        format::count(m_card.requestsToday) + QLatin1Char(' ') + requestsText(), usersText(),
        textOfRuns(distributionRuns(m_card)) };
    for (const PeriodBurn& burn : m_card.burns) {
        QStringList line{ periodTitle(burn, m_zone), format::money(burn.spent) };
        if (burn.budget) {
            line << budgetText(burn) << format::percent(*usedShare(burn));
        }
        line << outlookRun(burn, m_now, m_zone).text;
        words << line.join(QLatin1Char(' '));
    }
    return words;
}

void TierCardPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dated = m_freshness == Freshness::Partial || m_freshness == Freshness::Stale;
    const bool stopped = m_card.state == TierState::Stopped;
    paintCard(painter, rect(), theme().radius("card"), theme().colour("surface.base"),
        theme().colour(stopped     ? "status.crit.border"
                : needsAttention() ? "status.warn.border"
                : dated            ? "border.strong"
                                   : "border.subtle"),
        dated);
    const QRectF inner = QRectF(rect()).adjusted(kPadding + 1, 0, -kPadding - 1, 0);
    paintHeader(painter, QRectF(inner.left(), 0, inner.width(), kHeaderHeight));
    const double burns = height() - 13 - kBurnHeight * static_cast<double>(m_card.burns.size());
    paintUsers(painter, QRectF(inner.left(), kHeaderHeight, inner.width(), burns - 6 - kHeaderHeight));
    painter.fillRect(QRectF(inner.left(), burns - 5, inner.width(), 1), theme().colour("border.subtle"));
    double y = burns;
    for (const PeriodBurn& burn : m_card.burns) {
        paintBurn(painter, QRectF(inner.left(), y, inner.width(), kBurnHeight), burn);
        y += kBurnHeight;
    }
}

void TierCardPanel::paintHeader(QPainter& painter, const QRectF& line) const
{
    const std::string& id = m_card.tier.id;
    theme().drawIcon(painter, { line.left(), line.center().y() - 8 }, tierIcon(id), 16,
        theme().colour(categoryColour(id)));
    const BadgeValues badge = tierBadge(m_card, m_now);
    const QSizeF badgeRoom = badgeSize(theme(), badge);
    double right = m_more->x() - 6.0 - badgeRoom.width();
    paintBadge(painter, theme(), QRectF({ right, line.center().y() - 10 }, badgeRoom), badge);
    if (!m_age.isEmpty()) {
        const BadgeValues aged{ m_age, Tone::Stale, {} };
        right -= 6 + badgeSize(theme(), aged).width();
        paintBadge(
            painter, theme(), QRectF({ right, line.center().y() - 10 }, badgeSize(theme(), aged)), aged);
    }
    QFont title = theme().font("panelTitle");
    title.setPixelSize(14);
    painter.setFont(title);
    painter.setPen(theme().colour("text.primary"));
    const double left = line.left() + 24;
    const QString name = QFontMetricsF(title).elidedText(
        QString::fromStdString(m_card.tier.displayName), Qt::ElideRight, right - left - 8);
    painter.drawText(QRectF(left, line.top(), right - left, line.height()), Qt::AlignVCenter, name);
    const double after = left + QFontMetricsF(title).horizontalAdvance(name) + 10;
    paintTextRuns(painter, theme(), "small", QRectF(after, line.top(), right - 8 - after, line.height()),
        { { tierPrice(m_card.tier), "text.tertiary", 400, {}, 0, true } });
}

void TierCardPanel::paintUsers(QPainter& painter, const QRectF& area) const
{
    const QRectF line(area.left(), area.top(), area.width(), 24);
    painter.setFont(theme().font("metric"));
    painter.setPen(theme().colour("text.primary"));
    const QString requests = format::shortCount(m_card.requestsToday);
    drawTabular(painter, line, Qt::AlignLeft, requests);
    const double after = line.left() + tabularWidth(theme().font("metric"), requests) + 6;
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.tertiary"));
    const double users = tabularWidth(painter.font(), usersText());
    drawTabular(painter, line.adjusted(0, 3, 0, 0), Qt::AlignRight, usersText());
    paintTextRuns(painter, theme(), "small",
        QRectF(after, line.top() + 3, line.right() - users - 10 - after, line.height() - 3),
        { { requestsText(), "text.secondary", 400, {}, 0, true } });

    painter.setFont(theme().font("small", 500));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(
        QRectF(area.left(), area.top() + 32, area.width(), 16), Qt::AlignVCenter, distributionTitle());
    paintUsageBars(painter, theme(),
        QRectF(area.left(), area.top() + 48, area.width(), area.height() - 48 - 28), barsOf(m_card));
    paintTextRuns(painter, theme(), "small", QRectF(area.left(), area.bottom() - 26, area.width(), 26),
        distributionRuns(m_card));
}

void TierCardPanel::paintBurn(QPainter& painter, const QRectF& line, const PeriodBurn& burn) const
{
    const QRectF words(line.left(), line.top(), line.width(), 20);
    const std::optional<double> used = usedShare(burn);
    double right = words.right();
    if (used) {
        painter.setFont(theme().font("small", 600));
        painter.setPen(theme().colour("text.primary"));
        drawTabular(painter, words, Qt::AlignRight, format::percent(*used));
        right -= kPercentWidth;
    }
    const TextRun outlook = outlookRun(burn, m_now, m_zone);
    const double room = textRunsWidth(theme(), "small", { outlook });
    paintTextRuns(painter, theme(), "small", QRectF(right - room, words.top(), room + 1, 20), { outlook });
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(words, Qt::AlignVCenter, periodTitle(burn, m_zone));
    double titles = kPeriodWidth; // the amounts stand one below the other
    for (const PeriodBurn& one : m_card.burns) {
        titles = std::max(titles, QFontMetricsF(painter.font()).horizontalAdvance(periodTitle(one, m_zone)));
    }
    const QRectF money(
        words.left() + titles + 10, words.top(), right - room - words.left() - titles - 18, 20);
    paintTextRuns(painter, theme(), "small", money,
        { { format::money(burn.spent), "text.primary", 600 },
            { budgetText(burn), "text.tertiary", 400, {}, 6, true } });
    BudgetBarValues bar;
    bar.used = used.value_or(0);
    bar.pace = used ? burn.pace : std::nullopt;
    bar.notches = { 0.9, 0.95 };
    bar.fill = used.value_or(0) > 1 ? std::string("status.crit.fill")
                                    : std::string(categoryColour(m_card.tier.id));
    paintBudgetBar(painter, theme(), QRectF(line.left(), line.top() + 20, line.width(), 6), bar);
}

} // namespace spillway
