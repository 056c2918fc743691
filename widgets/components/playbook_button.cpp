// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/playbook_button.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QTimer>
#include <QUrl>

#include <utility>

namespace spillway
{

namespace
{

constexpr std::chrono::seconds kSaid{ 2 };

QString outageWord(Outage outage)
{
    switch (outage) {
    case Outage::Gateway:
        return PlaybookButton::tr("gateway away");
    case Outage::Redis:
        return PlaybookButton::tr("Redis down");
    case Outage::Postgres:
        break;
    }
    return PlaybookButton::tr("PostgreSQL down");
}

const char* settingOf(Outage outage)
{
    return outage == Outage::Gateway ? "gateway" : outage == Outage::Redis ? "redis" : "postgres";
}

} // namespace

QString playbookTitle(Outage outage)
{
    //: %1 is what has happened, as "Redis down"
    return PlaybookButton::tr("Playbook: %1").arg(outageWord(outage));
}

bool openOrCopy(const QString& link)
{
    const bool isOpened = QDesktopServices::openUrl(QUrl(link));
    if (!isOpened) {
        QGuiApplication::clipboard()->setText(link);
    }
    return isOpened;
}

PlaybookButton::PlaybookButton(const Theme& theme, Kind kind, Size size, QWidget* parent)
    : ActionButton(theme, {}, kind, size, parent)
{
    setIconName("book");
    setDescription(tr("Playbook"));
    auto* copies = new QAction(tr("Copy link"), this);
    copies->setShortcut(QKeySequence::Copy);
    copies->setShortcutContext(Qt::WidgetShortcut);
    addAction(copies);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copies, &QAction::triggered, this, &PlaybookButton::copy);
    connect(this, &ActionButton::clicked, this, &PlaybookButton::open);
}

void PlaybookButton::setOutage(std::optional<Outage> outage, const Playbooks& playbooks)
{
    setVisible(outage.has_value());
    const QString link = outage ? QString::fromStdString(playbooks.of(*outage)) : QString();
    if (!outage || (outage == m_outage && link == m_link)) {
        return;
    }
    m_outage = outage;
    m_link = link;
    setEnabled(!link.isEmpty());
    const QString title = playbookTitle(*outage);
    m_title = link.isEmpty() ? tr("No playbook named") : title;
    setText(m_title);
    setDescription(link.isEmpty()
            //: %1 is the name of a setting
            ? tr("Name one in the profile: %1 = \"https://…\" under [playbooks]")
                  .arg(QLatin1String(settingOf(*outage)))
            : title + QStringLiteral(", ") + link);
    updateGeometry();
    update();
}

void PlaybookButton::open()
{
    if (!openOrCopy(m_link)) {
        copy(); // and say so
    }
}

void PlaybookButton::copy()
{
    QGuiApplication::clipboard()->setText(m_link);
    setText(tr("Link copied"));
    update();
    QTimer::singleShot(kSaid, this, [this] {
        setText(m_title);
        update();
    });
}

} // namespace spillway
