// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/zone_picker.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimeZone>
#include <QVBoxLayout>

namespace spillway
{

ZonePicker::ZonePicker(const Theme& theme, QWidget* parent)
    : Popover(theme, parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(tr("No time zone has that name or offset."), this))
{
    setAccessibleName(tr("Time zone"));
    m_search->setPlaceholderText(tr("City, region or offset: Berlin, +05:45"));
    m_search->setAccessibleName(tr("Search time zones"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Time zones"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFont(theme.font("small"));
    m_list->setUniformItemSizes(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    applyTheme();
    connect(&theme, &Theme::changed, this, &ZonePicker::applyTheme);
    connect(m_search, &QLineEdit::textEdited, this, &ZonePicker::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &ZonePicker::choose);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(); });
}

void ZonePicker::applyTheme()
{
    const auto name = [this](std::string_view token) { return theme().colour(token).name(); };
    m_list->setStyleSheet(
        QStringLiteral("QListWidget { background: transparent; outline: 0; }"
                       "QListWidget::item { height: 26px; padding: 0 8px; border-radius: 6px;"
                       " color: %1; }"
                       "QListWidget::item:hover { background: %2; }"
                       "QListWidget::item:selected { background: %3; color: %1; }")
            .arg(name("text.primary"), name("surface.hover"), name("surface.selected")));
    m_nothing->setStyleSheet(QStringLiteral("color: %1").arg(name("text.tertiary")));
}

void ZonePicker::open(QWidget* opener, int top, const Zone& current, const Zone& profile, Instant now)
{
    m_current = current;
    m_now = now;
    m_list->clear();
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(now), QTimeZone::utc());
    const auto add = [&](const QByteArray& id, const QString& note) {
        const int minutes = QTimeZone(id).offsetFromUtc(at) / 60;
        const QString offset = QStringLiteral("%1%2:%3")
                                   .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
                                   .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                                   .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
        auto* item
            = new QListWidgetItem(QString::fromLatin1(id) + QStringLiteral("  UTC") + offset + note, m_list);
        item->setData(Qt::UserRole, id);
    };
    // The connection's own zone and UTC first: what one goes back to.
    const QByteArray own = profile.qt().id();
    add(own, tr(" · of this connection"));
    if (own != "UTC") {
        add("UTC", {});
    }
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : ids) {
        if (id != own && id != "UTC" && id.contains('/') && !id.startsWith("Etc/")) {
            add(id, {});
        }
    }
    m_search->clear();
    filter({});
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toByteArray() == current.qt().id()) {
            m_list->setCurrentRow(row);
        }
    }
    openAt(opener, kSize, top, m_search);
}

void ZonePicker::filter(const QString& words)
{
    QString wanted = words.simplified();
    wanted.replace(u' ', u'_');
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = m_list->item(row)->text().contains(wanted, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        first = fits && first < 0 ? row : first;
    }
    m_list->setVisible(first >= 0);
    m_nothing->setVisible(first < 0);
    m_list->setCurrentRow(first);
}

bool ZonePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step) {
                if (!m_list->item(row)->isHidden()) {
                    m_list->setCurrentRow(row);
                    break;
                }
            }
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

void ZonePicker::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->isHidden()) {
        return;
    }
    if (auto zone = Zone::named(item->data(Qt::UserRole).toByteArray().toStdString())) {
        hide();
        Q_EMIT chosen(*zone);
    }
}

} // namespace spillway
