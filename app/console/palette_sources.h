// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/overview/overview_values.h"
#include "widgets/shell/palette_entry.h"

#include <QObject>

#include <memory>
#include <string>

namespace spillway
{

/// The levers as the palette offers them, made of the newest figures: what can be paused, what can be ended.
/// Choosing one asks for its arm step and does nothing else.
class PaletteSources : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setValues(std::shared_ptr<const OverviewValues> values);
    [[nodiscard]] std::vector<PaletteEntry> levers();

Q_SIGNALS:
    /// Its arm step, with what is to be ordered.
    void armWanted(const spillway::commands::Command& draft);
    /// A lever that needs an amount first: the page with the levers.
    void leversWanted();

private:
    void addTiers(std::vector<PaletteEntry>& entries);
    void addProviders(std::vector<PaletteEntry>& entries);
    void addOthers(std::vector<PaletteEntry>& entries);
    void add(std::vector<PaletteEntry>& entries, std::string icon, const QString& title,
        const QString& detail, commands::CommandType type, commands::CommandParameters parameters = {});
    void addAmount(
        std::vector<PaletteEntry>& entries, std::string icon, const QString& title, const QString& detail);

    std::shared_ptr<const OverviewValues> m_values;
};

} // namespace spillway
