// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/worker_thread.h"
#include "app/sources/diagnosis.h"
#include "widgets/components/check_list.h"

#include <QObject>

namespace spillway
{

/// One finding after the other, and the end.
struct CheckAnswer {
    std::uint64_t number = 0;
    std::vector<Finding> findings; ///< so far
    bool done = false;
};

/// What ConnectionChecks has on its thread.
class ConnectionExaminer : public QObject
{
    Q_OBJECT

public:
    void examine(const Profile& profile, int parts, std::uint64_t number);

Q_SIGNALS:
    void answered(const spillway::CheckAnswer& answer);
};

/// Examines a connection on a thread of its own; a newer question makes the older one's answers worthless.
class ConnectionChecks : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionChecks(QObject* parent = nullptr);
    ~ConnectionChecks() override;

    /// The number that answers to this question carry.
    std::uint64_t examine(const Profile& profile, int parts);

Q_SIGNALS:
    void answered(const spillway::CheckAnswer& answer);

private:
    ConnectionExaminer* m_worker; ///< its thread's
    OwnedWorkerThread m_thread;
    std::uint64_t m_number = 0;
};

/// What the power test looks at besides powers, each kind of finding in one row: encryption, the key, clocks
/// and time limits. A kind without findings has no row.
[[nodiscard]] std::vector<CheckRow> rowsBesidePowers(const std::vector<Finding>& findings);

/// A finding as a row of the list: "Reach and log in", what was found, what to do.
[[nodiscard]] CheckRow checkRow(const Finding& finding, bool namesServer);

} // namespace spillway
