// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace spillway
{

/// The groups of the palette, in the order they are shown.
enum class PaletteGroup : std::uint8_t { Controls, GoTo, AlertsAndPlaybooks, Users, Models, TimeRanges };

/// One thing the palette leads to.
struct PaletteEntry {
    PaletteGroup group = PaletteGroup::GoTo;
    std::string icon; ///< of resources/icons
    QString title; ///< "Pause tier: premium"
    QString detail; ///< beside it, quiet: "1,012 active today"
    QString key; ///< the key that does the same: "5"
    QString words; ///< found by these too, not shown
    /// Leads there. Of a control: opens its arm step, and nothing more; the palette never runs one.
    std::function<void()> open;
};

/// Asked each time the question changes, so that entries are as fresh as the figures. Providers of few
/// entries give all of them whatever the question; providers of many (users) give those that match it.
using PaletteProvider = std::function<std::vector<PaletteEntry>(const QString& question)>;

} // namespace spillway
