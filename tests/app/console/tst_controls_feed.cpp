// SPDX-License-Identifier: GPL-3.0-or-later
// The window's controls on a real gateway: what a person confirms is signed, carried out and shown as it is.
#include "app/console/console_root.h"
#include "app/console/controls_feed.h"
#include "tests/app/gateway/gateway_scene.h"
#include "widgets/dialogs/also_boxes.h"
#include "widgets/dialogs/confirm_sheet.h"
#include "widgets/dialogs/control_desk.h"
#include "widgets/dialogs/lights_sheet.h"
#include "widgets/dialogs/typed_words.h"
#include "widgets/pages/audit_page.h"
#include "widgets/pages/controls_page.h"
#include "widgets/panels/notice_banner.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/palette_list.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;
using commands::Role;
using commands::RoleSet;
using gateway::GatewayScene;

namespace
{

constexpr int kPatience = 60'000;

template <typename Widget> Widget* onScreen()
{
    const auto widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        if (auto* found = qobject_cast<Widget*>(widget)) {
            return found;
        }
    }
    return nullptr;
}

/// Sheets are made when they are first opened.
template <typename Sheet> bool isOpen()
{
    const Sheet* sheet = onScreen<Sheet>();
    return sheet != nullptr && sheet->isOpen();
}

commands::Command pauseOf(const char* tier)
{
    commands::Command draft;
    draft.type = commands::CommandType::PauseTier;
    draft.parameters = commands::TierParameters{ { tier } };
    draft.duration = 600s;
    return draft;
}

} // namespace

class ControlsFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aConfirmedPauseIsInForce();
    void thePaletteLeadsToCommands();
    void theAuditTellsOfIt();
    void aConsoleStartedWithoutRedisOrdersAllTheSame();
    void aGatewayAwayIsSaidWithWhatToDo();
    void aWrongKeyIsSaidWithWhatToDo();

private:
    void open(const QString& profile);
    void show(const QString& profile); ///< and waits until Redis has said what is in force
    [[nodiscard]] bool isReady() const
    {
        const auto* page = onScreen<ControlsPage>();
        return m_last && m_last->controlKnown && page != nullptr;
    }
    [[nodiscard]] static QString banner()
    {
        const auto widgets = QApplication::allWidgets();
        for (const QWidget* widget : widgets) { // the window has one too, for a foreign database
            const auto* found = qobject_cast<const NoticeBanner*>(widget);
            if (found != nullptr && found->isVisible()) {
                return found->title() + QLatin1Char(' ') + found->accessibleDescription();
            }
        }
        return {};
    }

    GatewayScene m_scene{ { { "ann", RoleSet{ Role::Operator } }, { "ben", RoleSet{ Role::Approver } } },
        false };
    Profile m_profile;
    std::unique_ptr<ConsoleRoot> m_console;
    std::shared_ptr<const OverviewValues> m_last;
};

void ControlsFeedTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString fault = m_scene.start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    show(m_scene.profile("ann"));
}

void ControlsFeedTest::cleanupTestCase()
{
    m_console.reset();
}

void ControlsFeedTest::open(const QString& path)
{
    m_console.reset();
    m_last.reset();
    const auto profile = loadProfile(path.toStdString());
    QVERIFY2(profile, profile ? "" : profile.error().message.c_str());
    m_profile = *profile;
    ConsoleOptions options;
    options.page = "controls";
    m_console = std::make_unique<ConsoleRoot>(m_profile, options);
    connect(m_console.get(), &ConsoleRoot::valuesTaken, this,
        [this](const std::shared_ptr<const OverviewValues>& values) { m_last = values; });
    m_console->start();
}

void ControlsFeedTest::show(const QString& path)
{
    open(path);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
}

/// From arming to the lights, with the keys and boxes a person has.
void ControlsFeedTest::aConfirmedPauseIsInForce()
{
    auto* page = onScreen<ControlsPage>();
    QVERIFY(page != nullptr);
    Q_EMIT page->armRequested(pauseOf("free"));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen<ConfirmSheet>(), kPatience);
    auto* sheet = onScreen<ConfirmSheet>();
    sheet->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("scripted sign-ups"));
    QTest::keyClicks(sheet->findChild<TypedWords*>(), QStringLiteral("pause free"));
    const auto boxes = sheet->findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), 2);
    boxes.front()->setChecked(true);
    QTRY_COMPARE_WITH_TIMEOUT(sheet->hindrance(), QString(), kPatience);
    QTest::keyClick(sheet->findChild<TypedWords*>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_last->control.pausedTiers.contains("free"), kPatience);
    QCOMPARE(m_last->control.pausedTiers.at("free").actor, std::string("ann"));
    QCOMPARE(m_last->control.pausedTiers.at("free").reason, std::string("scripted sign-ups"));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen<LightsSheet>(), kPatience);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QStringLiteral("ann: Pause free for 10\u00A0min, in test. Reason: scripted sign-ups"));
    onScreen<LightsSheet>()->close();
}

/// A command of late is found by its words, and leads to its lights and nothing more.
void ControlsFeedTest::thePaletteLeadsToCommands()
{
    auto* palette = onScreen<CommandPalette>();
    const auto found = [palette](const QString& title) -> const PaletteHit* {
        for (int row = 0; row < palette->results().rowCount(); ++row) {
            const PaletteHit* hit = palette->results().hitAt(row);
            if (hit != nullptr && hit->entry.title == title) {
                return hit;
            }
        }
        return nullptr;
    };
    const auto looked = [&](const QString& question, const QString& title) {
        palette->ask(question);
        return found(title);
    };
    const QString pause = QStringLiteral("Command: Pause the free tier");
    QTRY_VERIFY_WITH_TIMEOUT(looked(QStringLiteral("command free"), pause) != nullptr, kPatience);
    const PaletteEntry command = found(pause)->entry;
    QVERIFY2(command.detail.contains(QStringLiteral("ann")), qPrintable(command.detail));
    const PaletteHit* levers = looked(QStringLiteral("levers"), QStringLiteral("Levers, on Controls"));
    QVERIFY(levers != nullptr && levers->entry.group == PaletteGroup::GoTo);
    QVERIFY(looked(QStringLiteral("audit"), QStringLiteral("All commands, in Audit")) != nullptr);
    palette->close();
    const auto version = m_last->control.version;
    command.open();
    QTRY_VERIFY_WITH_TIMEOUT(isOpen<LightsSheet>(), kPatience);
    onScreen<LightsSheet>()->close();
    QCOMPARE(m_last->control.version, version);
}

void ControlsFeedTest::theAuditTellsOfIt()
{
    Q_EMIT onScreen<ControlsPage>()->auditRequested();
    QTRY_VERIFY_WITH_TIMEOUT(onScreen<AuditPage>() != nullptr, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(
        onScreen<AuditPage>()->chainText().startsWith(QStringLiteral("chain verified")), kPatience);
}

/// The gateway tells what is recorded; nothing of it is said to be proven.
void ControlsFeedTest::aConsoleStartedWithoutRedisOrdersAllTheSame()
{
    m_scene.redis().stop();
    open(m_scene.profile("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(m_last && m_last->control.version > 0, kPatience);
    QVERIFY(!m_last->controlKnown);
    QTRY_VERIFY_WITH_TIMEOUT(banner().startsWith(QStringLiteral("Redis does not answer")), kPatience);
    const auto before = m_last->control.version;
    Q_EMIT onScreen<ControlsPage>()->armRequested(pauseOf("premium"));
    auto* sheet = onScreen<ConfirmSheet>();
    QTRY_VERIFY_WITH_TIMEOUT(sheet->isOpen(), kPatience);
    sheet->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("scripted sign-ups"));
    QTest::keyClicks(sheet->findChild<TypedWords*>(), QStringLiteral("pause premium"));
    QTRY_COMPARE_WITH_TIMEOUT(sheet->hindrance(), QString(), kPatience);
    QTest::keyClick(sheet->findChild<TypedWords*>(), Qt::Key_Return, Qt::ControlModifier);
    // What the next order is upon.
    QTRY_COMPARE_WITH_TIMEOUT(m_last->control.version, before + 1, kPatience);
    QVERIFY(m_last->control.pausedTiers.contains("premium") && !m_last->controlKnown);
    QVERIFY(m_scene.redis().restart());
    QTRY_VERIFY_WITH_TIMEOUT(m_last->controlKnown, kPatience);
    QCOMPARE(m_last->control.version, before + 1);
}

void ControlsFeedTest::aGatewayAwayIsSaidWithWhatToDo()
{
    m_scene.gateway().kill();
    show(m_scene.profile("ann"));
    QTRY_VERIFY_WITH_TIMEOUT(banner().contains(QStringLiteral("The gateway does not answer")), kPatience);
    QVERIFY2(banner().contains(QStringLiteral("spillwayctl")), qPrintable(banner()));
    const QString fault = m_scene.startGateway();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void ControlsFeedTest::aWrongKeyIsSaidWithWhatToDo()
{
    QFile profile(m_scene.profile("ann"));
    QVERIFY(profile.open(QIODevice::ReadOnly));
    QByteArray text = profile.readAll();
    text.replace("keys/ann.key", "keys/ben.key");
    QFile wrong(m_scene.profile("wrong"));
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write(text);
    wrong.close();
    show(m_scene.profile("wrong"));
    QTRY_VERIFY_WITH_TIMEOUT(banner().contains(QStringLiteral("ann")), kPatience);
    QVERIFY2(banner().contains(QStringLiteral("spillwayctl keys new")), qPrintable(banner()));
}

QTEST_MAIN(ControlsFeedTest)
#include "tst_controls_feed.moc"
