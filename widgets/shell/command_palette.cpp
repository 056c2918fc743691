// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/command_palette.h"

#include "widgets/components/key_cap.h"
#include "widgets/shell/palette_list.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QtMath>

#include <array>

namespace spillway
{
namespace
{

constexpr QSize kSheet(680, 552);
constexpr int kTop = 96;
constexpr int kQuestion = 56;
constexpr int kScopes = 40;
constexpr int kFooter = 40;
constexpr int kMargin = 12; ///< between the card and what it must not cover

/// One of the words under the question that narrow the answer.
class ScopeButton : public QAbstractButton
{
public:
    ScopeButton(const Theme& theme, const QString& text, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::NoFocus); // Tab in the question goes through them
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return { qCeil(tabularWidth(m_theme.font("caption"), text())) + 16, 24 };
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour(isChecked() ? "surface.selected" : "surface.hover"));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0, 1, 0, -1), 4, 4);
        }
        painter.setFont(m_theme.font("caption"));
        painter.setPen(m_theme.colour(isChecked() ? "text.primary" : "text.secondary"));
        drawTabular(painter, rect(), Qt::AlignHCenter, text());
    }

private:
    const Theme& m_theme;
};

using Scope = std::optional<PaletteGroup>;
constexpr std::array<Scope, 6> kGroups{ std::nullopt, PaletteGroup::Controls, PaletteGroup::GoTo,
    PaletteGroup::Users, PaletteGroup::Models, PaletteGroup::TimeRanges };

} // namespace

CommandPalette::CommandPalette(const Theme& theme, QWidget* window)
    : ModalLayer(theme, ClickBeside::Closes, window)
    , m_question(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new PaletteListModel(this))
{
    setAccessibleName(tr("Command palette"));
    m_question->setObjectName(QStringLiteral("paletteQuestion"));
    m_question->setAccessibleName(tr("Search or run a command"));
    m_question->setPlaceholderText(tr("Search or run a command"));
    m_question->setFrame(false);
    m_question->installEventFilter(this);
    m_list->setAccessibleName(tr("Results"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    for (const QString& name :
        { tr("Everything"), tr("Controls"), tr("Pages"), tr("Users"), tr("Models"), tr("Time ranges") }) {
        auto* button = new ScopeButton(theme, name, this);
        const std::size_t scope = m_scopes.size();
        connect(button, &QAbstractButton::clicked, this, [this, scope] { setScope(scope); });
        m_scopes.push_back(button);
    }
    connect(m_question, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex& index) {
        if (m_model->hitAt(index.row()) != nullptr) {
            m_list->setCurrentIndex(index);
        }
    });
    connect(&theme, &Theme::changed, this, &CommandPalette::applyTheme);
    applyTheme();
}

void CommandPalette::applyTheme()
{
    QFont font = theme().font("pageTitle", 400);
    m_question->setFont(font);
    // A style sheet set on the widget itself wins over the window's, whose inputs have borders.
    m_question->setStyleSheet(
        QStringLiteral("QLineEdit, QLineEdit:focus { background: transparent; border: 0; padding: 0;"
                       " min-height: 0; color: %1; font-size: %2px; }")
            .arg(theme().colour("text.primary").name())
            .arg(font.pixelSize()));
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
}

void CommandPalette::addProvider(PaletteProvider provider)
{
    m_providers.push_back(std::move(provider));
}

void CommandPalette::ask(const QString& question)
{
    m_question->setText(question);
    m_question->selectAll();
    m_scope = 0;
    setScope(0);
    open(parentWidget());
}

void CommandPalette::refresh()
{
    if (!isOpen()) {
        return;
    }
    const PaletteHit* before = m_model->hitAt(m_list->currentIndex().row());
    const QString title = before != nullptr ? before->entry.title : QString();
    search();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const PaletteHit* hit = m_model->hitAt(row);
        if (hit != nullptr && hit->entry.title == title) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            m_list->scrollTo(m_list->currentIndex());
            announceCurrent();
            return;
        }
    }
}

QWidget* CommandPalette::firstFocus()
{
    return m_question;
}

QRect CommandPalette::placeCard(int top, int bottom)
{
    const int y = std::max(kTop, top + kMargin);
    const int height = std::min(kSheet.height(), bottom - kMargin - y);
    return { (width() - kSheet.width()) / 2, y, kSheet.width(), height };
}

void CommandPalette::layOut()
{
    const QRect sheet = cardRect();
    m_question->setGeometry(sheet.left() + 50, sheet.top() + 13, sheet.width() - 50 - 150, 30);
    int x = sheet.left() + 20;
    for (QWidget* scope : m_scopes) {
        const QSize size = scope->sizeHint();
        scope->setGeometry(x, sheet.top() + kQuestion + 8, size.width(), size.height());
        x += size.width() + 6;
    }
    const int top = sheet.top() + kQuestion + kScopes;
    m_list->setGeometry(sheet.left() + 1, top, sheet.width() - 2, sheet.bottom() - kFooter - top);
}

void CommandPalette::search()
{
    const QString question = m_question->text();
    std::vector<PaletteEntry> entries;
    for (const PaletteProvider& provider : m_providers) {
        std::vector<PaletteEntry> some = provider(question);
        std::move(some.begin(), some.end(), std::back_inserter(entries));
    }
    m_model->setHits(searchPalette(std::move(entries), question, kGroups.at(m_scope)));
    if (const int first = m_model->nextHit(-1, 1); first >= 0) {
        m_list->setCurrentIndex(m_model->index(first, 0));
        m_list->scrollToTop();
    }
    announceCurrent();
    update();
}

void CommandPalette::announceCurrent()
{
    const QString current = m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
    if (current != m_question->accessibleDescription()) {
        m_question->setAccessibleDescription(current);
        QAccessibleEvent event(m_question, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void CommandPalette::setScope(std::size_t scope)
{
    m_scope = scope;
    static_cast<ScopeButton*>(m_scopes.at(scope))->setChecked(true);
    search();
}

void CommandPalette::move(int step)
{
    const int row = m_model->nextHit(m_list->currentIndex().row(), step);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row, 0));
        // The heading of a group comes into view with its first entry.
        if (row > 0 && m_model->hitAt(row - 1) == nullptr) {
            m_list->scrollTo(m_model->index(row - 1, 0));
        }
        m_list->scrollTo(m_model->index(row, 0));
        announceCurrent();
    }
}

void CommandPalette::choose(int row)
{
    const PaletteHit* hit = m_model->hitAt(row);
    if (hit == nullptr) {
        return;
    }
    const std::function<void()> leadThere = hit->entry.open;
    close();
    if (leadThere) {
        leadThere();
    }
}

bool CommandPalette::handleKey(int key, bool shift)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        const std::size_t count = m_scopes.size();
        const bool back = shift || key == Qt::Key_Backtab;
        setScope((m_scope + (back ? count - 1 : 1)) % count);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_question && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (handleKey(key->key(), key->modifiers().testFlag(Qt::ShiftModifier))) {
            return true;
        }
    }
    return ModalLayer::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent* event)
{
    ModalLayer::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sheet(cardRect());
    const QColor rule = theme().colour("border.default");
    painter.fillRect(QRectF(sheet.left() + 1, sheet.top() + kQuestion - 1, sheet.width() - 2, 1), rule);
    painter.fillRect(QRectF(sheet.left() + 1, sheet.bottom() - kFooter, sheet.width() - 2, 1), rule);
    theme().drawIcon(
        painter, { sheet.left() + 20, sheet.top() + 18 }, "search", 20, theme().colour("text.tertiary"));

    const auto quiet = [&](const QRectF& line, Qt::Alignment alignment, const QString& text) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        drawTabular(painter, line, alignment, text);
        return tabularWidth(painter.font(), text);
    };
    const QRectF top(sheet.left(), sheet.top(), sheet.width() - 20, kQuestion);
    double x = paintKeyCap(painter, theme(), top.right(), top.center().y(), tr("Esc")) - 10;
    const int count = m_model->hitCount();
    quiet(QRectF(sheet.left(), top.top(), x - sheet.left(), kQuestion), Qt::AlignRight,
        tr("%n result(s)", nullptr, count));
    quiet(QRectF(sheet.left(), sheet.top() + kQuestion, sheet.width() - 20, kScopes), Qt::AlignRight,
        tr("Tab narrows"));
    if (count == 0) {
        painter.setFont(theme().font("bodyStrong"));
        painter.setPen(theme().colour("text.primary"));
        painter.drawText(QRectF(sheet.left(), sheet.top() + 180, sheet.width(), 20), Qt::AlignCenter,
            tr("Nothing goes by that name"));
    }

    const double middle = sheet.bottom() - kFooter / 2.0;
    const QRectF foot(sheet.left() + 20, middle - 10, sheet.width() - 40, 20);
    x = foot.left();
    const auto cap = [&](const QString& key) {
        const double width = keyCapWidth(theme(), key);
        paintKeyCap(painter, theme(), x + width, middle, key);
        x += width + 4;
    };
    cap(QStringLiteral("↑"));
    cap(QStringLiteral("↓"));
    x += quiet(QRectF(x, foot.top(), foot.width(), foot.height()), Qt::AlignLeft, tr("move")) + 12;
    cap(tr("Enter"));
    quiet(QRectF(x, foot.top(), foot.width(), foot.height()), Qt::AlignLeft, tr("open"));
    const QString promise = tr("A control never runs from here. It opens its confirm sheet.");
    const double width = quiet(foot, Qt::AlignRight, promise);
    theme().drawIcon(painter, { foot.right() - width - 20, std::round(middle - 7) }, "shield", 14,
        theme().colour("text.tertiary"));
}

} // namespace spillway
