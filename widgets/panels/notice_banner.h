// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/playbooks.h"
#include "widgets/components/themed_widget.h"

#include <optional>

namespace spillway
{

class ActionButton;
class PlaybookButton;

/// What is wrong, what it means, and the line to type elsewhere, with a button that copies it and one that
/// opens the playbook.
class NoticeBanner : public ThemedWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 60;

    explicit NoticeBanner(const Theme& theme, QWidget* parent = nullptr);
    /// What stands before the words; at first, that something is away.
    void setIconName(std::string name);
    /// Nothing to say with an empty title. `line` may be empty. With an `outage` there is a playbook to open.
    void setNotice(const QString& title, const QString& meaning, const QString& line,
        std::optional<Outage> outage, const Playbooks& playbooks);
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString line() const { return m_line; }
    [[nodiscard]] QSize sizeHint() const override { return { 600, kHeight }; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    std::string m_icon = "offline";
    QString m_title, m_meaning, m_line;
    int m_end = 0; ///< where text ends and buttons begin
    PlaybookButton* m_playbook;
    ActionButton* m_copy;
};

} // namespace spillway
