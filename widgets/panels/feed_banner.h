// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

class ActionButton;
class PlaybookButton;

/// Says which source does not answer, since when figures stop, and what that means, with buttons that open
/// the playbook and copy what the source said. Hidden while all is well.
class FeedBanner : public ThemedWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 60;

    explicit FeedBanner(const Theme& theme, QWidget* parent = nullptr);
    /// Whether there is something to say.
    bool setValues(const OverviewValues& values);
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QSize sizeHint() const override { return { 600, kHeight }; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QString m_title, m_meaning, m_error;
    int m_end = 0; ///< where text ends and buttons begin
    PlaybookButton* m_playbook;
    ActionButton* m_copy;
};

} // namespace spillway
