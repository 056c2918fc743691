// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/zone.h"
#include "widgets/components/popover.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace spillway
{

/// Chooses any IANA time zone: type a part of its name or its offset, Enter takes the first.
class ZonePicker : public Popover
{
    Q_OBJECT

public:
    static constexpr QSize kSize{ 340, 404 };

    explicit ZonePicker(const Theme& theme, QWidget* parent = nullptr);
    void open(QWidget* opener, int top, const Zone& current, const Zone& profile, Instant now);

Q_SIGNALS:
    void chosen(const spillway::Zone& zone);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& words);
    void choose();
    void applyTheme();

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_nothing;
    Zone m_current;
    Instant m_now;
};

} // namespace spillway
