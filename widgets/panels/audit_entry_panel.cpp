// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/audit_entry_panel.h"

#include "widgets/components/action_button.h"
#include "widgets/components/badge.h"
#include "widgets/components/runs_label.h"
#include "widgets/components/text_label.h"
#include "widgets/panels/change_block.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPlainTextEdit>

#include <algorithm>

namespace spillway
{

namespace
{

using State = controls::RequestProof::State;

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

AuditEntryPanel::AuditEntryPanel(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_who(new RunsLabel(theme, "small", this))
    , m_when(new RunsLabel(theme, "small", this))
    , m_kind(new RunsLabel(theme, "small", this))
    , m_previous(new RunsLabel(theme, "small", this))
    , m_hash(new RunsLabel(theme, "small", this))
    , m_text(new TextLabel(theme, "small", "text.primary", this))
    , m_changes(new ChangeBlock(theme, this))
    , m_proof(new Badge(theme, this))
    , m_proofDetail(new TextLabel(theme, "small", "text.secondary", this))
    , m_body(new QPlainTextEdit(this))
    , m_copy(new ActionButton(
          theme, tr("Copy entry"), ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
    , m_verify(new ActionButton(
          theme, tr("Verify chain"), ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 2, 14, 12);
    layout->setSpacing(6);
    for (RunsLabel* line : { m_who, m_when, m_kind }) {
        layout->addWidget(line);
    }
    layout->addWidget(m_text);
    layout->addWidget(m_changes);
    m_changes->hide();
    auto* proof = new QHBoxLayout;
    proof->addWidget(m_proof);
    proof->addStretch();
    layout->addLayout(proof);
    layout->addWidget(m_proofDetail);
    m_body->setReadOnly(true);
    m_body->setFont(theme.font("code"));
    m_body->setAccessibleName(tr("What was signed"));
    layout->addWidget(m_body, 100);
    layout->addStretch(1); // where there is no body
    layout->addWidget(m_previous);
    layout->addWidget(m_hash);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_copy->setIconName("copy");
    m_verify->setIconName("shield-check");
    for (ActionButton* button : { m_copy, m_verify }) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    connect(
        m_copy, &ActionButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_copyText); });
    connect(m_verify, &ActionButton::clicked, this, &AuditEntryPanel::verifyRequested);
}

QString AuditEntryPanel::proofText() const
{
    return m_proof->isHidden() ? QString() : m_proof->values().text;
}

QStringList AuditEntryPanel::changeLines() const
{
    return m_changes->isHidden() ? QStringList() : m_changes->lines();
}

void AuditEntryPanel::setProof(const controls::AuditValues& values, std::int64_t sequence)
{
    const auto& proof = values.proof;
    const bool known = proof && proof->sequence == sequence && proof->state != State::None;
    m_proof->setVisible(known);
    m_proofDetail->setVisible(known && proof->state != State::Verified);
    // What came of the order says more than its bytes, where there is no room for both.
    m_body->setVisible(known && m_changes->isHidden());
    if (!known) {
        return;
    }
    switch (proof->state) {
    case State::None:
        return;
    case State::Verified:
        //: %1 is a key's name, %2 a person
        m_proof->setValues(
            { tr("signed with %1 by %2, verified here").arg(fromUtf8(proof->keyId), fromUtf8(proof->person)),
                Tone::Ok, "shield-check" });
        break;
    case State::UnknownKey:
        m_proof->setValues(
            { tr("signed with %1, not checked").arg(fromUtf8(proof->keyId)), Tone::Unknown, "key" });
        m_proofDetail->setText(
            tr("The public half of this key is not on this machine. Put it beside your own "
               "keys to check it here."));
        break;
    case State::Broken:
        m_proof->setValues(
            { tr("not what %1 signed").arg(fromUtf8(proof->person)), Tone::Critical, "octagon" });
        m_proofDetail->setText(fromUtf8(proof->detail));
        break;
    }
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(proof->body));
    const QString body = json.isNull() ? fromUtf8(proof->body)
                                       : QString::fromUtf8(json.toJson(QJsonDocument::Indented)).trimmed();
    m_proof->setToolTip(body);
    if (m_body->toPlainText() != body) {
        m_body->setPlainText(body);
    }
}

void AuditEntryPanel::setEntry(
    const commands::AuditEntry* entry, const controls::AuditValues& values, const Zone& zone)
{
    m_copy->setEnabled(entry != nullptr);
    m_verify->setEnabled(!values.isVerifying);
    if (entry == nullptr) {
        m_who->setRuns({ { tr("Choose an entry"), "text.tertiary" } });
        for (RunsLabel* line : { m_when, m_kind, m_previous, m_hash }) {
            line->setRuns({});
        }
        m_text->clear();
        m_changes->hide();
        setProof(values, -1);
        return;
    }
    const QFontMetricsF metrics(theme().font("small"));
    double column = 0; // values stand below each other, as wide as the longest name needs
    for (const QString& name : { tr("Who"), tr("When"), tr("Kind"), tr("Previous"), tr("This entry") }) {
        column = std::max(column, metrics.horizontalAdvance(name) + 12);
    }
    const auto line = [&](RunsLabel* label, const QString& name, const QString& value, int weight = 400) {
        const double gap = column - metrics.horizontalAdvance(name);
        label->setRuns({ { name, "text.tertiary" }, { value, "text.primary", weight, {}, gap, true } });
    };
    line(m_who, tr("Who"), fromUtf8(entry->actor), 600);
    line(m_when, tr("When"), fromUtf8(zone.toIso(entry->at)));
    line(m_kind, tr("Kind"), fromUtf8(entry->kind));
    m_text->setText(fromUtf8(controls::auditText(*entry)));
    const auto changes = commands::controlChangesOf(entry->detail);
    const auto version = controls::auditVersion(*entry);
    m_changes->setVisible(!changes.empty() && version.has_value());
    if (!m_changes->isHidden()) {
        m_changes->setChanges(changes, *version);
    }
    line(m_previous, tr("Previous"), fromUtf8(controls::shortHash(entry->previousHash)));
    line(m_hash, tr("This entry"), fromUtf8(controls::shortHash(entry->hash)));
    setProof(values, entry->sequence);
    m_copyText = QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\t%7")
                     .arg(entry->sequence)
                     .arg(fromUtf8(toIsoUtc(entry->at)), fromUtf8(entry->actor), fromUtf8(entry->kind),
                         fromUtf8(entry->detail), fromUtf8(controls::longHash(entry->previousHash)),
                         fromUtf8(controls::longHash(entry->hash)));
}

} // namespace spillway
