// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/contract_check.h"

#include "app/postgres/contract_reader.h"

#include <QCoreApplication>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContractCheck)
};

QString seconds(std::chrono::milliseconds limit)
{
    return QString::number(std::chrono::duration<double>(limit).count()) + QStringLiteral(" s");
}

Finding failed(const char* id, const Error& error)
{
    return { Finding::State::Bad, id, error.message, {} };
}

} // namespace

Finding examineLimits(postgres::Connection& connection, const std::string& role)
{
    constexpr const char* kId = "postgresql.limits";
    const auto limits = postgres::sessionLimits(connection);
    if (!limits) {
        return failed(kId, limits.error());
    }
    const bool isLimited = limits->statement.count() > 0 && limits->lock.count() > 0;
    const QString found = isLimited
        ? QStringLiteral("statement_timeout %1, lock_timeout %2")
              .arg(seconds(limits->statement), seconds(limits->lock))
        : Words::tr("the server cuts off no query of this role, however long it takes");
    //: %1 is an SQL statement
    const QString fix = Words::tr("run: %1").arg(
        QStringLiteral("alter role \"%1\" set statement_timeout = '15s'; alter role "
                       "\"%1\" set lock_timeout = '2s';")
            .arg(QString::fromStdString(role)));
    return { isLimited ? Finding::State::Good : Finding::State::Warning, kId, found.toStdString(),
        isLimited ? std::string() : fix.toStdString() };
}

Finding examineRelations(postgres::Connection& connection)
{
    constexpr const char* kId = "postgresql.relations";
    auto relations = postgres::contractRelations(connection);
    if (!relations) {
        return failed(kId, relations.error());
    }
    std::int64_t rows = 0;
    for (const ContractRelation& relation : *relations) {
        rows += relation.rows;
    }
    //: %1 is a number of views
    const QString found = Words::tr("%n row(s) in %1 views", nullptr, static_cast<int>(rows))
                              .arg(static_cast<int>(relations->size()));
    Finding finding{ Finding::State::Good, kId, found.toStdString(), {} };
    finding.relations = std::move(*relations);
    return finding;
}

} // namespace spillway
