// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/audit_page.h"

#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/data_table.h"
#include "widgets/components/formatting.h"
#include "widgets/components/panel.h"
#include "widgets/components/save_file.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/shortcut.h"
#include "widgets/panels/audit_entry_panel.h"
#include "widgets/panels/audit_lanes.h"
#include "widgets/panels/audit_table.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/overview_charts.h"

#include <QBuffer>
#include <QMenu>
#include <QMessageBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kGutter = 12;
constexpr double kPaddingX = 16;
constexpr double kPaddingY = 12;
constexpr int kSmallestWidth = 984; ///< what the smallest window has beside its scroll bar
constexpr double kTime = 374;
constexpr double kSmallestLog = 320;
constexpr int kHashColumn = 5;
constexpr double kLogWithHash = 740; ///< wide: else what happened has the room, and the entry says its hash
constexpr double kEntry = 384;
const QString kBetween = QStringLiteral(" · ");

/// Of the segments, in their order.
const std::array<QStringList, 6>& filters()
{
    static const std::array<QStringList, 6> all{ QStringList{}, QStringList{ QStringLiteral("command.") },
        QStringList{ QStringLiteral("command.approved"), QStringLiteral("command.awaiting"),
            QStringLiteral("approval") },
        QStringList{
            QStringLiteral("command.refused"), QStringLiteral("request"), QStringLiteral("signature") },
        QStringList{ QStringLiteral("alert") },
        QStringList{ QStringLiteral("key"), QStringLiteral("sign_in") } };
    return all;
}

} // namespace

AuditPage::AuditPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_kinds(new SegmentedControl(theme, tr("Kind of entry"), m_content))
    , m_who(new ActionButton(
          theme, tr("Who"), ActionButton::Kind::Normal, ActionButton::Size::Medium, m_content))
    , m_chain(new Badge(theme, m_content))
    , m_verify(new ActionButton(
          theme, tr("Verify now"), ActionButton::Kind::Normal, ActionButton::Size::Medium, m_content))
    , m_pack(new ActionButton(
          theme, tr("Incident pack"), ActionButton::Kind::Normal, ActionButton::Size::Medium, m_content))
    , m_timePanel(new spillway::Panel(theme, tr("What happened"), m_content))
    , m_logPanel(new spillway::Panel(theme, tr("Log"), m_content))
    , m_entryPanel(new spillway::Panel(theme, tr("Entry"), m_content))
    , m_chart(new TimeChart)
    , m_lanes(new AuditLanes(theme))
    , m_legend(new ChartLegend(theme))
    , m_log(new DataTable(theme, auditColumns()))
    , m_entry(new AuditEntryPanel(theme))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    build();
    applyTheme();
    setChain();
    showEntry();
    connect(&m_theme, &Theme::changed, this, &AuditPage::applyTheme);
    connect(m_verify, &ActionButton::clicked, this, &AuditPage::verifyRequested);
    connect(m_entry, &AuditEntryPanel::verifyRequested, this, &AuditPage::verifyRequested);
    connect(m_kinds, &SegmentedControl::chosen, this,
        [this](int index) { Q_EMIT kindsChosen(filters().at(static_cast<std::size_t>(index))); });
    connect(m_who, &ActionButton::clicked, this, &AuditPage::chooseActor);
    connect(m_pack, &ActionButton::clicked, this, &AuditPage::requestPack);
    addShortcut(
        this, Qt::Key_E, tr("Save the incident pack"), [this] { requestPack(); },
        Qt::WidgetWithChildrenShortcut);
    connect(m_chart, &TimeChart::crosshairMoved, m_lanes, &AuditLanes::showAt);
    connect(m_log, &DataTable::currentRowChanged, this, [this](const QString& key) {
        showEntry();
        Q_EMIT entryChosen(key.toLongLong());
    });
}

void AuditPage::build()
{
    m_kinds->setItems(
        { tr("All"), tr("Commands"), tr("Approvals"), tr("Refusals"), tr("Alerts"), tr("Sign-ins") });
    m_kinds->setCurrent(0);
    m_verify->setIconName("refresh");
    m_who->setIconName("user");
    m_who->setTrailingIconName("chevron-down");
    m_who->setDetail(tr("anyone"));
    m_pack->setIconName("export");
    m_pack->setKeyCap(QStringLiteral("E"));
    m_pack->setDescription(tr("Save spend, audit, signed requests and the picture of this time as one file"));
    m_timePanel->setSubtitle(tr("spend, alerts, providers, commands and people on one clock"));
    m_timePanel->addHeaderWidget(m_legend);
    auto* clock = new QWidget;
    auto* column = new QVBoxLayout(clock);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_chart->setLabelRoom(AuditLanes::kNames);
    m_chart->setLane(0, 0); // the lanes below tell of what the marks above would
    column->addWidget(m_chart, 1);
    column->addWidget(m_lanes);
    m_timePanel->setContent(clock, { 8, 0, 10, 8 });
    m_logPanel->setSubtitle(tr("append-only, newest first; each entry holds the hash of the one before"));
    m_logPanel->setContent(m_log, { 0, 0, 0, 4 });
    m_log->setAccessibleName(tr("Log"));
    m_log->setSelection(DataTable::Selection::One);
    m_log->setEmptyText(tr("No entry"), tr("Nothing of this kind was recorded."));
    m_log->setLoading(true);
    m_entryPanel->setContent(m_entry, { 0, 0, 0, 0 });
}

void AuditPage::applyTheme()
{
    QPalette palette = m_content->palette();
    palette.setColor(QPalette::Window, m_theme.colour("bg.window"));
    m_content->setPalette(palette);
    m_content->setAutoFillBackground(true);
    viewport()->setPalette(palette);
    m_chart->setFont(m_theme.font("caption"));
    m_chart->setColours(chartColours(m_theme));
    if (m_live.now != Instant()) {
        setLive(m_live);
    }
}

void AuditPage::setLive(const OverviewValues& values)
{
    m_live = values;
    m_chart->setValues(spendChart(values, m_theme));
    std::vector<LegendEntry> entries;
    for (const std::string& tier : values.spend.tiers) {
        entries.push_back(
            { LegendEntry::Sign::Square, std::string(categoryColour(tier)), tierName(values, tier) });
    }
    m_legend->setEntries(entries);
    setLanes();
}

void AuditPage::setLanes()
{
    m_lanes->setValues(m_live, m_values, m_chart->values().range);
    const QRectF plot = m_chart->plotArea();
    m_lanes->setMargins(plot.left(), m_chart->width() - plot.right());
    const commands::AuditEntry* entry = chosen();
    m_lanes->showAt(entry != nullptr ? std::optional(entry->at) : std::nullopt);
}

void AuditPage::chooseActor()
{
    QMenu menu(this);
    const auto add = [&](const QString& text, const QString& actor) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(actor == m_actor);
        action->setData(actor);
    };
    add(tr("Anyone"), {});
    menu.addSeparator();
    for (const std::string& actor : m_values.actors) {
        add(QString::fromStdString(actor), QString::fromStdString(actor));
    }
    const QAction* chosen = menu.exec(m_who->mapToGlobal(QPoint(0, m_who->height() + 2)));
    if (chosen == nullptr || chosen->data().toString() == m_actor) {
        return;
    }
    m_actor = chosen->data().toString();
    m_who->setDetail(m_actor.isEmpty() ? tr("anyone") : m_actor);
    arrange();
    Q_EMIT actorChosen(m_actor);
}

void AuditPage::requestPack()
{
    if (m_live.now == Instant() || !m_pack->isEnabled()) {
        return;
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    m_timePanel->grab().save(&buffer, "PNG");
    m_pack->setEnabled(false); // until it is gathered
    Q_EMIT packRequested(m_chart->values().range, png);
}

void AuditPage::savePack(const QString& suggestedName, const Result<QByteArray>& pack)
{
    m_pack->setEnabled(true);
    if (pack) {
        saveFile(this, suggestedName, tr("ZIP files (*.zip)"), *pack);
    } else {
        QMessageBox::warning(this, tr("Incident pack"),
            //: %1 says what is wrong
            tr("The incident pack could not be gathered: %1")
                .arg(QString::fromStdString(pack.error().message)));
    }
}

void AuditPage::setValues(const controls::AuditValues& values)
{
    m_values = values;
    m_log->setLoading(!values.isRead && values.problem.empty());
    if (!values.problem.empty() && values.entries.empty()) {
        m_log->setEmptyText(tr("PostgreSQL does not answer"), QString::fromStdString(values.problem));
    }
    m_log->setRows(auditRows(m_values.entries, m_live.zone, m_live.now));
    if (m_log->currentKey().isEmpty() && !values.entries.empty()) {
        m_log->select(QString::number(values.entries.front().sequence));
    }
    m_verify->setEnabled(!values.isVerifying);
    setChain();
    showEntry();
}

QString AuditPage::chainText() const
{
    return m_chainText;
}

void AuditPage::setChain()
{
    BadgeValues badge;
    if (m_values.isVerifying) {
        badge = { tr("verifying the chain"), Tone::Unknown, "refresh" };
    } else if (!m_values.verdict || !m_values.verifiedAt) {
        badge = { tr("chain not verified yet"), Tone::Unknown, {} };
    } else {
        const commands::AuditVerdict& verdict = *m_values.verdict;
        const QString at = format::clockSeconds(*m_values.verifiedAt, m_live.zone);
        if (verdict.isSound()) {
            //: %1 is a count of entries, %2 a time of day
            badge
                = { tr("chain verified · %1 entries · 0 breaks · %2").arg(format::count(verdict.entries), at),
                      Tone::Ok, "shield-check" };
        } else {
            badge = { tr("chain broken · %1 · %2")
                          .arg(QString::fromStdString(verdict.faults.front().text))
                          .arg(verdict.faultCount > 1
                                  ? tr("%n more", nullptr, static_cast<int>(verdict.faultCount - 1))
                                  : at),
                Tone::Critical, "octagon" };
        }
    }
    m_chain->setValues(badge);
    m_chainText = badge.text;
    m_chain->setToolTip(badge.text);
    arrange();
}

const commands::AuditEntry* AuditPage::chosen() const
{
    const std::int64_t sequence = m_log->currentKey().toLongLong();
    const auto found = std::ranges::find(m_values.entries, sequence, &commands::AuditEntry::sequence);
    return found == m_values.entries.end() ? nullptr : &*found;
}

void AuditPage::showEntry()
{
    const commands::AuditEntry* entry = chosen();
    m_entryPanel->setSubtitle(entry != nullptr ? format::count(entry->sequence) : QString());
    m_entry->setEntry(entry, m_values, m_live.zone);
    setLanes();
}

void AuditPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void AuditPage::arrange()
{
    const QSize room = viewport()->size();
    const double width = std::max<double>(kSmallestWidth, room.width() - 2 * kPaddingX);
    double y = kPaddingY;
    m_kinds->setGeometry(QRectF(QPointF(kPaddingX, y), m_kinds->sizeHint()).toRect());
    double left = kPaddingX + m_kinds->sizeHint().width() + 8;
    m_who->setGeometry(QRectF(QPointF(left, y), m_who->sizeHint()).toRect());
    left += m_who->sizeHint().width() + kGutter;
    double right = kPaddingX + width;
    for (ActionButton* button : { m_pack, m_verify }) {
        right -= button->sizeHint().width();
        button->setGeometry(QRectF(QPointF(right, y), button->sizeHint()).toRect());
        right -= button == m_pack ? 8 : 0;
    }
    // Without room for all of it the badge keeps its verdict; the tip has the rest.
    const double chainRoom = right - 8 - left;
    BadgeValues badge = m_chain->values();
    badge.text = m_chainText;
    while (badgeSize(m_theme, badge).width() > chainRoom && badge.text.contains(kBetween)) {
        badge.text = badge.text.section(kBetween, 0, -2);
    }
    m_chain->setValues(badge);
    const double wide = std::min<double>(m_chain->sizeHint().width(), chainRoom);
    m_chain->setGeometry(QRectF(right - 8 - wide, y + 4, wide, 20).toRect());
    y += 28 + kGutter;
    m_timePanel->setGeometry(QRectF(kPaddingX, y, width, kTime).toRect());
    y += kTime + kGutter;
    const double low = std::max(kSmallestLog, room.height() - y - kPaddingY);
    m_logPanel->setGeometry(QRectF(kPaddingX, y, width - kEntry - kGutter, low).toRect());
    // Only when the room changes: what a person chose to see stays otherwise.
    if (const bool hasHash = width - kEntry - kGutter >= kLogWithHash; hasHash != m_hasHash) {
        m_hasHash = hasHash;
        m_log->setColumnShown(kHashColumn, hasHash);
    }
    m_entryPanel->setGeometry(QRectF(kPaddingX + width - kEntry, y, kEntry, low).toRect());
    m_content->resize(
        static_cast<int>(width + 2 * kPaddingX), static_cast<int>(std::ceil(y + low + kPaddingY)));
}

} // namespace spillway
