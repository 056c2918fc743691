// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

namespace spillway
{

/// A page that wants to be found as it was left: its grouping, its filter, its sorting. Implemented beside
/// QWidget; what it keeps is strings, numbers and lists of them, and survives a restart.
class PageState
{
public:
    virtual ~PageState() = default;
    [[nodiscard]] virtual QVariantMap saveState() const = 0;
    /// Of another version, or edited by hand: what makes no sense is left out.
    virtual void restoreState(const QVariantMap& state) = 0;
};

} // namespace spillway
