// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/control_change.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// What an order changed in the control state, as lines taken away and lines put there.
class ChangeBlock : public ThemedWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostLines = 9;

    explicit ChangeBlock(const Theme& theme, QWidget* parent = nullptr);
    /// `version`: the control state's after the change.
    void setChanges(const std::vector<commands::ControlChange>& changes, std::int64_t version);
    /// The whole of it as text, a line each; those beyond `kMostLines` too.
    [[nodiscard]] QStringList lines() const { return m_lines; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 120, sizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_lines;
};

} // namespace spillway
