// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power_report.h"
#include "widgets/components/themed_widget.h"
#include "widgets/dialogs/sheet.h"

class QPlainTextEdit;

namespace spillway
{

class ActionButton;
class CheckList;

/// Red, on every page, while the credentials could do more than read: what, and the way to what to revoke.
/// A person may go on with them; the status bar keeps saying it.
class PowerBanner : public ThemedWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 56;

    explicit PowerBanner(const Theme& theme, QWidget* parent = nullptr);
    /// Hides itself when both only read, or when the same powers were accepted before.
    void setReports(const PowerReport& postgres, const PowerReport& redis);
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QSize sizeHint() const override { return { 600, kHeight }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 300, kHeight }; }

Q_SIGNALS:
    void remedyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_headline, m_accepted;
    ActionButton* m_show;
    ActionButton* m_goOn;
};

/// What the credentials could do, and the lines that take it away.
class PowerSheet : public Sheet
{
    Q_OBJECT

public:
    PowerSheet(const Theme& theme, QWidget* window);
    void setReports(const PowerReport& postgres, const PowerReport& redis);

protected:
    QWidget* firstFocus() override;

private:
    void applyTheme();

    CheckList* m_list;
    QPlainTextEdit* m_remedy;
    ActionButton* m_copy;
};

} // namespace spillway
