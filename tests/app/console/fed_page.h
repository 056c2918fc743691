// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/ledger_queries.h"
#include "app/console/overview_feed.h"
#include "app/console/page_feed.h"
#include "tests/app/postgres/private_database.h"
#include "widgets/components/data_table.h"
#include "widgets/shell/console_window.h"

#include <QTest>

namespace spillway::tests
{

inline Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// The zone in which it is about noon, so that no day ends while the test runs.
inline Zone zoneOfNoon()
{
    const auto hours = std::chrono::floor<std::chrono::hours>(
        systemNow() - std::chrono::floor<std::chrono::days>(systemNow()));
    const auto ahead = 12 - hours.count();
    if (ahead == 0) {
        return Zone();
    }
    // POSIX counts the other way round: Etc/GMT-3 is three hours ahead.
    const char* sign = ahead > 0 ? "-" : "+";
    return Zone::named(std::string("Etc/GMT") + sign + std::to_string(std::abs(ahead))).value();
}

/// A page in a window, with the feed that fills it from a real ledger. The live figures are those of a Redis
/// that knows nothing: they come once, when the feed is made active.
template <typename Page, typename Feed> struct FedPage {
    Profile profile;
    Theme theme;
    OverviewFeed overview{ [] { return nullptr; }, [] { return nullptr; }, "production", Zone(),
        Playbooks() }; // not started
    ConsoleWindow window{ theme };
    LedgerQueries ledger;
    Page* page = new Page(theme);
    std::unique_ptr<Feed> feed;

    FedPage(PrivateDatabase& database, const Zone& zone) : ledger(database.endpoint("spillway_console"))
    {
        profile.zone = zone;
        window.addPage(QStringLiteral("page"), QStringLiteral("Page"), "overview", page);
        feed = std::make_unique<Feed>(PageContext{ profile, theme, ledger, overview, window }, page);
        OverviewValues values;
        values.now = systemNow();
        values.zone = zone;
        Q_EMIT overview.valuesChanged(std::make_shared<const OverviewValues>(values));
        feed->setActive(true);
    }

    [[nodiscard]] const DataTable& table(const char* name) const
    {
        for (const DataTable* table : page->template findChildren<DataTable*>()) {
            if (table->accessibleName() == QLatin1String(name)) {
                return *table;
            }
        }
        throw std::runtime_error(std::string("there is no table ") + name);
    }
};

/// The value of a row of a table in the column that files call `column`; without a row's key, the sum's.
template <typename T>
T cellOf(const DataTable& table, const std::string& column, const std::optional<QString>& key = {})
{
    const TableModel& model = table.model();
    for (std::size_t i = 0; i < model.columns().size(); ++i) {
        if (model.columns()[i].name != column) {
            continue;
        }
        if (!key) {
            return std::get<T>(model.totals().at(i).value);
        }
        for (const TableRow& row : model.rows()) {
            if (row.key == *key) {
                return std::get<T>(row.cells.at(i).value);
            }
        }
    }
    throw std::runtime_error("there is no cell " + column);
}

} // namespace spillway::tests
