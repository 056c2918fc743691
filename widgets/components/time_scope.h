// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time_selection.h"

#include <QObject>

namespace spillway
{

/// The time range and the time zone that all pages share; one object a window.
class TimeScope : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const TimeSelection& selection() const { return m_selection; }
    void setSelection(const TimeSelection& selection);
    [[nodiscard]] const Zone& zone() const { return m_zone; }
    void setZone(const Zone& zone);
    [[nodiscard]] TimeRange rangeAt(Instant now) const { return m_selection.at(now, m_zone); }
    void showPrevious(Instant now) { setSelection(m_selection.previous(now, m_zone)); }
    void showNext(Instant now) { setSelection(m_selection.next(now, m_zone)); }

Q_SIGNALS:
    void changed();

private:
    TimeSelection m_selection;
    Zone m_zone;
};

/// How a selection is called: "Last 3 days", "This month", "Tue 10 Mar", "9 Mar 18:00 – 10 Mar 06:00".
[[nodiscard]] QString selectionName(const TimeSelection& selection, Instant now, const Zone& zone);
/// Its span beside the name: "9 Mar 18:00 – now".
[[nodiscard]] QString selectionSpan(const TimeSelection& selection, Instant now, const Zone& zone);
/// "9 Mar 18:00"; with the year where it is not that of `now`.
[[nodiscard]] QString shortMoment(Instant instant, Instant now, const Zone& zone);
/// "72 h", "30 d", "45 min": a length in the unit people count it in.
[[nodiscard]] QString lengthText(Duration length);

} // namespace spillway
