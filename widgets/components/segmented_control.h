// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QStringList>

class QButtonGroup;

namespace spillway
{

/// A row of choices of which exactly one holds, or none: "Tier · Provider · Model". One stop of the Tab key;
/// the arrow keys move the choice.
class SegmentedControl : public ThemedWidget
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls the whole row: "Group by".
    SegmentedControl(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// Replaces the choices; `descriptions` are their tool tips, where the text is an abbreviation.
    void setItems(const QStringList& items, const QStringList& descriptions = {});
    [[nodiscard]] int count() const;
    [[nodiscard]] int current() const; ///< -1: none
    /// Says nothing: who sets it knows.
    void setCurrent(int index);

Q_SIGNALS:
    /// A person chose another item.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
};

} // namespace spillway
