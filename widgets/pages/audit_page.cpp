// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/audit_page.h"

#include "widgets/charts/time_chart.h"
#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/data_table.h"
#include "widgets/components/formatting.h"
#include "widgets/components/panel.h"
#include "widgets/components/segmented_control.h"
#include "widgets/panels/audit_entry_panel.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/panels/overview_charts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kGutter = 12;
constexpr double kPaddingX = 16;
constexpr double kPaddingY = 12;
constexpr int kSmallestWidth = 1004;
constexpr double kTime = 300;
constexpr double kSmallestLog = 320;
constexpr double kEntry = 384;

struct Kind {
    std::string_view beginning;
    const char* word;
    std::string_view icon;
    Tone tone;
};
constexpr Kind kKinds[] = {
    { "command.refused", QT_TRANSLATE_NOOP("AuditPage", "Refusal"), "cross", Tone::Warning },
    { "command.failed", QT_TRANSLATE_NOOP("AuditPage", "Failure"), "octagon", Tone::Critical },
    { "command.awaiting", QT_TRANSLATE_NOOP("AuditPage", "Request"), "users", Tone::Info },
    { "command.approved", QT_TRANSLATE_NOOP("AuditPage", "Approval"), "check", Tone::Info },
    { "command.seen", QT_TRANSLATE_NOOP("AuditPage", "Effect"), "circle-check", Tone::Ok },
    { "command", QT_TRANSLATE_NOOP("AuditPage", "Command"), "controls", Tone::Warning },
    { "approval", QT_TRANSLATE_NOOP("AuditPage", "Approval"), "check", Tone::Info },
    { "request", QT_TRANSLATE_NOOP("AuditPage", "Refusal"), "cross", Tone::Warning },
    { "alert", QT_TRANSLATE_NOOP("AuditPage", "Alert"), "triangle", Tone::Warning },
    { "provider", QT_TRANSLATE_NOOP("AuditPage", "Provider"), "provider", Tone::Warning },
    { "key", QT_TRANSLATE_NOOP("AuditPage", "Sign-in"), "key", Tone::Neutral },
    { "sign_in", QT_TRANSLATE_NOOP("AuditPage", "Sign-in"), "key", Tone::Neutral },
};

const Kind* kindOf(const std::string& kind)
{
    const auto found = std::ranges::find_if(
        kKinds, [&](const Kind& known) { return std::string_view(kind).starts_with(known.beginning); });
    return found == std::end(kKinds) ? nullptr : found;
}

/// Of the segments, in their order.
const std::array<QStringList, 6>& filters()
{
    static const std::array<QStringList, 6> all{ QStringList{}, QStringList{ QStringLiteral("command.") },
        QStringList{ QStringLiteral("command.approved"), QStringLiteral("command.awaiting"),
            QStringLiteral("approval") },
        QStringList{ QStringLiteral("command.refused"), QStringLiteral("request") },
        QStringList{ QStringLiteral("alert") },
        QStringList{ QStringLiteral("key"), QStringLiteral("sign_in") } };
    return all;
}

std::vector<TableColumn> columns()
{
    const auto column = [](const QString& title, const char* name, ColumnKind kind, int width, bool grows) {
        TableColumn made;
        made.title = title;
        made.name = name;
        made.kind = kind;
        made.width = width;
        made.grows = grows;
        made.isSortable = false;
        return made;
    };
    return { column(AuditPage::tr("Entry"), "entry", ColumnKind::Number, 70, false),
        column(AuditPage::tr("Time"), "time", ColumnKind::Text, 120, false),
        column(AuditPage::tr("Who"), "who", ColumnKind::Text, 90, false),
        column(AuditPage::tr("Kind"), "kind", ColumnKind::Text, 110, false),
        column(AuditPage::tr("What"), "what", ColumnKind::Text, 240, true),
        column(AuditPage::tr("Hash"), "hash", ColumnKind::Code, 110, false) };
}

} // namespace

AuditPage::AuditPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
    , m_kinds(new SegmentedControl(theme, tr("Kind of entry"), m_content))
    , m_chain(new Badge(theme, m_content))
    , m_verify(new ActionButton(
          theme, tr("Verify now"), ActionButton::Kind::Normal, ActionButton::Size::Medium, m_content))
    , m_timePanel(new spillway::Panel(theme, tr("What happened"), m_content))
    , m_logPanel(new spillway::Panel(theme, tr("Log"), m_content))
    , m_entryPanel(new spillway::Panel(theme, tr("Entry"), m_content))
    , m_chart(new TimeChart)
    , m_legend(new ChartLegend(theme))
    , m_log(new DataTable(theme, columns()))
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
    m_timePanel->setSubtitle(tr("spend, alerts, commands and outages on one clock"));
    m_timePanel->addHeaderWidget(m_legend);
    m_timePanel->setContent(m_chart, { 8, 0, 10, 8 });
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
}

void AuditPage::setValues(const controls::AuditValues& values)
{
    m_values = values;
    m_log->setLoading(!values.isRead && values.problem.empty());
    if (!values.problem.empty() && values.entries.empty()) {
        m_log->setEmptyText(tr("PostgreSQL does not answer"), QString::fromStdString(values.problem));
    }
    m_log->setRows(rows());
    if (m_log->currentKey().isEmpty() && !values.entries.empty()) {
        m_log->select(QString::number(values.entries.front().sequence));
    }
    m_verify->setEnabled(!values.isVerifying);
    setChain();
    showEntry();
}

std::vector<TableRow> AuditPage::rows() const
{
    std::vector<TableRow> rows;
    const TimeRange today = m_live.zone.periodAt(Period::Day, m_live.now);
    for (const commands::AuditEntry& entry : m_values.entries) {
        TableCell number;
        number.text = format::count(entry.sequence);
        number.value = entry.sequence;
        number.ink = CellInk::Tertiary;
        TableCell time;
        const QDateTime local
            = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(entry.at), m_live.zone.qt());
        time.text = today.contains(entry.at)
            ? format::clockSeconds(entry.at, m_live.zone)
            : QLocale().toString(local, u"d MMM ") + format::clockSeconds(entry.at, m_live.zone);
        time.value = entry.at;
        TableCell who;
        who.text = QString::fromStdString(entry.actor);
        who.value = who.text;
        TableCell kind;
        const Kind* known = kindOf(entry.kind);
        kind.text = known != nullptr ? tr(known->word) : QString::fromStdString(entry.kind);
        kind.value = QString::fromStdString(entry.kind);
        kind.ink = CellInk::Secondary;
        kind.mark = CellMark::Icon;
        kind.icon = known != nullptr ? std::string(known->icon) : "info";
        TableCell what;
        what.text = QString::fromStdString(controls::auditText(entry));
        what.value = what.text;
        what.strong = true;
        TableCell hash;
        hash.text = QString::fromStdString(controls::shortHash(entry.hash));
        hash.value = QString::fromStdString(controls::longHash(entry.hash));
        hash.code = true;
        hash.ink = CellInk::Tertiary;
        rows.push_back({ QString::number(entry.sequence), { number, time, who, kind, what, hash } });
    }
    return rows;
}

QString AuditPage::chainText() const
{
    return m_chain->values().text;
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
    double right = kPaddingX + width - m_verify->sizeHint().width();
    m_verify->setGeometry(QRectF(QPointF(right, y), m_verify->sizeHint()).toRect());
    const double left = kPaddingX + m_kinds->sizeHint().width() + kGutter;
    const double wide = std::min<double>(m_chain->sizeHint().width(), right - 8 - left);
    m_chain->setGeometry(QRectF(right - 8 - wide, y + 4, wide, 20).toRect());
    y += 28 + kGutter;
    m_timePanel->setGeometry(QRectF(kPaddingX, y, width, kTime).toRect());
    y += kTime + kGutter;
    const double low = std::max(kSmallestLog, room.height() - y - kPaddingY);
    m_logPanel->setGeometry(QRectF(kPaddingX, y, width - kEntry - kGutter, low).toRect());
    m_entryPanel->setGeometry(QRectF(kPaddingX + width - kEntry, y, kEntry, low).toRect());
    m_content->resize(
        static_cast<int>(width + 2 * kPaddingX), static_cast<int>(std::ceil(y + low + kPaddingY)));
}

} // namespace spillway
