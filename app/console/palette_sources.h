// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/overview/overview_values.h"
#include "models/spend/spend_view.h"
#include "widgets/shell/palette_entry.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <string>

namespace spillway
{

class LedgerQueries;

/// What the palette offers of the product: the levers, made of the newest figures (what can be paused, what
/// can be ended), and the users and models of the last 24 hours. Choosing a lever asks for its arm step and
/// does nothing else.
class PaletteSources : public QObject
{
    Q_OBJECT

public:
    explicit PaletteSources(LedgerQueries& ledger, QObject* parent = nullptr);

    void setValues(std::shared_ptr<const OverviewValues> values);
    [[nodiscard]] std::vector<PaletteEntry> levers();
    /// What to do while a server is away: those the profile names, by what is down now first.
    [[nodiscard]] std::vector<PaletteEntry> playbooks();
    /// Of what is known; reads the ledger again when that is older than a minute. An id that is typed is
    /// offered though it is of nobody in it.
    [[nodiscard]] std::vector<PaletteEntry> spenders(const QString& question);

Q_SIGNALS:
    /// Its arm step, with what is to be ordered.
    void armWanted(const spillway::commands::Command& draft);
    /// A lever that needs an amount first: the page with the levers.
    void leversWanted();
    void linkWanted(const QString& link);
    void spendWanted(const spillway::SpendView& view);
    /// spenders() gives more than before.
    void changed();

private:
    void addTiers(std::vector<PaletteEntry>& entries);
    void addProviders(std::vector<PaletteEntry>& entries);
    void addOthers(std::vector<PaletteEntry>& entries);
    void add(std::vector<PaletteEntry>& entries, std::string icon, const QString& title,
        const QString& detail, commands::CommandType type, commands::CommandParameters parameters = {});
    void addAmount(
        std::vector<PaletteEntry>& entries, std::string icon, const QString& title, const QString& detail);

    void readSpenders();
    void addUsers(std::vector<PaletteEntry>& entries, const QString& question);
    void addModels(std::vector<PaletteEntry>& entries);
    [[nodiscard]] QString tierName(const std::string& id) const;
    [[nodiscard]] QString providerName(const std::string& id) const;

    struct Spenders {
        TopUsers users;
        std::vector<ModelCost> models;
    };
    LedgerQueries& m_ledger;
    std::shared_ptr<const OverviewValues> m_values;
    Spenders m_spenders;
    QElapsedTimer m_sinceAsked;
};

} // namespace spillway
